"""Findings that are known for a while: they are no problem, and their list may only shrink."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest
from commands.shared.arguments import parse_options
from commands.shared.listing import all_commands
from commands.shared.messages import Stop
from commands.write import check

from site_plugins.checking.known import parse_known, read_known
from site_plugins.keeping import key_of
from site_plugins.loading import load
from site_plugins.reading.beside import KNOWN_FINDINGS
from tests.builders import TODAY, site
from tests.site_helpers import ROOT, Built

RULE = "JDM333"
PATH = "doelen/een-plek.md"
GOAL = "---\ntitel: {0}\nsamenvatting: Iedereen heeft een plek.\nsoort: doel\n---\n"


def known(*counts: int, until: str = "2026-12-31", rule: str = RULE) -> str:
    """The list, with a file for each number."""
    files = "".join(
        f"      - bestand: doelen/{name}.md\n        aantal: {count}\n"
        for name, count in zip(("een-plek", "nog-een"), counts, strict=False)
    )
    return (
        f"bekend:\n  - regel: {rule}\n    reden: De regel is nieuw.\n    tot: {until}\n"
        f"    bestanden:\n{files}"
    )


def project(tmp_path: Path, listed: str = "", *goals: str) -> Path:
    """The fake site with these goals that are told as facts, and the list beside it."""
    content = site(tmp_path, {f"doelen/{goal}.md": GOAL.format(goal) for goal in goals})
    (tmp_path / KNOWN_FINDINGS).write_text(listed or "bekend: []\n", encoding="utf-8")
    return content


def problems_in(content: Path, today: date = TODAY) -> list[tuple[str, str]]:
    return [(one.rule.code, one.path) for one in load(content, today).problems]


# --- what the list does ---------------------------------------------------------------------------


def test_what_is_known_is_no_problem_up_to_and_with_the_last_day(tmp_path: Path) -> None:
    content = project(tmp_path, known(1), "een-plek")
    assert problems_in(content) == []
    assert problems_in(content, date(2026, 12, 31)) == []
    assert problems_in(content, date(2027, 1, 1)) == [
        ("JDM362", f"../{KNOWN_FINDINGS}"),
        (RULE, PATH),
    ]


def test_a_rule_and_a_file_that_are_not_on_it_stay_a_problem(tmp_path: Path) -> None:
    content = project(tmp_path, known(1), "een-plek", "nog-een")
    assert problems_in(content) == [(RULE, "doelen/nog-een.md")]
    wrong = GOAL.format("x").replace("soort: doel", "soort: doelen")
    (content / PATH).write_text(wrong, encoding="utf-8")
    assert ("JDM207", PATH) in problems_in(content)


@pytest.mark.parametrize(("listed", "goals"), [(known(1), ()), (known(2), ("een-plek",))])
def test_what_is_gone_must_come_off_the_list(
    listed: str, goals: tuple[str, ...], tmp_path: Path
) -> None:
    (one,) = load(project(tmp_path, listed, *goals), TODAY).problems
    assert (one.rule.code, one.position) == ("JDM361", (6, 9))
    assert one.what == f"{PATH} heeft {RULE} nog {len(goals)} keer, en geen {len(goals) + 1} keer."


def test_one_more_than_is_known_shows_all_of_that_file(tmp_path: Path) -> None:
    content = project(tmp_path, known(0))
    assert problems_in(content) == []
    (content / PATH).write_text(GOAL.format("Plek"), encoding="utf-8")
    assert problems_in(content) == [(RULE, PATH)]


@pytest.mark.parametrize(
    "listed",
    [
        "bekend: veel\n",
        "bekend:\n- regel\n",
        "iets: []\n",
        known(1, until="morgen"),
        known(1, rule="JDM999"),
        "bekend:\n  - regel: [\n",
    ],
)
def test_a_list_that_cannot_be_read_is_a_problem_and_hides_nothing(
    listed: str, tmp_path: Path
) -> None:
    codes = problems_in(project(tmp_path, listed, "een-plek"))
    assert ("JDM360", f"../{KNOWN_FINDINGS}") in codes
    assert (RULE, PATH) in codes


def test_a_site_that_was_kept_is_made_again_when_the_list_changes(
    tmp_path: Path, fake_site: Built
) -> None:
    content = project(tmp_path, known(1), "een-plek")
    before = key_of(content, TODAY, fake_site.settings)
    (tmp_path / KNOWN_FINDINGS).write_text(known(2), encoding="utf-8")
    assert key_of(content, TODAY, fake_site.settings) != before


# --- it may only shrink ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "now", "grows"),
    [
        (known(2, 1), known(2, 1), 0),
        (known(2, 1), known(1), 0),
        (known(2), known(2, until="2026-06-30"), 0),
        (known(1), known(2), 1),
        (known(1), known(1, 1), 1),
        (known(1), known(1, until="2027-06-30"), 1),
        ("bekend: []\n", known(1, 1), 2),
    ],
)
def test_of_a_rule_that_was_there_it_shrinks(before: str, now: str, grows: int) -> None:
    old, new = parse_known(before.encode()), parse_known(now.encode())
    assert len([*new.grown(old, lambda code: code == RULE)]) == grows
    assert [*new.grown(old, lambda code: False)] == [], "of a new rule all is allowed"


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def run(content: Path, *options: str) -> int:
    given = ["--content", str(content), *options]
    return check.run(parse_options(given, "check", all_commands()["check"], check))


@pytest.mark.parametrize("is_new", [False, True])
def test_check_compares_the_list_with_that_of_a_commit(
    is_new: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = project(tmp_path, known(1, until="2100-01-01"), "een-plek", "nog-een")
    rules = tmp_path / "site_plugins" / "reading" / "rules" / "some.py"
    rules.parent.mkdir(parents=True)
    rules.write_text('Rule(\n    "JDM000",\n' + ("" if is_new else f'    "{RULE}",\n'))
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "Begin")
    (tmp_path / KNOWN_FINDINGS).write_text(known(1, 1, until="2100-01-01"), encoding="utf-8")
    assert run(content) == 0
    assert run(content, "--since", "HEAD") == (0 if is_new else 1)
    said = capsys.readouterr().out
    assert (f"{KNOWN_FINDINGS}:8:9: JDM363 doelen/nog-een.md" in said) is not is_new


def test_a_commit_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="origin/main"):
        run(project(tmp_path), "--since", "HEAD~9")


def test_our_own_list_hides_nothing_for_ever() -> None:
    entries = read_known(ROOT).entries
    assert all((one.until - TODAY).days < 2 * 365 for one in entries)
