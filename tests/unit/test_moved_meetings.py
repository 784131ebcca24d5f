"""Who moves a meeting is told to say so in the proposal, before anybody stands at a closed door."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from commands.shared.arguments import parse_options
from commands.shared.listing import all_commands
from commands.write import check
from commands.write._moved import moved_in_silence

from site_plugins.reading.problem import Problem
from tests.builders import catalogue, load_site, meeting, site
from tests.site_helpers import ROOT

TOLD = {"wijzigingen": [{"datum": "2026-05-01", "tekst": "De avond is een week later."}]}
COMING = {"datum": "2026-07-01", "begin": "19:00", "einde": "21:00"}


def _found(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, str]]:
    old = catalogue({"bijeenkomsten/a": meeting(**before)})
    new = catalogue({"bijeenkomsten/a": meeting(**after)})
    return [(one.rule.code, one.what) for one in moved_in_silence(old, new)]


@pytest.mark.parametrize(
    ("change", "now"),
    [
        ({"datum": "2026-07-08"}, "2026-07-08 19:00 tot 21:00"),
        ({"begin": "18:00"}, "2026-07-01 18:00 tot 21:00"),
        ({"einde": "22:00"}, "2026-07-01 19:00 tot 22:00"),
        ({"datum": "2026-05-30"}, "2026-05-30 19:00 tot 21:00"),
    ],
)
def test_another_day_or_hour_without_a_word_is_told(change: dict[str, Any], now: str) -> None:
    was = "2026-07-01 19:00 tot 21:00"
    told = f"Op de site staat nu: {was}. Hier staat: {now}."
    assert _found(COMING, {**COMING, **change}) == [("JDM325", told)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (COMING, {**COMING, "titel": "Een andere titel"}),
        (COMING, {**COMING, "datum": "2026-07-08", **TOLD}),
        (COMING, {**COMING, "datum": "2026-07-08", "afgelast": "ja"}),
        ({**COMING, "concept": "ja"}, {**COMING, "datum": "2026-07-08"}),
        ({"datum": "2020-01-01"}, {"datum": "2020-02-01"}),
    ],
    ids=["nothing moved", "said so", "called off", "was a draft", "long ago"],
)
def test_all_else_is_left_alone(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert _found(before, after) == []


def test_an_older_change_says_nothing_of_this_one() -> None:
    assert len(_found({**COMING, **TOLD}, {**COMING, **TOLD, "datum": "2026-07-09"})) == 1


def test_the_check_of_a_proposal_tells_it_and_passes(tmp_path: Path) -> None:
    """Maybe the first date was a slip that nobody read: the writer knows."""
    path = "bijeenkomsten/toekomst.md"
    text = (
        "---\ntitel: Avond\nsamenvatting: Over wonen.\nsoort: eigen\ndatum: 2099-03-01\n"
        "bronnen:\n  - jaarverslag\n---\n"
    ).replace("2099", "2030")
    before = site(tmp_path / "main", {path: text})
    after = site(tmp_path / "voorstel", {path: text.replace("03-01", "03-08")})
    report = tmp_path / "report.json"
    entry = all_commands()["check"]
    given = ["--content", str(after), "--before", str(before), "--report", str(report)]
    assert (
        check.run(
            parse_options(given, "check", entry, check),
        )
        == 0
    )
    [notice] = json.loads(report.read_text(encoding="utf-8"))["notices"]
    assert (notice["code"], notice["level"], notice["line"]) == ("JDM325", "warning", 5)


@pytest.mark.parametrize(
    ("day", "begin", "end", "codes"),
    [
        ("2024-03-31", "02:30", "04:00", ["JDM326"]),
        ("2024-03-30", "22:00", "02:30", ["JDM326"]),
        ("2024-03-31", "03:00", "04:00", []),
        ("2024-10-27", "02:30", "04:00", []),
        ("2024-03-30", "02:30", "04:00", []),
    ],
)
def test_the_hour_that_is_skipped_is_told(
    day: str, begin: str, end: str, codes: list[str], tmp_path: Path
) -> None:
    text = (
        "---\ntitel: Avond\nsamenvatting: Over wonen.\nsoort: eigen\n"
        f"datum: {day}\nbegin: {begin}\neinde: {end}\nbronnen:\n  - jaarverslag\n---\n"
    )
    loaded = load_site(tmp_path, {"bijeenkomsten/nacht.md": text})
    assert [one.rule.code for one in loaded.problems] == codes


def test_an_own_invitation_is_a_source_however_it_is_typed(tmp_path: Path) -> None:
    text = (
        "---\ntitel: Avond\nsamenvatting: Over wonen.\nsoort: eigen\ndatum: 2026-12-01\n"
        "bronnen:\n  - {}\n---\n"
    )
    own = "bronnen/eigen-uitnodiging.md"
    known = {own: (ROOT / "content" / own).read_text(encoding="utf-8")}

    def problems(name: str) -> tuple[Problem, ...]:
        page = {"bijeenkomsten/straks.md": text.format(name)}
        return load_site(tmp_path / name, {**known, **page}).problems

    assert problems("eigen-uitnodiging") == ()
    [told] = problems("eigen uitnodiging")
    assert "eigen-uitnodiging" in f"{told.what} {told.fix}"
