"""Which pages look different: two folders with a site."""

import json
from pathlib import Path

import pytest
from commands._main import main
from commands.site._changes import MOST_SHOWN, compare, summary, title_of


def page(folder: Path, address: str, text: str, title: str = "") -> None:
    path = folder / address / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<title>x</title><h1>{title or address}</h1>{text}", encoding="utf-8")


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    before, after = tmp_path / "voor", tmp_path / "na"
    for site in (before, after):
        page(site, "", "hallo", "Home")
        page(site, "geld", "zelfde")
        (site / "site.css").write_text("a {}", encoding="utf-8")
    return before, after


def test_new_different_and_gone_pages_are_told_by_title(sites: tuple[Path, Path]) -> None:
    before, after = sites
    page(before, "oud", "weg", "Een oude pagina")
    page(after, "wonen/kamers", "nieuw", "Kamers &amp; huizen")
    page(after, "", "dag", "Home")
    (after / "site.css").write_text("b {}", encoding="utf-8")
    assert summary(compare(before, after)) == (
        "3 pagina's zien er anders uit dan nu op de site.\n\n"
        "- Nieuw: Kamers \\& huizen (`/wonen/kamers/`)\n"
        "- Anders: Home (`/`)\n"
        "- Weg: Een oude pagina (`/oud/`)\n"
        "- Verder: 1 ander bestand is anders (foto's, opmaak, agenda).\n"
    )


def test_a_single_byte_counts(sites: tuple[Path, Path]) -> None:
    before, after = sites
    page(after, "geld", "zelfde ")
    assert summary(compare(before, after)).startswith("1 pagina ziet er anders uit")


def test_the_same_site_has_no_changes(sites: tuple[Path, Path]) -> None:
    assert summary(compare(*sites)) == "Geen enkele pagina ziet er anders uit.\n"


def test_a_long_list_is_cut(sites: tuple[Path, Path]) -> None:
    before, after = sites
    for number in range(MOST_SHOWN + 5):
        page(after, f"p{number}", "nieuw")
    assert summary(compare(before, after)).rstrip().endswith("- En nog 5.")


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title>A - Site</title><h1>B <em>c</em></h1><h1>D</h1>", "B c"),
        ("<title>A &amp; B</title>", "A & B"),
        ("<title>A</title><svg><title>B</title></svg>", "A"),
        ("", ""),
    ],
)
def test_the_title_is_what_a_reader_sees(html: str, title: str) -> None:
    assert title_of(html) == title


def test_the_command_writes_the_report_and_the_summary(
    sites: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before, after = sites
    page(after, "geld", "anders", "Geld")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    report = tmp_path / "out" / "pages.json"
    assert main(["compare", str(before), str(after), "--github", "--report", str(report)]) == 0
    assert capsys.readouterr().out == (
        "anders: /geld/ (Geld)\n1 pagina ziet er anders uit dan nu op de site.\n"
    )
    assert json.loads(report.read_text(encoding="utf-8")) == {
        "pages": [{"address": "geld/", "title": "Geld", "kind": "anders"}],
        "files": [],
    }
    assert "- Anders: Geld (`/geld/`)" in (tmp_path / "summary.md").read_text(encoding="utf-8")


def test_without_a_former_site_there_is_nothing_to_compare(
    sites: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", str(tmp_path / "nergens"), str(sites[1])]) == 0
    assert "geen vorige versie" in capsys.readouterr().out
