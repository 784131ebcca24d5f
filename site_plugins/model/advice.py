"""An advice and its recommendations, with the answers, the effects and what young people say.

Only dated facts are stored. What follows from them is computed here, once, for all that tell it:
`Advice.happenings` has each fact once, and `Advice.state` says how an answer stands.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import ClassVar, TypeVar, cast

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.effect import Changing, Effect, OfParts
from site_plugins.model.entry import Sourced
from site_plugins.model.references import AdviceRef, AnyRef, OrganisationRef, PillarRef, TopicRef
from site_plugins.model.reminder import Reminder
from site_plugins.model.scalars import Anchor, Listed, PartialDateField, Text, WhenField, YesNo
from site_plugins.model.sourced import CitationField
from site_plugins.model.strict import APART, Strict
from site_plugins.model.vocabulary import AdviceKind, AnswerKind, AnswerState, Verdict


class Answer(OfParts):
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


class YouthVerdict(OfParts):
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


class Answered(Strict):
    answers: Listed[Answer] = Field(
        (),
        alias="antwoorden",
        description="De antwoorden van organisaties.",
    )


class FollowedUp(Changing, Answered):
    """What came of an advice, or of one recommendation in it."""

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


class Advice(Sourced, FollowedUp):
    type_name = "advies"
    about = "Een advies, oproep of plan van jongeren, met de antwoorden en wat ervan kwam."
    examples: ClassVar[Mapping[str, str]] = {
        "titel": "Advies over een eigen kamer",
        "samenvatting": "Jongeren vragen om kamers die zij kunnen betalen.",
        "voorheen": "adviezen/oude-naam/",
    }

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
    reminders: Listed[Reminder] = Field(
        (),
        alias="herinneringen",
        description="Wanneer iemand opnieuw om een antwoord vroeg, omdat het te laat was.",
    )
    recommendations: Listed[Recommendation] = Field(
        (),
        alias="aanbevelingen",
        description="De aanbevelingen in het advies, elk met een eigen id.",
    )

    @property
    def date(self) -> dates.When:
        return self.given

    @cached_property
    def whole(self) -> FollowedUp:
        """What came of the advice as a whole."""
        return _with(FollowedUp(), self, "")

    @cached_property
    def parts(self) -> tuple[Recommendation, ...]:
        """The recommendations, each with all that came of it: what stands at the whole advice and
        names it comes after what stands at itself."""
        return tuple(_with(one, self, one.id) for one in self.recommendations)

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """Everything dated that came of it, each fact once: those of the whole first."""
        found: dict[int, Happening] = {}  # by the very fact: others may have the same words
        for part in (self.whole, *self.parts):
            own = (part,) if isinstance(part, Recommendation) else ()
            facts: Iterator[Fact] = chain(part.answers, part.effects, part.verdicts)
            for fact in facts:
                named = tuple(one for one in self.parts if one.id in fact.about)
                found.setdefault(id(fact), Happening(fact, named or own))
        return tuple(found.values())

    def state(self, part: FollowedUp, today: datetime.date) -> AnswerState:
        """How it stands with an answer to the whole, or to one of its parts, on the day `today`.

        - answered: somebody answered. What was answered to the whole counts for each part: no part
          contradicts its page. A letter that it was received is no answer yet.
        - waiting: a term was set, it has not passed, and nobody answered. On its last day there is
          still time; one known by its month or year passes when that month or year is over.
        - overdue: the term has passed, and nobody answered.
        - unknown: no term is known and we know of no answer, which is not: there was none.
        """
        answers = (*part.answers, *self.whole.answers)
        if any(one.answer is not AnswerKind.RECEIVED for one in answers):
            return AnswerState.ANSWERED
        if self.answer_due is None:
            return AnswerState.UNKNOWN
        return AnswerState.OVERDUE if self.answer_due.latest < today else AnswerState.WAITING


Fact = Answer | Effect | YouthVerdict


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated fact, and the recommendations that it is about: none where it is about the whole."""

    fact: Fact
    about: tuple[Recommendation, ...]

    @property
    def anchor(self) -> str:
        """The id on the page of the advice where it stands; the first of more."""
        return self.about[0].id if self.about else ""


PartT = TypeVar("PartT", bound=FollowedUp)


def _with(part: PartT, advice: FollowedUp, own: str) -> PartT:
    """`part`, and the facts of `advice` about the recommendation `own`; "" is for the whole."""
    added = {
        name: (*getattr(part, name), *_about(own, getattr(advice, name)))
        for name in FollowedUp.model_fields
    }
    return cast(PartT, type(part).model_construct(**{**dict(part), **added}))


def _about(recommendation: str, facts: Iterable[OfParts]) -> Iterator[OfParts]:
    for fact in facts:
        if recommendation in fact.about or not (recommendation or fact.about):
            yield fact
