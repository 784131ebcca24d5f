"""What young people heard back after a meeting, by the four F's of good feedback: full, friendly,
fast and followed up. Never typed: catalogue/heard_back.py computes it from dated facts."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.scalars import WholeNumber
from site_plugins.model.strict import Strict


class Feedback(Strict):
    """Of one meeting that young people heard something back of. What is not known is None."""

    asked: WholeNumber = Field(
        alias="gevraagd",
        description="Hoeveel opbrengsten iets vragen. Een inzicht vraagt niets.",
    )
    full: WholeNumber = Field(
        alias="volledig",
        description="Over hoeveel daarvan jongeren iets terughoorden.",
    )
    friendly: WholeNumber = Field(
        alias="vriendelijk",
        description="Over hoeveel daarvan het hier staat in zinnen van ten hoogste 20 woorden.",
    )
    at_least: WholeNumber | None = Field(
        None,
        alias="snel_minstens",
        description="Na hoeveel dagen jongeren op zijn vroegst voor het eerst iets hoorden.",
    )
    at_most: WholeNumber | None = Field(
        None,
        alias="snel_hoogstens",
        description="Na hoeveel dagen jongeren op zijn laatst voor het eerst iets hoorden.",
    )
    done: WholeNumber = Field(
        alias="gedaan",
        description="Hoeveel daarvan gedaan is.",
    )
    running: WholeNumber = Field(
        alias="loopt",
        description="Aan hoeveel daarvan iemand werkt.",
    )
