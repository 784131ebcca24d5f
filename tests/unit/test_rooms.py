"""Who is where on an evening: told when it can't be, and when it can be not."""

from __future__ import annotations

from typing import Any

import pytest

from site_plugins.checking import completeness, rooms
from site_plugins.model.entry import Entry
from tests.builders import catalogue, meeting, source, workshop

ROOMS = [{"id": "zaal", "naam": "De zaal", "plekken": "8"}, {"id": "tuin", "naam": "De tuin"}]
SAM = {"rol": "wethouder", "naam": "Sam de Vries"}
MENTOR = {"rol": "mentor"}


def codes_of(
    first: dict[str, Any], second: dict[str, Any], programme: tuple[tuple[str, str], ...] = ()
) -> list[str]:
    """The codes of what is wrong with two workshops; `programme` has the hours of the rounds."""
    parts = [
        {"soort": f"workshopronde-{number}", "begin": begin, "einde": end}
        for number, (begin, end) in enumerate(programme, 1)
    ]
    entries: dict[str, Entry] = {
        "bronnen/verslag": source(),
        "bijeenkomsten/m": meeting(ruimtes=ROOMS, programma=parts),
        "workshops/a": workshop(bijeenkomst="m", **first),
        "workshops/b": workshop(bijeenkomst="m", **second),
    }
    return [one.rule.code for one in rooms.everybody_can_be_there(catalogue(entries))]


IN_HALL = {"ronde": "1", "ruimte": "zaal"}
IN_GARDEN = {"ronde": "1", "ruimte": "tuin"}


@pytest.mark.parametrize("leader", [SAM, MENTOR], ids=["a name", "a role"])
def test_a_leader_is_in_one_room_at_a_time(leader: dict[str, str]) -> None:
    assert codes_of(
        IN_HALL | {"begeleiders": [MENTOR, leader]}, IN_GARDEN | {"begeleiders": [leader]}
    ) == ["JDM352"]


@pytest.mark.parametrize(
    "second",
    [
        {"ronde": "2", "begeleiders": [MENTOR]},
        {"begeleiders": [MENTOR]},
        {"ronde": "1", "begeleiders": [{"rol": "mentor 2"}]},
        {"ronde": "1", "begeleiders": [{"rol": "mentor", "naam": "Sam de Vries"}]},
    ],
    ids=["another round", "no known round", "another mentor", "a mentor with a name"],
)
def test_a_leader_may_lead_at_another_time_and_others_too(second: dict[str, Any]) -> None:
    assert codes_of(IN_HALL | {"begeleiders": [MENTOR]}, second) == []


@pytest.mark.parametrize(
    ("hours", "codes"),
    [
        ((("17:00", "18:00"), ("17:45", "18:45")), ["JDM352"]),
        ((("17:00", "18:00"), ("18:00", "19:00")), []),
        ((), []),
    ],
    ids=["rounds overlap", "one after the other", "no hours"],
)
def test_rounds_that_overlap_are_at_one_time(
    hours: tuple[tuple[str, str], ...], codes: list[str]
) -> None:
    second = {"ronde": "2", "ruimte": "tuin", "begeleiders": [MENTOR]}
    assert codes_of(IN_HALL | {"begeleiders": [MENTOR]}, second, hours) == codes


def test_a_room_has_one_workshop_at_a_time() -> None:
    """Its leaders are not told too: they are in one place."""
    both = IN_HALL | {"begeleiders": [MENTOR]}
    assert codes_of(both, both) == ["JDM354"]
    assert codes_of(both, both | {"ronde": "2"}) == []


@pytest.mark.parametrize(
    ("room", "people", "codes"),
    [("zaal", "9", ["JDM353"]), ("zaal", "8", []), ("tuin", "900", []), ("zaal", None, [])],
    ids=["too many", "full", "nobody counted the places", "nobody counted the people"],
)
def test_a_room_holds_its_people(room: str, people: str | None, codes: list[str]) -> None:
    fields = {"ruimte": room, "mensen": people} if people else {"ruimte": room}
    assert codes_of(fields, {}) == codes


def test_a_room_is_one_of_its_meeting() -> None:
    assert codes_of({"ruimte": "tuinn"}, {}) == ["JDM302"]
    alone = catalogue({"bronnen/verslag": source(), "workshops/a": workshop(ruimte="zaal")})
    assert [one.rule.code for one in rooms.everybody_can_be_there(alone)] == ["JDM302"]


@pytest.mark.parametrize(("named", "codes"), [("Sam de Vries", []), ("Kim Bos", ["JDM334"])])
def test_a_leader_has_a_name_only_from_the_list(named: str, codes: list[str]) -> None:
    leader = {"rol": "wethouder", "naam": named}
    made = catalogue(
        {"bronnen/verslag": source(), "workshops/a": workshop(begeleiders=[leader])},
        lists={"namen": [{"naam": "Sam de Vries", "rol": "wethouder", "bron": "verslag"}]},
    )
    assert [one.rule.code for one in completeness.people_have_a_public_name(made)] == codes
