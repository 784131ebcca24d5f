"""How easy a text reads: sentences, words, syllables, the formula, and the report in Dutch."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands.shared.messages import Stop
from commands.write import readability
from commands.write._reading_report import hardest_of, of_page, of_site

from site_plugins.catalogue.paragraphs import Paragraph, prose_in, texts_of
from site_plugins.reading.reading_ease import (
    Counts,
    count,
    sentences_in,
    syllables_in,
    total,
    words_in,
)
from tests.builders import advice, answer, catalogue, load_site, meeting, page, recommendation
from tests.builders import source as source_item

EASY = (
    "Je hebt een kamer. Er is een bed en een stoel. Je mag zelf koken. Heb je hulp nodig? "
    "Dan bel je ons. Wij komen naar je toe en praten met je."
)
LAW = (
    "Indien het college in verband met de verlening van een individuele voorziening gegevens "
    "verwerkt betreffende de gezondheid van de jeugdige of zijn wettelijke vertegenwoordigers, "
    "geschiedt deze verwerking uitsluitend overeenkomstig het bepaalde bij of krachtens de "
    "toepasselijke verordening, voor zover zulks noodzakelijk is voor de beoordeling van de "
    "aanspraak op ondersteuning."
)


def score(text: str) -> float:
    found = count(text).score
    assert found is not None
    return found


# --- the formula --------------------------------------------------------------------------------


def test_the_formula_is_that_of_douma() -> None:
    # 206.84 - 0.93 * 10 - 77 * 1.5
    assert Counts(sentences=2, words=20, syllables=30).score == pytest.approx(82.04)


def test_easy_text_scores_high_and_law_scores_low() -> None:
    assert score(EASY) > 80
    assert score(LAW) < 20


def test_a_text_without_words_has_no_score() -> None:
    for empty in ("", "   \n", "...", "https://www.voorbeeld.nl/lang/adres"):
        assert count(empty) == Counts()
    assert count("").score is None
    assert Counts().words_per_sentence == 0


def test_one_word_is_one_sentence() -> None:
    assert count("Wonen") == Counts(sentences=1, words=1, syllables=2)


def test_paragraphs_are_added() -> None:
    assert total([Counts(1, 2, 3), Counts(10, 20, 30)]) == Counts(11, 22, 33)
    assert total([]) == Counts()


# --- sentences ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Kom binnen. Ga zitten!", 2),
        ("Wat doe je? Dat mag.", 2),
        ("Zonder punt", 1),
        ('Hij zei: "Kom." Zij kwam.', 2),
        ("Kom. 's Avonds eten we.", 2),
        ("Kom. ’s Avonds eten we.", 2),
        ("Ga weg... Nu meteen.", 2),
        # The name of the platform.
        ("JONG doet mee! is van jongeren.", 1),
        ("Kom naar JONG doet mee! en praat.", 1),
        ("Kom naar JONG doet mee! Je bent welkom.", 2),
        ("Dit is JONG doet mee!", 1),
        # Abbreviations, initials and numbers.
        ("Neem bijv. Den Haag of Delft.", 1),
        ("Vraag het dhr. Jansen of mevr. De Wit.", 1),
        ("Lees art. 5 van de wet.", 1),
        ("Samen met o.a. Rotterdam.", 1),
        ("Eten, drinken enz. Daarna praten we.", 2),
        ("Eten, drinken enz. is klaar.", 1),
        ("Geschreven door M. Bruning.", 1),
        ("Het is van 17.00 tot 20.00 uur.", 1),
        ("Het duurt tot 20.00. Daarna eten we.", 2),
        ("Er zijn 1.179 gezinnen geholpen.", 1),
        ("Het was in 2019. Daarna niet meer.", 2),
        ("1. Kies een plek", 1),
        ("'Wat?' vroeg hij.", 1),
        ("Kijk op www.jongdoetmee.nl. Daar staat het.", 1),
    ],
)
def test_sentences(text: str, number: int) -> None:
    assert len(sentences_in(text)) == number, sentences_in(text)


# --- words and syllables --------------------------------------------------------------------------


def test_words_as_a_reader_counts_them() -> None:
    text = "Om 17.00 uur, van 16-27 jaar: ama's - en dak- en thuislozen (1.179)."
    assert words_in(text) == [
        *("Om", "17.00", "uur", "van", "16-27", "jaar", "ama's", "en", "dak", "en"),
        *("thuislozen", "1.179"),
    ]


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("huis", 1),
        ("jongeren", 3),
        ("Jeugdhulp", 2),
        ("begeleider", 4),
        ("organisatie", 5),
        ("cliënt", 2),
        ("één", 1),
        ("u", 1),
        ("Wmo-hulp", 2),
        ("foto's", 2),
        ("GGZ", 3),
        ("s", 1),
        ("2019", 1),
        ("17.00", 1),
    ],
)
def test_syllables(word: str, syllables: int) -> None:
    assert syllables_in(word) == syllables


# --- what counts ----------------------------------------------------------------------------------


def test_structured_texts_count_and_names_do_not() -> None:
    item = advice(
        titel="Een kamer",
        aanbevelingen=[
            recommendation(toelichting="Ieder wil wonen.", id="kamer")
            | {"antwoorden": [answer(reden="Er is geld.")]}
        ],
        bronnen=[{"bron": "verslag", "pagina": "bladzijde twee"}],
    )
    found = {where[-1]: text for where, text in prose_in(item)}
    assert found == {
        "titel": "Een kamer",
        "samenvatting": "Een advies.",
        "tekst": "Geef iedereen een kamer.",
        "toelichting": "Ieder wil wonen.",
        "reden": "Er is geld.",
    }
    places = {text for _, text in prose_in(meeting(locatie="Den Haag", thema="Wonen en leven."))}
    assert "Wonen en leven." in places
    assert "Den Haag" not in places


def words_of(body: str) -> int:
    """How many words of this text count, besides title and summary."""
    site = catalogue({"a": (page(), body), "bronnen/verslag": source_item()})
    without = catalogue({"a": page(), "bronnen/verslag": source_item()})
    whole, rest = (total(p.counts for p in texts_of(one)["a.md"]) for one in (site, without))
    return whole.words - rest.words


def test_names_of_sources_addresses_code_and_pictures_do_not_count() -> None:
    assert words_of("Lees [meer hulp](https://voorbeeld.nl/een/adres) nu.") == 4
    assert words_of("Dat staat in [het Grote Verslag](bronnen/verslag.md).") == 3
    assert words_of("Zie <https://voorbeeld.nl> of `code hier`.") == 2
    assert words_of("![een foto](afbeeldingen/a.png)") == 0
    assert words_of("```\nveel code hier\n```") == 0


def test_a_paragraph_without_words_is_none() -> None:
    site = catalogue({"a": (page(), "![een foto](afbeeldingen/a.png)\n\n...")})
    title_and_summary = 2
    assert len(texts_of(site)["a.md"]) == title_and_summary


def test_each_item_of_a_list_is_a_sentence() -> None:
    site = catalogue({"a": (page(), "- een kamer\n- een bed\n\n1. koken\n")})
    header, body = 2, texts_of(site)["a.md"]
    assert [part.counts.sentences for part in body[header:]] == [1, 1, 1]


def test_the_title_of_a_source_does_not_count() -> None:
    site = catalogue({"bronnen/a": source_item(titel="Een Heel Lange Naam", samenvatting="Kort.")})
    assert total(part.counts for part in texts_of(site)["bronnen/a.md"]).words == 1


def test_each_paragraph_has_its_line(tmp_path: Path) -> None:
    text = (
        "---\ntitel: Dag\nsamenvatting: Een korte tekst.\n---\n\nEerste stuk\nloopt door.\n\n"
        "## Kop\n\n- punt\n"
    )
    loaded = load_site(tmp_path, {"dag.md": text})
    assert [part.line for part in texts_of(loaded.catalogue)["dag.md"]] == [2, 3, 6, 9, 11]


def test_lists_have_their_lines_too(tmp_path: Path) -> None:
    text = "begrippen:\n  - id: a\n    term: a\n    betekenis: Een ding.\n"
    loaded = load_site(tmp_path, {"begrippen.yml": text})
    assert texts_of(loaded.catalogue)["begrippen.yml"] == [Paragraph(4, count("Een ding."))]


# --- the report -----------------------------------------------------------------------------------

PAGES = {
    "makkelijk.md": [Paragraph(2, count("Huis")), Paragraph(6, count(EASY))],
    "wet.md": [
        Paragraph(3, count(EASY)),
        Paragraph(9, count(LAW)),
        Paragraph(12, count("Verantwoordelijkheid.")),
    ],
}


def test_the_hardest_page_comes_first_with_its_hardest_paragraph() -> None:
    head, first, second, *rest = of_site(PAGES, "content", goal=60).splitlines()
    assert head.split("  ")[-1] == "moeilijkste stuk"
    assert "wet.md" in first
    assert "content/wet.md:9 (" in first
    assert "content/makkelijk.md:6 (" in second
    assert rest[-2].startswith("Middelste score van 2 pagina's: ")
    assert rest[-1] == "Onder de 60: 1 pagina."
    assert of_site(PAGES, "content", goal=-500).endswith("Onder de -500: 0 pagina's.")


def test_numbers_are_written_the_dutch_way() -> None:
    whole = total(part.counts for part in PAGES["makkelijk.md"])
    assert f"{whole.score:.1f}".replace(".", ",") in of_site(PAGES, "content", goal=60)


def test_a_limit_hides_lines_and_counts_all() -> None:
    report = of_site(PAGES, "content", goal=60, limit=1)
    assert "makkelijk.md" not in report
    assert "En nog 1 meer." in report
    assert "2 pagina's" in report


def test_too_short_to_judge() -> None:
    assert hardest_of([Paragraph(1, count("Verantwoordelijkheid"))]) is None
    report = of_site({"a.md": [Paragraph(1, count("Wonen"))]}, "content", goal=60)
    assert report.splitlines()[1].endswith("a.md    -")


def test_without_any_text() -> None:
    assert of_site({}, "content", goal=60) == "Er is geen tekst om te lezen."


def test_one_page_shows_each_paragraph_the_short_ones_last() -> None:
    lines = of_page("wet.md", PAGES["wet.md"], "content").splitlines()
    places = [line.rsplit(":", 1)[1] for line in lines[1:4]]
    assert places == ["9", "3", "12"]
    assert lines[-1].startswith("Hele pagina: score ")


# --- the command ----------------------------------------------------------------------------------


def run(content: Path, *options: str) -> int:
    import argparse

    parser = argparse.ArgumentParser()
    readability.add_arguments(parser)
    return readability.run(parser.parse_args(["--content", str(content), *options]))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    load_site(tmp_path)
    return tmp_path / "content"


def test_the_command_is_advice(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "--limit", "0") == 0
    output = capsys.readouterr().out
    assert "content/" in output
    assert "En nog" not in output


@pytest.mark.parametrize("typed", ["werkwijze", "content/werkwijze.md", "/werkwijze/"])
def test_a_page_by_path_or_address(
    content: Path, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    assert run(content, "--page", typed) == 0
    assert "content/werkwijze.md:2" in capsys.readouterr().out


def test_a_folder_is_its_overview(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, "--page", "adviezen/") == 0
    assert "content/adviezen/index.md:" in capsys.readouterr().out


def test_a_page_that_does_not_exist(content: Path) -> None:
    with pytest.raises(Stop, match=r'"werkwijs" niet\. Bedoelde je "werkwijze\.md"'):
        run(content, "--page", "werkwijs")
    with pytest.raises(Stop, match="bestaat niet"):
        run(content / "weg")
