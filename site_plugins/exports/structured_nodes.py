"""Pieces of schema.org that need one item alone: see structured_data.py."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from site_plugins.model import dates
from site_plugins.model.meeting import Meeting
from site_plugins.model.source import Source
from site_plugins.model.vocabulary import SourceKind
from site_plugins.reading.clock import TIME_ZONE

Node = dict[str, Any]


def place_of(meeting: Meeting, page: str) -> Node:
    """Where it is: in a place, on the web, or both. A link that comes later comes on its `page`."""
    here = {"@type": "Place", "name": meeting.location, "address": meeting.location}
    there = {"@type": "VirtualLocation", "url": meeting.link or page}
    match bool(meeting.location), bool(meeting.online):
        case True, True:
            return {"location": [here, there], **_attendance("Mixed")}
        case True, False:
            return {"location": here, **_attendance("Offline")}
        case False, True:
            return {"location": there, **_attendance("Online")}
    return {}


def _attendance(mode: str) -> Node:
    return {"eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode"}


def status_of(meeting: Meeting) -> Node:
    """Whether it goes on as it was told first: see https://schema.org/eventStatus."""
    former = meeting.moved_from
    if not (meeting.cancelled or former):
        return {}
    status = "EventCancelled" if meeting.cancelled else "EventRescheduled"
    return {
        "eventStatus": f"https://schema.org/{status}",
        "previousStartDate": iso(former) if former else None,
    }


def source_node(source: Source) -> Node:
    return only_known(
        **{"@type": "Report" if source.kind is SourceKind.REPORT else "CreativeWork"},
        datePublished=iso(source.issued),
        publisher={"@type": "Organization", "name": source.publisher},
        sameAs=source.url,
    )


def only_known(**values: Any) -> Node:
    """Without what is not known."""
    return {key: value for key, value in values.items() if value not in (None, [], "")}


def iso(when: dates.When) -> str | None:
    return when.iso if isinstance(when, dates.PartialDate) and not when.approximate else None


def span_of(meeting: Meeting) -> Node:
    """As the calendar has it: moments with their distance to UTC, or days."""
    match meeting.moments:
        case (datetime() as start, end):
            return {"startDate": _moment(start), "endDate": _moment(end) if end else None}
        case (first, date() as last):
            several = first != last
            return {
                "startDate": first.isoformat(),
                "endDate": last.isoformat() if several else None,
            }
    return {}


def _moment(moment: date) -> str:
    assert isinstance(moment, datetime)  # a begin with an hour has no end without one
    return moment.replace(tzinfo=TIME_ZONE).isoformat()
