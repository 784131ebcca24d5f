"""`jdm/timeline`: the timeline of the whole site, and of each topic, pillar and organisation."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from site_plugins.model.organisation import Organisation
from site_plugins.model.pillar import Pillar
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import View
from site_plugins.plugins.catalogue import catalogue_plugin
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.timeline import TimelineView

_OF_SITE = Part("timeline", TimelineView, TimelineView.of_site, ("assets/timeline-filter.css",))
_OF_ITEM = Part("item_timeline", TimelineView, TimelineView.of_item)


class TimelinePlugin(ViewPlugin):
    pages = {View.TIMELINE: _OF_SITE}
    items = {Topic: _OF_ITEM, Pillar: _OF_ITEM, Organisation: _OF_ITEM}
    on_page_content = adds_part(order=50)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """The filters work by style sheet: one rule for each choice that the content gives."""
        plugin = catalogue_plugin(config)
        data = _OF_SITE.method(plugin.view(_OF_SITE.view))
        css = plugin.renderer.render("views/timeline_filter.css", "", view=data)
        files.append(File.generated(config, _OF_SITE.styles[0], content=css))
        return files
