"""`jdm/terms`: hard words explained where they first stand on a page, the introduction too."""

from __future__ import annotations

from typing import cast

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from site_plugins.explaining import Explainer
from site_plugins.model.vocabulary import View
from site_plugins.plugins.catalogue import catalogue_plugin, record_of
from site_plugins.views.terms import TermsView


class TermsPlugin(BasePlugin):
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        plugin = catalogue_plugin(config)
        self._explainer = Explainer(plugin.renderer, plugin.view(TermsView).explained())
        self._summaries: dict[str, Markup] = {}

    @event_priority(-200)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """After every other plugin: what they add is explained too."""
        record = record_of(page, config)
        if record.view is View.GLOSSARY:
            return html
        explainer = self._explainer.page(record.address)
        # The template shows the summary above all else, so its words come first.
        self._summaries[record.path] = explainer.explain(str(escape(record.entry.summary)))
        return str(explainer.explain(html))

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        summary = self._summaries.pop(page.file.src_uri, None)
        return cast(TemplateContext, {**context, "summary": summary} if summary else context)
