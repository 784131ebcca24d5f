"""addresses.txt: an address that was published stays."""

from datetime import date
from pathlib import Path

import pytest
from commands._main import main
from commands.site._addresses import LIST, of_site, read_list
from commands.site._vanished import pages, vanished_pages

from site_plugins.loading import load
from site_plugins.reading.rules.files import VANISHED
from tests.builders import load_site, site

pytestmark = pytest.mark.usefixtures("this_python")
TODAY = date(2026, 6, 1)
TOPIC = "---\ntitel: Wonen\nsamenvatting: Over een plek.\nsoort: verder\n{}---\n"


def vanished(folder: Path, *listed: str) -> list[str]:
    (folder / LIST).write_text("".join(f"{line}\n" for line in listed), encoding="utf-8")
    catalogue = load(folder / "content", TODAY).catalogue
    found = list(vanished_pages(catalogue, folder))
    assert {problem.rule for problem in found} <= {VANISHED}
    return [problem.path for problem in found]


def test_every_page_that_is_still_there_is_fine(tmp_path: Path) -> None:
    found = pages(load_site(tmp_path).catalogue)
    assert {"/", "/adviezen/", "/adviezen/kamer-advies/", "/oude-borg/"} < found
    assert vanished(tmp_path, *found) == []


def test_a_page_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    site(tmp_path)
    assert vanished(tmp_path, "/", "/onderwerpen/wonen/") == ["onderwerpen/wonen.md"]


def test_a_redirect_keeps_an_address(tmp_path: Path) -> None:
    moved = TOPIC.format("voorheen:\n  - onderwerpen/wonen/\n")
    site(tmp_path, {"onderwerpen/een-plek.md": moved})
    assert vanished(tmp_path, "/onderwerpen/wonen/", "/onderwerpen/een-plek/") == []


def test_a_page_that_became_a_draft_is_gone(tmp_path: Path) -> None:
    site(tmp_path, {"onderwerpen/wonen.md": TOPIC.format("concept: ja\n")})
    assert vanished(tmp_path, "/onderwerpen/wonen/") == ["onderwerpen/wonen.md"]


def test_a_page_with_a_mistake_is_not_gone(tmp_path: Path) -> None:
    site(tmp_path, {"onderwerpen/wonen.md": TOPIC.format("fout: ja\n")})
    assert vanished(tmp_path, "/onderwerpen/wonen/") == []


def test_files_for_programs_are_not_looked_for_in_the_content(tmp_path: Path) -> None:
    site(tmp_path)
    assert vanished(tmp_path, "/kalender.ics") == []


def test_check_tells_it_with_the_other_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = site(tmp_path)
    (tmp_path / LIST).write_text("/onderwerpen/wonen/\n", encoding="utf-8")
    assert main(["check", "--content", str(content)]) == 1
    told = capsys.readouterr().out
    assert "content/onderwerpen/wonen.md:1:1: JDM009" in told
    assert "voorheen" in told


def test_check_finds_the_list_from_inside_the_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site(tmp_path))
    (tmp_path / LIST).write_text("/onderwerpen/wonen/\n", encoding="utf-8")
    assert main(["check", "--content", "."]) == 1
    assert "content/onderwerpen/wonen.md:1:1: JDM009" in capsys.readouterr().out


def test_the_list_may_come_from_an_editor_on_windows(tmp_path: Path) -> None:
    (tmp_path / LIST).write_bytes(b"\xef\xbb\xbf/\r\n/geld/\r\n")
    assert read_list(tmp_path) == ("/", "/geld/")


def test_a_list_that_is_no_text_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = site(tmp_path)
    (tmp_path / LIST).write_bytes(b"/\n/caf\xe9/\n")
    assert main(["check", "--content", str(content)]) == 1
    assert capsys.readouterr().err == (
        "addresses.txt is niet opgeslagen als UTF-8. Sla het zo op, of haal het terug uit git.\n"
    )


# The command


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    names = ("index.html", "geld/index.html", "404.html", "kalender.ics", "_headers")
    editor = ("beheer/index.html", "beheer/content.json", "beheer/program/letters.LICENSE.txt")
    shared = ("insluiten/geld/index.html", "verwijzing/geld.json")
    for name in (
        *names,
        *editor,
        *shared,
        "assets/zoek.json",
        "afbeeldingen/kamer.png",
        ".nojekyll",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    return folder


def test_pages_and_files_for_programs_have_an_address(built: Path) -> None:
    assert of_site(built) == {"/", "/geld/", "/kalender.ics"}


def test_the_command_adds_what_is_new(built: Path, tmp_path: Path) -> None:
    (tmp_path / LIST).write_text("/\n", encoding="utf-8")
    assert main(["addresses", "--site", str(built), "--list-in", str(tmp_path)]) == 0
    assert (tmp_path / LIST).read_text(encoding="utf-8") == "/\n/geld/\n/kalender.ics\n"


def test_the_command_refuses_when_an_address_is_gone(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / LIST).write_text("/\n/oud.ics\n", encoding="utf-8")
    assert main(["addresses", "--site", str(built), "--list-in", str(tmp_path)]) == 1
    assert "/oud.ics" in capsys.readouterr().err
    # It stays on the list, and the command goes on to fail, until the address is back.
    assert "/oud.ics\n" in (tmp_path / LIST).read_text(encoding="utf-8")


def test_checking_changes_nothing(built: Path, tmp_path: Path) -> None:
    (tmp_path / LIST).write_text("/\n", encoding="utf-8")
    assert main(["addresses", "--check", "--site", str(built), "--list-in", str(tmp_path)]) == 0
    assert (tmp_path / LIST).read_text(encoding="utf-8") == "/\n"


def test_a_line_that_is_no_address_is_refused(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / LIST).write_text("/\nhttps://example.org/\n", encoding="utf-8")
    assert main(["addresses", "--site", str(built), "--list-in", str(tmp_path)]) == 1
    assert "geen adres" in capsys.readouterr().err
