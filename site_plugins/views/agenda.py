"""The agenda: what is coming, and which meetings the calendar can't hold."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model import dates
from site_plugins.model.meeting import Meeting
from site_plugins.views.parts import CardGroup, Link, card_group, newest_first, year_section

_CALENDARS = (
    ("Wat er nog komt", "agenda-komend.ics"),
    ("Alle bijeenkomsten, ook die van vroeger", "agenda.ics"),
)


@dataclass(frozen=True, slots=True)
class Agenda:
    """`coming` has the first meeting first. `left_out` are the meetings without an exact day, which
    stand in no calendar; `count` are those that do. `calendars` have whole addresses, and
    `subscribe` the one that makes a phone ask to subscribe."""

    coming: CardGroup
    left_out: CardGroup
    count: int
    left_out_count: int
    calendars: tuple[Link, ...]
    subscribe: str


class AgendaView:
    """`site_url` is the address of the site, which people copy into their calendar."""

    def __init__(self, catalogue: Catalogue, site_url: str = "") -> None:
        self._catalogue = catalogue
        self._site_url = site_url

    def overview(self) -> Agenda:
        catalogue = self._catalogue
        meetings = newest_first(catalogue, catalogue.all(Meeting))
        known = [record for record in meetings if dates.exact_days(record.entry.held)]
        left_out = [record for record in meetings if not dates.exact_days(record.entry.held)]
        coming = [record for record in known if record.entry.held.latest >= catalogue.today]
        return Agenda(
            card_group(catalogue, "Wat komt eraan?", "binnenkort", coming[::-1], year_section),
            card_group(catalogue, "Niet in de agenda", "zonder-dag", left_out, year_section),
            len(known),
            len(left_out),
            tuple(Link(title, self._site_url + path) for title, path in _CALENDARS),
            "webcal://" + self._site_url.partition("://")[2] + _CALENDARS[0][1],
        )
