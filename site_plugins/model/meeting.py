"""A meeting: its programme, what it yielded, and the look-back on earlier yields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.effect import ChangingItem
from site_plugins.model.references import AnyRef, MeetingRef, OrganisationRef, QuestionRef, YieldRef
from site_plugins.model.room import Room
from site_plugins.model.scalars import (
    FOLLOWS,
    Anchor,
    ClockTime,
    EndTime,
    Listed,
    OnlineAddress,
    PartialDateField,
    Text,
    WebAddress,
    WhenField,
    YesNo,
)
from site_plugins.model.sourced import CitationField
from site_plugins.model.strict import Strict
from site_plugins.model.vocabulary import (
    LookBackState,
    MeetingKind,
    ProgrammePartKind,
    YieldKind,
)

# The first and the last day, or the begin and the end where they are known by the hour.
Moments = tuple[date, date] | tuple[datetime, datetime | None]
# An end before the begin is the next night's up to this hour; later, the two were swapped.
_NIGHT_ENDS = time(6)


def is_past_midnight(begin: time, end: time) -> bool:
    """Whether what begins and ends at these hours of one day goes on into the next."""
    return end < begin and end <= _NIGHT_ENDS


class ProgrammePart(Strict):
    kind: ProgrammePartKind = Field(
        alias="soort",
        description="Welk deel van de avond het is.",
    )
    begin: ClockTime | None = Field(
        None,
        description="Hoe laat dit deel begint.",
        examples=["17:00"],
    )
    end: EndTime | None = Field(
        None,
        alias="einde",
        description="Hoe laat dit deel stopt.",
        examples=["17:30"],
    )
    text: Text | None = Field(
        None,
        alias="tekst",
        description="Wat er dan gebeurt.",
        examples=["Een jongere en een volwassene maken kennis."],
    )


class Yield(Strict):
    """What a meeting or workshop produced, with an id of its own so that others can look back."""

    id: Anchor = Field(
        description="Een korte naam voor deze opbrengst. De volgende bijeenkomst kijkt ermee "
        "terug.",
        examples=["vast-meldpunt"],
    )
    kind: YieldKind = Field(
        alias="soort",
        description="Wat voor opbrengst het is.",
    )
    text: Text = Field(
        alias="tekst",
        description="De opbrengst, in één of twee zinnen.",
        examples=["Jongeren willen één plek waar zij iets kunnen melden."],
    )
    leads_to: Listed[AnyRef] = Field(
        (),
        alias="leidt_tot",
        description="Wat eruit kwam, bijvoorbeeld een advies. Schrijf map/naam.",
    )
    source: CitationField | None = Field(
        None,
        alias="bron",
        description="Waar dit staat.",
    )


class LookBack(Strict):
    """What a meeting said about a yield of an earlier one."""

    yielded: YieldRef = Field(
        alias="opbrengst",
        description="De opbrengst van een vorige bijeenkomst, als bijeenkomst#id.",
    )
    state: LookBackState = Field(
        alias="stand",
        description="Hoe het ermee staat.",
        examples=["loopt"],
    )
    text: Text | None = Field(
        None,
        alias="tekst",
        description="Wat erover gezegd is, in één of twee zinnen.",
        examples=["Het meldpunt is er nog niet. De gemeente zoekt een plek."],
    )
    source: CitationField | None = Field(
        None,
        alias="bron",
        description="Waar dit staat.",
    )


class Registration(Strict):
    link: WebAddress | None = Field(
        None,
        description="Het webadres waar je je kunt aanmelden.",
        examples=["https://www.example.nl/aanmelden"],
    )
    until: PartialDateField | None = Field(
        None,
        alias="tot",
        description="De laatste dag om je aan te melden.",
        examples=["2025-11-20"],
    )


class Meeting(ChangingItem):
    type_name = "bijeenkomst"
    about = "Een avond of een dag waarop mensen bij elkaar komen, met wat het opleverde."
    examples: ClassVar[Mapping[str, str]] = {
        "titel": "Avond over een eigen kamer",
        "samenvatting": "Jongeren en gemeenten praten over een plek om te wonen.",
        "stemmen.wat": "Een jongere vertelde op de avond dat een eigen kamer rust geeft.",
        "cijfers.id": "jongeren-op-de-avond",
        "cijfers.betekenis": "waren op de avond",
        "cijfers.verschil": "De ene bron telt ook begeleiders mee.",
        "grafieken.titel": "Hoeveel jongeren waren er?",
        "grafieken.uitleg": "Er waren minder jongeren dan de keer ervoor.",
        "grafieken.balken.naam": "Op de avond",
        "zoekwoorden": "woonavond",
        "voorheen": "bijeenkomsten/oude-naam/",
        "wijzigingen.tekst": "De opbrengsten van de avond staan erbij.",
        "gezocht.vraag": "Wie waren er op de avond over een eigen kamer?",
    }

    kind: MeetingKind = Field(
        alias="soort",
        description="Wat voor bijeenkomst het is.",
    )
    held: WhenField = Field(
        alias="datum",
        description="De dag van de bijeenkomst. Weet je alleen de maand of het jaar? Dat mag ook.",
        examples=["2025-12-03"],
    )
    begin: ClockTime | None = Field(
        None,
        description="Hoe laat de bijeenkomst begint.",
        examples=["17:00"],
    )
    end: EndTime | None = Field(
        None,
        alias="einde",
        description="Hoe laat de bijeenkomst stopt.",
        examples=["20:00"],
    )
    cancelled: YesNo = Field(
        False,
        alias="afgelast",
        description="Zet hier ja als de bijeenkomst niet doorgaat.",
        examples=["nee"],
    )
    moved_from: PartialDateField | None = Field(
        None,
        alias="verplaatst_van",
        description="Is de bijeenkomst verplaatst? Dan staat hier de dag die eerst bekend was.",
        examples=["2025-11-26"],
    )
    online: OnlineAddress | None = Field(
        None,
        description="Het webadres waar je online meedoet. Komt dat later? Schrijf dan: volgt.",
        examples=["https://www.example.nl/meedoen"],
    )
    location: Text | None = Field(
        None,
        alias="locatie",
        description="Waar de bijeenkomst is.",
        examples=["het buurthuis"],
    )
    host: OrganisationRef | None = Field(
        None,
        alias="gastheer",
        description="De organisatie waar je te gast bent.",
    )
    organisers: Listed[OrganisationRef] = Field(
        (),
        alias="organisatoren",
        description="Wie de bijeenkomst organiseert.",
    )
    theme: Text | None = Field(
        None,
        alias="thema",
        description="Het thema van de avond.",
        examples=["Een eigen kamer"],
    )
    participants: Text | None = Field(
        None,
        alias="deelnemers",
        description="Wie er waren. Schrijf groepen, nooit namen van personen.",
        examples=["30 jongeren, 4 gemeenten en 6 instellingen"],
    )
    programme: Listed[ProgrammePart] = Field(
        (),
        alias="programma",
        description="De delen van de avond, op volgorde.",
    )
    rooms: Listed[Room] = Field(
        (),
        alias="ruimtes",
        description="De ruimtes waar de workshops zijn, elk met een eigen id.",
    )
    speed_date_questions: Listed[QuestionRef] = Field(
        (),
        alias="speeddatevragen",
        description="De vragen van de speeddate: hun id in speeddatevragen.yml.",
    )
    previous: MeetingRef | None = Field(
        None,
        alias="vorige",
        description="De bijeenkomst hiervoor.",
    )
    look_back: Listed[LookBack] = Field(
        (),
        alias="terugblik",
        description="Wat er kwam van de opbrengsten van eerdere bijeenkomsten.",
    )
    yields: Listed[Yield] = Field(
        (),
        alias="opbrengsten",
        description="Wat de bijeenkomst opleverde, elk met een eigen id.",
    )
    registration: Registration | None = Field(
        None,
        alias="aanmelden",
        description="Hoe je je aanmeldt.",
    )

    @property
    def date(self) -> dates.When:
        return self.held

    @property
    def link(self) -> str | None:
        """Where one takes part online, once that is known."""
        return None if self.online == FOLLOWS else self.online

    @property
    def open_registration(self) -> Registration | None:
        """How to register; nobody should for what is off."""
        return None if self.cancelled else self.registration

    @property
    def moments(self) -> Moments | None:
        """From when until when: two days (both included), or two moments by the clock there. None
        when the day isn't known. Over several days both hours are needed to be sure of either."""
        days = dates.exact_days(self.held)
        if days is None:
            return None
        first, last = days
        if self.begin is None or (first != last and self.end is None):
            return days
        start = datetime.combine(first, self.begin)
        if self.end is None or (first == last and self.end == self.begin):
            return start, None
        if first == last and is_past_midnight(self.begin, self.end):
            last += timedelta(days=1)
        return start, datetime.combine(last, self.end)

    @property
    def is_on_one_day(self) -> bool:
        """False only when it is certain that it began and ended on different dates."""
        days = dates.exact_days(self.held)
        return days is None or days[0] == days[1]

    def round_part(self, number: int) -> ProgrammePart | None:
        """The part of the programme that is this round of workshops."""
        kind = f"workshopronde-{number}"
        return next((part for part in self.programme if part.kind.value == kind), None)
