"""The trail of an advice in four words: asked, answered, changed, noticed.

Each word has a tone, which is its colour; who sees no colour reads the word.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model import dates
from site_plugins.model.advice import Advice, Answer, FollowedUp, YouthVerdict
from site_plugins.model.effect import Effect
from site_plugins.model.references import OrganisationRef
from site_plugins.model.vocabulary import (
    AdviceKind,
    AnswerKind,
    AnswerState,
    EffectStage,
    Verdict,
)
from site_plugins.views.words import date_text

GOOD, PART, BAD, OPEN = "goed", "deels", "niet", "open"
_NAMED = 2  # organisations that fit in a station


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of something, in one or two words, and their tone; no word: nothing is known.

    A page says once that it still seeks something, not at each station.
    """

    word: str
    tone: str


@dataclass(frozen=True, slots=True)
class Station:
    """`detail` says when, and of whom; it may be empty."""

    name: str
    outcome: Outcome
    detail: str


_SOUGHT = Outcome("", OPEN)
_ANSWERS = {
    AnswerKind.ADOPTED: GOOD,
    AnswerKind.PARTLY_ADOPTED: PART,
    AnswerKind.UNDER_STUDY: PART,
    AnswerKind.RECEIVED: PART,
    AnswerKind.NOT_ADOPTED: BAD,
    AnswerKind.NOT_COMPETENT: BAD,
}
_STATES = {
    AnswerState.WAITING: Outcome(AnswerState.WAITING.label, PART),
    AnswerState.OVERDUE: Outcome(AnswerState.OVERDUE.label, BAD),
}
_STAGES = {
    EffectStage.PROMISED: PART,
    EffectStage.DECIDED: PART,
    EffectStage.CARRIED_OUT: GOOD,
    EffectStage.NOTICED: GOOD,
}
_VERDICTS = {Verdict.YES: GOOD, Verdict.PARTLY: PART, Verdict.NO: BAD, Verdict.UNKNOWN: OPEN}


def outcome(part: FollowedUp, reached: AnswerState) -> Outcome:
    """How far it came: the highest rung of change, else the last answer, else its state. Of what
    was done only how much: no fact says that it was all that was asked."""
    done = sum(_STAGES[one.stage] == GOOD for one in part.effects)
    if done:
        return Outcome(f"{_things(done)} gedaan", GOOD)
    if part.effects:
        stages = [*EffectStage]
        furthest = max((one.stage for one in part.effects), key=stages.index)
        return Outcome(furthest.label, _STAGES[furthest])
    if part.answers:
        return _answered(part.answers)
    return _STATES.get(reached, _SOUGHT)


def answer_outcome(answer: Answer) -> Outcome:
    return Outcome(answer.answer.label, _ANSWERS[answer.answer])


def effect_outcome(effect: Effect) -> Outcome:
    """Its own few words where somebody wrote these; else how far it came."""
    return Outcome(effect.headline or effect.stage.label, _STAGES[effect.stage])


def stations(catalogue: Catalogue, advice: Advice) -> tuple[Station, ...]:
    """The four stations of an advice and of all that is in it."""
    facts = [one.fact for one in advice.happenings]
    answers = [one for one in facts if isinstance(one, Answer)]
    effects = [one for one in facts if isinstance(one, Effect)]
    verdicts = [one for one in facts if isinstance(one, YouthVerdict)]
    return (
        _asked(catalogue, advice),
        _answer(catalogue, advice, answers, advice.state(advice.whole, catalogue.today)),
        _changed(effects),
        _noticed(verdicts),
    )


def _asked(catalogue: Catalogue, advice: Advice) -> Station:
    name = "Bedacht" if advice.kind is AdviceKind.PLAN else "Gevraagd"
    when = date_text(advice.given).text or "Ja"
    to = _names(catalogue, advice.addressees)
    return Station(name, Outcome(when, GOOD), f"aan {to}" if to else "")


def _answer(
    catalogue: Catalogue, advice: Advice, answers: list[Answer], reached: AnswerState
) -> Station:
    if not answers:
        nobody = advice.kind is AdviceKind.PLAN
        none = Outcome("Niet gevraagd", OPEN) if nobody else _STATES.get(reached, _SOUGHT)
        return Station("Antwoord", none, "")
    by = _names(catalogue, dict.fromkeys(one.given_by for one in answers))
    return Station("Antwoord", _answered(answers), _detail(f"van {by}", answers))


def _changed(effects: list[Effect]) -> Station:
    done = [one for one in effects if one.stage is not EffectStage.PROMISED]
    if done:
        return Station("Veranderd", Outcome(_things(len(done)), GOOD), _years(done))
    if effects:
        return Station("Veranderd", Outcome("Beloofd", PART), _years(effects))
    return Station("Veranderd", _SOUGHT, "")


def _things(count: int) -> str:
    return "Eén ding" if count == 1 else f"{count} dingen"


def _noticed(verdicts: list[YouthVerdict]) -> Station:
    name = "Merken jongeren het?"
    if not verdicts:
        return Station(name, _SOUGHT, "")
    last = max(verdicts, key=lambda one: dates.sort_key(one.date))
    return Station(name, Outcome(last.notice.label, _VERDICTS[last.notice]), _years([last]))


def _answered(answers: Iterable[Answer]) -> Outcome:
    """The one answer that all gave; else how many there are."""
    kinds = {one.answer: None for one in answers}
    if len(kinds) == 1:
        [kind] = kinds
        return Outcome(kind.label, _ANSWERS[kind])
    return Outcome("Verschillend", PART)


def _detail(first: str, dated: Iterable[Answer]) -> str:
    return ", ".join(filter(None, (first, _years(dated))))


def _names(catalogue: Catalogue, organisations: Iterable[OrganisationRef]) -> str:
    names = catalogue.titles(organisations)
    if len(names) > _NAMED:
        return f"{names[0]} en {len(names) - 1} andere"
    return " en ".join(names)


def _years(dated: Iterable[Answer | Effect | YouthVerdict]) -> str:
    """`2018`, `rond 2018`, `2016 tot en met 2020`, `2020 of eerder` or `sinds 2020`; empty when no
    year is known."""
    known = [one.date for one in dated if not isinstance(one.date, dates.Unknown)]
    begins = {one.start if isinstance(one, dates.Interval) else one for one in known}
    ends = {one.end if isinstance(one, dates.Interval) else one for one in known}
    years = [one.year for one in begins | ends if one]
    if not years or (None in begins and None in ends):
        return ""
    first, last = min(years), max(years)
    if None in begins:
        return f"{last} of eerder"
    if None in ends:
        return f"sinds {first}"
    if first == last:
        about = any(one.approximate for one in begins | ends if one)
        return f"rond {first}" if about else str(first)
    return f"{first} tot en met {last}"
