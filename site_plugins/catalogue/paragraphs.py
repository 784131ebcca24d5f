"""The texts of every page that a reader reads, paragraph by paragraph, with their place.

What counts: titles, summaries, the text under the header and the sentences in structured fields.
What does not: names (of sources, organisations, places), labels, and the addresses of links. The
easy version of a page has a measure of its own.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from functools import partial
from typing import Any

from markdown_it.token import Token

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.entry import Entry
from site_plugins.model.references import Reference
from site_plugins.model.source import Source
from site_plugins.model.vocabulary import Vocabulary
from site_plugins.model.walking import Location, texts_in
from site_plugins.reading.reading_ease import Counts, count, total

# Keys in headers and lists whose text is a name or a label; every other text is read as prose.
_NAMES = frozenset(
    [
        *("id", "naam", "term", "ook", "voluit", "ook_bekend_als", "afkorting", "gemeentecode"),
        *("plaats", "plaatsen", "locatie", "uitgever", "nummer", "tweede_nummer", "website"),
        *("link", "eenheid", "versie", "contactrol", "voorheen", "pagina"),
    ]
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One piece of text, at `line` of its file."""

    line: int
    counts: Counts


def texts_of(catalogue: Catalogue) -> dict[str, list[Paragraph]]:
    """The paragraphs of each file under content/ that has any text, in the order of the file."""
    pages = {
        record.path: [
            Paragraph(line, Counts(*counted))
            for line, *counted in catalogue.once(
                "paragraphs",
                (record.path, *record.body.made_of),
                partial(_numbers, record, catalogue),
            )
        ]
        for record in catalogue.records
    }
    lists = {
        record.path: [
            Paragraph(record.marks.value((record.name, place, *where)).line, count(text))
            for place, element in enumerate(record.elements)
            for where, text in prose_in(element)
        ]
        for record in catalogue.lists.values()
    }
    found = {path: [p for p in made if p.counts.words] for path, made in (pages | lists).items()}
    return {path: sorted(made, key=lambda p: p.line) for path, made in found.items() if made}


def easy_texts_of(catalogue: Catalogue) -> dict[str, Counts]:
    """How much there is of the easy version of each page that has one."""
    return {
        record.path: total(count(sentence.text) for sentence in record.entry.easy)
        for record in catalogue.records
        if record.entry.easy
    }


def _numbers(record: Record[Entry], catalogue: Catalogue) -> list[tuple[int, int, int, int]]:
    return [(one.line, *astuple(one.counts)) for one in _of_record(record, catalogue)]


def _of_record(record: Record[Entry], catalogue: Catalogue) -> Iterator[Paragraph]:
    is_source = isinstance(record.entry, Source)
    for where, text in prose_in(record.entry):
        if where[0] != "makkelijk" and not (is_source and where == ("titel",)):
            yield Paragraph(record.marks.value(where).line, count(text))
    for token in record.body.tokens:
        if token.type == "inline":
            line = record.body.first_line + (token.map[0] if token.map else 0)
            yield Paragraph(line, count(_plain_text(token, record, catalogue)))


def prose_in(value: Any, where: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every text in a model that is no name, with the keys and list positions that lead to it."""
    for place, text in texts_in(value, where):
        if not isinstance(text, Reference | Vocabulary) and _NAMES.isdisjoint(place):
            yield place, text


def _plain_text(inline: Token, record: Record[Entry], catalogue: Catalogue) -> str:
    """Without code, pictures and addresses; a link to a source has a name as its text."""
    words: list[str] = []
    skipping = False
    for token in inline.children or ():
        if token.type == "link_open":
            skipping = _is_source(str(token.attrs.get("href", "")), record, catalogue)
        elif token.type == "link_close":
            skipping = False
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" ")
        elif token.type == "text" and not skipping:
            words.append(token.content)
    return "".join(words)


def _is_source(href: str, record: Record[Entry], catalogue: Catalogue) -> bool:
    path = posixpath.normpath(posixpath.join(record.folder, href.partition("#")[0]))
    target = catalogue.by_path.get(path)
    return target is not None and isinstance(target.entry, Source)
