"""Topics: the index of all of them, and everything that carries one topic."""

from __future__ import annotations

from dataclasses import dataclass, replace

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import TopicKind
from site_plugins.views.cards import Related, carrying, related
from site_plugins.views.folding import Folded, folded
from site_plugins.views.in_short import InShortView, ShortLine
from site_plugins.views.item import ItemFrame, fact, item_frame
from site_plugins.views.links import Link, link_to
from site_plugins.views.ordering import by_title
from site_plugins.views.words import letter_of


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic in the index, with how many items carry it."""

    link: Link
    number: int | None
    summary: str
    count: int


@dataclass(frozen=True, slots=True)
class TopicGroup:
    title: str
    meaning: str
    anchor: str
    rows: Folded[TopicRow]


@dataclass(frozen=True, slots=True)
class TopicPage:
    frame: ItemFrame
    in_short: tuple[ShortLine, ...]


class TopicsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._in_short = InShortView(catalogue)

    def overview(self) -> tuple[TopicGroup, ...]:
        """The core topics in their own order, then the others by title."""
        groups: dict[TopicKind, list[Record[Topic]]] = {kind: [] for kind in TopicKind}
        for record in by_title(self._catalogue.all(Topic)):
            groups[record.entry.kind].append(record)
        groups[TopicKind.CORE].sort(key=lambda record: record.entry.number or 0)
        among = len(self._catalogue.all(Topic))
        return tuple(
            TopicGroup(*_GROUPS[kind], kind.value, self._rows(found, among))
            for kind, found in groups.items()
            if found
        )

    def page(self, record: Record[Topic]) -> TopicPage:
        facts = (fact("Andere woorden", *record.entry.synonyms),)
        frame = item_frame(self._catalogue, record, facts)
        frame = replace(frame, facts=(), aside=frame.facts)
        return TopicPage(frame, self._in_short.of(record))

    def items(self, record: Record[Topic]) -> Related:
        """Everything that carries this topic."""
        return related(self._catalogue, carrying(self._catalogue, record))

    def _rows(self, records: list[Record[Topic]], among: int) -> Folded[TopicRow]:
        rows = [self._row(record) for record in records]
        return folded(rows, lambda row: letter_of(row.link.title), among)

    def _row(self, record: Record[Topic]) -> TopicRow:
        topic = record.entry
        return TopicRow(
            link_to(record),
            topic.number,
            topic.summary,
            len(carrying(self._catalogue, record)),
        )


# Of each kind: how the group is called, and what it holds.
_GROUPS = {
    TopicKind.CORE: ("Kernonderwerpen", "Deze staan voorop in onze visie."),
    TopicKind.FURTHER: ("Andere onderwerpen", "Ook hierover praten jongeren."),
    TopicKind.NATIONAL: ("Landelijke onderwerpen", "Hierover gaat het in het hele land."),
}
