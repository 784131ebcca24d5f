"""A workshop: at a meeting, or on a day of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.effect import ChangingItem
from site_plugins.model.meeting import Yield
from site_plugins.model.references import MeetingRef, OrganisationRef
from site_plugins.model.scalars import Anchor, Listed, Text, WhenField, WholeNumber
from site_plugins.model.strict import APART, Strict
from site_plugins.model.vocabulary import WorkshopLeader


class Leader(Strict):
    """Who leads a workshop: a role; with a name only who is in content/namen.yml."""

    role: Text = Field(
        alias="rol",
        description="De rol of het werk van wie de workshop begeleidt. Zijn er meer met die rol? "
        "Zet er een nummer achter.",
        examples=["begeleider van de jongerenraad"],
    )
    name: Text | None = Field(
        None,
        alias="naam",
        description="De naam. Alleen als die in namen.yml staat.",
        examples=["Sam de Vries"],
        json_schema_extra=APART,  # the examples know nobody who is in that list
    )

    @property
    def person(self) -> str:
        """By what one knows that two workshops have the same leader."""
        return self.name or self.role


class Workshop(ChangingItem):
    type_name = "workshop"
    about = "Een workshop op een bijeenkomst, of op een eigen dag."
    examples: ClassVar[Mapping[str, str]] = {
        "titel": "Workshop over geld",
        "samenvatting": "Jongeren oefenen met een spel hoe je geld spaart.",
        "opbrengsten.id": "les-over-geld",
        "opbrengsten.tekst": "Jongeren willen op school les over geld.",
        "effecten.kop": "Les over geld",
        "effecten.tekst": "Een school geeft nu elke maand les over geld.",
        "effecten.voor_wie": "Jongeren van 16 tot 18 jaar",
        "stemmen.wat": "Een jongere vertelde in de workshop dat sparen moeilijk is.",
        "cijfers.id": "jongeren-in-de-workshop",
        "cijfers.waarde": "12",
        "cijfers.was": "9",
        "cijfers.betekenis": "deden mee aan de workshop",
        "cijfers.verschil": "De ene bron telt ook begeleiders mee.",
        "grafieken.titel": "Hoeveel jongeren deden mee?",
        "grafieken.uitleg": "Er deden meer jongeren mee dan de vorige keer.",
        "grafieken.balken.naam": "In de workshop",
        "zoekwoorden": "sparen",
        "voorheen": "workshops/oude-naam/",
        "wijzigingen.tekst": "De opbrengst van de workshop staat erbij.",
        "gezocht.vraag": "Welk spel gebruikten de begeleiders bij de workshop over geld?",
    }

    meeting: MeetingRef | None = Field(
        None,
        alias="bijeenkomst",
        description="De bijeenkomst waar de workshop bij hoort.",
    )
    held: WhenField | None = Field(
        None,
        alias="datum",
        description="Alleen als de workshop niet bij een bijeenkomst hoort: de dag.",
        examples=["2025-12-03"],
        json_schema_extra=APART,  # an example can't have both this and a meeting
    )
    round: WholeNumber | None = Field(
        None,
        alias="ronde",
        description="In welke ronde de workshop was: 1 of 2.",
        examples=["1"],
    )
    given_by: Listed[OrganisationRef] = Field(
        (),
        alias="door",
        description="Welke organisatie de workshop gaf.",
    )
    leaders: Listed[WorkshopLeader] = Field(
        (),
        alias="van",
        description="Van wie de workshop was: van jongeren, of van welke volwassenen.",
    )
    led_by: Listed[Leader] = Field(
        (),
        alias="begeleiders",
        description="Wie de workshop begeleiden: elk met een rol.",
    )
    room: Anchor | None = Field(
        None,
        alias="ruimte",
        description="De id van een ruimte die bij de bijeenkomst staat.",
        examples=["grote-zaal"],
        json_schema_extra=APART,  # the meeting of an example has other rooms
    )
    people: WholeNumber | None = Field(
        None,
        alias="mensen",
        description="Hoeveel mensen meedoen, als getal. Zo zie je of de ruimte groot genoeg is.",
        examples=["17"],
    )
    form: Text | None = Field(
        None,
        alias="werkvorm",
        description="Hoe je samen werkt in de workshop.",
        examples=["spel met kaartjes"],
    )
    participants: Text | None = Field(
        None,
        alias="deelnemers",
        description="Wie meededen. Schrijf groepen, nooit namen van personen.",
        examples=["12 jongeren en 5 begeleiders"],
    )
    yields: Listed[Yield] = Field(
        (),
        alias="opbrengsten",
        description="Wat de workshop opleverde, elk met een eigen id.",
    )

    @property
    def date(self) -> dates.When:
        """Its own date; a workshop at a meeting takes that meeting's (see Catalogue.date_of)."""
        return self.held or dates.UNKNOWN
