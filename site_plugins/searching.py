"""What the search knows of a site: an index of the pages, made by Pagefind, and what stands beside
it: what a visitor can choose by, and the words to mend a typing error with.

The query stays in the visitor's browser, which loads the index in small pieces, and only when
somebody searches. Each page gets word help; see exports/word_help.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_plugins.catalogue.catalogue import Record
from site_plugins.composing import Composer
from site_plugins.exports.facets import facets_file
from site_plugins.exports.word_help import WORD, SiteWords, WordHelp
from site_plugins.indexing import FACETS, WORD_LIST, indexed_text, make_index, page_ids
from site_plugins.model.base import Entry
from site_plugins.views.item import kind_of
from site_plugins.views.search import SearchView


class Search:
    """`read` what the pages say; then each page has its `words`, and the site its `files`."""

    def __init__(self, composer: Composer) -> None:
        self._catalogue = composer.catalogue
        self._view = composer.view(SearchView)
        self._texts: dict[str, str] = {}

    def read(self, pages: Mapping[str, str]) -> None:
        """Take the HTML of every page, by the path of its file under content/."""
        self._texts = {
            record.path: _text(record, pages[record.path])
            for record in self._catalogue.records
            if self._view.marks(record)
        }
        self._site_words = SiteWords(self._texts.values())
        self._help = WordHelp(self._site_words.ordinary)

    def words(self, record: Record[Entry]) -> str:
        """What the page is also found by; nothing before `read`."""
        text = self._texts.get(record.path, "")
        if not text:
            return ""
        return " ".join(self._help.extra(word.lower() for word in WORD.findall(text)))

    def files(self, pages: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
        """The index and what stands beside it. Raises IndexingError when Pagefind can't work."""
        index = make_index(pages)
        ids = page_ids(index)
        facets = {
            ids[record.address]: marks.facets
            for record in self._catalogue.records
            if (marks := self._view.marks(record)) and record.address in ids
        }
        yield from index.items()
        yield FACETS, facets_file(facets).encode()
        yield WORD_LIST, self._site_words.word_list().encode()


def _text(record: Record[Entry], html: str) -> str:
    """What a page shows: the head that its frame gives it, and what stands below."""
    entry = record.entry
    return " ".join([kind_of(entry), entry.title, entry.summary, indexed_text(html)])
