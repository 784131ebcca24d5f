"""`check` as a person types it: for everything, or for the file that they wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands._main import main
from commands.shared.arguments import parse_options
from commands.shared.listing import all_commands
from commands.shared.messages import Stop
from commands.write import check

from site_plugins.reading.problem import GOOD
from tests.builders import site

BAD = GOOD.replace("soort: verder", "soort: verdr")
TWO = {"onderwerpen/een.md": BAD, "onderwerpen/twee.md": BAD, "doelen/drie.md": BAD}


def run(content: Path, *options: str) -> int:
    entry = all_commands()["check"]
    return check.run(parse_options(["--content", str(content), *options], "check", entry, check))


@pytest.mark.parametrize(
    "typed",
    ["onderwerpen/een.md", "content/onderwerpen/een.md", "{content}/onderwerpen/een.md"],
)
def test_one_file_is_told_of_and_the_others_are_counted(
    typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = site(tmp_path, TWO)
    monkeypatch.chdir(content.parent)
    assert run(content, typed.format(content=content)) == 1
    said = capsys.readouterr().out
    assert "content/onderwerpen/een.md:4:8: JDM207" in said
    assert "twee.md" not in said
    assert said.endswith("In andere bestanden: 2 fouten gevonden.\n")


def test_a_sound_file_passes_whatever_others_have(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(site(tmp_path, TWO), "onderwerpen/geld.md") == 0
    assert "Alles klopt" in capsys.readouterr().out


def test_a_folder_and_more_files_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(site(tmp_path, TWO), "onderwerpen", "doelen/drie.md") == 1
    said = capsys.readouterr().out
    assert "3 fouten gevonden" in said
    assert "andere bestanden" not in said


def test_a_folder_without_texts_is_no_good_news(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="staan geen teksten"):
        run(tmp_path)


@pytest.mark.parametrize("given", ["morgen", "1e20", "-5", "253402300800", "１２"])
def test_a_day_that_is_none_is_told_before_anything_starts(
    given: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    assert main(["check"]) == 1
    assert "aantal seconden sinds 1970" in capsys.readouterr().err


def test_only_that_file_is_mended(tmp_path: Path) -> None:
    content = site(tmp_path, TWO)
    assert run(content, "--fix", "onderwerpen/een.md") == 0
    assert (content / "onderwerpen/een.md").read_text(encoding="utf-8") == GOOD
    assert (content / "onderwerpen/twee.md").read_text(encoding="utf-8") == BAD


def test_that_file_is_mended_too_where_it_belongs(tmp_path: Path) -> None:
    content = site(tmp_path, TWO | {"onderwerpen/De Plek.md": BAD})
    assert run(content, "--fix", "onderwerpen/De Plek.md") == 0
    assert (content / "onderwerpen/de-plek.md").read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize("typed", ["onderwerpen/weg.md", "../buiten.md"])
def test_a_file_that_is_not_there_is_told_how_to_write(typed: str, tmp_path: Path) -> None:
    with pytest.raises(Stop, match=r"Schrijf bijvoorbeeld: content/bijeenkomsten/naam\.md"):
        run(site(tmp_path), typed)
