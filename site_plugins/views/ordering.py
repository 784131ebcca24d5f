"""Items in the order of a list: by title, or by the day and hour that they were."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from site_plugins.catalogue.catalogue import Catalogue, ItemT
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.entry import Entry
from site_plugins.model.meeting import Meeting
from site_plugins.model.workshop import Workshop
from site_plugins.views.words import plain


def by_title(records: Iterable[Record[ItemT]]) -> list[Record[ItemT]]:
    return sorted(records, key=lambda record: plain(record.entry.title))


def oldest_first(catalogue: Catalogue, records: Iterable[Record[ItemT]]) -> list[Record[ItemT]]:
    """By date, the first first. The same day: by hour and title, as in `newest_first`."""
    ordered = _by_hour(catalogue, records)
    ordered.sort(key=lambda record: dates.sort_key(catalogue.date_of(record)))
    return ordered


def _by_hour(catalogue: Catalogue, records: Iterable[Record[ItemT]]) -> list[Record[ItemT]]:
    return sorted(by_title(records), key=lambda record: begin_of(catalogue, record))


def begin_of(catalogue: Catalogue, record: Record[ItemT]) -> time:
    """When it begins on its day; what has no known hour stands before what has. A workshop stands
    with its meeting."""
    entry: Entry = record.entry
    if isinstance(entry, Workshop) and entry.held is None and entry.meeting:
        meeting = catalogue.find(entry.meeting)
        entry = meeting.entry if meeting else entry
    return (entry.begin if isinstance(entry, Meeting) else None) or time()


def newest_first(catalogue: Catalogue, records: Iterable[Record[ItemT]]) -> list[Record[ItemT]]:
    """By date, the latest first; what has no date comes last. The same day: by hour and title."""
    ordered = _by_hour(catalogue, records)
    ordered.sort(key=lambda record: dates.sort_key(catalogue.date_of(record)), reverse=True)
    return ordered
