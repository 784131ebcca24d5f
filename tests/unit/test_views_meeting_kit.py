"""What an organiser gets on paper."""

from __future__ import annotations

from typing import Any

import pytest

from site_plugins.model.meeting import Meeting
from site_plugins.views.meeting_kit import Kit, MeetingKitView
from tests.builders import catalogue, meeting


def question(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "vraag": f"Wat is {name}?", "thema": "wonen", "niveau": "licht"} | fields


def kit(
    questions: list[dict[str, Any]],
    meetings: dict[str, Meeting] | None = None,
    programme: list[dict[str, Any]] | None = None,
) -> Kit:
    lists = {
        "speeddatevragen": questions,
        "standaardprogramma": programme or [],
        "hulplijnen": [{"id": "lijn", "naam": "De Lijn", "nummer": "0800", "voor_wie": "Jou."}],
    }
    entries = {f"bijeenkomsten/{name}": one for name, one in (meetings or {}).items()}
    return MeetingKitView(catalogue(entries, lists=lists)).overview()


TEN = [question(f"v{number}") for number in range(10)]


def test_a_sheet_has_eight_cards_and_their_backs_mirrored() -> None:
    found = kit(TEN)
    assert [card.number for card in found.fronts] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [card.number for card in found.backs] == [2, 1, 4, 3, 6, 5, 8, 7]
    assert {card.question for card in found.fronts} == {card.question for card in found.backs}
    assert tuple(card.question for card in found.fronts) == found.picked


def test_cards_without_a_question_are_left_free() -> None:
    found = kit(TEN[:3])
    assert [card.question is None for card in found.fronts] == [False] * 3 + [True] * 5
    assert len(found.backs) == 8


def test_without_questions_there_are_no_cards() -> None:
    found = kit([])
    assert (found.fronts, found.backs, found.themes, found.parts) == ((), (), (), ())
    assert "kaartjes" not in dict(found.papers)


def asked(name: str, **fields: Any) -> Meeting:
    return meeting(speeddatevragen=[name], **fields)


@pytest.mark.parametrize(
    ("last", "left_out"),
    [
        ({"datum": "2025-05"}, {"v1", "v2"}),
        ({"datum": "2027-05"}, {"v0", "v1"}),  # that is still to come
        ({"datum": "2025-05", "afgelast": "ja"}, {"v0", "v1"}),
        ({"datum": "2025-05", "soort": "gesprek"}, {"v0", "v1"}),
        ({"datum": "onbekend"}, {"v0", "v1"}),
    ],
)
def test_what_was_asked_at_the_last_two_meetings_is_left_out(
    last: dict[str, str], left_out: set[str]
) -> None:
    meetings = {
        "a": asked("v0", datum="2022-03-01"),
        "b": asked("v1", datum="2023-03-01"),
        "c": asked("v2", **last),
    }
    found = kit(TEN, meetings)
    assert {one["id"] for one in TEN} - {one.id for one in found.picked} == left_out
    [theme] = found.themes
    assert {one.id for one in theme.questions if one.lately} == left_out


def test_where_all_was_asked_lately_all_are_drawn() -> None:
    found = kit(TEN[:1], {"a": asked("v0", datum="2022")})
    assert [one.id for one in found.picked] == ["v0"]


def test_the_standard_pick_has_a_question_of_each_theme() -> None:
    themes = ["kennismaken", "wonen", "geld", "hulp"]
    questions = [
        question(f"{theme}-{number}", thema=theme) for theme in themes for number in range(9)
    ]
    assert {one.theme.value for one in kit(questions).picked[:4]} == set(themes)


def test_a_question_has_its_help_lines_beside_it() -> None:
    found = kit([question("a", hulplijnen=["lijn"]), question("b")])
    by_id = {one.id: one for one in found.picked}
    assert [line.name for line in by_id["a"].help_lines] == ["De Lijn"]
    assert by_id["b"].help_lines == ()


def test_the_times_follow_from_the_begin_and_the_minutes() -> None:
    programme = [
        {"soort": "speeddate", "begin": "22:30", "minuten": "45"},
        {"soort": "eten", "minuten": "60", "tekst": "We eten."},
        {"soort": "afsluiting", "minuten": "10"},
    ]
    found = kit([], programme=programme)
    assert [part.begin for part in found.parts] == ["22.30", "23.15", "00.15"]
    assert (found.begin, found.end) == ("22:30", "00.25")


def test_after_a_part_of_which_nobody_knows_how_long_it_takes_there_are_no_times() -> None:
    programme = [{"soort": "speeddate", "minuten": "20"}, {"soort": "eten"}, {"soort": "plenair"}]
    found = kit([], programme=programme)
    assert [part.begin for part in found.parts] == ["17.00", "17.20", ""]
    assert found.end == ""
