"""A good example: something that works, told so that somebody else can try it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.effect import ChangingItem
from site_plugins.model.references import OrganisationRef
from site_plugins.model.scalars import Listed, Text, WhenField
from site_plugins.model.sourced import CitationField
from site_plugins.model.strict import Strict
from site_plugins.model.vocabulary import ExampleKind


class Milestone(Strict):
    date: WhenField = Field(
        alias="datum",
        description="Wanneer dit was.",
        examples=["2026-02"],
    )
    text: Text = Field(
        alias="tekst",
        description="Wat er gebeurde, in één zin.",
        examples=["De eerste groep ging van start."],
    )
    source: CitationField = Field(
        alias="bron",
        description="Waar dit staat.",
    )


class TryIt(Strict):
    """The card "Probeer het zelf". The contact is a role, never a person."""

    costs: Text | None = Field(
        None,
        alias="kosten",
        description="Wat het kost.",
        examples=["ongeveer 50 euro voor eten en drinken"],
    )
    time: Text | None = Field(
        None,
        alias="tijd",
        description="Hoeveel tijd het kost.",
        examples=["één middag per maand"],
    )
    pitfall: Text | None = Field(
        None,
        alias="valkuil",
        description="Waar je op moet letten.",
        examples=["Vraag jongeren al mee te denken voordat het plan klaar is."],
    )
    contact_role: Text | None = Field(
        None,
        alias="contactrol",
        description="Bij wie je terechtkunt. Schrijf een functie, nooit de naam van een persoon.",
        examples=["de begeleider van de jongerenraad"],
    )


class Example(ChangingItem):
    type_name = "voorbeeld"
    about = "Iets wat werkt, zo verteld dat een ander het ook kan proberen."
    examples: ClassVar[Mapping[str, str]] = {
        "titel": "Samen een kamer zoeken",
        "samenvatting": "Een maatje zoekt samen met een jongere naar een kamer.",
        "effecten.kop": "Tien kamers gevonden",
        "effecten.tekst": "Tien jongeren vonden een kamer met hun maatje.",
        "stemmen.wat": "Een jongere vertelde dat zoeken met een maatje beter lukt.",
        "zoekwoorden": "maatje",
        "voorheen": "voorbeelden/oude-naam/",
        "wijzigingen.tekst": "De tips van het tweede jaar staan erbij.",
        "gezocht.vraag": "Hoeveel jongeren vonden een kamer met een maatje?",
    }

    kind: ExampleKind = Field(
        alias="soort",
        description="Wat voor voorbeeld het is.",
    )
    begin: WhenField | None = Field(
        None,
        description="Wanneer het begon.",
        examples=["2026-01"],
    )
    end: WhenField | None = Field(
        None,
        alias="einde",
        description="Wanneer het stopte. Weglaten als het nog bestaat of als je het niet weet.",
        examples=["2026-12"],
    )
    given_by: Listed[OrganisationRef] = Field(
        (),
        alias="door",
        description="Wie het doet.",
    )
    places: Listed[Text] = Field(
        (),
        alias="plaatsen",
        description="Waar het is.",
        examples=["Delft"],
    )
    audience: Text | None = Field(
        None,
        alias="doelgroep",
        description="Voor wie het is.",
        examples=["jongeren van 16 tot 23 jaar"],
    )
    aim: Text | None = Field(
        None,
        alias="doel",
        description="Wat het wil bereiken.",
        examples=["Jongeren vinden sneller een eigen plek."],
    )
    steps: Listed[Text] = Field(
        (),
        alias="werkwijze",
        description="Hoe het werkt, stap voor stap.",
        examples=["Twee jongeren gaan samen op bezoek bij een instelling."],
    )
    results: Listed[Text] = Field(
        (),
        alias="resultaten",
        description="Wat het opleverde.",
        examples=["Jongeren weten nu bij wie zij terechtkunnen."],
    )
    tips: Listed[Text] = Field(
        (),
        description="Tips voor wie het ook wil doen.",
        examples=["Spreek af wie wat doet."],
    )
    key_figure_traits: Listed[Text] = Field(
        (),
        alias="sleutelfiguur",
        description="Hoe iemand is die dit goed kan.",
        examples=["Neemt de tijd voor je."],
    )
    milestones: Listed[Milestone] = Field(
        (),
        alias="mijlpalen",
        description="Belangrijke momenten, elk met een bron.",
    )
    try_it: TryIt | None = Field(
        None,
        alias="probeer_het_zelf",
        description="Het kaartje Probeer het zelf.",
    )

    @property
    def date(self) -> dates.When:
        return self.begin or dates.UNKNOWN
