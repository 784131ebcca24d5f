"""A letter about an answer that did not come."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.references import OrganisationRef
from site_plugins.model.scalars import PartialDateField
from site_plugins.model.sourced import CitationField
from site_plugins.model.strict import Strict


class Reminder(Strict):
    """That somebody asked again for an answer that did not come."""

    date: PartialDateField = Field(
        alias="datum",
        description="De dag waarop de herinnering wegging.",
        examples=["2025-08-01"],
    )
    sent_by: OrganisationRef = Field(
        alias="van",
        description="Wie de herinnering stuurde.",
    )
    sent_to: OrganisationRef = Field(
        alias="aan",
        description="Wie de herinnering kreeg.",
    )
    source: CitationField | None = Field(
        None,
        alias="bron",
        description="Waar dit staat, als het ergens staat.",
    )
