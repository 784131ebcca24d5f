"""`jdm/feeds`: what is new, as Atom and JSON Feed and on a page, and links to the feeds."""

from typing import cast

from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from site_plugins.exports.feeds import files as feed_files
from site_plugins.exports.feeds import links
from site_plugins.model.vocabulary import View
from site_plugins.plugins.catalogue import catalogue_of, record_of
from site_plugins.plugins.export import NamingConfig, add_files, site_of
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.news import NewsView


class FeedsConfig(NamingConfig):
    """`limit`: how many entries a feed has at most."""

    limit = c.Type(int, default=50)


class FeedsPlugin(ViewPlugin):
    config_class = FeedsConfig
    config: FeedsConfig
    pages = {View.NEWS: Part("news", NewsView, NewsView.overview)}
    on_page_content = adds_part(order=20)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        site = site_of(config, self.config.authority)
        return add_files(files, feed_files(catalogue_of(config), site, self.config.limit), config)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        feed_links = [*links(record_of(page, config), site_of(config))]
        return cast(TemplateContext, {**context, "feed_links": feed_links})
