"""A project of others that young people in the region have to do with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.effect import ChangingItem
from site_plugins.model.example import Milestone
from site_plugins.model.references import OrganisationRef
from site_plugins.model.scalars import Listed, Text, WebAddress, WhenField
from site_plugins.model.strict import Strict


class Phase(Strict):
    name: Text = Field(
        alias="naam",
        description="Hoe deze fase heet.",
        examples=["Verkennen"],
    )
    date: WhenField | None = Field(
        None,
        alias="datum",
        description="Wanneer deze fase was.",
        examples=["2026-01/2026-06"],
    )
    text: Text | None = Field(
        None,
        alias="tekst",
        description="Wat er in deze fase gebeurde.",
        examples=["Jongeren vertelden wat zij nodig hebben."],
    )


class Project(ChangingItem):
    type_name = "project"
    about = "Een project van anderen waar jongeren mee te maken hebben."
    examples: ClassVar[Mapping[str, str]] = {
        "titel": "Klaar voor een eigen kamer",
        "samenvatting": "Jongeren leren in dit project om op zichzelf te wonen.",
        "looptijd": "2025/..",
        "stemmen.wat": "Een jongere vertelde dat oefenen met koken hielp.",
        "zoekwoorden": "kamertraining",
        "voorheen": "projecten/oude-naam/",
        "wijzigingen.tekst": "De lessen van het eerste jaar staan erbij.",
        "gezocht.vraag": "Wat leverde het project over kamers op?",
    }

    principals: Listed[OrganisationRef] = Field(
        (),
        alias="opdrachtgevers",
        description="Wie het project liet doen of betaalde.",
    )
    partners: Listed[OrganisationRef] = Field(
        (),
        description="Wie meedeed.",
    )
    run_time: WhenField = Field(
        alias="looptijd",
        description="Van wanneer tot wanneer het project liep.",
        examples=["2026/.."],
    )
    aim: Text | None = Field(
        None,
        alias="doel",
        description="Wat het project wil bereiken.",
        examples=["Elke jongere heeft op zijn achttiende een plan."],
    )
    phases: Listed[Phase] = Field(
        (),
        alias="fasen",
        description="De stappen van het project, op volgorde.",
    )
    lessons: Listed[Text] = Field(
        (),
        alias="lessen",
        description="Wat je van het project kunt leren.",
        examples=["Begin op tijd met praten over later."],
    )
    milestones: Listed[Milestone] = Field(
        (),
        alias="mijlpalen",
        description="Belangrijke momenten, elk met een bron.",
    )
    website: WebAddress | None = Field(
        None,
        description="Het hele webadres van het project.",
        examples=["https://www.example.nl/"],
    )

    @property
    def date(self) -> dates.When:
        return self.run_time
