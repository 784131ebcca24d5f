"""Every page of the site, whole: what composing.py puts together, in its frame, with what it is
also found by.

A page that was kept is not composed: it is known by the text on it, since all that stands above the
texts of other pages is around it (see catalogue/once.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.composing import OF_ALL_TEXTS, Composed, Composer, page_path
from site_plugins.framing import Frame
from site_plugins.model.entry import Entry
from site_plugins.searching import Search, words_on


class Pages:
    def __init__(
        self, catalogue: Catalogue, composer: Composer, frame: Frame, search: Search | None
    ) -> None:
        self._catalogue = catalogue
        self._composer = composer
        self._frame = frame
        self._search = search
        self._composed: dict[str, Composed] = {}

    def all(self) -> Iterator[tuple[str, bytes]]:
        """By their path under the root. The words of all are read first: those of one help to split
        those of another."""
        if self._search:
            self._search.read(self._words)
        for record in self._catalogue.records:
            found_by = self._search.words(record) if self._search else ""
            made_of = (*self._made_of(record), found_by)
            yield (
                page_path(record),
                self._catalogue.once("page", made_of, partial(self._whole, record, found_by)),
            )
            self._composed.pop(record.path, None)

    def one(self, record: Record[Entry]) -> bytes:
        """By itself: without what it is also found by."""
        return self._frame.page(record, self._composer.compose(record)).encode()

    def _words(self, record: Record[Entry]) -> frozenset[str]:
        # As one text: a set of as many takes ten times the memory.
        words = self._catalogue.once(
            "words", self._made_of(record), lambda: " ".join(self._words_on(record))
        )
        return frozenset(words.split())

    def _words_on(self, record: Record[Entry]) -> frozenset[str]:
        return words_on(record, self._compose(record).html)

    def _whole(self, record: Record[Entry], found_by: str) -> bytes:
        return self._frame.page(record, self._compose(record), found_by).encode()

    def _compose(self, record: Record[Entry]) -> Composed:
        """Once: for its words, and then for the page."""
        if record.path not in self._composed:
            self._composed[record.path] = self._composer.compose(record)
        return self._composed[record.path]

    def _made_of(self, record: Record[Entry]) -> tuple[str, ...]:
        """The texts that stand on a page, or that it says something of."""
        own = (record.path, *record.body.made_of)
        return (*own, *self._texts) if record.view in OF_ALL_TEXTS else own

    @cached_property
    def _texts(self) -> list[str]:
        return [part for record in self._catalogue.records for part in record.body.made_of]
