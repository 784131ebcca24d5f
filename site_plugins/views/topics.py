"""Topics: the index of all of them, and everything that carries one topic."""

from __future__ import annotations

from dataclasses import dataclass, replace

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import TopicKind
from site_plugins.views.cards import CardGroup, Related, cards_by_kind, carrying, related
from site_plugins.views.folding import letter_section
from site_plugins.views.in_short import InShortView, ShortLine
from site_plugins.views.item import ItemFrame, fact, item_frame
from site_plugins.views.ordering import by_title


@dataclass(frozen=True, slots=True)
class TopicPage:
    frame: ItemFrame
    in_short: tuple[ShortLine, ...]


def _core_number(record: Record[Topic]) -> int:
    """What orders the core topics; the others keep the order that they have."""
    return record.entry.number or 0 if record.entry.kind is TopicKind.CORE else 0


class TopicsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._in_short = InShortView(catalogue)

    def overview(self) -> tuple[CardGroup, ...]:
        """The core topics in their own order, then the others by title."""
        found = by_title(self._catalogue.all(Topic))
        found.sort(key=_core_number)
        return cards_by_kind(self._catalogue, TopicKind, found, letter_section, _GROUPS.__getitem__)

    def page(self, record: Record[Topic]) -> TopicPage:
        facts = (fact("Andere woorden", *record.entry.synonyms),)
        frame = item_frame(self._catalogue, record, facts)
        frame = replace(frame, facts=(), aside=frame.facts)
        return TopicPage(frame, self._in_short.of(record))

    def items(self, record: Record[Topic]) -> Related:
        """Everything that carries this topic."""
        return related(self._catalogue, carrying(self._catalogue, record))


_GROUPS = {
    TopicKind.CORE: "Kernonderwerpen",
    TopicKind.FURTHER: "Andere onderwerpen",
    TopicKind.NATIONAL: "Landelijke onderwerpen",
}
