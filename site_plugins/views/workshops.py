"""Workshops: their pages, with what they yielded."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.advice import Advice
from site_plugins.model.meeting import Meeting
from site_plugins.model.workshop import Leader, Workshop
from site_plugins.views.cards import CardGroup, by_type
from site_plugins.views.item import ItemFrame, fact, fact_links, item_frame
from site_plugins.views.words import date_text
from site_plugins.views.yields import YieldRow, yield_rows


@dataclass(frozen=True, slots=True)
class WorkshopPage:
    frame: ItemFrame
    yields: tuple[YieldRow, ...]
    led_to: tuple[CardGroup, ...]


class WorkshopsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def _room(self, workshop: Workshop) -> str:
        """The name of its room; empty where none is known."""
        meeting = self._catalogue.get(workshop.meeting).entry if workshop.meeting else None
        rooms = meeting.rooms if isinstance(meeting, Meeting) else ()
        return next((room.name for room in rooms if room.id == workshop.room), "")

    def page(self, record: Record[Workshop]) -> WorkshopPage:
        catalogue, workshop = self._catalogue, record.entry
        facts = (
            fact_links(catalogue, "Bijeenkomst", [workshop.meeting]),
            fact("Wanneer", date_text(catalogue.date_of(record)).text),
            fact("Ronde", str(workshop.round) if workshop.round else None),
            fact_links(catalogue, "Gegeven door", workshop.given_by),
            fact("Van", *(leader.label for leader in workshop.leaders)),
            fact("Begeleiding", *map(leader_text, workshop.led_by)),
            fact("Ruimte", self._room(workshop)),
            fact("Aantal mensen", str(workshop.people) if workshop.people else None),
            fact("Werkvorm", workshop.form),
            fact("Wie waren er", workshop.participants),
        )
        return WorkshopPage(
            item_frame(catalogue, record, facts),
            yield_rows(catalogue, record, workshop.yields),
            by_type(catalogue, catalogue.referring(record, Advice, "komt_uit")),
        )


def leader_text(leader: Leader) -> str:
    """Who leads a workshop: the role, after the name of who may be named."""
    return f"{leader.name} ({leader.role})" if leader.name else leader.role
