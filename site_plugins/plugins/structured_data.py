"""`jdm/structured_data`: JSON-LD, Open Graph and the sitemap, for search engines and previews."""

from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from site_plugins.exports.sitemap import sitemap
from site_plugins.exports.structured_data import StructuredData
from site_plugins.plugins.catalogue import catalogue_of, record_of
from site_plugins.plugins.export import site_of


class StructuredDataPlugin(BasePlugin):
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        self._data = StructuredData(catalogue_of(config), site_of(config))

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        record = record_of(page, config)
        own = {
            "open_graph": self._data.open_graph(record),
            "json_ld": self._data.json_ld(record),
        }
        return cast(TemplateContext, {**context, **own})

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        if template_name != "sitemap.xml":
            return context
        entries = [*sitemap(catalogue_of(config), site_of(config))]
        return cast(TemplateContext, {**context, "sitemap": entries})
