"""What a meeting yielded, and what later meetings said of it."""

from __future__ import annotations

from typing import Any

from site_plugins.model.meeting import Meeting
from site_plugins.views.yields import YieldRow, yield_rows
from tests.builders import catalogue, meeting, source

BOOK = {"id": "boek", "soort": "actie", "tekst": "Een boek."}
LETTER = {"id": "brief", "soort": "advies", "tekst": "Een brief."}


def told(state: str, yielded: str = "een#boek") -> dict[str, Any]:
    return {"terugblik": [{"opbrengst": yielded, "stand": state}]}


def rows_of_first(**later: Meeting) -> tuple[YieldRow, ...]:
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "bijeenkomsten/een": meeting(datum="2015", opbrengsten=[BOOK, LETTER]),
            **{f"bijeenkomsten/{name}": one for name, one in later.items()},
        }
    )
    record = next(one for one in content.all(Meeting) if one.slug == "een")
    return yield_rows(content, record, record.entry.yields)


def test_without_a_later_meeting_there_is_no_report() -> None:
    assert [row.reports for row in rows_of_first()] == [(), ()]


def test_reports_come_newest_first_and_only_at_their_own_yield() -> None:
    book, letter = rows_of_first(
        b=meeting(titel="Later", datum="2018", **told("gedaan")),
        a=meeting(titel="Eerder", datum="2016", **told("loopt")),
    )
    assert [(one.meeting.title, one.state.label) for one in book.reports] == [
        ("Later", "Gedaan"),
        ("Eerder", "Loopt"),
    ]
    assert letter.reports == ()


def test_a_yield_of_the_same_name_at_another_meeting_is_another_yield() -> None:
    book, _ = rows_of_first(
        twee=meeting(datum="2016", opbrengsten=[BOOK]),
        drie=meeting(datum="2017", **told("gestopt", "twee#boek")),
    )
    assert book.reports == ()
