"""What is proposed for the next meeting: each kind of point, where there is one and where not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from site_plugins.model.entry import Entry
from site_plugins.views.preparing import Preparation, PreparingView
from tests.builders import (
    advice,
    answer,
    catalogue,
    goal,
    meeting,
    organisation,
    pillar,
    recommendation,
    source,
    topic,
    workshop,
)

TODAY = date(2026, 6, 1)
PLACES: dict[str, Entry] = {
    "bronnen/verslag": source(),
    "organisaties/raad": organisation(titel="De raad"),
}
YIELD = {"id": "kamer", "soort": "actie", "tekst": "Een kamer."}


def agenda(entries: dict[str, Entry]) -> Preparation:
    return PreparingView(catalogue(PLACES | entries, today=TODAY)).overview()


def points(anchor: str, entries: dict[str, Entry]) -> list[tuple[str, str | None, str]]:
    """What is proposed of one kind: the words, where it leads, and what is added."""
    parts = {part.anchor: part for part in agenda(entries).parts}
    found = parts[anchor].points if anchor in parts else ()
    return [(one.what or one.link.title, one.link.address, one.note) for one in found]


def test_the_last_evening_of_its_own_that_is_over_is_the_previous_one() -> None:
    found = agenda(
        {
            "bijeenkomsten/oud": meeting(titel="Oud", datum="2019"),
            "bijeenkomsten/nieuw": meeting(titel="Nieuw", datum="2025-10"),
            "bijeenkomsten/af": meeting(titel="Af", datum="2026-01", afgelast="ja"),
            "bijeenkomsten/straks": meeting(titel="Straks", datum="2026-06-01"),
            "bijeenkomsten/ander": meeting(titel="Ander", datum="2026-02", soort="gesprek"),
        }
    )
    assert found.previous
    assert found.previous.title == "Nieuw"
    assert agenda({}).previous is None


@pytest.mark.parametrize(
    ("state", "note"),
    [(None, ""), ("loopt", "Loopt"), ("niet-besproken", "Niet besproken"), ("gedaan", None)],
)
def test_a_yield_stays_open_until_somebody_says_that_it_is_over(
    state: str | None, note: str | None
) -> None:
    entries = {"bijeenkomsten/eerst": meeting(titel="Eerst", datum="2019", opbrengsten=[YIELD])}
    if state:
        report = {"opbrengst": "eerst#kamer", "stand": state}
        entries["bijeenkomsten/later"] = meeting(datum="2020", terugblik=[report])
    expected = [] if note is None else [("Een kamer.", "bijeenkomsten/eerst/#kamer", note)]
    assert points("opbrengsten", entries) == expected


def test_the_yields_of_own_evenings_come_first() -> None:
    found = points(
        "opbrengsten",
        {
            "bijeenkomsten/ander": meeting(datum="2025", soort="gesprek", opbrengsten=[YIELD]),
            "bijeenkomsten/eigen": meeting(datum="2019", opbrengsten=[YIELD]),
        },
    )
    assert [address for _, address, _ in found] == [
        "bijeenkomsten/eigen/#kamer",
        "bijeenkomsten/ander/#kamer",
    ]


@pytest.mark.parametrize(
    ("when", "is_new"),
    [("2020-05-01", True), ("2020-04-30", False), ("2020", True), ("onbekend", False)],
)
def test_an_answer_since_the_last_evening_is_told(when: str, is_new: bool) -> None:
    part = recommendation(antwoorden=[answer(datum=when)])
    entries: dict[str, Entry] = {
        "bijeenkomsten/eerst": meeting(datum="2020-05-01"),
        "adviezen/a": advice(aanbevelingen=[part]),
    }
    found = points("nieuwe-antwoorden", entries)
    assert [one[:2] for one in found] == (
        [("De raad: Overgenomen.", "adviezen/a/#een-kamer")] if is_new else []
    )


def test_a_late_answer_is_told_with_its_term() -> None:
    late = advice(antwoord_voor="2026-05", aanbevelingen=[recommendation()])
    assert points("te-late-antwoorden", {"adviezen/a": late}) == [
        ("Geef iedereen een kamer.", "adviezen/a/#een-kamer", "uiterlijk mei 2026")
    ]
    whole = advice(antwoord_voor="2026-05")
    assert points("te-late-antwoorden", {"adviezen/a": whole}) == [
        ("Advies", "adviezen/a/", "uiterlijk mei 2026")
    ]
    assert points("te-late-antwoorden", {"adviezen/a": advice(antwoord_voor="2026-06")}) == []


def spoken(**held: Any) -> list[tuple[str, str | None, str]]:
    entries: dict[str, Entry] = {
        "onderwerpen/geld": topic(titel="Geld"),
        "onderwerpen/land": topic(titel="Land", soort="landelijk"),
        "big-five/dak": pillar(titel="Dak"),
        "adviezen/a": advice(onderwerpen=["geld"], datum="2026-05"),
    }
    if held:
        entries["workshops/w"] = workshop(onderwerpen=["geld"], **held)
    return points("lang-niet-besproken", entries)


def test_what_nobody_spoke_of_for_two_years_is_proposed() -> None:
    never = ("Dak", "big-five/dak/", "")
    assert spoken() == [never, ("Geld", "onderwerpen/geld/", "")]
    assert spoken(datum="2024-05-31") == [
        never,
        ("Geld", "onderwerpen/geld/", "het laatst: 31 mei 2024"),
    ]
    assert spoken(datum="2024-06-02") == [never]


@pytest.mark.parametrize(
    ("term", "is_due"),
    [("voor 2026", False), ("2025", True), ("tussen 2020 en 2027", False), ("vier jaar", False)],
)
def test_a_goal_whose_year_is_over_is_proposed(term: str, is_due: bool) -> None:
    found = points("doelen", {"doelen/d": goal(termijn=term)})
    assert found == ([("Doel", "doelen/d/", term)] if is_due else [])


def test_what_has_no_points_is_left_out() -> None:
    assert agenda({}).parts == ()
