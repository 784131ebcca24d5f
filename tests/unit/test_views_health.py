"""What the site needs: each kind of upkeep with content that asks for it, and with none."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from site_plugins.model.entry import Entry
from site_plugins.views.health import HealthView
from site_plugins.views.tasks import Task, TaskGroup
from tests.builders import (
    advice,
    answer,
    catalogue,
    meeting,
    organisation,
    page,
    recommendation,
    source,
    topic,
    workshop,
)

TODAY = date(2026, 6, 1)
PLACES: dict[str, Entry] = {
    "bronnen/verslag": source(),
    "organisaties/raad": organisation(titel="De raad"),
    "organisaties/delft": organisation(titel="Delft", soort="gemeente"),
}
YIELD = {"id": "kamer", "soort": "actie", "tekst": "Een kamer."}
# Three words of ten syllables: nobody calls this easy.
HARD = "Verantwoordelijkheidsverdeling veronderstelt organisatieafhankelijkheid. " * 10
EASY = "Wij gaan naar de stad. Daar is het fijn. " * 12


def group(anchor: str, entries: dict[str, Entry | tuple[Entry, str]], **more: Any) -> TaskGroup:
    found = HealthView(catalogue(PLACES | entries, **{"today": TODAY} | more).current).overview()
    return next(one for one in found if one.anchor == anchor)


def told(found: TaskGroup) -> list[tuple[str, str]]:
    return [(task.page.title, task.what) for task in found.tasks]


def reminder(when: str) -> dict[str, str]:
    return {"datum": when, "van": "raad", "aan": "delft"}


def late(**fields: Any) -> TaskGroup:
    made = advice(aan=["delft"], **{"antwoord_voor": "2026-05-01"} | fields)
    return group("te-late-antwoorden", {"adviezen/a": made})


# --- answers -------------------------------------------------------------------------------------


def test_a_late_answer_is_told_with_who_can_ask_and_a_letter() -> None:
    [task] = late().tasks
    assert task.what == "Het antwoord zou er uiterlijk 1 mei 2026 zijn."
    assert [one.title for one in task.who] == ["De raad"]
    assert task.file == "adviezen/a.md"
    assert task.letter
    assert task.letter.subject == "Antwoord op ons advies ‘Advies’"
    assert task.letter.text.startswith("Beste mensen van Delft,\n")
    assert "‘Advies’ van januari 2020 nog? Wij vroegen u om een antwoord" in task.letter.text


@pytest.mark.parametrize(
    "fields",
    [{"antwoord_voor": "2026-06-01"}, {"antwoorden": [answer()]}, {"antwoord_voor": None}],
    ids=["the last day", "answered", "no term"],
)
def test_an_answer_that_is_not_late_is_no_task(fields: dict[str, Any]) -> None:
    assert late(**fields).tasks == ()


def test_of_what_has_no_term_it_says_how_many_there_are() -> None:
    assert (
        "Adviezen zonder antwoord waarbij geen dag is afgesproken: 1."
        in late(antwoord_voor=None).note
    )
    assert late().note == ""


def test_only_the_parts_that_wait_are_in_the_letter() -> None:
    parts = [recommendation(antwoorden=[answer()]), recommendation(id="b", tekst="Een slot.")]
    [task] = late(aanbevelingen=parts).tasks
    assert task.what.endswith("Nog geen antwoord: 1 van de 2 vragen.")
    assert task.letter
    assert "Dit vroegen wij:\n- Een slot.\n" in task.letter.text
    assert "Geef iedereen een kamer." not in task.letter.text


@pytest.mark.parametrize(("sent", "is_time"), [("2026-05-02", True), ("2026-05-03", False)])
def test_after_a_letter_there_are_thirty_days_for_an_answer(sent: str, is_time: bool) -> None:
    [task] = late(herinneringen=[reminder("2025-01-01"), reminder(sent)]).tasks
    assert bool(task.letter) is is_time
    if task.letter:
        assert "ook al eerder: 2 mei 2026." in task.letter.text
    else:
        assert task.what.endswith("De volgende kan vanaf 2 juni 2026.")


# --- meetings ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("held", "asks"), [("2026-05-18", True), ("2026-05-19", False)])
def test_fourteen_days_after_a_meeting_its_yields_are_asked_for(held: str, asks: bool) -> None:
    made = meeting(datum=held, gastheer="delft", organisatoren=["raad"])
    found = group("zonder-opbrengsten", {"bijeenkomsten/m": made})
    assert bool(found.tasks) is asks
    for task in found.tasks:
        assert [one.title for one in task.who] == ["De raad", "Delft"]


@pytest.mark.parametrize(
    "fields",
    [
        {"opbrengsten": [YIELD]},
        {"afgelast": "ja"},
        {"datum": "onbekend"},
        {"datum": "2020/.."},
        {"datum": "2026"},
    ],
    ids=["yielded", "called off", "no day", "goes on", "this year, not over"],
)
def test_a_meeting_that_yielded_or_may_not_be_over_is_no_task(fields: dict[str, Any]) -> None:
    assert group("zonder-opbrengsten", {"bijeenkomsten/m": meeting(**fields)}).tasks == ()


def test_what_a_workshop_yielded_counts_for_its_meeting() -> None:
    found = {
        "bijeenkomsten/m": meeting(),
        "workshops/w": workshop(bijeenkomst="m", opbrengsten=[YIELD]),
    }
    assert group("zonder-opbrengsten", found).tasks == ()


def look_back(*spoken: str) -> TaskGroup:
    yields = [YIELD, YIELD | {"id": "borg"}]
    reports = [{"opbrengst": f"eerst#{one}", "stand": "loopt"} for one in spoken]
    return group(
        "zonder-terugblik",
        {
            "bijeenkomsten/eerst": meeting(titel="Eerst", datum="2019", opbrengsten=yields),
            "bijeenkomsten/later": meeting(
                titel="Later", datum="2020", vorige="eerst", terugblik=reports
            ),
        },
    )


def test_a_yield_that_the_next_meeting_passed_over_is_asked_for() -> None:
    assert told(look_back("kamer")) == [
        ("Later", "Nog niets over 1 van de 2 opbrengsten van ‘Eerst’.")
    ]
    assert told(look_back()) == [("Later", "Nog niets over alle opbrengsten van ‘Eerst’.")]
    assert look_back("kamer", "borg").tasks == ()


# --- to look at again ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("checked", "what"),
    [
        ("2025-05-31", "Nagekeken: 31 mei 2025."),
        (None, "Er staat geen dag bij."),
        ("2025-06-01", None),
    ],
)
def test_a_help_line_is_looked_at_each_year(checked: str | None, what: str | None) -> None:
    line = {"id": "lijn", "naam": "De lijn", "voor_wie": "Iedereen."}
    lines = [line | {"gecontroleerd_op": checked} if checked else line]
    entries = {"hulp": page(weergave="hulp")}
    found = group("hulplijnen-nakijken", entries, lists={"hulplijnen": lines})
    assert [task.what for task in found.tasks] == ([what] if what else [])
    for task in found.tasks:
        assert (task.page.address, task.file) == ("hulp/#lijn", "hulplijnen.yml")


@pytest.mark.parametrize(
    ("until", "asks"), [("2026-06-30", True), ("2026-07-01", False), ("2020", True)]
)
def test_a_page_is_named_a_month_before_it_is_old_and_after(until: str, asks: bool) -> None:
    found = group("verlopen", {"regeling": page(titel="Regeling", geldig_tot=until)})
    assert bool(found.tasks) is asks


@pytest.mark.parametrize(
    ("fields", "asks"),
    [
        ({}, True),
        ({"geraadpleegd": "2025-05-31"}, True),
        ({"geraadpleegd": "2025-06-01"}, False),
        ({"soort": "rapport"}, False),
        ({"url": None}, False),
    ],
    ids=["never", "long ago", "lately", "a report stays", "nothing to read"],
)
def test_a_web_page_of_others_is_read_again_each_year(fields: dict[str, Any], asks: bool) -> None:
    made = source(**{"soort": "pagina", "url": "https://www.example.nl/"} | fields)
    assert bool(group("bronnen-nakijken", {"bronnen/web": made}).tasks) is asks


# --- to be better --------------------------------------------------------------------------------


def test_hard_pages_are_named_the_hardest_first() -> None:
    entries: dict[str, Entry | tuple[Entry, str]] = {
        "makkelijk": (page(titel="Makkelijk"), EASY),
        "moeilijk": (page(titel="Moeilijk"), HARD),
        "onderwerpen/iets": (topic(titel="Iets"), EASY + HARD),
        "bronnen/zwaar": (source(titel="Zwaar"), HARD),
        "kort": (page(titel="Kort"), HARD[:80]),
    }
    found = group("moeilijk", entries)
    assert [task.page.title for task in found.tasks] == ["Moeilijk", "Iets"]
    assert found.standing
    assert group("moeilijk", {"makkelijk": entries["makkelijk"]}).tasks == ()


def test_an_item_of_few_words_is_thin() -> None:
    def thin(body: str) -> list[str]:
        found = group("dun", {"onderwerpen/iets": (topic(titel="Iets"), body)})
        return [task.what for task in found.tasks if task.page.title == "Iets"]

    assert thin("Kort.") == ["4 woorden."]
    assert thin(EASY) == []


def test_nothing_is_left_out_that_has_nothing_to_do() -> None:
    found = HealthView(catalogue({"hulp": page(weergave="hulp")}).current).overview()
    assert len(found) == 9
    assert not any(one.tasks for one in found)


def test_a_long_list_shows_its_start() -> None:
    tasks = tuple(Task(one, "", "") for one in PLACES) * 5  # type: ignore[arg-type]
    folded = TaskGroup("a", "A", "", "", "", tasks).folded
    assert len(folded.shown) == 8
    assert [len(fold.rows) for fold in folded.folds] == [7]
    assert TaskGroup("a", "A", "", "", "", tasks[:14]).folded.folds == ()


# --- links ---------------------------------------------------------------------------------------


def test_a_link_that_broke_is_told_where_it_stands_until_it_is_mended() -> None:
    gone = {"https://weg.example/": TODAY, "https://hersteld.example/": TODAY}
    entries: dict[str, Entry | tuple[Entry, str]] = {
        "onderwerpen/geld": (topic(titel="Geld"), "Zie [dit](https://weg.example/).")
    }
    [task] = group("links", entries, broken_links=gone).tasks
    assert (task.page.title, task.file) == ("Geld", "onderwerpen/geld.md")
    assert "https://weg.example/" in task.what
    assert "1 juni 2026" in task.what
    assert not group("links", entries).tasks
