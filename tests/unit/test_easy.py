"""The easy version of a page: how many sentences, how hard, and what is drawn beside them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from commands.write._reading_report import of_easy

from site_plugins.catalogue.paragraphs import easy_texts_of, texts_of
from site_plugins.checking.easy import findings
from site_plugins.model.vocabulary import Drawing
from tests.builders import catalogue, page

OPENING = (
    '<svg class="jdm-drawing" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" '
    'focusable="false">'
)
CLASSES = {"jdm-drawing", *(f"jdm-drawing__{part}" for part in ("fill", "spot", "line"))}
DRAWINGS = Path(__file__).parents[2] / "overrides" / "partials" / "drawings"
SHORT = "Je krijgt een kamer."


def codes(*sentences: str) -> list[str]:
    entry = page(makkelijk=[{"zin": sentence} for sentence in sentences])
    return [rule.code for rule, _, _ in findings(entry)]


@pytest.mark.parametrize(("number", "found"), [(4, ["JDM429"]), (5, []), (8, []), (9, ["JDM429"])])
def test_there_are_five_to_eight_sentences(number: int, found: list[str]) -> None:
    assert codes(*[SHORT] * number) == found


def test_a_page_needs_no_easy_version() -> None:
    assert codes() == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Een twee drie vier vijf zes zeven acht negen tien elf twaalf.", []),
        ("Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien.", ["JDM430"]),
        ("Dit is geen hele zin", ["JDM431"]),
        ("Je belt. Iemand luistert.", ["JDM431"]),
        ("Wie kun je bellen?", []),
        ("Dit is waar wij om vragen:", []),
        ("Bel de jeugdombudsman.", []),  # 14 letters
        ("Vraag het de hulpverleenster.", ["JDM432"]),  # 15
        ("JONG doet mee! praat met de gemeente.", []),
    ],
)
def test_each_is_one_short_sentence_of_short_words(sentence: str, found: list[str]) -> None:
    assert codes(*[SHORT] * 4, sentence) == found


def test_each_name_of_a_drawing_has_a_drawing_and_the_other_way_round() -> None:
    files, names = {path.stem for path in DRAWINGS.glob("*.svg")}, {one.value for one in Drawing}
    assert not names - files, f"draw these in {DRAWINGS}: {names - files}"
    assert not files - names, f"name these in the vocabulary Drawing: {files - names}"


@pytest.mark.parametrize("path", sorted(DRAWINGS.glob("*.svg")), ids=lambda path: path.stem)
def test_a_drawing_is_of_our_set(path: Path) -> None:
    """It stands in a page, beside words that say the same, in the colours of the reader."""
    drawing = path.read_text(encoding="utf-8")
    assert drawing.startswith(OPENING), f"begin {path.name} with {OPENING}"
    foreign = re.findall(
        r"#[0-9a-f]{3}|(?:fill|stroke|style|id)=|<(?:title|text|image|style)", drawing
    )
    assert not foreign, f"take these out of {path.name}: {foreign}"
    classes = set(re.findall(r'class="([^"]*)"', drawing)) - CLASSES
    assert not classes, f"these have no colour: {classes}; choose of {CLASSES}"
    assert len(drawing) < 700, f"{path.name} comes in many pages: make it simpler"


def test_the_report_keeps_the_easy_version_apart() -> None:
    content = catalogue({"a": page(makkelijk=[{"zin": SHORT}] * 5), "b": page()})
    easy = easy_texts_of(content)
    assert {path: made.sentences for path, made in easy.items()} == {"a.md": 5}
    assert sum(part.counts.sentences for part in texts_of(content)["a.md"]) == 2
    assert "op 1 pagina. Onder de 80: 0 pagina's." in of_easy(easy, 80)
