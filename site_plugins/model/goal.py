"""A dream or a goal of the platform."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.base import Item, Text, WholeNumber
from site_plugins.model.vocabulary import GoalKind


class Goal(Item):
    type_name = "doel"

    kind: GoalKind = Field(alias="soort")
    number: WholeNumber | None = Field(None, alias="nummer")
    measure: Text | None = Field(None, alias="maatstaf")
    target: Text | None = Field(None, alias="streefwaarde")
    term: Text | None = Field(None, alias="termijn")
