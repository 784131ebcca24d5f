"""The calendar: all meetings, and those that are still to come, for the calendar on a phone.

Standards: RFC 5545 (iCalendar); NAME and REFRESH-INTERVAL are from RFC 7986. X-WR-CALNAME and
X-PUBLISHED-TTL say the same to older programs.

Nothing depends on the clock: LAST-MODIFIED, DTSTAMP and SEQUENCE come from `gepubliceerd` and
`wijzigingen`, and UID from the address that a meeting had first.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.exports.site import Site
from site_plugins.model import dates
from site_plugins.model.meeting import Meeting
from site_plugins.model.vocabulary import View
from site_plugins.reading.clock import TIME_ZONE

ALL = "agenda.ics"
COMING = "agenda-komend.ics"
# The stamp of a meeting of which no day of publishing or change is known.
UNDATED = date(2026, 1, 1)
_REFRESH = timedelta(days=1)


def files(catalogue: Catalogue, site: Site) -> Iterable[tuple[str, bytes]]:
    """Both calendars: the path under the site's root, and the bytes (UTF-8, lines end in CRLF)."""
    catalogue = catalogue.published()
    agenda = catalogue.page_of(View.AGENDA)
    known = [
        (days, record)
        for record in catalogue.all(Meeting)
        if (days := dates.exact_days(record.entry.held))
    ]
    known.sort(key=lambda found: (found[0], found[1].slug))
    coming = [found for found in known if found[0][1] >= catalogue.today]
    for path, title, chosen in (
        (ALL, site.name, known),
        (COMING, f"{site.name}: wat er komt", coming),
    ):
        calendar = _calendar(path, title, site, agenda.address if agenda else "")
        for _, record in chosen:
            calendar.add_component(_event(catalogue, record, site))
        yield path, calendar.to_ical()


def _calendar(path: str, title: str, site: Site, agenda: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//{site.authority}//agenda//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    calendar.add("x-wr-timezone", TIME_ZONE.key)
    calendar.add("url", site.address(agenda))
    calendar.add("source", site.address(path), parameters={"VALUE": "URI"})
    calendar.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    calendar.add_component(_time_zone())
    return calendar


def _event(catalogue: Catalogue, record: Record[Meeting], site: Site) -> Event:
    meeting = record.entry
    event = Event()
    event.add("uid", f"{catalogue.permanent_address(record).rstrip('/')}@{site.authority}")
    event.add("dtstamp", _moment(meeting.last_changed or UNDATED))
    if meeting.last_changed:
        event.add("last-modified", _moment(meeting.last_changed))
    event.add("sequence", len(meeting.changes))
    _add_times(event, meeting)
    event.add("status", "CANCELLED" if meeting.cancelled else "CONFIRMED")
    # Programs on phones show the title alone.
    event.add("summary", f"Gaat niet door: {meeting.title}" if meeting.cancelled else meeting.title)
    if where := meeting.location or meeting.link or ("Online" if meeting.online else ""):
        event.add("location", where)
    address = site.address(record.address)
    event.add("url", address)
    event.add("description", _description(meeting, address))
    if topics := catalogue.titles(meeting.topics):
        event.add("categories", topics)
    return event


def _add_times(event: Event, meeting: Meeting) -> None:
    """From begin to end by the clock in the Netherlands; else whole days, of which DTEND is the
    day after. An event that begins at a time and has no end is a moment."""
    match meeting.moments:
        case (datetime() as start, end):
            event.add("dtstart", start.replace(tzinfo=TIME_ZONE))
            if isinstance(end, datetime):
                event.add("dtend", end.replace(tzinfo=TIME_ZONE))
        case (first, date() as last):
            event.add("dtstart", first)
            event.add("dtend", last + timedelta(days=1))


def _description(meeting: Meeting, address: str) -> str:
    lines = [meeting.summary]
    if meeting.open_registration and meeting.open_registration.link:
        lines.append(f"Aanmelden: {meeting.open_registration.link}")
    if meeting.online and not meeting.cancelled:
        lines.append(f"Online meedoen: {meeting.link or 'het webadres volgt'}")
    # Many programs hide URL.
    return "\n\n".join([*lines, f"Meer lezen: {address}"])


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _time_zone() -> Timezone:
    """Europe/Amsterdam since 1996: summer time from the last Sunday of March to that of October."""
    zone = Timezone()
    zone.add("tzid", TIME_ZONE.key)
    summer, winter = timedelta(hours=2), timedelta(hours=1)
    for part, name, start, month, before, after in (
        (TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 3, winter, summer),  # noqa: DTZ001
        (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, summer, winter),  # noqa: DTZ001
    ):
        part.add("tzname", name)
        part.add("dtstart", start)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone
