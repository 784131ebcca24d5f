"""`jdm/catalogue`: reads and checks all content once, and makes a page of every item.

The one plugin that can't be left out: the others ask it for the catalogue (`catalogue_of`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, cast

import jinja2
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import TemplateContext

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.catalogue.clock import today
from site_plugins.catalogue.loading import load
from site_plugins.catalogue.problem import report
from site_plugins.model.base import Entry, Item
from site_plugins.model.registry import BY_NAME, LIST_BY_FILE
from site_plugins.rendering import Renderer, body_around_view, body_html, href, root_of
from site_plugins.views.chrome import ChromeView
from site_plugins.views.item import ItemFrame, page_frame
from site_plugins.views.registry import ITEM_PAGES

NAME = "jdm/catalogue"
_HEADING = re.compile(r'<h2[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)


class CataloguePlugin(BasePlugin):
    """Makes `catalogue` and `renderer` anew for each build: a preview never shows old content."""

    catalogue: Catalogue
    renderer: Renderer

    def __init__(self) -> None:
        self._previewing = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._previewing = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads everything. Raises PluginError, with the whole report, when content is wrong:
        before MkDocs empties the former site."""
        content = Path(config.docs_dir)
        loaded = load(content, today())
        if loaded.errors:
            raise PluginError(report(loaded.errors, root=content.name))
        self.catalogue = loaded.catalogue if self._previewing else loaded.catalogue.published()
        self.renderer = Renderer(Path(config.theme.custom_dir or "overrides"))
        self._chrome = ChromeView(self.catalogue)
        # How a page ends, kept from its start until the other plugins have added their parts.
        self._endings: dict[str, tuple[ItemFrame, Markup]] = {}
        self._pages = {name: made(self.catalogue) for name, made in ITEM_PAGES.items()}
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Lists and drafts have no page of their own."""
        for file in list(files):
            unpublished = (
                file.is_documentation_page() and file.src_uri not in self.catalogue.by_path
            )
            if unpublished or file.src_uri in LIST_BY_FILE:
                files.remove(file)
        return files

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str:
        """MkDocs gets no Markdown: it would read the header in its own way. See rendering."""
        return ""

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        entry = record_of(page, config).entry
        page.meta = {"title": entry.title, "description": entry.summary}
        return markdown

    @event_priority(100)
    def _start_page(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The item's own facts and its text; other plugins add their parts after these."""
        record = record_of(page, config)
        if not isinstance(record.entry, Item):
            before, after = body_around_view(record, self.catalogue)
            self._endings[record.path] = (page_frame(self.catalogue, record), after)
            return str(before)
        body = body_html(record, self.catalogue)
        content_type = BY_NAME[record.entry.type_name]
        shown = self._pages[content_type.name].page(record)
        self._endings[record.path] = (shown.frame, Markup(""))
        template = f"items/{content_type.template}.html"
        return self.renderer.render(template, record.address, item=shown, body=body)

    @event_priority(-100)
    def _finish_page(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The rest of a page's text, and its sources; then all headings are known."""
        record = record_of(page, config)
        frame, rest = self._endings.pop(record.path)
        html += str(rest) + self.renderer.render("items/tail.html", record.address, frame=frame)
        page.toc = get_toc([*_toc(html)])
        return html

    on_page_content = CombinedEvent(_start_page, _finish_page)

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """MkDocs' own environment escapes nothing; ours must."""
        env.autoescape = True
        env.undefined = jinja2.StrictUndefined
        env.filters["href"] = href
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        record = record_of(page, config)
        own = {"chrome": self._chrome.of(record), "root": root_of(record.address)}
        return cast(TemplateContext, {**context, **own})


def catalogue_of(config: MkDocsConfig) -> Catalogue:
    """The catalogue of the build that `config` belongs to."""
    return catalogue_plugin(config).catalogue


def catalogue_plugin(config: MkDocsConfig) -> CataloguePlugin:
    """Raises PluginError when it isn't in the list of plugins."""
    plugin = config.plugins.get(NAME)
    if not isinstance(plugin, CataloguePlugin):
        raise PluginError(f"Zet in mkdocs.yml bij plugins ook: {NAME}")
    return plugin


def record_of(page: Page, config: MkDocsConfig) -> Record[Entry]:
    """What the catalogue knows of a page."""
    return catalogue_of(config).by_path[page.file.src_uri]


def _toc(html: str) -> Iterator[Any]:
    """The second-level headings, in the form that MkDocs makes its table of contents from."""
    for anchor, title in _HEADING.findall(html):
        name = re.sub(r"<[^>]+>", "", title).strip()
        yield {"level": 2, "id": anchor, "name": name, "children": []}
