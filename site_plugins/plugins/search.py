"""`jdm/search`: an index of all pages for the search page, made by Pagefind after the build.

The query stays in the visitor's browser, which loads the index in small pieces, and only when
somebody searches. Here each page gets its word help; see exports/word_help.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from site_plugins.catalogue.catalogue import Record
from site_plugins.exports.facets import Facets, facets_file
from site_plugins.exports.word_help import WORD, SiteWords, WordHelp
from site_plugins.indexing import (
    FACETS,
    WORD_LIST,
    IndexingError,
    indexed_text,
    make_index,
    page_ids,
)
from site_plugins.model.base import Entry
from site_plugins.model.vocabulary import View
from site_plugins.plugins.catalogue import catalogue_plugin, record_of
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.item import kind_of
from site_plugins.views.search import SearchView


class SearchPlugin(ViewPlugin):
    pages = {
        View.SEARCH: Part("search", SearchView, SearchView.overview, styles=("assets/search.css",))
    }
    on_page_content = adds_part(order=20)

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Now every page has its whole text; the words of one help to split those of another."""
        view = self._view(config)
        self._texts = {
            page.file.src_uri: _text(record, page.content or "")
            for page in (file.page for file in files.documentation_pages())
            if page and view.marks(record := record_of(page, config))
        }
        self._words = SiteWords(self._texts.values())
        self._help = WordHelp(self._words.ordinary)
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        marks = self._view(config).marks(record_of(page, config))
        text = self._texts.get(page.file.src_uri, "")
        words = self._help.extra(word.lower() for word in WORD.findall(text))
        own = {"search_marks": marks, "search_words": " ".join(words)}
        return self._with_address({**context, **own}, config)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        return self._with_address({**context}, config)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Raises PluginError when Pagefind can't do its work."""
        site = Path(config.site_dir)
        try:
            make_index(site)
            ids = page_ids(site)
        except IndexingError as error:
            raise PluginError(_MESSAGE.format(error=error)) from error
        facets = {
            ids[address]: facets for address, facets in self._facets(config) if address in ids
        }
        (site / FACETS).write_text(facets_file(facets), encoding="utf-8", newline="\n")
        (site / WORD_LIST).write_text(self._words.word_list(), encoding="utf-8", newline="\n")

    def _facets(self, config: MkDocsConfig) -> Iterator[tuple[str, Facets]]:
        view = self._view(config)
        for record in catalogue_plugin(config).catalogue.records:
            if marks := view.marks(record):
                yield record.address, marks.facets

    def _view(self, config: MkDocsConfig) -> SearchView:
        return catalogue_plugin(config).view(SearchView)

    def _with_address(self, context: dict, config: MkDocsConfig) -> TemplateContext:
        return cast(TemplateContext, {**context, "search_address": self._view(config).address})


def _text(record: Record[Entry], html: str) -> str:
    """What a page shows: the head that its frame gives it, and what stands below."""
    entry = record.entry
    return " ".join([kind_of(entry), entry.title, entry.summary, indexed_text(html)])


_MESSAGE = (
    "De zoekindex is niet gemaakt: het programma Pagefind werkt niet op deze computer.\n"
    "Waarom: zonder de index kan niemand op de site zoeken, dus de bouw stopt.\n"
    "Zo los je het op: haal de map .venv weg en probeer het opnieuw. Helpt dat niet, zet dan in "
    "mkdocs.yml een # voor jdm/search. De site werkt dan zonder zoeken.\n"
    "Dit zei Pagefind: {error}"
)
