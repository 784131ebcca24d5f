"""A topic that young people put on the agenda."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.base import Item, Listed, Text, WholeNumber
from site_plugins.model.vocabulary import TopicKind


class Topic(Item):
    type_name = "onderwerp"

    kind: TopicKind = Field(alias="soort")
    number: WholeNumber | None = Field(None, alias="nummer")
    synonyms: Listed[Text] = Field((), alias="ook_bekend_als")
