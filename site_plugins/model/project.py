"""A project of others that young people in the region have to do with."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.base import (
    Item,
    Listed,
    OrganisationRef,
    Strict,
    Text,
    WebAddress,
    WhenField,
)
from site_plugins.model.example import Milestone


class Phase(Strict):
    name: Text = Field(alias="naam")
    date: WhenField | None = Field(None, alias="datum")
    text: Text | None = Field(None, alias="tekst")


class Project(Item):
    type_name = "project"

    principals: Listed[OrganisationRef] = Field((), alias="opdrachtgevers")
    partners: Listed[OrganisationRef] = ()
    run_time: WhenField = Field(alias="looptijd")
    aim: Text | None = Field(None, alias="doel")
    phases: Listed[Phase] = Field((), alias="fasen")
    lessons: Listed[Text] = Field((), alias="lessen")
    milestones: Listed[Milestone] = Field((), alias="mijlpalen")
    website: WebAddress | None = None

    @property
    def date(self) -> dates.When:
        return self.run_time
