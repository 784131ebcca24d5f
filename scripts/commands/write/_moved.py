"""What others counted on and moved, for `check --before`: the day of a meeting, which people wrote
down."""

from __future__ import annotations

from collections.abc import Iterator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.meeting import Meeting
from site_plugins.reading.problem import Problem
from site_plugins.reading.rules.meetings import MOVED_IN_SILENCE


def moved_in_silence(before: Catalogue, after: Catalogue) -> Iterator[Problem]:
    """Every meeting that is not over, of which `after` has another day or hour than `before`
    without a new line in `wijzigingen`. A draft was never told to anybody."""
    known = {before.permanent_address(one): one.entry for one in before.published().all(Meeting)}
    for record in after.all(Meeting):
        old, new = known.get(after.permanent_address(record)), record.entry
        if old is None or max(old.held.latest, new.held.latest) < after.today:
            continue
        is_told = len(new.changes) > len(old.changes) or new.cancelled
        if not is_told and (was := _times(old)) != (now := _times(new)):
            what = f"Op de site staat nu: {was}. Hier staat: {now}."
            yield record.problem(MOVED_IN_SILENCE, (_first_difference(old, new),), what)


def _first_difference(old: Meeting, new: Meeting) -> str:
    if old.held != new.held:
        return "datum"
    return "begin" if old.begin != new.begin else "einde"


def _times(meeting: Meeting) -> str:
    hours = [f"{hour:%H:%M}" for hour in (meeting.begin, meeting.end) if hour]
    return " ".join([str(meeting.held), *([" tot ".join(hours)] if hours else [])])
