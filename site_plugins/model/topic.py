"""A topic that young people put on the agenda."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.entry import Item
from site_plugins.model.scalars import Listed, Text, WholeNumber
from site_plugins.model.vocabulary import TopicKind


class Topic(Item):
    type_name = "onderwerp"
    about = "Iets wat jongeren op de agenda zetten."

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
