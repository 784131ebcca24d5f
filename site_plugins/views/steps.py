"""Where each topic stands in the method's four steps: derived by the rules in step_rules.py.

Nobody types a step by hand. What has no evidence is not "not done": we know of nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.entry import Item
from site_plugins.model.topic import Topic
from site_plugins.views.cards import carrying
from site_plugins.views.deeds import Deeds
from site_plugins.views.folding import Folded, folded
from site_plugins.views.links import Link, link_to
from site_plugins.views.ordering import by_title
from site_plugins.views.step_rules import RULES, Evidence, StepRule
from site_plugins.views.words import letter_of


@dataclass(frozen=True, slots=True)
class Step:
    """`evidence` is the platform's own; `others` has what only others did.

    `state` is one or two words, empty where nothing is known; `question` is for a reader then.
    """

    number: int
    title: str
    meaning: str
    evidence: tuple[Evidence, ...]
    others: tuple[Evidence, ...]
    state: str
    question: str
    drawing: str


@dataclass(frozen=True, slots=True)
class TopicSteps:
    """`reached` is the number of the furthest step that the platform itself came to."""

    topic: Link
    steps: tuple[Step, ...]
    reached: int


@dataclass(frozen=True, slots=True)
class StepGroup:
    """Topics that have come as far; `question` asks for the step that comes next."""

    title: str
    anchor: str
    question: str
    topics: Folded[TopicSteps]


@dataclass(frozen=True, slots=True)
class StepsOverview:
    """`steps` are the four steps of no topic: what the circles of each topic stand for."""

    steps: tuple[Step, ...]
    groups: tuple[StepGroup, ...]


class StepsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._deeds = Deeds(catalogue)

    def of_topic(self, record: Record[Topic]) -> TopicSteps:
        """The four steps of one topic, each with its evidence, oldest first."""
        items = carrying(self._catalogue, record)
        steps = tuple(
            self._step(number, rule, items, record) for number, rule in enumerate(RULES, start=1)
        )
        return TopicSteps(
            link_to(record), steps, max((step.number for step in steps if step.evidence), default=0)
        )

    def stage(self, record: Record[Topic]) -> tuple[str, str]:
        """How far a topic has come: a value, and in a few words."""
        number = _group_of(self.of_topic(record))
        return (str(number) if number >= 0 else "anderen"), _GROUPS[number].partition(":")[0]

    def overview(self) -> StepsOverview:
        """All topics, by how far they have come; the furthest first."""
        legend = (
            Step(number, rule.title, rule.meaning, (), (), "", "", rule.drawing.value)
            for number, rule in enumerate(RULES, start=1)
        )
        return StepsOverview(tuple(legend), self._groups())

    def _groups(self) -> tuple[StepGroup, ...]:
        groups: dict[int, list[TopicSteps]] = {number: [] for number in _GROUPS}
        for record in by_title(self._catalogue.all(Topic)):
            steps = self.of_topic(record)
            groups[_group_of(steps)].append(steps)
        among = sum(map(len, groups.values()))
        return tuple(
            StepGroup(
                title,
                f"stap-{number}" if number >= 0 else "stap-anderen",
                _question_after(number),
                folded(groups[number], lambda one: letter_of(one.topic.title), among),
            )
            for number, title in _GROUPS.items()
            if groups[number]
        )

    def _step(
        self, number: int, rule: StepRule, items: Iterable[Record[Item]], topic: Record[Topic]
    ) -> Step:
        found = {one: None for item in items for one in rule.evidence(item, topic, self._deeds)}
        ordered = sorted(found, key=lambda one: (dates.sort_key(one.when), one.link.title))
        own = tuple(one for one in ordered if one.ours)
        others = tuple(one for one in ordered if not one.ours)
        question = "" if own or others else rule.question
        state = _state(own, others)
        drawing = rule.drawing.value
        return Step(number, rule.title, rule.meaning, own, others, state, question, drawing)


def _state(own: tuple[Evidence, ...], others: tuple[Evidence, ...]) -> str:
    if own:
        return "Beloofd" if all(one.promised for one in own) else "Gedaan"
    return "Door anderen" if others else ""


_BY_OTHERS = -1
_GROUPS = {
    **{
        number: f"Tot en met stap {number}: {RULES[number - 1].title.lower()}"
        for number in (4, 3, 2)
    },
    1: f"Stap 1: {RULES[0].title.lower()}",
    _BY_OTHERS: "Hier gingen anderen aan de slag",
    0: "Nog niet begonnen",
}


def _group_of(topic: TopicSteps) -> int:
    if topic.reached or not any(step.others for step in topic.steps):
        return topic.reached
    return _BY_OTHERS


def _question_after(reached: int) -> str:
    """What is asked of who reads about topics that have come this far."""
    return RULES[max(reached, 0)].question if reached < len(RULES) else ""
