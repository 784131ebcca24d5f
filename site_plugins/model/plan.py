"""Mijn Big Five: per pillar a question that a young person answers, and what to do then."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.references import AnyRef, AskedRef, HelpLineRef, PillarRef
from site_plugins.model.scalars import Listed, Text
from site_plugins.model.sourced import CitationField
from site_plugins.model.strict import Strict


class PlanStep(Strict):
    """What somebody can do now: one thing, and who helps with it."""

    step: Text = Field(
        alias="stap",
        description="Eén ding dat een jongere nu kan doen. Vriendelijk, en zonder verwijt.",
        examples=["Vraag je begeleider om samen naar een kamer te zoeken."],
    )
    who: Text = Field(
        alias="wie",
        description="Wie daarbij kan helpen.",
        examples=["Je begeleider of je mentor."],
    )
    help_lines: Listed[HelpLineRef] = Field(
        (),
        alias="hulplijnen",
        description="Hulplijnen die hierbij passen: hun id in hulplijnen.yml. Hun nummer komt op "
        "papier.",
        examples=["luisterlijn"],
    )
    question: Text = Field(
        alias="vraag",
        description="Een vraag die de jongere aan een begeleider kan stellen, in de ik-vorm.",
        examples=["Wanneer gaan wij samen een kamer zoeken?"],
    )
    read: AnyRef | None = Field(
        None,
        alias="lees",
        description="De pagina met meer uitleg, als map/naam.",
    )


class PillarQuestion(Strict):
    """One of the five questions. Who answers `ja` needs no step."""

    pillar: PillarRef = Field(
        alias="pijler",
        description="Bij welk punt van The Big Five dit hoort.",
    )
    question: Text = Field(
        alias="vraag",
        description="De vraag aan een jongere. Je antwoordt met ja, bijna of nee.",
        examples=["Weet je waar je woont als je hulp stopt?"],
    )
    yes_if: Text = Field(
        alias="ja_als",
        description="Wanneer het antwoord ja is. Dat helpt bij het kiezen.",
        examples=["Kies ja als je er ook kunt blijven."],
    )
    almost: PlanStep = Field(
        alias="bijna",
        description="Wat je doet als het bijna geregeld is.",
    )
    no: PlanStep = Field(
        alias="nee",
        description="Wat je doet als het nog niet geregeld is.",
    )
    asked: AskedRef = Field(
        alias="gevraagd",
        description="Wat jongeren hierover vroegen: adviezen/naam#id van een aanbeveling, of "
        "doelen/naam.",
    )
    sources: Listed[CitationField] = Field(
        alias="bronnen",
        description="Waar de stappen op steunen.",
        min_length=1,
    )
