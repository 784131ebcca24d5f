"""`jdm/catalogue`: reads and checks all content once, and makes a page of every item.

Can't be left out: the others ask it for the catalogue (`catalogue_of`). Nor can `jdm/frame`,
which the page templates need; without any other plugin, only what it shows is not there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, TypeVar, cast

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
from site_plugins.model.registry import BY_NAME
from site_plugins.rendering import Renderer, body_around_view, body_html, href, root_of
from site_plugins.views.chrome import ChromeView
from site_plugins.views.item import ItemFrame, page_frame
from site_plugins.views.registry import ITEM_PAGES

NAME = "jdm/catalogue"
FRAME = "jdm/frame"
ViewT = TypeVar("ViewT")
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
        if FRAME not in config.plugins:
            raise _missing(FRAME)
        self.catalogue = self._published(loaded.catalogue, config)
        unpublished = {record.path for record in loaded.catalogue.records}
        unpublished.difference_update(self.catalogue.by_path)
        config.nav = _without(config.nav, unpublished) if config.nav else config.nav
        self.renderer = Renderer(Path(config.theme.custom_dir or "overrides"))
        self._views: dict[Callable[[Catalogue], Any], Any] = {}
        self._chrome = self.view(ChromeView)
        # How a page ends, kept from its start until the other plugins have added their parts.
        self._endings: dict[str, tuple[ItemFrame, Markup]] = {}
        self._pages = {name: self.view(made) for name, made in ITEM_PAGES.items()}
        return config

    def view(self, made: Callable[[Catalogue], ViewT]) -> ViewT:
        """The view that `made` makes of the catalogue: once per build, for all plugins."""
        if made not in self._views:
            self._views[made] = made(self.catalogue)
        return cast(ViewT, self._views[made])

    def _published(self, catalogue: Catalogue, config: MkDocsConfig) -> Catalogue:
        """Without drafts, unless somebody is previewing, and without pages of a `weergave` that no
        plugin shows: they would be empty."""
        shown = {
            view for plugin in config.plugins.values() for view in getattr(plugin, "pages", ())
        }
        records = (
            record
            for record in catalogue.records
            if (self._previewing or not record.entry.draft) and record.view in {None, *shown}
        )
        return replace(catalogue, records=tuple(records))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Of the content folder only what the catalogue knows and publishes: pages and pictures."""
        published = self.catalogue.by_path.keys() | self.catalogue.images
        for file in list(files):
            if file.src_dir == config.docs_dir and file.src_uri not in published:
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
        raise _missing(NAME)
    return plugin


def record_of(page: Page, config: MkDocsConfig) -> Record[Entry]:
    """What the catalogue knows of a page."""
    return catalogue_of(config).by_path[page.file.src_uri]


def _missing(name: str) -> PluginError:
    return PluginError(f"Zet in mkdocs.yml bij plugins ook: {name}")


def _without(nav: list[Any], paths: Container[str]) -> list[Any]:
    """The navigation as mkdocs.yml has it, without `paths` and the sections that they empty."""
    kept: list[Any] = []
    for entry in nav:
        target = next(iter(entry.values())) if isinstance(entry, dict) else entry
        if not isinstance(target, list):
            kept += [] if target in paths else [entry]
        elif children := _without(target, paths):
            kept.append(dict.fromkeys(entry, children))
    return kept


def _toc(html: str) -> Iterator[Any]:
    """The second-level headings, in the form that MkDocs makes its table of contents from."""
    for anchor, title in _HEADING.findall(html):
        name = re.sub(r"<[^>]+>", "", title).strip()
        yield {"level": 2, "id": anchor, "name": name, "children": []}
