"""An advice and its recommendations, with the answers, the effects and what young people say.

Only dated facts are stored. Whether an answer is due or overdue is computed (views/follow_up.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.base import (
    APART,
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
    given_by: OrganisationRef = Field(
        alias="van",
        description="Welke organisatie dit antwoord geeft.",
    )
    date: WhenField = Field(
        alias="datum",
        description="De dag, de maand of het jaar van het antwoord.",
        examples=["2025-06-20"],
    )
    answer: AnswerKind = Field(
        alias="antwoord",
        description="Wat de organisatie met het advies doet.",
    )
    explanation: Text | None = Field(
        None,
        alias="toelichting",
        description="Wat de organisatie erbij vertelt, in je eigen woorden.",
        examples=["De gemeente maakt tien kamers vrij."],
    )
    reason: Text | None = Field(
        None,
        alias="reden",
        description="Waarom het niet doorgaat. Verplicht bij niet-overgenomen.",
        examples=["Er is dit jaar geen geld voor."],
        json_schema_extra=APART,  # belongs to another answer than the example
    )
    refers_to: OrganisationRef | None = Field(
        None,
        alias="verwijst_naar",
        description="Wie er wel over gaat. Verplicht bij niet-bevoegd.",
        json_schema_extra=APART,  # belongs to another answer than the example
    )
    source: CitationField = Field(
        alias="bron",
        description="Waar het antwoord staat.",
    )


class Effect(Strict):
    date: WhenField = Field(
        alias="datum",
        description="Wanneer dit gebeurde.",
        examples=["2025-09"],
    )
    stage: EffectStage = Field(
        alias="trede",
        description="Hoe ver het is.",
        examples=["uitgevoerd"],
    )
    text: Text = Field(
        alias="tekst",
        description="Wat er veranderde, in één of twee zinnen.",
        examples=["Er zijn tien kamers bij gekomen."],
    )
    for_whom: Text | None = Field(
        None,
        alias="voor_wie",
        description="Voor wie het iets veranderde.",
        examples=["Jongeren van 16 tot 21 jaar"],
    )
    source: CitationField = Field(
        alias="bron",
        description="Waar dit staat.",
    )


class YouthVerdict(Strict):
    """What young people themselves notice. Never merged with the official answer."""

    date: WhenField = Field(
        alias="datum",
        description="Wanneer jongeren dit zeiden.",
        examples=["2025-11"],
    )
    notice: Verdict = Field(
        alias="merken",
        description="Of jongeren er zelf iets van merken.",
    )
    explanation: Text | None = Field(
        None,
        alias="toelichting",
        description="Wat jongeren erbij vertellen.",
        examples=["Tien kamers is een begin, maar nog niet genoeg."],
    )
    source: CitationField = Field(
        alias="bron",
        description="Waar dit staat.",
    )


class FollowedUp(Strict):
    """What came of an advice, or of one recommendation in it. Never copied between the two."""

    answers: Listed[Answer] = Field(
        (),
        alias="antwoorden",
        description="De antwoorden van organisaties.",
    )
    effects: Listed[Effect] = Field(
        (),
        alias="effecten",
        description="Wat er daarna echt gebeurde.",
    )
    verdicts: Listed[YouthVerdict] = Field(
        (),
        alias="oordeel_jongeren",
        description="Wat jongeren er zelf van merken.",
    )


class Recommendation(FollowedUp):
    id: Anchor = Field(
        description="Een korte naam voor deze aanbeveling. Daarmee kan iemand ernaar linken.",
        examples=["meer-kamers"],
    )
    text: Text = Field(
        alias="tekst",
        description="De aanbeveling, in één of twee zinnen.",
        examples=["Zorg voor meer kamers die jongeren kunnen betalen."],
    )
    explanation: Text | None = Field(
        None,
        alias="toelichting",
        description="Meer uitleg, als die nodig is.",
        examples=["Een kamer mag niet meer kosten dan de helft van je inkomen."],
    )
    topics: Listed[TopicRef] = Field(
        (),
        alias="onderwerpen",
        description="Waar deze aanbeveling over gaat.",
    )
    pillars: Listed[PillarRef] = Field(
        (),
        alias="big_five",
        description="Bij welke punten van The Big Five deze aanbeveling hoort.",
    )
    addressees: Listed[OrganisationRef] = Field(
        (),
        alias="aan",
        description="Voor wie deze aanbeveling is. Alleen als dat anders is dan bij het hele "
        "advies.",
    )


class Advice(Item, FollowedUp):
    type_name = "advies"
    about = "Een advies, oproep of plan van jongeren, met de antwoorden en wat ervan kwam."

    kind: AdviceKind = Field(
        alias="soort",
        description="Wat voor advies het is.",
    )
    given: WhenField = Field(
        alias="datum",
        description="De dag, de maand of het jaar van het advies.",
        examples=["2025-04-15"],
    )
    given_by: Listed[OrganisationRef] = Field(
        alias="van",
        min_length=1,
        description="Wie het advies geeft.",
    )
    requested: YesNo | None = Field(
        None,
        alias="gevraagd",
        description="Of iemand om het advies had gevraagd.",
        examples=["nee"],
    )
    stems_from: Listed[AnyRef] = Field(
        (),
        alias="komt_uit",
        description="Waar het advies uit komt, bijvoorbeeld een bijeenkomst. Schrijf map/naam.",
    )
    together_with: Listed[OrganisationRef] = Field(
        (),
        alias="samen_met",
        description="Wie meehielp.",
    )
    follows_up: AdviceRef | None = Field(
        None,
        alias="vervolg_op",
        description="Het eerdere advies waar dit op verdergaat.",
    )
    addressees: Listed[OrganisationRef] = Field(
        (),
        alias="aan",
        description="Voor wie het advies is.",
    )
    answer_due: PartialDateField | None = Field(
        None,
        alias="antwoord_voor",
        description="Voor welke dag er een antwoord moet zijn.",
        examples=["2025-07-01"],
    )
    recommendations: Listed[Recommendation] = Field(
        (),
        alias="aanbevelingen",
        description="De aanbevelingen in het advies, elk met een eigen id.",
    )

    @property
    def date(self) -> dates.When:
        return self.given


def parts_of(advice: Advice) -> Iterator[tuple[str, FollowedUp]]:
    """The advice as a whole, with an empty id, and each of its recommendations."""
    yield "", advice
    for recommendation in advice.recommendations:
        yield recommendation.id, recommendation
