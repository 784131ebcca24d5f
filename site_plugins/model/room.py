"""A room of a meeting."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.scalars import Anchor, Text, WholeNumber
from site_plugins.model.strict import Strict


class Room(Strict):
    """A room where workshops are, with how many people may be in it."""

    id: Anchor = Field(
        description="Een korte naam voor de ruimte. Een workshop noemt hem bij ruimte.",
        examples=["grote-zaal"],
    )
    name: Text = Field(
        alias="naam",
        description="Hoe de ruimte heet.",
        examples=["De grote zaal"],
    )
    holds: WholeNumber | None = Field(
        None,
        alias="plekken",
        description="Hoeveel mensen er in de ruimte mogen.",
        examples=["30"],
    )
