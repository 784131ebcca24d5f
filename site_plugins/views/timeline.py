"""The timeline: everything with a date, as one story, newest year first.

Only dates of events count: when a page was written or changed never moves anything.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import time
from itertools import accumulate

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice, FollowedUp, Recommendation
from site_plugins.model.effect import ChangingItem, Effect
from site_plugins.model.entry import Item
from site_plugins.model.example import Example, Milestone
from site_plugins.model.meeting import Meeting
from site_plugins.model.organisation import Organisation
from site_plugins.model.project import Project
from site_plugins.model.references import Reference
from site_plugins.model.registry import BY_NAME
from site_plugins.model.strict import references_in
from site_plugins.model.workshop import Workshop
from site_plugins.views.cards import list_label
from site_plugins.views.folding import ENOUGH
from site_plugins.views.links import Link, link, link_to, links
from site_plugins.views.ordering import begin_of
from site_plugins.views.words import UNDATED, DateText, date_text, day_text, year_of

MANY = 100  # events; a longer timeline is folded but for its first years


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `kind` is the word for a person, `kind_value` for filters."""

    when: dates.When = field(repr=False)
    day: str
    date: DateText
    kind: str
    kind_value: str
    link: Link
    text: str
    topics: tuple[Link, ...]
    pillars: tuple[Link, ...]
    keys: str


@dataclass(frozen=True, slots=True)
class Option:
    """One choice in a filter, with how many events it leaves."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter: one choice of several. `name` is also the start of an event's key."""

    name: str
    title: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The events of one year, newest first; `label` is "Zonder datum" for the rest.

    The first years are `open`; on a long timeline a reader opens the others.
    """

    label: str
    anchor: str
    events: tuple[Event, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """`undated` counts the events that stand nowhere because nobody knows when they were."""

    years: tuple[Year, ...]
    count: int
    facets: tuple[Facet, ...] = ()
    undated: int = 0


@dataclass(frozen=True, slots=True)
class _Happened:
    """An event before it is put into words: of which item, and for whom it matters."""

    event: Event
    keys: frozenset[tuple[str, str]]
    begin: time


class TimelineView:
    """Finds every event once, and keeps it by topic, pillar and organisation."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._named: dict[str, frozenset[tuple[str, str]]] = {}
        happened = [found for record in catalogue.items for found in self._events(record)]
        happened.sort(key=lambda found: found.event.link.title.casefold())
        happened.sort(key=lambda found: found.begin)
        happened.sort(key=lambda found: dates.sort_key(found.event.when), reverse=True)
        self._all = [found.event for found in happened]
        self._by_key: dict[tuple[str, str], list[Event]] = defaultdict(list)
        for found in happened:
            for key in found.keys:
                self._by_key[key].append(found.event)

    def of_site(self) -> Timeline:
        """Every dated event, with the filters that choose among them."""
        dated = [event for event in self._all if not isinstance(event.when, dates.Unknown)]
        undated = len(self._all) - len(dated)
        return replace(_timeline(dated), facets=tuple(_facets(dated)), undated=undated)

    def of_item(self, record: Record[Item]) -> Timeline:
        """The events that concern a topic, a pillar or an organisation, undated ones included."""
        return _timeline(self._by_key[record.key])

    def _events(self, record: Record[Item]) -> Iterator[_Happened]:
        item = record.entry
        if isinstance(item, Meeting | Workshop | Advice | Example | Project):
            when = self._catalogue.date_of(record)
            yield self._happened(record, when, list_label(item), item.type_name, item.summary)
        if isinstance(item, Advice):
            for part in (item.whole, *item.parts):
                yield from self._follow_up(record, part)
        if isinstance(item, ChangingItem):
            yield from self._effects(record, item.effects)
        if isinstance(item, Example | Project):
            for milestone in item.milestones:
                yield self._milestone(record, milestone)

    def _milestone(self, record: Record[Item], milestone: Milestone) -> _Happened:
        return self._happened(record, milestone.date, "Mijlpaal", "mijlpaal", milestone.text)

    def _follow_up(self, record: Record[Item], part: FollowedUp) -> Iterator[_Happened]:
        extra = part if isinstance(part, Recommendation) else None
        anchor = extra.id if extra else ""
        for answer in part.answers:
            who = link(self._catalogue, answer.given_by).title
            text = f"{who}: {answer.answer.label.lower()}."
            if answer.explanation:
                text += f" {answer.explanation}"
            yield self._happened(record, answer.date, "Antwoord", "antwoord", text, anchor, extra)
        yield from self._effects(record, part.effects, anchor, extra)
        for verdict in part.verdicts:
            text = f"{verdict.notice.meaning} {verdict.explanation or ''}".strip()
            label = "Oordeel van jongeren"
            yield self._happened(record, verdict.date, label, "oordeel", text, anchor, extra)

    def _effects(
        self,
        record: Record[Item],
        effects: Iterable[Effect],
        anchor: str = "",
        recommendation: Recommendation | None = None,
    ) -> Iterator[_Happened]:
        for one in effects:
            text = f"{one.stage.label}: {one.text}"
            yield self._happened(record, one.date, "Effect", "effect", text, anchor, recommendation)

    def _happened(
        self,
        record: Record[Item],
        when: dates.When,
        kind: str,
        kind_value: str,
        text: str,
        anchor: str = "",
        recommendation: Recommendation | None = None,
    ) -> _Happened:
        topics = _united(record.entry.topics, recommendation.topics if recommendation else ())
        pillars = _united(record.entry.pillars, recommendation.pillars if recommendation else ())
        event = Event(
            when,
            day_text(when),
            date_text(when),
            kind,
            kind_value,
            link_to(record, anchor),
            text,
            links(self._catalogue, topics),
            links(self._catalogue, pillars),
            _keys(when, kind_value, topics, pillars),
        )
        mine = {(reference.type_name, reference.slug) for reference in (*topics, *pillars)}
        keys = self._organisations(record) | mine
        return _Happened(event, keys, begin_of(self._catalogue, record))

    def _organisations(self, record: Record[Item]) -> frozenset[tuple[str, str]]:
        """The organisations that an item names, anywhere: its events belong on their pages."""
        if record.path not in self._named:
            self._named[record.path] = frozenset(
                (Organisation.type_name, reference.slug)
                for _, reference in references_in(record.entry)
                if reference.type_name == Organisation.type_name
            )
        return self._named[record.path]


def _keys(when: dates.When, kind: str, topics: list[Reference], pillars: list[Reference]) -> str:
    """What the filters choose by, as words: `soort-advies onderwerp-wonen pijler-dak jaar-2016`."""
    year = year_of(when)
    return " ".join(
        [
            f"soort-{kind}",
            *(f"onderwerp-{topic.slug}" for topic in topics),
            *(f"pijler-{pillar.slug}" for pillar in pillars),
            *([f"jaar-{year}"] if year else []),
        ]
    )


def _facets(events: list[Event]) -> Iterator[Facet]:
    """The filters, each with the choices that some event has."""
    counts = Counter(key for event in events for key in event.keys.split())
    labels = {f"soort-{event.kind_value}": _KINDS[event.kind_value] for event in events}
    for event in events:
        labels |= {f"onderwerp-{_slug(link)}": link.title for link in event.topics}
        labels |= {f"pijler-{_slug(link)}": link.title for link in event.pillars}
        labels |= {f"jaar-{year}": str(year) for year in [year_of(event.when)] if year}
    for name, title in _FACETS.items():
        keys = [key for key in labels if key.startswith(f"{name}-")]
        keys.sort(key=lambda key: labels[key].casefold(), reverse=name == "jaar")
        options = (Option(key.removeprefix(f"{name}-"), labels[key], counts[key]) for key in keys)
        yield Facet(name, title, tuple(options))


def _slug(link: Link) -> str:
    return (link.address or "").rstrip("/").rpartition("/")[2]


_FACETS = {"soort": "Soort", "onderwerp": "Onderwerp", "pijler": "The Big Five", "jaar": "Jaar"}
_KINDS = {
    **{name: content_type.label for name, content_type in BY_NAME.items()},
    "antwoord": "Antwoord",
    "effect": "Effect",
    "oordeel": "Oordeel van jongeren",
    "mijlpaal": "Mijlpaal",
}


def _united(first: Iterable[Reference], second: Iterable[Reference]) -> list[Reference]:
    return list(dict.fromkeys([*first, *second]))


def _timeline(events: Iterable[Event]) -> Timeline:
    """Years from new to old; the order of the events is kept."""
    years: dict[int | None, list[Event]] = defaultdict(list)
    for event in events:
        years[year_of(event.when)].append(event)
    order = sorted(years, key=lambda year: year or 0, reverse=True)
    until = list(accumulate(len(years[year]) for year in order))
    return Timeline(
        tuple(
            Year(
                str(year or UNDATED),
                f"jaar-{year or 'onbekend'}",
                tuple(years[year]),
                open=until[-1] <= MANY or number == 0 or count <= ENOUGH,
            )
            for number, (year, count) in enumerate(zip(order, until, strict=True))
        ),
        until[-1] if until else 0,
    )
