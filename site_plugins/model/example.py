"""A good example: something that works, told so that somebody else can try it."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.base import (
    CitationField,
    Item,
    Listed,
    OrganisationRef,
    Strict,
    Text,
    WhenField,
)
from site_plugins.model.vocabulary import ExampleKind


class Milestone(Strict):
    date: WhenField = Field(alias="datum")
    text: Text = Field(alias="tekst")
    source: CitationField = Field(alias="bron")


class TryIt(Strict):
    """The card "Probeer het zelf". The contact is a role, never a person."""

    costs: Text | None = Field(None, alias="kosten")
    time: Text | None = Field(None, alias="tijd")
    pitfall: Text | None = Field(None, alias="valkuil")
    contact_role: Text | None = Field(None, alias="contactrol")


class Example(Item):
    type_name = "voorbeeld"

    kind: ExampleKind = Field(alias="soort")
    begin: WhenField | None = None
    end: WhenField | None = Field(None, alias="einde")
    given_by: Listed[OrganisationRef] = Field((), alias="door")
    places: Listed[Text] = Field((), alias="plaatsen")
    audience: Text | None = Field(None, alias="doelgroep")
    aim: Text | None = Field(None, alias="doel")
    steps: Listed[Text] = Field((), alias="werkwijze")
    results: Listed[Text] = Field((), alias="resultaten")
    tips: Listed[Text] = ()
    key_figure_traits: Listed[Text] = Field((), alias="sleutelfiguur")
    milestones: Listed[Milestone] = Field((), alias="mijlpalen")
    try_it: TryIt | None = Field(None, alias="probeer_het_zelf")

    @property
    def date(self) -> dates.When:
        return self.begin or dates.UNKNOWN
