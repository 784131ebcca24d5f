"""Checks between dates. They fire only when the two can't both be true, whatever a partial,
approximate or unknown date turns out to mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.checking.advice import aftermath
from site_plugins.model import dates
from site_plugins.model.advice import Advice
from site_plugins.model.effect import ChangingItem
from site_plugins.model.entry import Item
from site_plugins.model.example import Example
from site_plugins.model.meeting import Meeting, is_past_midnight
from site_plugins.model.organisation import Organisation
from site_plugins.model.references import Reference
from site_plugins.model.source import Source
from site_plugins.model.walking import Location
from site_plugins.model.workshop import Workshop
from site_plugins.reading.clock import TIME_ZONE
from site_plugins.reading.problem import Problem
from site_plugins.reading.rules import meetings as rules_of_meetings
from site_plugins.reading.rules import relations as rules

FURTHEST_YEARS = 10  # that a meeting or an advice can be ahead of us


def effects_come_after(catalogue: Catalogue) -> Iterator[Problem]:
    """What came of a meeting, a workshop, ... without an advice was not there before it."""
    for record in catalogue.items:
        if not isinstance(record.entry, ChangingItem):
            continue
        for position, effect in enumerate(record.entry.effects):
            if dates.certainly_before(effect.date, catalogue.date_of(record)):
                what = f"Dit effect is van {effect.date}, dit is van {catalogue.date_of(record)}."
                location = ("effecten", position, "datum")
                yield record.problem(rules.EFFECT_BEFORE_ITEM, location, what)


def what_is_told_has_happened(catalogue: Catalogue) -> Iterator[Problem]:
    """Nothing is told of a day that must still come, whatever a partial date means; but a draft is
    not told yet."""
    for record in catalogue.items:
        if record.entry.draft:
            continue
        for location, when in _told_facts(record, catalogue):
            if when.earliest > catalogue.today:
                what = f"De datum is {when}, en dat moet nog komen."
                yield record.problem(rules.NOT_YET, location, what)


def _told_facts(
    record: Record[Item], catalogue: Catalogue
) -> Iterator[tuple[Location, dates.When]]:
    """Where something is told that happened, and when it did."""
    item = record.entry
    if isinstance(item, ChangingItem):
        for position, effect in enumerate(item.effects):
            yield ("effecten", position, "datum"), effect.date
    if isinstance(item, Advice):
        yield ("datum",), item.given
        yield from ((location, when) for location, when, _ in aftermath(item))
    elif isinstance(item, Meeting | Workshop) and item.yields:
        yield ("opbrengsten",), catalogue.date_of(record)
    elif isinstance(item, Source):
        yield ("datum",), item.issued
        if item.consulted:
            yield ("geraadpleegd",), item.consulted


def no_date_is_far_ahead(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.items:
        when = record.entry.date
        if when.earliest.year > catalogue.today.year + FURTHEST_YEARS:
            what = f"De datum is {when}."
            yield record.problem(rules.FAR_AHEAD, ("datum",), what)


def pages_hold_when_they_begin(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.records:
        until = record.entry.valid_until
        for when in (record.entry.published, catalogue.date_of(record)) if until else ():
            if until and when and dates.certainly_before(until, when):
                what = f"Het klopt tot {until}, en de pagina is van {when}."
                yield record.problem(rules.EXPIRED_BEFORE_BEGIN, ("geldig_tot",), what)


def meeting_dates_make_sense(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.all(Meeting):
        meeting = record.entry
        for location, reference in _looked_back_on(meeting):
            earlier = catalogue.find(reference)
            if earlier and dates.certainly_before(meeting.held, catalogue.date_of(earlier)):
                what = f'"{earlier.slug}" is van {catalogue.date_of(earlier)}.'
                yield record.problem(rules.LOOK_BACK_TOO_EARLY, location, what)
        if meeting.is_on_one_day and (what := _swapped(meeting.begin, meeting.end)):
            yield record.problem(rules.ENDS_BEFORE_BEGIN, ("einde",), what)
        for position, part in enumerate(meeting.programme):
            if what := _swapped(part.begin, part.end):
                location = ("programma", position, "einde")
                yield record.problem(rules.ENDS_BEFORE_BEGIN, location, what)


def meetings_are_at_hours_that_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """No begin and no end in the hour that is skipped when summer time begins."""
    for record in catalogue.all(Meeting):
        for key, moment in zip(("begin", "einde"), record.entry.moments or (), strict=False):
            if isinstance(moment, datetime) and not _exists(moment):
                what = f"Op {moment:%Y-%m-%d} is het nooit {moment:%H:%M} uur."
                yield record.problem(rules_of_meetings.NO_SUCH_HOUR, (key,), what)


def _exists(moment: datetime) -> bool:
    """Whether the clock in the Netherlands ever says so."""
    there = moment.replace(tzinfo=TIME_ZONE)
    return there.astimezone(UTC).astimezone(TIME_ZONE).replace(tzinfo=None) == moment


def _swapped(begin: time | None, end: time | None) -> str:
    """What is wrong with an end before the begin, unless it lies in the night that follows."""
    if begin is None or end is None or end >= begin or is_past_midnight(begin, end):
        return ""
    return f"Het einde is {end:%H:%M}, het begin {begin:%H:%M}."


def _looked_back_on(meeting: Meeting) -> Iterator[tuple[Location, Reference]]:
    if meeting.previous:
        yield ("vorige",), meeting.previous
    for position, look_back in enumerate(meeting.look_back):
        yield ("terugblik", position, "opbrengst"), look_back.yielded


def workshops_are_on_their_day(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.all(Workshop):
        workshop = record.entry
        meeting = catalogue.find(workshop.meeting) if workshop.meeting else None
        if not meeting or not workshop.held:
            continue
        day = catalogue.date_of(meeting)
        if dates.certainly_before(workshop.held, day) or dates.certainly_before(day, workshop.held):
            what = f"De workshop is op {workshop.held}, de bijeenkomst op {day}."
            yield record.problem(rules.WORKSHOP_ON_OTHER_DAY, ("datum",), what)


def examples_and_memberships_end_after_they_begin(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.items:
        for location, begin, end in _periods(record.entry):
            if begin and end and dates.certainly_before(end, begin):
                what = f"Het einde is {end}, het begin {begin}."
                yield record.problem(rules.ENDS_BEFORE_BEGIN, location, what)


def _periods(item: Item) -> Iterator[tuple[Location, dates.When | None, dates.When | None]]:
    """Where an end is written, the begin, and the end."""
    if isinstance(item, Example):
        yield ("einde",), item.begin, item.end
    if isinstance(item, Organisation):
        for position, member in enumerate(item.members):
            yield ("leden", position, "tot"), member.start, member.end
