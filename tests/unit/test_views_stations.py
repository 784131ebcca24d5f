"""The trail of an advice in four words, and of each recommendation in one."""

from __future__ import annotations

from typing import Any

import pytest

from site_plugins.model.advice import Advice
from site_plugins.views.advice_page import AdvicePage, AdviceView
from tests.builders import advice, answer, catalogue, organisation, recommendation, source

_SOURCE = {"bron": "verslag"}


def page(**fields: Any) -> AdvicePage:
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "organisaties/delft": organisation(titel="Delft", soort="gemeente"),
            "organisaties/raad": organisation(titel="Raad"),
            "adviezen/a": advice(**fields),
        }
    )
    [record] = content.all(Advice)
    return AdviceView(content).page(record)


def told(**fields: Any) -> list[tuple[str, str, str]]:
    return [(one.outcome.word, one.outcome.tone, one.detail) for one in page(**fields).stations]


def effect(stage: str, year: str = "2020", **fields: Any) -> dict[str, Any]:
    return {"datum": year, "trede": stage, "tekst": "Iets.", **_SOURCE, **fields}


def verdict(notice: str, year: str) -> dict[str, Any]:
    return {"datum": year, "merken": notice, **_SOURCE}


def test_what_is_not_known_is_sought() -> None:
    asked, *others = told(datum="2016", aan=["delft"])
    assert asked == ("2016", "goed", "aan Delft")
    assert others == [("", "open", "")] * 3


def test_all_four_are_known_wherever_they_were_written() -> None:
    part = recommendation(
        antwoorden=[answer(datum="2017")],
        effecten=[effect("uitgevoerd", "2016/2018"), effect("toegezegd", "2021")],
    )
    found = told(
        datum="2016",
        aan=["delft", "raad"],
        aanbevelingen=[part],
        effecten=[effect("besloten", "2019")],
        oordeel_jongeren=[verdict("deels", "2021"), verdict("nee", "2020")],
    )
    assert found == [
        ("2016", "goed", "aan Delft en Raad"),
        ("Overgenomen", "goed", "van Raad, 2017"),
        ("2 dingen", "goed", "2016 tot en met 2019"),
        ("Deels", "deels", "2021"),
    ]


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"soort": "voornemen"}, "Niet gevraagd"),
        ({"antwoord_voor": "2026-05-31"}, "Te laat"),
        ({"antwoord_voor": "2026-06-01"}, "Wacht op antwoord"),
        (
            {"antwoorden": [answer(), answer(antwoord="ontvangen")]},
            "Verschillend",
        ),
    ],
)
def test_the_word_for_the_answer(fields: dict[str, Any], word: str) -> None:
    assert told(aan=["delft"], **fields)[1][0] == word


def test_a_promise_alone_has_changed_nothing() -> None:
    assert told(effecten=[effect("toegezegd")])[2] == ("Beloofd", "deels", "2020")


@pytest.mark.parametrize(
    ("written", "told_years"),
    [
        (["../2020"], "2020 of eerder"),
        (["../2020", "2016"], "2020 of eerder"),
        (["2018/.."], "sinds 2018"),
        (["2018/..", "2016"], "sinds 2016"),
        (["../2020", "2018/.."], ""),
        (["2019~"], "rond 2019"),
        (["onbekend"], ""),
    ],
)
def test_no_year_is_told_that_nobody_wrote(written: list[str], told_years: str) -> None:
    changed = told(effecten=[effect("besloten", year) for year in written])[2]
    assert changed[2] == told_years


def test_a_recommendation_says_how_far_it_came() -> None:
    parts = [
        recommendation(id="een", effecten=[effect("uitgevoerd"), effect("besloten")]),
        recommendation(id="twee", antwoorden=[answer(antwoord="niet-overgenomen", reden="Nee.")]),
        recommendation(id="drie"),
    ]
    assert [(one.outcome.word, one.outcome.tone) for one in page(aanbevelingen=parts).trails] == [
        ("Eén ding gedaan", "goed"),
        ("Niet overgenomen", "niet"),
        ("", "open"),
    ]


def test_results_stand_together_with_the_furthest_first() -> None:
    part = recommendation(effecten=[effect("besloten")])
    whole = [effect("toegezegd"), effect("uitgevoerd", kop="Tien kamers")]
    results = page(effecten=whole, aanbevelingen=[part]).results
    assert [(one.headline, one.what.label) for one in results] == [
        ("Tien kamers", "Uitgevoerd"),
        ("", "Besloten"),
        ("", "Toegezegd"),
    ]


def test_a_fact_about_two_recommendations_is_one_fact() -> None:
    about = {"bij": ["een", "twee"]}
    found = page(
        aanbevelingen=[recommendation(id="een"), recommendation(id="twee")],
        effecten=[effect("uitgevoerd", **about)],
    )
    assert found.stations[2].outcome.word == "Eén ding"
    assert len(found.results) == 1
    assert [one.outcome.word for one in found.trails] == ["Eén ding gedaan"] * 2
