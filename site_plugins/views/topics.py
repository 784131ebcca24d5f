"""Topics: their pages, with everything that carries one."""

from __future__ import annotations

from dataclasses import dataclass, replace

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.topic import Topic
from site_plugins.views.cards import Related, carrying, related
from site_plugins.views.in_short import InShortView, ShortLine
from site_plugins.views.item import ItemFrame, fact, item_frame


@dataclass(frozen=True, slots=True)
class TopicPage:
    frame: ItemFrame
    in_short: tuple[ShortLine, ...]


class TopicsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._in_short = InShortView(catalogue)

    def page(self, record: Record[Topic]) -> TopicPage:
        facts = (fact("Andere woorden", *record.entry.synonyms),)
        frame = item_frame(self._catalogue, record, facts)
        frame = replace(frame, facts=(), aside=frame.facts)
        return TopicPage(frame, self._in_short.of(record))

    def items(self, record: Record[Topic]) -> Related:
        """Everything that carries this topic."""
        return related(self._catalogue, carrying(self._catalogue, record))
