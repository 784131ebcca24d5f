"""Good examples: the card to try it yourself."""

from __future__ import annotations

from typing import Any

import pytest

from site_plugins.model.example import Example
from site_plugins.views.examples import ExamplesView
from site_plugins.views.gaps import GapsView, gaps_of
from site_plugins.views.listing import ListingView
from tests.builders import catalogue, example, organisation, source


def test_the_card_to_try_it_shows_only_what_is_known() -> None:
    card = {"kosten": "Niets.", "contactrol": "De jongerenwerker."}
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "voorbeelden/a": example(probeer_het_zelf=card),
            "voorbeelden/b": example(),
        }
    )
    view = ExamplesView(content)
    with_card, without = (view.page(record) for record in content.all(Example))
    assert [fact.label for fact in with_card.try_it] == ["Wat kost het", "Wie kun je vragen"]
    assert without.try_it == ()


CARD = {"kosten": "Niets.", "tijd": "Een uur.", "valkuil": "Haast.", "contactrol": "De wijk."}
WHOLE: dict[str, Any] = {"werkwijze": ["Vraag."], "resultaten": ["Rust."], "probeer_het_zelf": CARD}


def questions(**fields: Any) -> list[str]:
    content = catalogue({"voorbeelden/a": example(titel="De krant", **fields)})
    [record] = content.all(Example)
    return [gap.question for gap in gaps_of(content, record)]


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({}, "hoe werkt het, wat levert het op en wat kost het"),
        (WHOLE | {"resultaten": []}, "wat levert het op"),
        (
            WHOLE | {"probeer_het_zelf": {"kosten": "Niets.", "tijd": "Een uur."}},
            "waar moet je op letten en bij wie kun je terecht",
        ),
        (
            {"werkwijze": ["Vraag."], "resultaten": ["Rust."]},
            "wat kost het, hoeveel tijd vraagt het en waar moet je op letten",
        ),
    ],
)
def test_an_incomplete_card_asks_for_what_it_lacks(fields: dict[str, Any], asked: str) -> None:
    assert questions(**fields) == [f"Vertel ons over ‘De krant’: {asked}?"]


def test_a_complete_card_asks_nothing_and_what_the_writer_seeks_stays() -> None:
    assert questions(**WHOLE) == []
    assert questions(**WHOLE, gezocht=[{"vraag": "Wie las de krant?"}]) == ["Wie las de krant?"]
    assert questions(gezocht=[{"vraag": "Wie las de krant?"}])[0] == "Wie las de krant?"


def test_who_does_it_is_asked() -> None:
    content = catalogue(
        {
            "organisaties/raad": organisation(titel="De raad"),
            "voorbeelden/a": example(door=["raad"]),
        }
    )
    assert [fold.label for fold in GapsView(content).overview()] == ["De raad"]


def test_the_list_is_filtered_by_whether_the_card_is_complete() -> None:
    content = catalogue({"voorbeelden/a": example(**WHOLE), "voorbeelden/b": example()})
    listing = ListingView(content).examples()
    (facet,) = [one for one in listing.facets if one.name == "kaart"]
    assert [(one.label, one.count) for one in facet.options] == [
        ("Compleet", 1),
        ("Nog niet compleet", 1),
    ]
    rows = {row.link.address: row.keys.split() for group in listing.groups for row in group.rows}
    assert "kaart-compleet" in rows["voorbeelden/a/"]
    assert "kaart-nog-niet-compleet" in rows["voorbeelden/b/"]
