"""One of the five pillars of The Big Five, with its wording in each version of the list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from site_plugins.model.entry import Sourced
from site_plugins.model.scalars import Listed, Text, WhenField, WholeNumber
from site_plugins.model.sourced import CitationField
from site_plugins.model.strict import Strict
from site_plugins.model.vocabulary import Drawing, NationalPillar


class Wording(Strict):
    """How one version of the list puts it: always with whose list and which year."""

    version: Text = Field(
        alias="versie",
        description="Van wie deze versie van de lijst is.",
        examples=["The Big Five van de jongeren"],
    )
    date: WhenField = Field(
        alias="datum",
        description="Wanneer deze versie is gemaakt.",
        examples=["2026"],
    )
    text: Text = Field(
        alias="tekst",
        description="Hoe het punt in deze versie heet of wat erover staat.",
        examples=["Je hebt een plek om te wonen."],
    )
    source: CitationField = Field(
        alias="bron",
        description="Waar deze versie staat.",
    )


class Pillar(Sourced):
    type_name = "big-five"
    about = "Een van de vijf punten van The Big Five."
    examples: ClassVar[Mapping[str, str]] = {
        "titel": "Een plek om te wonen",
        "samenvatting": "Iedereen heeft een plek nodig om te wonen.",
        "voorheen": "big-five/oude-naam/",
        "wijzigingen.tekst": "De nieuwste versie van dit punt staat erbij.",
        "gezocht.vraag": "Sinds wanneer staat een plek om te wonen in de lijst?",
    }

    number: WholeNumber = Field(
        alias="nummer",
        description="De plek in de lijst: 1 tot en met 5.",
        examples=["1"],
    )
    question: Text = Field(
        alias="vraag",
        description="Het punt als vraag aan een jongere.",
        examples=["Heb jij straks een plek om te wonen?"],
    )
    drawing: Drawing | None = Field(
        None,
        alias="pictogram",
        description="De tekening die bij dit punt hoort.",
        examples=["huis"],
    )
    wordings: Listed[Wording] = Field(
        (),
        alias="formuleringen",
        description="Hoe elke versie van de lijst dit punt noemt.",
    )
    national: Listed[NationalPillar] = Field(
        (),
        alias="landelijk",
        description="Welke punten van de landelijke Big 5 hierop lijken.",
    )
    national_note: Text | None = Field(
        None,
        alias="landelijk_toelichting",
        description="Wat er anders is in de landelijke Big 5.",
        examples=["In de landelijke lijst heet dit wonen."],
    )
