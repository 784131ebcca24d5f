"""Goals and dreams: their pages and the list of all of them."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.model.goal import Goal
from site_plugins.model.vocabulary import GoalKind
from site_plugins.views.cards import CardGroup, grouped_cards
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
        groups: dict[GoalKind, list[Record[Goal]]] = {kind: [] for kind in GoalKind}
        for record in by_title(self._catalogue.all(Goal)):
            groups[record.entry.kind].append(record)
        for found in groups.values():
            found.sort(key=lambda record: (record.entry.number is None, record.entry.number or 0))
        return grouped_cards(
            self._catalogue,
            ((kind.plural, kind.value, found) for kind, found in groups.items()),
            letter_section,
        )

    def page(self, record: Record[Goal]) -> GoalPage:
        goal = record.entry
        facts = (
            fact("Hoe meet je dit", goal.measure),
            fact("Wat moet het worden", goal.target),
            fact("Wanneer", goal.term),
        )
        return GoalPage(item_frame(self._catalogue, record, facts))
