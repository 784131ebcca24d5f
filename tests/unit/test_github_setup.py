"""A new project on GitHub gets all that its workflows need; gh is a program that writes down."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml
from commands.github import _forms
from commands.maintain import github
from commands.shared.arguments import parse_options
from commands.shared.listing import all_commands
from commands.shared.messages import Stop

from tests.site_helpers import ROOT

GH = """#!/bin/sh
echo "$@" >> "{log}"
case "$*" in *pages*) echo 'Pages already exists' >&2; exit 1;; *{refuses}*) exit 1;; esac
"""


def run(*options: str) -> int:
    entry = all_commands()["github"]
    return github.run(parse_options([*options], "github", entry, github))


def _with_gh(folder: Path, monkeypatch: pytest.MonkeyPatch, refuses: str = "nothing") -> Path:
    if os.name == "nt":
        pytest.skip("a program here is no script")
    log = folder / "log"
    program = folder / "gh"
    program.write_text(GH.format(log=log, refuses=refuses), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return log


def test_every_label_of_the_forms_and_the_workflows_is_made() -> None:
    used = {_forms.LABEL}
    for path in sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")):
        used |= {*yaml.safe_load(path.read_text(encoding="utf-8")).get("labels", ())}
    assert used == {*github.LABELS}


def test_without_gh_each_step_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    said = capsys.readouterr().out
    assert "Allow GitHub Actions to create and approve pull requests" in said
    assert "Require approval for first-time contributors" in said
    assert all(f"New label: {name} (" in said for name in github.LABELS)


def test_gh_does_all_of_it_and_twice_is_no_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    log = _with_gh(tmp_path, monkeypatch)
    assert run("--setup") == 0
    asked = log.read_text(encoding="utf-8").splitlines()
    assert len(asked) == len(list(github.steps()))
    assert any("can_approve_pull_request_reviews=true" in line for line in asked)
    assert capsys.readouterr().out.count("Klaar: ") == len(asked)


def test_what_gh_may_not_do_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _with_gh(tmp_path, monkeypatch, "contributor-approval")
    assert run("--setup") == 1
    assert "Require approval for first-time contributors" in capsys.readouterr().err


def test_without_the_program_it_says_where_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Stop, match="gh auth login"):
        run("--setup")
