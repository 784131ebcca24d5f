"""Goals and dreams: their pages."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.goal import Goal
from site_plugins.views.item import ItemFrame, fact, item_frame


@dataclass(frozen=True, slots=True)
class GoalPage:
    frame: ItemFrame


class GoalsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def page(self, record: Record[Goal]) -> GoalPage:
        goal = record.entry
        facts = (
            fact("Hoe meet je dit", goal.measure),
            fact("Wat moet het worden", goal.target),
            fact("Wanneer", goal.term),
        )
        return GoalPage(item_frame(self._catalogue, record, facts))
