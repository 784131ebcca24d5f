"""What is sought: once on a page, all together on one page, by who may know it."""

from __future__ import annotations

from typing import Any

import pytest

from site_plugins.model.advice import Advice
from site_plugins.model.entry import Entry
from site_plugins.views.gaps import GapsView, gaps_of, sought_on
from tests.builders import advice, answer, catalogue, organisation, recommendation, source

PLACES: dict[str, Entry] = {
    "bronnen/verslag": source(),
    "organisaties/delft": organisation(titel="Delft", soort="gemeente"),
    "organisaties/raad": organisation(titel="De raad"),
}
TWO = [recommendation(), recommendation(id="twee")]
EFFECT = {"datum": "2021", "trede": "besloten", "tekst": "Er is geld.", "bron": "verslag"}


def _questions(**fields: Any) -> list[str]:
    content = catalogue({**PLACES, "adviezen/a": advice(aan=["delft"], **fields)})
    [record] = content.all(Advice)
    return [gap.question for gap in gaps_of(content, record)]


@pytest.mark.parametrize(
    ("fields", "question"),
    [
        ({}, "Wat was het antwoord op ‘Advies’, en wat veranderde er?"),
        ({"antwoorden": [answer()]}, "Wat veranderde er na ‘Advies’?"),
        ({"effecten": [EFFECT]}, "Wat was het antwoord op ‘Advies’?"),
        (
            {"antwoorden": [answer(antwoord="ontvangen")], "effecten": [EFFECT]},
            "Wat was het antwoord op ‘Advies’?",
        ),
        ({"antwoord_voor": "2026-06-01"}, "Wat veranderde er na ‘Advies’?"),
        (
            {"aanbevelingen": TWO},
            "Wat was het antwoord op de 2 vragen in ‘Advies’, en wat veranderde er?",
        ),
        (
            {"aanbevelingen": [TWO[0], TWO[1] | {"effecten": [EFFECT]}], "antwoorden": [answer()]},
            "Wat veranderde er na 1 van de 2 vragen in ‘Advies’?",
        ),
    ],
)
def test_of_an_advice_we_seek_what_nobody_filled_in(fields: dict[str, Any], question: str) -> None:
    assert _questions(**fields) == [question]


@pytest.mark.parametrize(
    "fields",
    [{"antwoorden": [answer()], "effecten": [EFFECT]}, {"soort": "voornemen"}],
    ids=["all is known", "nobody was asked yet"],
)
def test_nothing_is_sought_where_nothing_is_missing(fields: dict[str, Any]) -> None:
    assert _questions(**fields) == []


def test_what_the_writer_seeks_comes_instead() -> None:
    assert _questions(gezocht=[{"vraag": "Wat deed Delft?"}]) == ["Wat deed Delft?"]


def test_a_page_has_only_what_is_sought_on_it() -> None:
    asked = organisation(titel="De raad", gezocht=[{"vraag": "Wie zaten erin?"}])
    content = catalogue({**PLACES, "organisaties/raad": asked})
    sought = {
        one.slug: [row.question for row in sought_on(content, one)] for one in content.records
    }
    assert sought == {"verslag": [], "delft": [], "raad": ["Wie zaten erin?"]}


def test_every_question_stands_with_each_who_may_know_it_and_else_with_everybody() -> None:
    gaps = [
        {"vraag": "Wie kwamen er?"},
        {"vraag": "Wat kostte het?", "bij": ["delft", "raad"]},
    ]
    content = catalogue({**PLACES, "adviezen/a": advice(gezocht=gaps)})
    groups = GapsView(content).overview()
    assert [(one.label, [row.question for row in one.rows]) for one in groups] == [
        ("De raad", ["Wat kostte het?"]),
        ("Delft", ["Wat kostte het?"]),
        ("Iedereen", ["Wie kwamen er?"]),
    ]
    assert {row.page.address for one in groups for row in one.rows} == {"adviezen/a/#wat-we-zoeken"}
