"""What the search knows of a site: an index of the pages, made by Pagefind, and what stands beside
it: what a visitor can choose by, and the words to mend a typing error with.

The query stays in the visitor's browser, which loads the index in small pieces, and only when
somebody searches. Each page gets word help; see exports/word_help.py.
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterator, Mapping
from typing import cast

from site_plugins.catalogue.record import Record
from site_plugins.composing import Composer, page_path
from site_plugins.exports.facets import facets_file
from site_plugins.exports.word_help import SiteWords, WordHelp, words_of
from site_plugins.indexing import FACETS, WORD_LIST, indexed, indexed_text, make_index, page_ids
from site_plugins.keeping import NOTHING_KEPT, Parts
from site_plugins.model.entry import Entry
from site_plugins.views.item import kind_of
from site_plugins.views.search import TERM, SearchView


class Search:
    """`read` what the pages say; then each page has its `words`, and the site its `files`."""

    def __init__(self, composer: Composer, parts: Parts = NOTHING_KEPT) -> None:
        self._parts = parts
        self._catalogue = composer.catalogue
        self._view = composer.view(SearchView)
        self._renderer = composer.renderer
        self._words: dict[str, frozenset[str]] = {}

    def read(self, words: Callable[[Record[Entry]], frozenset[str]]) -> None:
        """Ask for the words of every page that can be found: see `words_on`."""
        self._words = {
            record.path: words(record)
            for record in self._catalogue.records
            if self._view.marks(record)
        }
        self._site_words = SiteWords(self._words.values())
        self._help = WordHelp(self._site_words.ordinary)

    def words(self, record: Record[Entry]) -> str:
        """What the page is also found by; nothing before `read`."""
        words = self._words.get(record.path)
        return " ".join(self._help.extra(map(str.lower, words))) if words else ""

    def files(self, pages: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
        """The index and what stands beside it. Raises IndexingError when Pagefind can't work."""
        index = self._index(self._documents(pages))
        ids = page_ids(index)
        marked = [(record, self._view.marks(record)) for record in self._catalogue.records]
        facets = {ids[record.address]: marks.facets for record, marks in marked if marks}
        facets |= {ids[address]: (("soort", TERM),) for address, _ in self._view.terms()}
        weights = {
            ids[record.address]: weight
            for record, marks in marked
            if marks and (weight := self._view.weight(record)) != 1
        }
        wanted = {
            name: ids[address] for name, address in self._view.wanted().items() if address in ids
        }
        yield from index.items()
        yield FACETS, facets_file(facets, weights, wanted).encode()
        yield WORD_LIST, self._site_words.word_list().encode()

    def _index(self, documents: Mapping[str, str]) -> dict[str, bytes]:
        """Made once of the same words: a look that changed, or a day, needs no other index."""
        texts = [text for pair in documents.items() for text in pair]
        held = self._parts.once("index", texts, lambda: marshal.dumps(make_index(documents)))
        return cast(dict[str, bytes], marshal.loads(held))

    def _documents(self, pages: Mapping[str, bytes]) -> dict[str, str]:
        """What is in the index, by address: every page, and every word of the glossary."""
        found = {
            record.address: _article(pages[page_path(record)].decode())
            for record in self._catalogue.records
            if record.path in self._words
        }
        for address, term in self._view.terms():
            found[address] = self._renderer.fill("partials/search_term.html", term=term, kind=TERM)
        return found


def words_on(record: Record[Entry], html: str) -> frozenset[str]:
    """What a page shows: the head that its frame gives it, and `html`, which stands below."""
    entry = record.entry
    return words_of(" ".join([kind_of(entry), entry.title, entry.summary, indexed_text(html)]))


def _article(page: str) -> str:
    """What Pagefind reads of a page, without what it would only skip."""
    start, end = page.index("<article"), page.rindex("</article>") + len("</article>")
    return f'<!doctype html><html lang="nl"><body>{indexed(page[start:end])}</body></html>'
