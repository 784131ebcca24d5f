"""The method's four steps: what on this site shows that a step was done, and who did it.

One table (RULES) has a function per step; each looks at one item about a topic. Evidence is
the platform's own where the platform or a member of it took part, and where others answered to
that. All else was done by others: it is shown, but it is no step of the platform.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice, Answer, YouthVerdict
from site_plugins.model.effect import ChangingItem, Effect
from site_plugins.model.entry import Item
from site_plugins.model.example import Example
from site_plugins.model.meeting import Meeting
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import (
    AnswerKind,
    Drawing,
    EffectStage,
    LookBackState,
    MeetingKind,
    Verdict,
    YieldKind,
)
from site_plugins.model.workshop import Workshop
from site_plugins.views.cards import kind_label
from site_plugins.views.deeds import IS_ADVICE, Deeds
from site_plugins.views.links import Link, link_to
from site_plugins.views.words import DateText, date_text


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that shows a step was done. `ours`: by the platform, or because of it.

    `promised`: somebody said it would be done, and no more is known yet.
    """

    link: Link
    what: str
    date: DateText
    when: dates.When
    ours: bool
    promised: bool = False


@dataclass(frozen=True, slots=True)
class StepRule:
    """One step: what counts as evidence, and what a reader is asked where there is none."""

    title: str
    meaning: str
    evidence: Callable[[Record[Item], Record[Topic], Deeds], Iterator[Evidence]]
    question: str
    drawing: Drawing


# Here an advice is brought to those who decide: the experiences were gathered before.
_BRINGING = frozenset({MeetingKind.HANDOVER, MeetingKind.COUNCIL_HEARING})
_IS_ADOPTED = frozenset({AnswerKind.ADOPTED, AnswerKind.PARTLY_ADOPTED})


def _gathered(item: Record[Item], _topic: Record[Topic], deeds: Deeds) -> Iterator[Evidence]:
    """A meeting, a workshop, and what an advice came from."""
    entry = item.entry
    if _is_talk(item, deeds):
        yield _made(item, kind_label(entry), deeds)
    if isinstance(entry, Advice) and entry.kind in IS_ADVICE:
        for reference in entry.stems_from:
            origin = deeds.catalogue.get(reference)
            if not isinstance(origin.entry, Meeting) or _is_talk(origin, deeds):
                yield _made(origin, kind_label(origin.entry), deeds)


def _is_talk(item: Record[Item], deeds: Deeds) -> bool:
    """A meeting that was, or a workshop that didn't come out of an earlier one."""
    entry = item.entry
    if isinstance(entry, Meeting):
        return entry.kind not in _BRINGING and _has_been(entry, deeds)
    return isinstance(entry, Workshop) and not deeds.yields_behind(item)


def _has_been(meeting: Meeting, deeds: Deeds) -> bool:
    return not meeting.cancelled and meeting.held.earliest <= deeds.catalogue.today


def _translated(item: Record[Item], _topic: Record[Topic], deeds: Deeds) -> Iterator[Evidence]:
    """An advice and the meeting where it is brought; what young people did with their experience:
    a folder, a film, a workshop that came out of an earlier one; what was agreed on a meeting."""
    entry = item.entry
    if (
        (isinstance(entry, Advice) and entry.kind in IS_ADVICE)
        or (isinstance(entry, Meeting) and entry.kind in _BRINGING and _has_been(entry, deeds))
        or (isinstance(entry, Workshop) and deeds.yields_behind(item))
        or (isinstance(entry, Example) and deeds.are_of_young_people(entry))
    ):
        yield _made(item, kind_label(entry), deeds)
    elif isinstance(entry, Meeting | Workshop) and any(
        one.kind is not YieldKind.INSIGHT for one in entry.yields
    ):
        yield _made(item, "Opbrengst", deeds, anchor="opbrengsten")


def _changed(item: Record[Item], topic: Record[Topic], deeds: Deeds) -> Iterator[Evidence]:
    """An answer that takes it over, and an effect. What young people did alone changed nobody's
    policy yet."""
    if not isinstance(item.entry, Advice) and deeds.are_of_young_people_alone(item.entry):
        return
    for fact, anchor in _facts(item, topic):
        if isinstance(fact, Answer) and fact.answer in _IS_ADOPTED:
            what = f"Antwoord: {fact.answer.label.lower()}"
            yield _made(item, what, deeds, fact.date, anchor, promised=True)
        if isinstance(fact, Effect) and fact.stage is not EffectStage.NOTICED:
            promised = fact.stage is EffectStage.PROMISED
            yield _made(item, fact.stage.label, deeds, fact.date, anchor, promised=promised)


def _reported_back(item: Record[Item], topic: Record[Topic], deeds: Deeds) -> Iterator[Evidence]:
    """Young people said what they notice, or a meeting told what became of a yield."""
    for fact, anchor in _facts(item, topic):
        if isinstance(fact, YouthVerdict) and fact.notice is not Verdict.UNKNOWN:
            yield _made(item, "Oordeel van jongeren", deeds, fact.date, anchor)
        if isinstance(fact, Effect) and fact.stage is EffectStage.NOTICED:
            yield _made(item, fact.stage.label, deeds, fact.date, anchor)
    for meeting, look_back in deeds.looked_back(item):
        if look_back.state is not LookBackState.NOT_DISCUSSED:
            yield _made(meeting, "Terugblik", deeds, anchor="terugblik")


RULES = (
    StepRule(
        "Ervaringen ophalen",
        "Jongeren vertellen wat zij meemaken, op een bijeenkomst, in een workshop of in een "
        "onderzoek.",
        _gathered,
        "Ken jij een bijeenkomst of workshop over dit onderwerp?",
        Drawing.TALK,
    ),
    StepRule(
        "Ervaringen vertalen",
        "Van de ervaringen maken jongeren een advies, een oproep of iets anders, zoals een folder "
        "of een training.",
        _translated,
        "Ken jij een advies, een oproep of een actie over dit onderwerp?",
        Drawing.PAPER,
    ),
    StepRule(
        "Beleid maken of aanpassen",
        "Een gemeente of instelling belooft iets, neemt een besluit of doet iets anders.",
        _changed,
        "Doet een gemeente of instelling hierdoor iets anders?",
        Drawing.MUNICIPALITY,
    ),
    StepRule(
        "Terugkijken en terugvertellen",
        "Jongeren horen wat er met hun verhaal is gedaan, en zeggen of zij verschil merken.",
        _reported_back,
        "Heeft iemand dit aan jongeren verteld, en merken zij verschil?",
        Drawing.AGAIN,
    ),
)


def _facts(
    item: Record[Item], topic: Record[Topic]
) -> Iterator[tuple[Answer | Effect | YouthVerdict, str]]:
    """What came of an item, as far as it is about the topic, each with the anchor where it stands.

    An advice with the topic counts as a whole; else only its recommendations with the topic do.
    """
    entry = item.entry
    if isinstance(entry, ChangingItem):
        yield from ((effect, "") for effect in entry.effects)
    if not isinstance(entry, Advice):
        return
    whole = topic.slug in entry.topics
    for happening in entry.happenings:
        about = [
            one for one in happening.about if topic.slug in one.topics or (whole and not one.topics)
        ]
        if about or (whole and not happening.about):
            yield happening.fact, about[0].id if about else ""


def _made(
    item: Record[Item],
    what: str,
    deeds: Deeds,
    when: dates.When | None = None,
    anchor: str = "",
    *,
    promised: bool = False,
) -> Evidence:
    """`when` is the item's own date, unless given."""
    when = deeds.catalogue.date_of(item) if when is None else when
    what = what[0].lower() + what[1:]
    return Evidence(
        link_to(item, anchor), what, date_text(when), when, deeds.are_ours(item), promised
    )
