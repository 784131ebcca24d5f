"""A topic that young people put on the agenda."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from site_plugins.model.entry import Item
from site_plugins.model.scalars import Listed, Text, WholeNumber
from site_plugins.model.vocabulary import TopicKind


class Topic(Item):
    type_name = "onderwerp"
    about = "Iets wat jongeren op de agenda zetten."
    examples: ClassVar[Mapping[str, str]] = {
        "titel": "Een eigen kamer",
        "samenvatting": "Jongeren zoeken een kamer die zij kunnen betalen.",
        "wijzigingen.tekst": "De nieuwste cijfers over kamers staan erbij.",
        "gezocht.vraag": "Hoeveel jongeren in de regio zoeken een kamer?",
    }

    kind: TopicKind = Field(
        alias="soort",
        description="Wat voor onderwerp het is.",
    )
    number: WholeNumber | None = Field(
        None,
        alias="nummer",
        description="De plek in de lijst van acht onderwerpen. Alleen bij een kernonderwerp.",
        examples=["6"],
    )
    synonyms: Listed[Text] = Field(
        (),
        alias="ook_bekend_als",
        description="Andere woorden waarmee mensen dit onderwerp zoeken.",
        examples=["wonen"],
    )
