"""The lists of all items of one type: which stand under which heading, in which order, and the
filters above them. A row says what tells it from the others.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar, cast

from site_plugins.catalogue.catalogue import Catalogue, ItemT
from site_plugins.catalogue.record import Record
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Entry, Item
from site_plugins.model.example import Example
from site_plugins.model.goal import Goal
from site_plugins.model.meeting import Meeting
from site_plugins.model.organisation import Organisation
from site_plugins.model.registry import BY_NAME
from site_plugins.model.source import Source
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import (
    AdviceKind,
    ExampleKind,
    GoalKind,
    MeetingKind,
    OrganisationKind,
    SourceKind,
    TopicKind,
    Vocabulary,
)
from site_plugins.model.workshop import Workshop
from site_plugins.views.cards import Group, card, carrying, filled, kind_label, naming
from site_plugins.views.filters import Facet, Tag, facets, keys, named, period
from site_plugins.views.folding import Fold, Folded, Section, letter_section, year_section
from site_plugins.views.follow_up import FollowUpView
from site_plugins.views.follow_up import Overview as AdviceOverview
from site_plugins.views.links import Link
from site_plugins.views.meetings import ChainLink, MeetingsView
from site_plugins.views.ordering import by_title, newest_first
from site_plugins.views.practice import lacking
from site_plugins.views.search import SearchView
from site_plugins.views.sorting import Order, sorting
from site_plugins.views.steps import StepsView
from site_plugins.views.words import DateText

KindT = TypeVar("KindT", bound=Vocabulary)
_BRIEF = 25  # rows; in a longer list a summary under each would be too much to scroll through
_MOST = 3  # topics named in a row


@dataclass(frozen=True, slots=True)
class ListRow:
    """`meta` has its places and topics; the summary is empty in a long list. `alone` is what it
    says where it stands under no heading, `places` its place in each other order."""

    link: Link
    alone: str
    date: DateText | None
    meta: tuple[str, ...]
    summary: str
    keys: str
    places: str


@dataclass(frozen=True, slots=True)
class RowGroup:
    title: str
    anchor: str
    rows: tuple[ListRow, ...]
    folds: tuple[Fold[ListRow], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """`what` is how the `count` rows are called: "workshops"."""

    what: str
    count: int
    groups: tuple[RowGroup, ...]
    facets: tuple[Facet, ...]
    orders: tuple[Order, ...]


@dataclass(frozen=True, slots=True)
class MeetingsListing:
    """`chain` has the meetings that yielded something, the oldest first."""

    listing: Listing
    chain: Folded[ChainLink]

    @property
    def facets(self) -> tuple[Facet, ...]:
        return self.listing.facets


@dataclass(frozen=True, slots=True)
class AdviceListing:
    """The list of advice, and who was asked what."""

    listing: Listing
    asked: AdviceOverview

    @property
    def facets(self) -> tuple[Facet, ...]:
        return self.listing.facets


class ListingView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._search = SearchView(catalogue)
        self._steps = StepsView(catalogue)

    def of(self, model: type[Item]) -> Listing:
        """All items of a type, by title: what has no other order below."""
        plural = BY_NAME[model.type_name].plural.lower()
        return self._listing(plural, [(f"Alle {plural}", "alle", self._by_title(model))])

    def workshops(self) -> Listing:
        found = newest_first(self._catalogue, self._catalogue.all(Workshop))
        return self._listing("workshops", [("Alle workshops", "alle", found)], year_section)

    def examples(self) -> Listing:
        return self._listing("voorbeelden", _by_kind(ExampleKind, self._by_title(Example)))

    def organisations(self) -> Listing:
        return self._listing(
            "organisaties", _by_kind(OrganisationKind, self._by_title(Organisation))
        )

    def goals(self) -> Listing:
        """Dreams, goals and conditions, each in their own order; without a number by title."""
        found = self._by_title(Goal)
        found.sort(key=lambda record: (record.entry.number is None, record.entry.number or 0))
        return self._listing("doelen en dromen", _by_kind(GoalKind, found))

    def topics(self) -> Listing:
        """The core topics in their own order, then the others by title."""
        found = sorted(self._by_title(Topic), key=_core_number)
        groups = _by_kind(TopicKind, found, _TOPICS.__getitem__)
        return self._listing("onderwerpen", groups, wanted=("pijler",), brief=False)

    def sources(self) -> Listing:
        return self._listing("bronnen", _by_kind(SourceKind, self._by_title(Source)))

    def meetings(self) -> MeetingsListing:
        """The newest first; the platform's own come before the other kinds."""
        found = newest_first(self._catalogue, self._catalogue.all(Meeting))
        listing = self._listing("bijeenkomsten", _by_kind(MeetingKind, found), year_section)
        return MeetingsListing(listing, MeetingsView(self._catalogue).chain())

    def advice(self) -> AdviceListing:
        found = newest_first(self._catalogue, self._catalogue.all(Advice))
        listing = self._listing("adviezen", _by_kind(AdviceKind, found), year_section)
        return AdviceListing(listing, FollowUpView(self._catalogue).overview())

    def _by_title(self, model: type[ItemT]) -> list[Record[ItemT]]:
        return by_title(self._catalogue.all(model))

    def _listing(
        self,
        what: str,
        groups: Iterable[Group],
        section: Section = letter_section,
        wanted: Collection[str] = ("onderwerp", "plaats"),
        brief: bool | None = None,
    ) -> Listing:
        """`wanted` are the facets that rows are found by, beside what they all have; a long list
        is `brief`, where that isn't said."""
        parts = list(filled(self._catalogue, groups, section))
        records = [record for _, _, part in parts for record in part.rows]
        every = sorted({year for record in records for year in self._years(record)})
        tags = {record.path: self._tags(record, every, wanted) for record in records}
        brief = len(records) > _BRIEF if brief is None else brief
        sized = all(map(_is_sized, records))
        order = sorting(self._catalogue, records, self._pages if sized else None, len(parts) > 1)

        def row(record: Record[Item]) -> ListRow:
            shown = card(self._catalogue, record)
            return ListRow(
                shown.link,
                self._alone(record, shown.kind),
                shown.date,
                self._meta(record, tags[record.path]),
                "" if brief else shown.summary,
                keys(tags[record.path]),
                " ".join(map(str, order.places[record.path])),
            )

        rows = [(title, anchor, part.each(row)) for title, anchor, part in parts]
        return Listing(
            what,
            len(records),
            tuple(RowGroup(title, anchor, part.shown, part.folds) for title, anchor, part in rows),
            facets(list(tags.values())),
            order.orders,
        )

    def _found_by(self, record: Record[Entry]) -> Iterable[tuple[str, str]]:
        marks = self._search.marks(record)
        return marks.facets if marks else ()

    def _years(self, record: Record[Entry]) -> list[int]:
        return [int(value) for facet, value in self._found_by(record) if facet == "jaar"]

    def _tags(self, record: Record[Item], every: list[int], wanted: Collection[str]) -> list[Tag]:
        kinds = [named("soort", kind_label(record.entry))]
        if isinstance(record.entry, Topic):
            kinds = [Tag("stap", *self._steps.stage(cast(Record[Topic], record)))]
        places = [named(facet, value) for facet, value in self._found_by(record) if facet in wanted]
        years = period(self._years(record), every)
        return [*kinds, *places, *_completeness(record.entry), *years]

    def _meta(self, record: Record[Item], tags: Iterable[Tag]) -> tuple[str, ...]:
        """What a row says beside its title; of a topic how much belongs to it."""
        if isinstance(record.entry, Topic):
            return (_pages_text(self._pages(record)),)
        return _places_and_topics(record.entry.title, tags)

    def _alone(self, record: Record[Item], kind: str) -> str:
        """Its kind; of an organisation also how much there is, because a list can be in the order
        of that."""
        if isinstance(record.entry, Organisation):
            return f"{kind} · {_pages_text(self._pages(record))}"
        return kind

    def _pages(self, record: Record[Item]) -> int:
        """The pages about a topic, and those that name an organisation."""
        of = carrying if isinstance(record.entry, Topic) else naming
        return len(of(self._catalogue, record))


def _is_sized(record: Record[Item]) -> bool:
    return isinstance(record.entry, Topic | Organisation)


def _pages_text(count: int) -> str:
    return "1 pagina" if count == 1 else f"{count} pagina's"


def _completeness(entry: Item) -> Iterator[Tag]:
    """Whether a good example has all that somebody needs who wants to try it."""
    if isinstance(entry, Example):
        yield named("kaart", "Nog niet compleet" if lacking(entry) else "Compleet")


def _places_and_topics(title: str, tags: Iterable[Tag]) -> tuple[str, ...]:
    """The places that the title does not name itself, and then the first topics."""
    found = list(tags)
    places = [tag.label for tag in found if tag.facet == "plaats" and tag.label not in title]
    topics = [tag.label for tag in found if tag.facet == "onderwerp"]
    return (*places[:_MOST], *topics[:_MOST])


_TOPICS = {
    TopicKind.CORE: "Kernonderwerpen",
    TopicKind.FURTHER: "Andere onderwerpen",
    TopicKind.NATIONAL: "Landelijke onderwerpen",
}


def _core_number(record: Record[Topic]) -> int:
    """What orders the core topics; the others keep the order that they have."""
    return record.entry.number or 0 if record.entry.kind is TopicKind.CORE else 0


def _by_kind(
    kinds: type[KindT],
    records: Iterable[Record[ItemT]],
    title: Callable[[KindT], str] = attrgetter("plural"),
) -> Iterator[Group]:
    """A group for each kind; in it the order of `records`."""
    groups: dict[KindT, list[Record[ItemT]]] = {kind: [] for kind in kinds}
    for record in records:
        groups[record.entry.kind].append(record)  # type: ignore[attr-defined]
    return ((title(kind), kind.value, found) for kind, found in groups.items())
