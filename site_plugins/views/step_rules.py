"""The method's four steps: what on this site shows that a step was done, and who did it.

One table (RULES) has a function per step; each looks at one item about a topic. Evidence is
the platform's own where the platform or a member of it took part, and where others answered to
that. All else was done by others: it is shown, but it is no step of the platform.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from site_plugins.catalogue.catalogue import Catalogue, Record, target_of
from site_plugins.model import dates
from site_plugins.model.advice import Advice, Answer, YouthVerdict
from site_plugins.model.effect import ChangingItem, Effect
from site_plugins.model.entry import Item
from site_plugins.model.example import Example
from site_plugins.model.meeting import LookBack, Meeting
from site_plugins.model.organisation import Organisation
from site_plugins.model.references import Reference
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import (
    AdviceKind,
    AnswerKind,
    Drawing,
    EffectStage,
    LookBackState,
    MeetingKind,
    OrganisationKind,
    Verdict,
    YieldKind,
)
from site_plugins.model.workshop import Workshop
from site_plugins.views.cards import kind_label
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


class Deeds:
    """Who did what, over the whole catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    @cached_property
    def _platforms(self) -> frozenset[str]:
        return frozenset(
            record.slug
            for record in self.catalogue.all(Organisation)
            if record.entry.kind is OrganisationKind.PLATFORM
        )

    @cached_property
    def _own(self) -> frozenset[str]:
        """The platform and its members."""
        return self._platforms | {
            member.organisation.slug
            for record in self.catalogue.all(Organisation)
            if record.slug in self._platforms
            for member in record.entry.members
        }

    def are_ours(self, record: Record[Item]) -> bool:
        """Whether the platform took part, a member of it was among those who did it, or an advice
        of theirs came from it."""
        return record.key in self._behind_our_advice or self._take_part(record.entry)

    def _take_part(self, entry: Item) -> bool:
        if isinstance(entry, Meeting) and entry.kind is MeetingKind.OWN:
            return True
        if isinstance(entry, Workshop) and entry.meeting:
            meeting = self.catalogue.get(entry.meeting)
            if self.are_ours(meeting):
                return True
        named = {one.slug for one in entry.organisations}
        return bool(self._own & {one.slug for one in _doers(entry)} or self._platforms & named)

    @cached_property
    def _behind_our_advice(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            target_of(reference)
            for record in self.catalogue.all(Advice)
            if record.entry.kind in _IS_ADVICE and self._take_part(record.entry)
            for reference in record.entry.stems_from
        )

    def are_of_young_people(self, example: Example) -> bool:
        """Whether young people made it, and not an organisation that heard them."""
        return any(self._is_of_young_people(name) for name in example.given_by)

    def are_of_young_people_alone(self, entry: Item) -> bool:
        """Whether young people did it, and no organisation had a part in it."""
        doers = [*_doers(entry)]
        names = (*doers, *entry.organisations)
        return bool(doers) and all(map(self._is_of_young_people, names))

    def _is_of_young_people(self, name: Reference) -> bool:
        kind = cast(Organisation, self.catalogue.get(name).entry).kind
        return name.slug in self._own or kind is OrganisationKind.EXPERTS_BY_EXPERIENCE

    def yields_behind(self, record: Record[Item]) -> frozenset[tuple[str, str, str]]:
        """The yields of meetings and workshops that led to this item: type, slug and id."""
        return self._led_to.get(record.key, frozenset())

    @cached_property
    def _led_to(self) -> dict[tuple[str, str], frozenset[tuple[str, str, str]]]:
        found: dict[tuple[str, str], set[tuple[str, str, str]]] = defaultdict(set)
        for record in self.catalogue.items:
            if isinstance(record.entry, Meeting | Workshop):
                for one in record.entry.yields:
                    for reference in one.leads_to:
                        found[target_of(reference)].add((*record.key, one.id))
        return {key: frozenset(yields) for key, yields in found.items()}

    def looked_back(self, record: Record[Item]) -> Iterator[tuple[Record[Item], LookBack]]:
        """The meetings that told what became of this item: of the yield that led to it, or of a
        yield of its own that led to nothing with a page."""
        behind = set(self.yields_behind(record))
        if isinstance(record.entry, Meeting):
            behind |= {(*record.key, one.id) for one in record.entry.yields if not one.leads_to}
        told = (number for key in behind for number in self._looked_back_at.get(key, ()))
        for number in sorted(told):
            yield self._look_backs[number]

    @cached_property
    def _look_backs(self) -> list[tuple[Record[Item], LookBack]]:
        return [
            (cast(Record[Item], meeting), look_back)
            for meeting in self.catalogue.all(Meeting)
            for look_back in meeting.entry.look_back
        ]

    @cached_property
    def _looked_back_at(self) -> dict[tuple[str, str, str], list[int]]:
        """The places in `_look_backs` by yield: to look at all for each item took time squared."""
        found: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        for number, (_, look_back) in enumerate(self._look_backs):
            yielded = look_back.yielded
            found[yielded.target, yielded.slug, yielded.anchor].append(number)
        return found


def _doers(entry: Item) -> Iterator[Reference]:
    """Those who gave, made or organised it."""
    for field in ("given_by", "organisers", "together_with", "partners"):
        yield from getattr(entry, field, ())


# --- the rules ---------------------------------------------------------------------------------

# Here an advice is brought to those who decide: the experiences were gathered before.
_BRINGING = frozenset({MeetingKind.HANDOVER, MeetingKind.COUNCIL_HEARING})
# A plan for an advice is no advice yet, and a motion is politicians'.
_IS_ADVICE = frozenset(AdviceKind) - {AdviceKind.PLAN, AdviceKind.MOTION}
_IS_ADOPTED = frozenset({AnswerKind.ADOPTED, AnswerKind.PARTLY_ADOPTED})


def _gathered(item: Record[Item], _topic: Record[Topic], deeds: Deeds) -> Iterator[Evidence]:
    """A meeting, a workshop, and what an advice came from."""
    entry = item.entry
    if _is_talk(item, deeds):
        yield _made(item, kind_label(entry), deeds)
    if isinstance(entry, Advice) and entry.kind in _IS_ADVICE:
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
        (isinstance(entry, Advice) and entry.kind in _IS_ADVICE)
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
