"""The agenda: what is coming, and which meetings the calendar can't hold."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model import dates
from site_plugins.model.meeting import Meeting
from site_plugins.views.parts import ItemCard, cards, newest_first


@dataclass(frozen=True, slots=True)
class Agenda:
    """`coming` has the first meeting first. `left_out` are the meetings without an exact day, which
    stand in no calendar; `count` are those that do."""

    coming: tuple[ItemCard, ...]
    left_out: tuple[ItemCard, ...]
    count: int


class AgendaView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> Agenda:
        catalogue = self._catalogue
        meetings = newest_first(catalogue, catalogue.all(Meeting))
        known = [record for record in meetings if dates.exact_days(record.entry.held)]
        left_out = [record for record in meetings if not dates.exact_days(record.entry.held)]
        coming = [record for record in known if record.entry.held.latest >= catalogue.today]
        return Agenda(
            cards(catalogue, reversed(coming)), cards(catalogue, left_out), len(known)
        )
