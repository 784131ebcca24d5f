"""`jdm/editing`: on every page "Verbeter deze pagina", and on every list "Voeg toe".

The links are there when mkdocs.yml gives the address of the project, under `extra: repository`.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from site_plugins.plugins.catalogue import catalogue_of, record_of
from site_plugins.plugins.cms import has_cms, repository_of
from site_plugins.views.editing import EditingView


class EditingPlugin(BasePlugin):
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Raises PluginError when the address can't be right."""
        self._view: EditingView | None = None
        if repository := repository_of(config):
            folder = Path(config.docs_dir).name
            self._view = EditingView(
                catalogue_of(config), repository, folder, has_cms=has_cms(config)
            )

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        links = self._view.of(record_of(page, config)) if self._view else None
        return cast(TemplateContext, {**context, "editing": links})
