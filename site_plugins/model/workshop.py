"""A workshop: at a meeting, or on a day of its own."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.base import (
    Item,
    Listed,
    MeetingRef,
    OrganisationRef,
    Text,
    WhenField,
    WholeNumber,
)
from site_plugins.model.meeting import Yield
from site_plugins.model.vocabulary import WorkshopLeader


class Workshop(Item):
    type_name = "workshop"

    meeting: MeetingRef | None = Field(None, alias="bijeenkomst")
    held: WhenField | None = Field(None, alias="datum")
    round: WholeNumber | None = Field(None, alias="ronde")
    given_by: Listed[OrganisationRef] = Field((), alias="door")
    leaders: Listed[WorkshopLeader] = Field((), alias="van")
    form: Text | None = Field(None, alias="werkvorm")
    participants: Text | None = Field(None, alias="deelnemers")
    yields: Listed[Yield] = Field((), alias="opbrengsten")

    @property
    def date(self) -> dates.When:
        """Its own date; a workshop at a meeting takes that meeting's (see Catalogue.date_of)."""
        return self.held or dates.UNKNOWN
