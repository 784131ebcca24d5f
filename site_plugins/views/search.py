"""Search: the page with all topics and an A to Z, and what the index knows of each page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Entry, Item
from site_plugins.model.example import Example
from site_plugins.model.lists import HelpLine, Term, TroubleWords
from site_plugins.model.meeting import Meeting
from site_plugins.model.organisation import Organisation
from site_plugins.model.pillar import Pillar
from site_plugins.model.references import Reference
from site_plugins.model.source import Source
from site_plugins.model.strict import references_in
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import OrganisationKind, View
from site_plugins.model.workshop import Workshop
from site_plugins.views.help_lines import HelpLineRow, HelpLinesView
from site_plugins.views.item import kind_of
from site_plugins.views.links import Link, link_to, page_address
from site_plugins.views.ordering import by_title
from site_plugins.views.words import DateText, date_text, letter_of, number_text, plain

# How much a page of each kind counts; a page that is not named here counts once.
_WEIGHTS = {
    Topic: 3.0,
    Pillar: 3.0,
    Advice: 2.0,
    Example: 2.0,
    Meeting: 1.3,
    Workshop: 1.3,
    Source: 0.4,
}
_EXPIRED = 0.2  # of that: what holds no longer comes after what does
TERM = "Begrip"
_TELLING = 1000  # from here on a number is looked for by itself
_WITHOUT_INDEX = {View.SEARCH, View.RULES, View.FIELDS, View.HEALTH, View.PREPARE}


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """The pages whose title begins with one letter, or with no letter at all."""

    label: str
    pages: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Help lines for who types one of `words`; `|` stands between these."""

    id: str
    question: str
    words: str
    help_lines: tuple[HelpLineRow, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    topics: tuple[Link, ...]
    letters: tuple[LetterGroup, ...]
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class SearchMarks:
    """What the index knows of a page beside its text.

    `facets` has pairs of a facet and a value. `names` are other names of what the page is
    about, `topics` those of its topics and pillars.
    """

    kind: str
    date: DateText | None
    facets: tuple[tuple[str, str], ...]
    names: str
    topics: str


class SearchView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._places = _known_places(catalogue)
        self._marks: dict[str, SearchMarks | None] = {}

    @cached_property
    def address(self) -> str | None:
        """Where the search page is; None when there is none."""
        return page_address(self._catalogue, View.SEARCH)

    def overview(self) -> SearchPage:
        topics = by_title(self._catalogue.all(Topic))
        return SearchPage(
            tuple(map(link_to, topics)),
            tuple(_letters(self._catalogue.listed)),
            tuple(self._troubles()),
        )

    def wanted(self) -> dict[str, str]:
        """The address of the page that somebody wants who types just this, by what they type."""
        addresses: dict[str, str] = {}
        for record in self._catalogue.listed:
            names = record.entry.search_words
            if record.view is View.HELP_LINES:
                names = (*names, *(line.name for line in self._catalogue.elements(HelpLine)))
            elif isinstance(record.entry, Topic):
                names = (record.entry.title, *record.entry.synonyms, *names)
            for name in names:
                addresses.setdefault(plain(name).removeprefix("de "), record.address)
        for written, address in self._figures():
            addresses.setdefault(written, address)
        return addresses

    def _figures(self) -> Iterator[tuple[str, str]]:
        """Each figure that somebody may look for, as the search reads what is typed: with and
        without its unit. Small whole numbers stand on too many pages to mean one."""
        items = sorted(self._catalogue.items, key=lambda one: -_weight(one.entry))
        for record in items:
            for figure in record.entry.figures:
                value = figure.value
                if value >= _TELLING or value != value.to_integral_value():
                    words = [" ".join(re.findall(r"\d+", number_text(value))), f"{value:f}"]
                    for one in words:
                        yield one, record.address
                        yield f"{one} {plain(figure.unit)}", record.address

    @cached_property
    def glossary(self) -> str | None:
        """The address of the glossary."""
        return page_address(self._catalogue, View.GLOSSARY)

    def terms(self) -> Iterator[tuple[str, Term]]:
        """Each word of the glossary, with its address."""
        if self.glossary is not None:
            for term in self._catalogue.elements(Term):
                yield f"{self.glossary}#{term.id}", term

    def _troubles(self) -> Iterator[Trouble]:
        help_lines = HelpLinesView(self._catalogue)
        for group in self._catalogue.elements(TroubleWords):
            words = "|".join(map(plain, group.words))
            yield Trouble(group.id, group.question, words, help_lines.named(group.help_lines))

    def marks(self, record: Record[Entry]) -> SearchMarks | None:
        """None for a page that a visitor should not find: a draft, or help for writers."""
        if record.path not in self._marks:
            self._marks[record.path] = self._made_marks(record)
        return self._marks[record.path]

    def weight(self, record: Record[Entry]) -> float:
        """How much the page counts beside others that have the same words; most count once."""
        weight = _weight(record.entry)
        return weight * _EXPIRED if record.entry.is_expired(self._catalogue.today) else weight

    def _made_marks(self, record: Record[Entry]) -> SearchMarks | None:
        entry = record.entry
        if entry.draft or record.view in _WITHOUT_INDEX:
            return None
        when = self._catalogue.date_of(record)
        about = [
            self._catalogue.get(one).entry
            for model in (Topic, Pillar)
            for one in _referred(entry, model)
        ]
        return SearchMarks(
            kind_of(entry) or "Pagina",
            None if isinstance(when, dates.Unknown) else date_text(when),
            tuple(self._facets(record)),
            " ".join(_other_names(entry)),
            " ".join(name for one in about for name in _other_names(one)),
        )

    def _facets(self, record: Record[Entry]) -> Iterator[tuple[str, str]]:
        entry = record.entry
        yield "soort", record.content_type.label if record.content_type else "Pagina"
        yield from (("onderwerp", title) for title in self._titles(record, Topic))
        yield from (("pijler", title) for title in self._titles(record, Pillar))
        yield from (("jaar", str(year)) for year in _years(self._catalogue.date_of(record)))
        yield from (("plaats", place) for place in sorted(set(self._places_of(entry))))

    def _titles(self, record: Record[Entry], model: type[Item]) -> list[str]:
        """The topics or pillars that a page carries, anywhere in it; or that it is itself."""
        if isinstance(record.entry, model):
            return [record.entry.title]
        return self._catalogue.titles(_referred(record.entry, model))

    def _places_of(self, entry: Entry) -> Iterator[str]:
        """Where it is or was, and the municipalities that it is about."""
        if isinstance(entry, Organisation):
            yield from _place(entry)
        elif isinstance(entry, Example):
            yield from entry.places
        elif isinstance(entry, Meeting):
            words = " ".join(re.findall(r"[\w-]+", entry.location or ""))
            yield from (place for place in self._places if f" {place} " in f" {words} ")
            if entry.host:
                yield from _place(self._organisation(entry.host))
        for reference in _referred(entry, Organisation):
            organisation = self._organisation(reference)
            if organisation.kind is OrganisationKind.MUNICIPALITY:
                yield from _place(organisation)

    def _organisation(self, reference: Reference) -> Organisation:
        entry = self._catalogue.get(reference).entry
        assert isinstance(entry, Organisation)
        return entry


def _referred(entry: Entry, model: type[Item]) -> list[Reference]:
    """What an entry refers to of one type, in any field, each once."""
    found = (one for _, one in references_in(entry) if one.target == model.type_name)
    return list(dict.fromkeys(found))


def _other_names(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, Topic):
        return (entry.title, *entry.synonyms, *entry.search_words)
    if isinstance(entry, Pillar):
        return (entry.title, *entry.search_words)
    if isinstance(entry, Organisation):
        short = [entry.abbreviation] if entry.abbreviation else []
        return (*short, *entry.other_names, *entry.search_words)
    return entry.search_words


def _years(when: dates.When) -> Iterable[int]:
    """Every year of a period that is over; the first year of one that goes on."""
    if isinstance(when, dates.Unknown):
        return ()
    if isinstance(when, dates.Interval):
        return range(when.known.year, (when.end or when.known).year + 1)
    return (when.year,)


# --- places --------------------------------------------------------------------------------------


def _place(organisation: Organisation) -> Iterator[str]:
    if organisation.place:
        yield organisation.place
    elif organisation.kind is OrganisationKind.MUNICIPALITY:
        yield organisation.title.removeprefix("Gemeente ")


def _known_places(catalogue: Catalogue) -> frozenset[str]:
    organisations = (record.entry for record in catalogue.all(Organisation))
    examples = (record.entry for record in catalogue.all(Example))
    return frozenset(
        [
            *(place for organisation in organisations for place in _place(organisation)),
            *(place for example in examples for place in example.places),
        ]
    )


# --- A to Z --------------------------------------------------------------------------------------


def _letters(records: Iterable[Record[Entry]]) -> Iterator[LetterGroup]:
    """Every page that a visitor should find; what starts with no letter comes first."""
    grouped: dict[str, list[Record[Entry]]] = defaultdict(list)
    for record in sorted(records, key=lambda record: (plain(record.entry.title), record.path)):
        if record.view not in _WITHOUT_INDEX:
            grouped[letter_of(record.entry.title)].append(record)
    for label in sorted(grouped):
        pages = tuple((link_to(record), kind_of(record.entry)) for record in grouped[label])
        yield LetterGroup(label, pages)


def _weight(entry: Entry) -> float:
    return _WEIGHTS.get(type(entry), 1.0)
