"""An organisation, or a group of organisations such as the municipalities of a region."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.base import (
    CitationField,
    Item,
    Listed,
    OrganisationRef,
    PartialDateField,
    Strict,
    Text,
    WebAddress,
)
from site_plugins.model.vocabulary import OrganisationKind


class Membership(Strict):
    """One member, from and until when; an absent end means: still a member, or not known."""

    organisation: OrganisationRef = Field(alias="organisatie")
    start: PartialDateField | None = Field(None, alias="van")
    end: PartialDateField | None = Field(None, alias="tot")
    source: CitationField | None = Field(None, alias="bron")


class Organisation(Item):
    type_name = "organisatie"

    kind: OrganisationKind = Field(alias="soort")
    abbreviation: Text | None = Field(None, alias="afkorting")
    other_names: Listed[Text] = Field((), alias="ook_bekend_als")
    municipality_code: Text | None = Field(None, alias="gemeentecode")
    place: Text | None = Field(None, alias="plaats")
    website: WebAddress | None = None
    members: Listed[Membership] = Field((), alias="leden")
