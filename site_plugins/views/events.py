"""Everything that has a date: an item, and each thing that came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice, Answer, Happening, Recommendation
from site_plugins.model.effect import ChangingItem, Effect
from site_plugins.model.entry import Item
from site_plugins.model.example import Example, Milestone
from site_plugins.model.organisation import Organisation
from site_plugins.model.project import Project
from site_plugins.model.references import Reference
from site_plugins.model.registry import BY_NAME
from site_plugins.model.strict import references_in
from site_plugins.model.workshop import Workshop
from site_plugins.views.cards import list_label
from site_plugins.views.filters import Tag
from site_plugins.views.links import Link, link, link_to
from site_plugins.views.words import DateText, date_text


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `kind` is the word for a person; `tags` are for the filters."""

    when: dates.When = field(repr=False)
    date: DateText
    kind: str
    kind_value: str
    link: Link
    text: str
    tags: frozenset[Tag]


@dataclass(frozen=True, slots=True)
class Happened:
    """An event before it has its place: of which item, and for whom it matters.

    `own` is the item itself, not what came of it; `meeting` is the path of the meeting that a
    workshop was part of.
    """

    record: Record[Item]
    event: Event
    own: bool
    meeting: str
    keys: frozenset[tuple[str, str]]


KINDS = {
    **{name: content_type.label for name, content_type in BY_NAME.items()},
    "antwoord": "Antwoord",
    "effect": "Effect",
    "oordeel": "Oordeel van jongeren",
    "mijlpaal": "Mijlpaal",
}


class EventFinder:
    """Finds what happened, with all that a page of a topic or an organisation needs of it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._named: dict[str, frozenset[tuple[str, str]]] = {}

    def of(self, record: Record[Item]) -> Iterator[Happened]:
        item = record.entry
        if BY_NAME[item.type_name].happens:
            when = self._catalogue.date_of(record)
            kind = list_label(item)
            yield self._happened(record, when, kind, item.type_name, item.summary, own=True)
        if isinstance(item, Advice):
            yield from (self._follow_up(record, one) for one in item.happenings)
        if isinstance(item, ChangingItem):
            yield from (self._effect(record, one) for one in item.effects)
        if isinstance(item, Example | Project):
            for milestone in item.milestones:
                yield self._milestone(record, milestone)

    def _milestone(self, record: Record[Item], milestone: Milestone) -> Happened:
        return self._happened(record, milestone.date, "Mijlpaal", "mijlpaal", milestone.text)

    def _follow_up(self, record: Record[Item], happening: Happening) -> Happened:
        fact, parts = happening.fact, happening.about
        if isinstance(fact, Effect):
            return self._effect(record, fact, parts)
        if isinstance(fact, Answer):
            who = link(self._catalogue, fact.given_by).title
            text = f"{who}: {fact.answer.label.lower()}."
            if fact.explanation:
                text += f" {fact.explanation}"
            return self._happened(record, fact.date, "Antwoord", "antwoord", text, parts)
        text = f"{fact.notice.meaning} {fact.explanation or ''}".strip()
        return self._happened(record, fact.date, "Oordeel van jongeren", "oordeel", text, parts)

    def _effect(
        self, record: Record[Item], effect: Effect, parts: tuple[Recommendation, ...] = ()
    ) -> Happened:
        return self._happened(record, effect.date, effect.stage.label, "effect", effect.text, parts)

    def _happened(
        self,
        record: Record[Item],
        when: dates.When,
        kind: str,
        kind_value: str,
        text: str,
        parts: tuple[Recommendation, ...] = (),
        *,
        own: bool = False,
    ) -> Happened:
        """`parts`: the recommendations that it is about, where it is not about the whole item."""
        topics = _united(record.entry.topics, *(one.topics for one in parts))
        pillars = _united(record.entry.pillars, *(one.pillars for one in parts))
        tags = [Tag("soort", kind_value, KINDS[kind_value])]
        tags += [self._tag("onderwerp", reference) for reference in topics]
        tags += [self._tag("pijler", reference) for reference in pillars]
        event = Event(
            when,
            date_text(when),
            kind,
            kind_value,
            link_to(record, parts[0].id if parts else ""),
            text,
            frozenset(tags),
        )
        mine = {(reference.target, reference.slug) for reference in (*topics, *pillars)}
        return Happened(
            record, event, own, self._meeting(record), self._organisations(record) | mine
        )

    def _tag(self, facet: str, reference: Reference) -> Tag:
        return Tag(facet, reference.slug, link(self._catalogue, reference).title)

    def _meeting(self, record: Record[Item]) -> str:
        item = record.entry
        if isinstance(item, Workshop) and item.meeting:
            return self._catalogue.get(item.meeting).path
        return ""

    def _organisations(self, record: Record[Item]) -> frozenset[tuple[str, str]]:
        """The organisations that an item names, anywhere: its events belong on their pages."""
        if record.path not in self._named:
            self._named[record.path] = frozenset(
                (Organisation.type_name, reference.slug)
                for _, reference in references_in(record.entry)
                if reference.target == Organisation.type_name
            )
        return self._named[record.path]


def _united(*found: Iterable[Reference]) -> list[Reference]:
    return list(dict.fromkeys(chain.from_iterable(found)))
