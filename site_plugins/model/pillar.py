"""One of the five pillars of The Big Five, with its wording in each version of the list."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.base import (
    CitationField,
    Item,
    Listed,
    Strict,
    Text,
    WhenField,
    WholeNumber,
)
from site_plugins.model.vocabulary import NationalPillar


class Wording(Strict):
    """How one version of the list puts it: always with whose list and which year."""

    version: Text = Field(alias="versie")
    date: WhenField = Field(alias="datum")
    text: Text = Field(alias="tekst")
    source: CitationField = Field(alias="bron")


class Pillar(Item):
    type_name = "big-five"

    number: WholeNumber = Field(alias="nummer")
    question: Text = Field(alias="vraag")
    wordings: Listed[Wording] = Field((), alias="formuleringen")
    national: Listed[NationalPillar] = Field((), alias="landelijk")
    national_note: Text | None = Field(None, alias="landelijk_toelichting")
