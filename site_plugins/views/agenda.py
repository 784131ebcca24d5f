"""The agenda: what is coming, and which meetings the calendar can't hold."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model import dates
from site_plugins.model.meeting import Meeting
from site_plugins.views.cards import CardGroup, card_group
from site_plugins.views.folding import year_section
from site_plugins.views.links import Link
from site_plugins.views.ordering import newest_first, oldest_first

_CALENDARS = (
    ("Wat er nog komt", "agenda-komend.ics"),
    ("Alle bijeenkomsten, ook die van vroeger", "agenda.ics"),
)


@dataclass(frozen=True, slots=True)
class Agenda:
    """`coming` has the first meeting first. `left_out` are the meetings without an exact day, which
    stand in no calendar; `count` are those that do. The first of `calendars` is the one to
    subscribe to."""

    coming: CardGroup
    left_out: CardGroup
    count: int
    left_out_count: int
    calendars: tuple[Link, ...]


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
            card_group(
                catalogue,
                "Wat komt eraan?",
                "binnenkort",
                oldest_first(catalogue, coming),
                year_section,
            ),
            card_group(catalogue, "Niet in de agenda", "zonder-dag", left_out, year_section),
            len(known),
            len(left_out),
            tuple(Link(title, path) for title, path in _CALENDARS),
        )
