"""`jdm/open_data`: everything on the site as JSON and CSV under /data/, and the page about it."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from site_plugins.exports.open_data import OpenData
from site_plugins.model.vocabulary import View
from site_plugins.plugins.catalogue import catalogue_of
from site_plugins.plugins.export import add_files, site_of
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.open_data import OpenDataView


class OpenDataPlugin(ViewPlugin):
    pages = {View.OPEN_DATA: Part("open_data", OpenDataView, OpenDataView.overview)}
    on_page_content = adds_part(order=20)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return add_files(files, OpenData(catalogue_of(config), site_of(config)).files(), config)
