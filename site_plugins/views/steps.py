"""Where each topic stands in the method's four steps: derived by the rules in one table.

A step is reached when there is evidence for it: something on this site that shows it was done.
Nobody types a step by hand. What has no evidence is not "not done": we know of nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice, FollowedUp
from site_plugins.model.entry import Item
from site_plugins.model.meeting import Meeting
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import (
    AdviceKind,
    AnswerKind,
    EffectStage,
    LookBackState,
    Verdict,
)
from site_plugins.model.workshop import Workshop
from site_plugins.views.parts import (
    DateText,
    Folded,
    Link,
    by_title,
    carrying,
    date_text,
    folded,
    kind_label,
    letter_of,
    link_to,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that shows a step was done."""

    link: Link
    what: str
    date: DateText
    when: dates.When


@dataclass(frozen=True, slots=True)
class Step:
    """`here` marks the first step without evidence: what is missing for it stands in `missing`."""

    number: int
    title: str
    meaning: str
    evidence: tuple[Evidence, ...]
    here: bool
    missing: str
    state: str


@dataclass(frozen=True, slots=True)
class TopicSteps:
    """`reached` counts the steps from the first one on that have evidence, without a gap."""

    topic: Link
    steps: tuple[Step, ...]
    reached: int


@dataclass(frozen=True, slots=True)
class StepGroup:
    title: str
    anchor: str
    topics: Folded[TopicSteps]


@dataclass(frozen=True, slots=True)
class _Rule:
    """One step of the method: what counts as evidence, and what to say when there is none."""

    title: str
    meaning: str
    evidence: Callable[[Record[Item], Record[Topic], Catalogue], Iterator[Evidence]]
    missing: str


class StepsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def of_topic(self, record: Record[Topic]) -> TopicSteps:
        """The four steps of one topic, each with its evidence, oldest first."""
        items = carrying(self._catalogue, record)
        found = [self._evidence(rule, items, record) for rule in RULES]
        reached = next((number for number, some in enumerate(found) if not some), len(RULES))
        steps = (
            Step(
                number + 1,
                rule.title,
                rule.meaning,
                some,
                number == reached,
                "" if some else rule.missing,
                _state(bool(some), number == reached),
            )
            for number, (rule, some) in enumerate(zip(RULES, found, strict=True))
        )
        return TopicSteps(link_to(record), tuple(steps), reached)

    def overview(self) -> tuple[StepGroup, ...]:
        """All topics, by how far they have come; the furthest first."""
        groups: dict[int, list[TopicSteps]] = {number: [] for number in range(len(RULES), -1, -1)}
        for record in by_title(self._catalogue.all(Topic)):
            steps = self.of_topic(record)
            groups[steps.reached].append(steps)
        among = sum(map(len, groups.values()))
        return tuple(
            StepGroup(
                _group_title(reached),
                f"stap-{reached}",
                folded(topics, lambda one: letter_of(one.topic.title), among),
            )
            for reached, topics in groups.items()
            if topics
        )

    def _evidence(
        self, rule: _Rule, items: Iterable[Record[Item]], topic: Record[Topic]
    ) -> tuple[Evidence, ...]:
        found = [one for item in items for one in rule.evidence(item, topic, self._catalogue)]
        return tuple(sorted(found, key=lambda one: (dates.sort_key(one.when), one.link.title)))


def _state(reached: bool, here: bool) -> str:
    if reached:
        return "Gedaan"
    return "Hier zijn we nu" if here else "Nog open"


def _group_title(reached: int) -> str:
    if reached == 0:
        return "Nog niet begonnen"
    if reached == len(RULES):
        return "Bij alle vier de stappen is iets gedaan"
    return f"Gedaan tot en met stap {reached}: {RULES[reached - 1].title.lower()}"


# --- the rules ---------------------------------------------------------------------------------


def _gathered(
    record: Record[Item], _topic: Record[Topic], catalogue: Catalogue
) -> Iterator[Evidence]:
    """A meeting or a workshop about the topic."""
    if isinstance(record.entry, Meeting | Workshop):
        yield _made(record, kind_label(record.entry), catalogue.date_of(record))


_IS_ADVICE = frozenset(AdviceKind) - {AdviceKind.PLAN, AdviceKind.MOTION}


def _translated(
    record: Record[Item], _topic: Record[Topic], _catalogue: Catalogue
) -> Iterator[Evidence]:
    """An advice, appeal or report. A plan for one is not there yet; a motion is politicians'."""
    advice = record.entry
    if isinstance(advice, Advice) and advice.kind in _IS_ADVICE:
        yield _made(record, advice.kind.label, advice.given)


_IS_CHANGE = frozenset({AnswerKind.ADOPTED, AnswerKind.PARTLY_ADOPTED})


def _changed(
    record: Record[Item], topic: Record[Topic], _catalogue: Catalogue
) -> Iterator[Evidence]:
    """An answer that takes it over, or an effect: promised, decided or carried out."""
    for part, anchor in _parts(record, topic):
        for answer in part.answers:
            if answer.answer in _IS_CHANGE:
                yield _made(record, f"Antwoord: {answer.answer.label}", answer.date, anchor)
        for effect in part.effects:
            if effect.stage is not EffectStage.NOTICED:
                yield _made(record, effect.stage.label, effect.date, anchor)


def _reported_back(
    record: Record[Item], topic: Record[Topic], catalogue: Catalogue
) -> Iterator[Evidence]:
    """Young people said what they notice, or a meeting told what became of a yield."""
    for part, anchor in _parts(record, topic):
        for verdict in part.verdicts:
            if verdict.notice is not Verdict.UNKNOWN:
                yield _made(record, "Oordeel van jongeren", verdict.date, anchor)
        for effect in part.effects:
            if effect.stage is EffectStage.NOTICED:
                yield _made(record, effect.stage.label, effect.date, anchor)
    if isinstance(record.entry, Meeting) and any(
        look_back.state is not LookBackState.NOT_DISCUSSED for look_back in record.entry.look_back
    ):
        yield _made(record, "Terugblik", catalogue.date_of(record), "terugblik")


RULES = (
    _Rule(
        "Ervaringen ophalen",
        "Jongeren vertellen wat zij meemaken, op een bijeenkomst of in een workshop.",
        _gathered,
        "Ken jij een bijeenkomst of workshop over dit onderwerp?",
    ),
    _Rule(
        "Ervaringen vertalen",
        "Van de ervaringen maken jongeren een advies, een oproep of een rapport.",
        _translated,
        "Ken jij een advies, een oproep of een rapport over dit onderwerp?",
    ),
    _Rule(
        "Beleid maken of aanpassen",
        "Een gemeente of instelling belooft iets, neemt een besluit of doet iets anders.",
        _changed,
        "Doet een gemeente of instelling hierdoor iets anders?",
    ),
    _Rule(
        "Terugkijken en terugvertellen",
        "Jongeren horen wat er met hun verhaal is gedaan, en zeggen of zij verschil merken.",
        _reported_back,
        "Heeft iemand dit aan jongeren verteld, en merken zij verschil?",
    ),
)


def _parts(record: Record[Item], topic: Record[Topic]) -> Iterator[tuple[FollowedUp, str]]:
    """The parts of an advice that are about the topic, each with its anchor.

    An advice with the topic counts as a whole; else only its recommendations with the topic do.
    """
    advice = record.entry
    if not isinstance(advice, Advice):
        return
    whole = topic.slug in advice.topics
    if whole:
        yield advice, ""
    for one in advice.recommendations:
        if topic.slug in one.topics or (whole and not one.topics):
            yield one, one.id


def _made(record: Record[Item], what: str, when: dates.When, anchor: str = "") -> Evidence:
    return Evidence(link_to(record, anchor), what, date_text(when), when)
