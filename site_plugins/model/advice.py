"""An advice and its recommendations, with the answers, the effects and what young people say.

Only dated facts are stored. Whether an answer is due or overdue is computed (views/follow_up.py).
"""

from __future__ import annotations

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.base import (
    AdviceRef,
    Anchor,
    AnyRef,
    CitationField,
    Item,
    Listed,
    OrganisationRef,
    PartialDateField,
    PillarRef,
    Strict,
    Text,
    TopicRef,
    WhenField,
    YesNo,
)
from site_plugins.model.vocabulary import AdviceKind, AnswerKind, EffectStage, Verdict


class Answer(Strict):
    given_by: OrganisationRef = Field(alias="van")
    date: WhenField = Field(alias="datum")
    answer: AnswerKind = Field(alias="antwoord")
    explanation: Text | None = Field(None, alias="toelichting")
    reason: Text | None = Field(None, alias="reden")
    refers_to: OrganisationRef | None = Field(None, alias="verwijst_naar")
    source: CitationField = Field(alias="bron")


class Effect(Strict):
    date: WhenField = Field(alias="datum")
    stage: EffectStage = Field(alias="trede")
    text: Text = Field(alias="tekst")
    for_whom: Text | None = Field(None, alias="voor_wie")
    source: CitationField = Field(alias="bron")


class YouthVerdict(Strict):
    """What young people themselves notice. Never merged with the official answer."""

    date: WhenField = Field(alias="datum")
    notice: Verdict = Field(alias="merken")
    explanation: Text | None = Field(None, alias="toelichting")
    source: CitationField = Field(alias="bron")


class FollowedUp(Strict):
    """What came of an advice, or of one recommendation in it. Never copied between the two."""

    answers: Listed[Answer] = Field((), alias="antwoorden")
    effects: Listed[Effect] = Field((), alias="effecten")
    verdicts: Listed[YouthVerdict] = Field((), alias="oordeel_jongeren")


class Recommendation(FollowedUp):
    id: Anchor
    text: Text = Field(alias="tekst")
    explanation: Text | None = Field(None, alias="toelichting")
    topics: Listed[TopicRef] = Field((), alias="onderwerpen")
    pillars: Listed[PillarRef] = Field((), alias="big_five")
    addressees: Listed[OrganisationRef] = Field((), alias="aan")


class Advice(Item, FollowedUp):
    type_name = "advies"

    kind: AdviceKind = Field(alias="soort")
    given: WhenField = Field(alias="datum")
    given_by: Listed[OrganisationRef] = Field(alias="van", min_length=1)
    requested: YesNo | None = Field(None, alias="gevraagd")
    stems_from: Listed[AnyRef] = Field((), alias="komt_uit")
    together_with: Listed[OrganisationRef] = Field((), alias="samen_met")
    follows_up: AdviceRef | None = Field(None, alias="vervolg_op")
    addressees: Listed[OrganisationRef] = Field((), alias="aan")
    answer_due: PartialDateField | None = Field(None, alias="antwoord_voor")
    recommendations: Listed[Recommendation] = Field((), alias="aanbevelingen")

    @property
    def date(self) -> dates.When:
        return self.given
