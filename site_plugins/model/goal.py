"""A dream or a goal of the platform."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from site_plugins.model.entry import Item
from site_plugins.model.scalars import Text, WholeNumber
from site_plugins.model.vocabulary import GoalKind


class Goal(Item):
    type_name = "doel"
    about = "Een droom of een doel van het platform."
    examples: ClassVar[Mapping[str, str]] = {
        "titel": "Elke jongere een eigen plek",
        "samenvatting": "Wij willen dat elke jongere een plek heeft om te wonen.",
        "voorheen": "doelen/oude-naam/",
        "wijzigingen.tekst": "De nieuwste telling staat erbij.",
        "gezocht.vraag": "Hoeveel jongeren hebben nu een eigen plek?",
    }

    kind: GoalKind = Field(
        alias="soort",
        description="Of het een droom, een doel of een voorwaarde is.",
    )
    number: WholeNumber | None = Field(
        None,
        alias="nummer",
        description="De plek in de lijst van de visie.",
        examples=["4"],
    )
    measure: Text | None = Field(
        None,
        alias="maatstaf",
        description="Waaraan je ziet of het gelukt is.",
        examples=["het aantal jongeren met een eigen plek"],
    )
    target: Text | None = Field(
        None,
        alias="streefwaarde",
        description="Wat je wilt halen.",
        examples=["de helft meer"],
    )
    term: Text | None = Field(
        None,
        alias="termijn",
        description="Wanneer het gehaald moet zijn.",
        examples=["binnen vier jaar"],
    )
