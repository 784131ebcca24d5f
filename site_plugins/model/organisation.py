"""An organisation, or a group of organisations such as the municipalities of a region."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from site_plugins.model.entry import Item
from site_plugins.model.references import OrganisationRef
from site_plugins.model.scalars import Listed, PartialDateField, Text, WebAddress, WholeNumber
from site_plugins.model.sourced import CitationField
from site_plugins.model.strict import APART, Strict
from site_plugins.model.vocabulary import OrganisationKind


class Membership(Strict):
    """One member, from and until when; an absent end means: still a member, or not known."""

    organisation: OrganisationRef = Field(
        alias="organisatie",
        description="De organisatie die lid is.",
    )
    start: PartialDateField | None = Field(
        None,
        alias="van",
        description="Vanaf wanneer zij lid is.",
        examples=["2024"],
    )
    end: PartialDateField | None = Field(
        None,
        alias="tot",
        description="Tot wanneer zij lid was. Weglaten als zij nog lid is of als je het niet weet.",
        examples=["2026"],
    )
    source: CitationField | None = Field(
        None,
        alias="bron",
        description="Waar dit staat.",
    )


class MapPlace(Strict):
    """Where a municipality stands on the drawn map: equal tiles in rows and columns."""

    column: WholeNumber = Field(
        alias="kolom",
        description="De hoeveelste tegel van links. De eerste is 1.",
        examples=["2"],
    )
    row: WholeNumber = Field(
        alias="rij",
        description="De hoeveelste rij van boven. De eerste is 1.",
        examples=["3"],
    )


class Organisation(Item):
    type_name = "organisatie"
    about = "Een gemeente, instelling, jongerenraad of een andere groep die meedoet."
    examples: ClassVar[Mapping[str, str]] = {
        "titel": "De Voorbeeldraad",
        "samenvatting": "In deze raad praten jongeren mee over hun hulp.",
        "soort": "jongerenraad",
        "afkorting": "DVR",
        "ook_bekend_als": "De jongerenraad van het buurthuis",
        "stemmen.rol": "lid van de raad",
        "stemmen.wat": "Een lid vertelde dat volwassenen in de raad goed luisteren.",
        "cijfers.id": "leden-van-de-raad",
        "cijfers.waarde": "12",
        "cijfers.was": "9",
        "cijfers.betekenis": "zitten in de raad",
        "grafieken.titel": "Hoeveel jongeren zitten in de raad?",
        "grafieken.uitleg": "Er zitten meer jongeren in de raad dan eerst.",
        "grafieken.balken.naam": "In de raad",
        "zoekwoorden": "meepraten",
        "voorheen": "organisaties/oude-naam/",
        "wijzigingen.tekst": "Het nieuwe adres van de website staat erbij.",
        "gezocht.vraag": "In welk jaar begon de Voorbeeldraad?",
    }

    kind: OrganisationKind = Field(
        alias="soort",
        description="Wat voor organisatie het is.",
    )
    abbreviation: Text | None = Field(
        None,
        alias="afkorting",
        description="De afkorting.",
        examples=["JDM"],
    )
    other_names: Listed[Text] = Field(
        (),
        alias="ook_bekend_als",
        description="Andere namen van de organisatie.",
        examples=["De jongerenraad"],
    )
    municipality_code: Text | None = Field(
        None,
        alias="gemeentecode",
        description="De code van het CBS. Alleen bij een gemeente.",
        examples=["0000"],
        json_schema_extra=APART,  # the example is a youth council
    )
    map_place: MapPlace | None = Field(
        None,
        alias="kaart",
        description="De plek op de kaart met tegels. Alleen bij een gemeente.",
        json_schema_extra=APART,  # the example is a youth council
    )
    place: Text | None = Field(
        None,
        alias="plaats",
        description="De plaats waar de organisatie zit.",
        examples=["Den Haag"],
    )
    website: WebAddress | None = Field(
        None,
        description="Het hele webadres van de organisatie.",
        examples=["https://www.example.nl/"],
    )
    members: Listed[Membership] = Field(
        (),
        alias="leden",
        description="Wie erbij horen, met begin en einde.",
    )
