"""How often a built site says that it doesn't know: which phrases, where, and the report."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands.write import readability
from commands.write._not_knowing import phrases_in, phrases_per_page, report, text_of

from tests.builders import load_site, write


@pytest.mark.parametrize(
    "text",
    [
        "We weten niet wie er was.",
        "Wie er was, weten we ook niet.",
        "Of dat kwam, weten wij nog steeds niet.",
        "Datum onbekend",
        "Hier is niets van bekend.",
        "Daarvan is niets bekend.",
        "De dag is nog niet bekend.",
        "Wie het deed, staat niet in de bron.",
        "De namen staan er niet in.",
        "Het programma kennen we niet.",
        "Van veel avonden kennen we het programma niet.",
        "Een onderzoek vonden\n we niet.",
        "WE WETEN NIET",
        "Antwoord: Zoeken we nog",
        "Of dat alles is, konden wij niet zien.",
        "Het rapport legt niet uit wat erin staat.",
        "Waarom, zegt de bron er niet bij.",
    ],
)
def test_a_phrase_of_not_knowing_is_found(text: str) -> None:
    assert len(phrases_in(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Jongeren weten niet zeker of er daarna hulp is.",
        "Een wet alleen zorgt niet dat het goed gaat.",
        "Wat vinden wij? Dat kan niet zo blijven.",
        "Zij kenden elkaar bijna niet.",
        "Wij weten wie er was.",
        "Wij zoeken nog drie jongeren.",
        "De wethouder zegt dat het niet kan.",
        "De sleutel staat in de kast, niet in de la.",
        "",
    ],
)
def test_what_others_do_not_know_is_a_story(text: str) -> None:
    assert phrases_in(text) == []


def test_only_what_is_read_on_the_page_itself_counts() -> None:
    page = (
        "<header>Onbekend</header><main><script>'onbekend'</script><template>onbekend</template>"
        "<table><tr><td>Dat weten</td><td>we niet</td></tr></table>"
        "<p>Dat is <em>on</em>bekend.</p></main><footer>Onbekend</footer>"
    )
    assert phrases_in(text_of(page)) == ["weten we niet", "onbekend"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    pages = {
        "": "Dat weten we niet. Dat is onbekend.",
        "hulp": "Bel ons.",
        "adviezen/kamer": "Onbekend.",
        "velden": "Schrijf: onbekend.",
        "foutmeldingen": "Schrijf: onbekend.",
    }
    for path, text in pages.items():
        write(tmp_path / "site" / path / "index.html", f"<main><p>{text}</p></main>")
    moved = '<meta http-equiv="refresh" content="0; url=../onbekend/"><a href=".">Onbekend</a>'
    write(tmp_path / "site" / "verhuisd" / "index.html", moved)
    return tmp_path / "site"


def test_each_page_is_counted_but_those_that_explain_fields(site: Path) -> None:
    assert phrases_per_page(site) == {".": 2, "adviezen/kamer": 1, "hulp": 0}


def test_the_report_has_the_worst_first_and_the_total(site: Path) -> None:
    counts = phrases_per_page(site)
    _, first, second, total, *_ = report(counts).splitlines()
    assert first.split() == ["2", "."]
    assert second.split() == ["1", "adviezen/kamer"]
    assert total == "Samen 3 keer, op 3 pagina's."
    assert "adviezen/kamer" not in report(counts, limit=1)
    assert total in report(counts, limit=1)


def run(content: Path, site: Path) -> int:
    import argparse

    parser = argparse.ArgumentParser()
    readability.add_arguments(parser)
    options = ["--content", str(content), "--site", str(site)]
    return readability.run(parser.parse_args(options))


def test_the_command_counts_in_the_site_that_was_made(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load_site(site.parent)
    assert run(site.parent / "content", site) == 0
    assert "Samen 3 keer" in capsys.readouterr().out


def test_without_a_site_the_command_says_how_to_make_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    load_site(tmp_path)
    assert run(tmp_path / "content", tmp_path / "weg") == 0
    assert "met build" in capsys.readouterr().out
