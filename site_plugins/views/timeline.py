"""The timeline: everything with a date, as one story, newest year first. What came of an item
stands with it, as one entry.

Only dates of events count: when a page was written or changed never moves anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import cast

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.entry import Item
from site_plugins.model.topic import Topic
from site_plugins.views.cards import list_label
from site_plugins.views.events import KINDS, Event, EventFinder, Happened
from site_plugins.views.filters import Facet, Tag, facets, keys, period
from site_plugins.views.folding import ENOUGH, NEWEST
from site_plugins.views.lanes import Lanes, lanes
from site_plugins.views.links import Link, link_to
from site_plugins.views.ordering import begin_of
from site_plugins.views.words import UNDATED, DateText, day_text, year_of


@dataclass(frozen=True, slots=True)
class Dot:
    """Where a moment stands on the line of an entry: `place` is how far along, as SVG writes it."""

    place: str
    kind_value: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line: an item, with all that came of it as its moments, the oldest first.

    `day` is its date within its year; `line` its moments on the years of the timeline, where they
    are of more than one year; `moments_label` tells what the moments are.
    """

    link: Link
    kind: str
    kind_value: str
    day: str
    date: DateText
    moments: tuple[Event, ...]
    moments_label: str
    line: tuple[Dot, ...]
    keys: str


@dataclass(frozen=True, slots=True)
class Year:
    """The entries of one year, newest first; `label` is "Zonder datum" for the rest.

    The first years are `open`; on a long timeline a reader opens the others. `share` is how full
    the year is beside the fullest, as SVG writes it.
    """

    label: str
    anchor: str
    entries: tuple[TimelineEntry, ...]
    open: bool
    share: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """`newest` are the first few entries with a date, `marks` the kinds of entries there are.
    `undated` counts the entries that stand nowhere because nobody knows when they were; `lanes`
    are its topics through the years."""

    years: tuple[Year, ...]
    newest: tuple[TimelineEntry, ...]
    marks: tuple[Tag, ...]
    count: int
    facets: tuple[Facet, ...] = ()
    undated: int = 0
    lanes: Lanes | None = None


class TimelineView:
    """Finds every event once, and keeps it by topic, pillar and organisation."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        events = EventFinder(catalogue)
        self._all = [found for record in catalogue.items for found in events.of(record)]
        self._all.sort(key=lambda found: found.event.link.title.casefold())
        self._all.sort(key=lambda found: begin_of(catalogue, found.record))
        self._all.sort(key=lambda found: dates.sort_key(found.event.when), reverse=True)
        self._by_key: dict[tuple[str, str], list[Happened]] = defaultdict(list)
        for found in self._all:
            for key in found.keys:
                self._by_key[key].append(found)

    def of_site(self) -> Timeline:
        """Everything with a date, with the filters that choose among it."""
        groups = _grouped(self._all)
        dated = [group for group in groups if _years_in(group)]
        every = _every_year(dated)
        choices = facets([_tags(group, every) for group in dated])
        found = _timeline(dated)
        return replace(
            found,
            facets=choices,
            undated=len(groups) - len(dated),
            lanes=lanes(
                [(_tags(group, []), cast(int, year_of(_begin(group).when))) for group in dated],
                {topic.slug: link_to(topic) for topic in self._catalogue.all(Topic)},
            ),
        )

    def of_item(self, record: Record[Item]) -> Timeline:
        """The events that concern a topic, a pillar or an organisation, undated ones included."""
        return _timeline(_grouped(self._by_key[record.key]))


_PLURALS = {"workshop": ("workshop", "workshops"), "mijlpaal": ("mijlpaal", "mijlpalen")}


# What belongs together on one line, newest first: an item and what came of it.
_Group = list[Happened]


def _grouped(happened: Iterable[Happened]) -> list[_Group]:
    """A workshop goes with its meeting, where that is there too."""
    found = list(happened)
    there = {one.record.path for one in found if one.own}
    groups: dict[str, _Group] = defaultdict(list)
    for one in found:
        groups[one.meeting if one.meeting in there else one.record.path].append(one)
    return list(groups.values())


def _years_in(group: _Group) -> list[int]:
    return [year for one in group if (year := year_of(one.event.when))]


def _every_year(groups: Iterable[_Group]) -> list[int]:
    return sorted({year for group in groups for year in _years_in(group)})


def _tags(group: _Group, every: list[int]) -> list[Tag]:
    """All that a line is found by, in an order that does not change."""
    tags = {tag for one in group for tag in one.event.tags}
    return [*sorted(tags, key=lambda tag: tag.key), *period(_years_in(group), every)]


def _head(group: _Group) -> Happened | None:
    """The item itself; a meeting, where its workshops are there too. None: only what came of it."""
    own = [one for one in group if one.own]
    return next((one for one in own if not one.meeting), own[0] if own else None)


def _begin(group: _Group) -> Event:
    """What gives a line its date: the item itself, else the first of its moments with a date."""
    head = _head(group)
    if head and year_of(head.event.when):
        return head.event
    dated = [one.event for one in group if year_of(one.event.when)]
    return dated[-1] if dated else group[0].event


def _entry(group: _Group, every: list[int]) -> TimelineEntry:
    head = _head(group)
    record = (head or group[0]).record
    begin = _begin(group)
    moments = tuple(one.event for one in reversed(group) if one is not head)
    moments = tuple(sorted(moments, key=lambda one: not year_of(one.when)))  # unknown days last
    return TimelineEntry(
        link_to(record),
        list_label(record.entry),
        record.entry.type_name,
        day_text(begin.when),
        begin.date,
        moments,
        _moments_label(moments),
        _line(group, every),
        keys(_tags(group, every)),
    )


def _moments_label(moments: tuple[Event, ...]) -> str:
    """`5 workshops`, or `Wat er daarna kwam (8, tot en met 2021)`."""
    kinds = {one.kind_value for one in moments}
    count = len(moments)
    if len(kinds) == 1 and (words := _PLURALS.get(*kinds)):
        return f"{count} {words[count > 1]}"
    years = [year for one in moments if (year := year_of(one.when))]
    until = f", tot en met {max(years)}" if years and max(years) > min(years) else ""
    return f"Wat er daarna kwam ({count}{until})"


def _line(group: _Group, every: list[int]) -> tuple[Dot, ...]:
    """Its moments, oldest first, on a line over all years; nothing where one year is all of it."""
    if len(set(_years_in(group))) < 2:
        return ()
    first, last = every[0], every[-1] + 1
    places = {
        f"{100 * (_moment(one.event.when) - first) / (last - first):.1f}%": one.event.kind_value
        for one in reversed(group)
        if year_of(one.event.when)
    }
    return tuple(Dot(place, kind) for place, kind in places.items())


def _moment(when: dates.When) -> float:
    """A date as a number of years; what is known by its year alone stands in the middle of it."""
    known = when.known if isinstance(when, dates.Interval) else when
    assert isinstance(known, dates.PartialDate)
    return known.year + ((known.month - 0.5) / 12 if known.month else 0.5)


def _timeline(groups: list[_Group]) -> Timeline:
    """Years from new to old; within a year by the begin of each line, newest first."""
    every = _every_year(groups)
    groups = sorted(groups, key=lambda group: dates.sort_key(_begin(group).when), reverse=True)
    years: dict[int | None, list[TimelineEntry]] = defaultdict(list)
    for group in groups:
        years[year_of(_begin(group).when)].append(_entry(group, every))
    until = list(accumulate(map(len, years.values())))
    most = max(map(len, years.values()), default=1)
    kinds = {entry.kind_value for entries in years.values() for entry in entries}
    return Timeline(
        tuple(
            Year(
                str(year or UNDATED),
                f"jaar-{year or 'onbekend'}",
                tuple(entries),
                open=number == 0 or count <= ENOUGH,
                share=f"{100 * len(entries) / most:.0f}%",
            )
            for number, ((year, entries), count) in enumerate(
                zip(years.items(), until, strict=True)
            )
        ),
        tuple(entry for year, found in years.items() if year for entry in found)[:NEWEST],
        tuple(Tag("soort", kind, label) for kind, label in KINDS.items() if kind in kinds),
        len(groups),
    )
