"""A meeting: its programme, what it yielded, and the look-back on earlier yields."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.base import (
    Anchor,
    AnyRef,
    CitationField,
    ClockTime,
    Item,
    Listed,
    MeetingRef,
    OrganisationRef,
    PartialDateField,
    QuestionRef,
    Strict,
    Text,
    WebAddress,
    WhenField,
    YieldRef,
)
from site_plugins.model.vocabulary import (
    LookBackState,
    MeetingKind,
    ProgrammePartKind,
    YieldKind,
)


class ProgrammePart(Strict):
    kind: ProgrammePartKind = Field(alias="soort")
    begin: ClockTime | None = None
    end: ClockTime | None = Field(None, alias="einde")
    text: Text | None = Field(None, alias="tekst")


class Yield(Strict):
    """What a meeting or workshop produced, with an id of its own so that others can look back."""

    id: Anchor
    kind: YieldKind = Field(alias="soort")
    text: Text = Field(alias="tekst")
    leads_to: Listed[AnyRef] = Field((), alias="leidt_tot")
    source: CitationField | None = Field(None, alias="bron")


class LookBack(Strict):
    """What a meeting said about a yield of an earlier one."""

    yielded: YieldRef = Field(alias="opbrengst")
    state: LookBackState = Field(alias="stand")
    text: Text | None = Field(None, alias="tekst")
    source: CitationField | None = Field(None, alias="bron")


class Registration(Strict):
    link: WebAddress | None = None
    until: PartialDateField | None = Field(None, alias="tot")


class Meeting(Item):
    type_name = "bijeenkomst"

    kind: MeetingKind = Field(alias="soort")
    held: WhenField = Field(alias="datum")
    begin: ClockTime | None = None
    end: ClockTime | None = Field(None, alias="einde")
    location: Text | None = Field(None, alias="locatie")
    host: OrganisationRef | None = Field(None, alias="gastheer")
    organisers: Listed[OrganisationRef] = Field((), alias="organisatoren")
    theme: Text | None = Field(None, alias="thema")
    participants: Text | None = Field(None, alias="deelnemers")
    programme: Listed[ProgrammePart] = Field((), alias="programma")
    speed_date_questions: Listed[QuestionRef] = Field((), alias="speeddatevragen")
    previous: MeetingRef | None = Field(None, alias="vorige")
    look_back: Listed[LookBack] = Field((), alias="terugblik")
    yields: Listed[Yield] = Field((), alias="opbrengsten")
    registration: Registration | None = Field(None, alias="aanmelden")

    @property
    def date(self) -> dates.When:
        return self.held
