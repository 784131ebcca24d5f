"""What young people heard back of the yields of a meeting: the four F's, counted.

- full: of how many yields they heard something, in a look-back or in an answer to the advice that
  came of it. A letter that it was received is no answer yet.
- friendly: of how many that is told in sentences that anybody can follow.
- fast: how many days it took until they first heard something.
- followed up: how much is done, and how much somebody works at.

An insight asks nothing of anybody, so nobody has to come back to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice, Answer, Fact
from site_plugins.model.effect import ChangingItem, Effect
from site_plugins.model.entry import Item
from site_plugins.model.feedback import Feedback
from site_plugins.model.meeting import Meeting, Yield
from site_plugins.model.vocabulary import AnswerKind, EffectStage, LookBackState, YieldKind

LONGEST_SENTENCE = 20  # words
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_IS_DONE = frozenset({EffectStage.CARRIED_OUT, EffectStage.NOTICED})


@dataclass(frozen=True, slots=True)
class _Heard:
    """Something that was told about a yield; `state` is None where it is an answer to an advice."""

    when: dates.When
    text: str
    state: LookBackState | None = None


def feedback_on(catalogue: Catalogue, record: Record[Meeting]) -> Feedback | None:
    """The four F's of one meeting; None where nobody told anything, as far as is known."""
    asked = [one for one in record.entry.yields if one.kind is not YieldKind.INSIGHT]
    told = [_Told(catalogue, record, one) for one in asked]
    heard = [one for one in told if one.heard]
    if not heard:
        return None
    at_least, at_most = _days(record.entry.held, (one.when for each in heard for one in each.heard))
    return Feedback.model_construct(
        asked=len(asked),
        full=len(heard),
        friendly=sum(one.is_friendly for one in heard),
        at_least=at_least,
        at_most=at_most,
        done=sum(one.is_done for one in told),
        running=sum(one.is_running for one in told),
    )


class _Told:
    """All that was told about one yield, and all that changed after it."""

    def __init__(self, catalogue: Catalogue, record: Record[Meeting], outcome: Yield) -> None:
        facts = [*_facts(_came_of(catalogue, record, outcome))]
        answers = (
            _Heard(fact.date, fact.explanation or fact.reason or "")
            for fact in facts
            if isinstance(fact, Answer) and fact.answer is not AnswerKind.RECEIVED
        )
        self.heard = (*_look_backs(catalogue, record, outcome), *answers)
        self._stages = {fact.stage for fact in facts if isinstance(fact, Effect)}

    @property
    def is_friendly(self) -> bool:
        texts = [one.text for one in self.heard]
        return all(texts) and all(map(_is_plain, texts))

    @property
    def is_done(self) -> bool:
        return self._state is LookBackState.DONE or bool(self._stages & _IS_DONE)

    @property
    def is_running(self) -> bool:
        decided = EffectStage.DECIDED in self._stages
        return not self.is_done and (decided or self._state is LookBackState.RUNNING)

    @property
    def _state(self) -> LookBackState | None:
        """What was last said of it."""
        said = [one for one in self.heard if one.state]
        return max(said, key=lambda one: dates.sort_key(one.when)).state if said else None


def _look_backs(catalogue: Catalogue, record: Record[Meeting], outcome: Yield) -> Iterator[_Heard]:
    for later in catalogue.referring(record, Meeting, "terugblik"):
        for said in later.entry.look_back:
            is_it = (said.yielded.slug, said.yielded.anchor) == (record.slug, outcome.id)
            if is_it and said.state is not LookBackState.NOT_DISCUSSED:
                yield _Heard(later.entry.held, said.text or "", said.state)


def _came_of(catalogue: Catalogue, record: Record[Meeting], outcome: Yield) -> list[Item]:
    """What the yield led to, or says to stem from it: one of the two says so, or both do."""
    found = {target.path: target.entry for target in map(catalogue.get, outcome.leads_to)}
    for advice in catalogue.referring(record, Advice, "komt_uit"):
        if any(origin.anchor == outcome.id for origin in advice.entry.stems_from):
            found[advice.path] = advice.entry
    return [*found.values()]


def _facts(came_of_it: Iterable[Item]) -> Iterator[Fact]:
    """Every dated fact that is told there."""
    for one in came_of_it:
        if isinstance(one, Advice):
            yield from (happening.fact for happening in one.happenings)
        elif isinstance(one, ChangingItem):
            yield from one.effects


def _days(held: dates.When, heard: Iterable[dates.When]) -> tuple[int | None, int | None]:
    """At least and at most how many days went by until the first time; None where nobody knows."""
    found = [*heard]
    first, last = min(one.earliest for one in found), min(one.latest for one in found)
    if held.latest == date.max or last == date.max or last < held.earliest:
        return None, None
    return max((first - held.latest).days, 0), (last - held.earliest).days


def _is_plain(text: str) -> bool:
    return all(len(one.split()) <= LONGEST_SENTENCE for one in _SENTENCE_END.split(text))
