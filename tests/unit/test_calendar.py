"""The calendar, read by a real calendar library."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from site_plugins.exports import calendar
from site_plugins.exports.site import Site
from site_plugins.exports.structured_data import StructuredData
from site_plugins.model.entry import Entry
from site_plugins.model.meeting import Meeting
from site_plugins.views.agenda import AgendaView
from site_plugins.views.ordering import newest_first
from site_plugins.views.timeline import TimelineView
from tests.builders import catalogue, meeting, topic

SITE = Site("Nepsite", "https://nep.example/", authority="nep.example")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def written(entries: dict[str, Entry], **options: Any) -> dict[str, bytes]:
    return dict(calendar.files(catalogue(entries, **options), SITE))


def events(entries: dict[str, Entry], file: str = calendar.ALL, **options: Any) -> list[Event]:
    return list(Calendar.from_ical(written(entries, **options)[file]).walk("VEVENT"))


def only_event(**fields: Any) -> Event:
    (event,) = events({"bijeenkomsten/avond": meeting(**fields)})
    return event


def test_an_evening_has_its_time_in_the_netherlands() -> None:
    event = only_event(datum="2019-11-20", begin="17:00", einde="20:00")
    assert event.start == datetime(2019, 11, 20, 17, tzinfo=AMSTERDAM)
    assert event.end == datetime(2019, 11, 20, 20, tzinfo=AMSTERDAM)
    assert event["DTSTART"].params["TZID"] == "Europe/Amsterdam"


def test_a_meeting_that_is_off_stays_in_the_calendar_and_says_so() -> None:
    """A calendar that has it already must hear of it: left out, it would simply stay there."""
    event = only_event(
        datum="2019-11-20",
        afgelast="ja",
        titel="Over wonen",
        online="https://praat.example/",
        aanmelden={"link": "https://example.org/aanmelden"},
    )
    assert "Aanmelden" not in event["DESCRIPTION"]
    assert "Online" not in event["DESCRIPTION"]
    assert event["STATUS"] == "CANCELLED"
    assert event["SUMMARY"] == "Gaat niet door: Over wonen"
    assert only_event(datum="2019-11-20")["STATUS"] == "CONFIRMED"


def test_an_online_meeting_has_its_address_where_it_is() -> None:
    event = only_event(online="https://praat.example/")
    assert event["LOCATION"] == "https://praat.example/"
    assert "Online meedoen: https://praat.example/" in event["DESCRIPTION"]
    both = only_event(locatie="Het Huis", online="https://praat.example/")
    assert both["LOCATION"] == "Het Huis"
    assert "https://praat.example/" in both["DESCRIPTION"]


def test_an_online_meeting_of_which_the_address_comes_later_says_so() -> None:
    event = only_event(online="volgt")
    assert event["LOCATION"] == "Online"
    assert "Online meedoen: het webadres volgt" in event["DESCRIPTION"]
    assert only_event(locatie="Het Huis", online="volgt")["LOCATION"] == "Het Huis"


def test_a_day_without_times_is_a_whole_day() -> None:
    event = only_event(datum="2019-11-20")
    assert (event.start, event.end) == (date(2019, 11, 20), date(2019, 11, 21))


@pytest.mark.parametrize("hours", [{}, {"begin": "17:00"}, {"einde": "20:00"}])
def test_several_days_without_both_hours_are_whole_days(hours: dict[str, str]) -> None:
    event = only_event(datum="2019-11-20/2019-11-22", **hours)
    assert (event.start, event.end) == (date(2019, 11, 20), date(2019, 11, 23))


@pytest.mark.parametrize(
    ("when", "begin", "end", "start", "until"),
    [
        ("2027-03-10/2027-03-11", "17:00", "20:00", (2027, 3, 10, 17), (2027, 3, 11, 20)),
        ("2026-12-31/2027-01-01", "20:00", "01:30", (2026, 12, 31, 20), (2027, 1, 1, 1, 30)),
        ("2026-12-31", "20:00", "00:30", (2026, 12, 31, 20), (2027, 1, 1, 0, 30)),
        ("2026-12-31", "20:00", "00:00", (2026, 12, 31, 20), (2027, 1, 1)),
        ("2026-12-31", "20:00", "24:00", (2026, 12, 31, 20), (2027, 1, 1)),
        # The night in which the clock goes forward.
        ("2027-03-27", "22:00", "04:00", (2027, 3, 27, 22), (2027, 3, 28, 4)),
    ],
)
def test_the_hours_are_those_of_the_first_and_the_last_day(
    when: str, begin: str, end: str, start: tuple[int, ...], until: tuple[int, ...]
) -> None:
    fields = {"datum": when, "begin": begin, "einde": end}
    event = only_event(**fields)
    first, last = (datetime(*parts, tzinfo=AMSTERDAM) for parts in (start, until))  # type: ignore[arg-type,misc]
    assert (event.start, event.end) == (first, last)
    assert events({"bijeenkomsten/a": meeting(**fields)}, calendar.COMING)[0].end == last
    data = StructuredData(catalogue({"bijeenkomsten/a": meeting(**fields)}), SITE)
    known = json.loads(data.json_ld(data._catalogue.by_path["bijeenkomsten/a.md"]))["@graph"][0]
    assert known["startDate"] == first.isoformat()
    assert known["endDate"] == last.isoformat()


@pytest.mark.parametrize(
    "when", ["2019", "2019-11", "2019-11-20~", "2019-11-20/..", "2019/2019-11-20", "onbekend"]
)
def test_what_is_not_known_by_the_day_is_left_out_and_named(when: str) -> None:
    entries: dict[str, Entry] = {
        "bijeenkomsten/vaag": meeting(titel="Vaag", datum=when),
        "bijeenkomsten/zeker": meeting(titel="Zeker", datum="2019-11-20"),
    }
    assert [str(event["SUMMARY"]) for event in events(entries)] == ["Zeker"]
    page = AgendaView(catalogue(entries)).overview()
    assert [card.link.title for card in page.left_out.cards] == ["Vaag"]
    assert (page.count, page.left_out_count) == (1, 1)


def test_the_place_the_address_and_the_topics_are_in_it() -> None:
    entries: dict[str, Entry] = {
        "bijeenkomsten/avond": meeting(
            locatie="Het Huis, Delft",
            onderwerpen=["kamers"],
            aanmelden={"link": "https://example.org/kom"},
        ),
        "onderwerpen/kamers": topic(titel="Kamers; en, meer"),
    }
    (event,) = events(entries)
    address = "https://nep.example/bijeenkomsten/avond/"
    assert event["LOCATION"] == "Het Huis, Delft"
    assert event["URL"] == address
    description = str(event["DESCRIPTION"])
    assert description.endswith(address)
    assert "https://example.org/kom" in description
    assert event.categories == ["Kamers; en, meer"]


def test_what_changed_comes_from_content_and_not_from_the_clock() -> None:
    event = only_event(
        gepubliceerd="2026-02-01",
        wijzigingen=[
            {"datum": "2026-03-05", "tekst": "De zaal is anders."},
            {"datum": "2026-03-02", "tekst": "De tijd is anders."},
        ],
    )
    assert event["SEQUENCE"] == 2
    assert event["LAST-MODIFIED"].dt == datetime(2026, 3, 5, tzinfo=UTC)
    assert event["DTSTAMP"].dt == datetime(2026, 3, 5, tzinfo=UTC)


def test_without_a_day_of_publishing_nothing_is_pretended() -> None:
    event = only_event(gepubliceerd="2026-02")
    assert event["SEQUENCE"] == 0
    assert "LAST-MODIFIED" not in event
    assert event["DTSTAMP"].dt.date() == calendar.UNDATED


def test_the_name_of_an_event_stays_when_its_words_date_or_address_change() -> None:
    before = events({"bijeenkomsten/oud": meeting()})[0]
    moved = meeting(titel="Anders", datum="2020-01-01", voorheen=["bijeenkomsten/oud/"])
    after = events({"bijeenkomsten/nieuw": moved})[0]
    assert before["UID"] == after["UID"] == "bijeenkomsten/oud@nep.example"


@pytest.mark.parametrize(
    ("today", "coming"),
    [("2026-05-31", 1), ("2026-06-01", 1), ("2026-06-02", 0)],
    ids=["the day before", "the day itself", "the day after"],
)
def test_coming_meetings(today: str, coming: int) -> None:
    entries: dict[str, Entry] = {"bijeenkomsten/a": meeting(datum="2026-06-01")}
    day = date.fromisoformat(today)
    assert len(events(entries, calendar.COMING, today=day)) == coming
    assert len(AgendaView(catalogue(entries, today=day)).overview().coming.cards) == coming
    assert len(events(entries, calendar.ALL, today=day)) == 1


def test_on_one_day_the_first_hour_comes_first() -> None:
    entries: dict[str, Entry] = {
        "bijeenkomsten/a": meeting(titel="A", datum="2026-06-01", begin="13:00"),
        "bijeenkomsten/b": meeting(titel="B", datum="2026-06-01", begin="19:00"),
        "bijeenkomsten/c": meeting(titel="C", datum="2026-06-01", begin="09:00"),
        "bijeenkomsten/d": meeting(titel="D", datum="2026-06-02"),
    }
    content = catalogue(entries, today=date(2026, 5, 1))
    assert [card.link.title for card in AgendaView(content).overview().coming.cards] == [*"CABD"]
    years = TimelineView(content).of_site().years
    assert [entry.link.title for year in years for entry in year.entries] == [*"DCAB"]
    assert [one.entry.title for one in newest_first(content, content.all(Meeting))] == [*"DCAB"]


def test_a_draft_is_in_no_calendar() -> None:
    assert events({"bijeenkomsten/a": meeting(concept="ja")}) == []


def test_the_same_content_gives_the_same_bytes_and_lines_end_and_fold_as_they_must() -> None:
    entries: dict[str, Entry] = {"bijeenkomsten/a": meeting(samenvatting="Één lange zin. " * 20)}
    text = written(entries)[calendar.ALL]
    assert text == written(entries)[calendar.ALL]
    assert text.endswith(b"\r\n")
    lines = text.split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(map(len, lines)) <= 75, "RFC 5545, 3.1: a line has at most 75 octets"
    for line in lines:
        line.decode()  # a letter of two bytes is never cut


def test_both_are_valid_also_without_meetings() -> None:
    for text in written({}).values():
        read = Calendar.from_ical(text)
        assert read["VERSION"] == "2.0"
        assert read["PRODID"]
        assert len(read.walk("VTIMEZONE")) == 1


def test_our_time_zone_is_that_of_the_netherlands() -> None:
    text = written({})[calendar.ALL]
    (zone,) = Calendar.from_ical(text).walk("VTIMEZONE")
    ours = zone.to_tz(lookup_tzid=False)
    day = datetime(2010, 1, 1, 12)  # noqa: DTZ001  # the time of the wall
    while day.year < 2036:
        assert ours.utcoffset(day) == AMSTERDAM.utcoffset(day), day
        day += timedelta(days=1)


def test_the_page_has_the_whole_addresses() -> None:
    page = AgendaView(catalogue({})).overview()
    assert {one.address for one in page.calendars} == set(written({}))
    address = Site("Nep", "https://nep.example/").subscription(page.calendars[0].address)
    assert address == "webcal://nep.example/agenda-komend.ics"
    assert (page.coming.cards, page.left_out.cards, page.count) == ((), (), 0)
