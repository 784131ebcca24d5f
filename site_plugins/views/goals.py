"""Goals and dreams: their pages and the list of all of them."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.goal import Goal
from site_plugins.model.vocabulary import GoalKind
from site_plugins.views.cards import CardGroup, cards_by_kind
from site_plugins.views.folding import letter_section
from site_plugins.views.item import ItemFrame, fact, item_frame
from site_plugins.views.ordering import by_title


@dataclass(frozen=True, slots=True)
class GoalPage:
    frame: ItemFrame


class GoalsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> tuple[CardGroup, ...]:
        """Dreams, goals and conditions, each in their own order; without a number by title."""
        found = by_title(self._catalogue.all(Goal))
        found.sort(key=lambda record: (record.entry.number is None, record.entry.number or 0))
        return cards_by_kind(self._catalogue, GoalKind, found, letter_section)

    def page(self, record: Record[Goal]) -> GoalPage:
        goal = record.entry
        facts = (
            fact("Hoe meet je dit", goal.measure),
            fact("Wat moet het worden", goal.target),
            fact("Wanneer", goal.term),
        )
        return GoalPage(item_frame(self._catalogue, record, facts))
