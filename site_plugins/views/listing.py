"""The lists of all items of one type, with filters: a row says what tells it from the others.

The views of the types decide which items stand under which heading; this adds the filters.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.entry import Entry, Item
from site_plugins.model.example import Example
from site_plugins.model.organisation import Organisation
from site_plugins.model.registry import BY_NAME
from site_plugins.model.topic import Topic
from site_plugins.views.cards import CardGroup, ItemCard, carrying, kind_label, naming
from site_plugins.views.filters import Facet, Tag, facets, keys, named, period
from site_plugins.views.folding import Fold, Folded
from site_plugins.views.follow_up import FollowUpView
from site_plugins.views.follow_up import Overview as AdviceOverview
from site_plugins.views.links import Link
from site_plugins.views.meetings import ChainLink, MeetingsView
from site_plugins.views.practice import lacking
from site_plugins.views.registry import ITEM_PAGES
from site_plugins.views.search import SearchView
from site_plugins.views.sorting import Order, sorting
from site_plugins.views.steps import StepsView
from site_plugins.views.topics import TopicsView
from site_plugins.views.words import DateText

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
        self._records = {record.address: record for record in catalogue.items}

    def of(self, model: type[Item]) -> Listing:
        """All items of a type, under the headings of its view."""
        kind = BY_NAME[model.type_name]
        return self._listing(ITEM_PAGES[kind.name](self._catalogue).overview(), kind.plural.lower())

    def topics(self) -> Listing:
        found = TopicsView(self._catalogue).overview()
        return self._listing(found, "onderwerpen", wanted=("pijler",), brief=False)

    def meetings(self) -> MeetingsListing:
        found = MeetingsView(self._catalogue).with_chain()
        return MeetingsListing(self._listing(found.groups, "bijeenkomsten"), found.chain)

    def advice(self) -> AdviceListing:
        found = FollowUpView(self._catalogue).overview()
        return AdviceListing(self._listing(found.groups, "adviezen"), found)

    def _listing(
        self,
        groups: Iterable[CardGroup],
        what: str,
        wanted: Collection[str] = ("onderwerp", "plaats"),
        brief: bool | None = None,
    ) -> Listing:
        """`wanted` are the facets that rows are found by, beside what they all have; a long list
        is `brief`, where that isn't said."""
        found = list(groups)
        cards = [card for group in found for card in _cards(group)]
        every = sorted({year for card in cards for year in self._years(card)})
        tags = {card.link: self._tags(card, every, wanted) for card in cards}
        brief = len(cards) > _BRIEF if brief is None else brief
        records = [self._record(card) for card in cards]
        sized = all(map(_is_sized, records))
        order = sorting(self._catalogue, records, self._pages if sized else None, len(found) > 1)

        def rows(some: Iterable[ItemCard]) -> tuple[ListRow, ...]:
            return tuple(
                ListRow(
                    card.link,
                    self._alone(card),
                    card.date,
                    self._meta(card, tags[card.link]),
                    "" if brief else card.summary,
                    keys(tags[card.link]),
                    " ".join(map(str, order.places[self._record(card).path])),
                )
                for card in some
            )

        return Listing(
            what,
            len(cards),
            tuple(
                RowGroup(
                    group.title,
                    group.anchor,
                    rows(group.cards),
                    tuple(Fold(fold.label, rows(fold.rows), fold.open) for fold in group.folds),
                )
                for group in found
            ),
            facets(list(tags.values())),
            order.orders,
        )

    def _record(self, card: ItemCard) -> Record[Item]:
        return self._records[card.link.address or ""]

    def _found_by(self, card: ItemCard) -> Iterable[tuple[str, str]]:
        record: Record[Entry] = self._record(card)
        marks = self._search.marks(record)
        return marks.facets if marks else ()

    def _years(self, card: ItemCard) -> list[int]:
        return [int(value) for facet, value in self._found_by(card) if facet == "jaar"]

    def _tags(self, card: ItemCard, every: list[int], wanted: Collection[str]) -> list[Tag]:
        record = self._record(card)
        kinds = [named("soort", kind_label(record.entry))]
        if isinstance(record.entry, Topic):
            kinds = [Tag("stap", *self._steps.stage(cast(Record[Topic], record)))]
        places = [named(facet, value) for facet, value in self._found_by(card) if facet in wanted]
        return [*kinds, *places, *self._card(card), *period(self._years(card), every)]

    def _card(self, card: ItemCard) -> Iterator[Tag]:
        """Whether a good example has all that somebody needs who wants to try it."""
        entry = self._record(card).entry
        if isinstance(entry, Example):
            yield named("kaart", "Nog niet compleet" if lacking(entry) else "Compleet")

    def _meta(self, card: ItemCard, tags: Iterable[Tag]) -> tuple[str, ...]:
        """What a row says beside its title; of a topic how much belongs to it."""
        record = self._record(card)
        if isinstance(record.entry, Topic):
            return (_pages_text(self._pages(record)),)
        return _places_and_topics(card.link.title, tags)

    def _alone(self, card: ItemCard) -> str:
        """Its kind; of an organisation also how much there is, because a list can be in the order
        of that."""
        record = self._record(card)
        if isinstance(record.entry, Organisation):
            return f"{card.kind} · {_pages_text(self._pages(record))}"
        return card.kind

    def _pages(self, record: Record[Item]) -> int:
        """The pages about a topic, and those that name an organisation."""
        of = carrying if isinstance(record.entry, Topic) else naming
        return len(of(self._catalogue, record))


def _is_sized(record: Record[Item]) -> bool:
    return isinstance(record.entry, Topic | Organisation)


def _pages_text(count: int) -> str:
    return "1 pagina" if count == 1 else f"{count} pagina's"


def _cards(group: CardGroup) -> list[ItemCard]:
    return [*group.cards, *(card for fold in group.folds for card in fold.rows)]


def _places_and_topics(title: str, tags: Iterable[Tag]) -> tuple[str, ...]:
    """The places that the title does not name itself, and then the first topics."""
    found = list(tags)
    places = [tag.label for tag in found if tag.facet == "plaats" and tag.label not in title]
    topics = [tag.label for tag in found if tag.facet == "onderwerp"]
    return (*places[:_MOST], *topics[:_MOST])
