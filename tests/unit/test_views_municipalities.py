"""Municipalities beside what was asked of them: who was asked, what is known, and the letters."""

from __future__ import annotations

from typing import Any

import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.organisation import Organisation
from site_plugins.views.municipalities import AdviceLetter, Board, MunicipalitiesView
from site_plugins.views.tiles import Place, tile_map
from tests.builders import advice, answer, catalogue, organisation, page, recommendation, source


def site(*advices: dict[str, Any], **member: str) -> Catalogue:
    """Two municipalities in one region; `member` is of the first."""
    towns = {
        f"organisaties/{name}": organisation(
            titel=f"Gemeente {name.title()}",
            soort="gemeente",
            kaart={"kolom": place, "rij": "1"},
        )
        for place, name in (("2", "aa"), ("3", "bee"))
    }
    members = [{"organisatie": "aa"} | member, {"organisatie": "bee"}]
    return catalogue(
        {
            "bronnen/verslag": source(),
            "organisaties/raad": organisation(),
            "organisaties/regio": organisation(titel="Regio", soort="regio", leden=members),
            "organisaties/elders": organisation(titel="Gemeente Elders", soort="gemeente"),
            "gemeenten": page(weergave="gemeenten"),
            "hulp": page(weergave="hulp"),
        }
        | towns
        | {
            f"adviezen/advies-{number}": advice(**({"titel": f"Advies {number}"} | fields))
            for number, fields in enumerate(advices)
        }
    )


def board(*advices: dict[str, Any], **member: str) -> Board:
    return MunicipalitiesView(site(*advices, **member)).overview()


def letters(found: Catalogue, slug: str) -> tuple[AdviceLetter, ...]:
    [record] = [one for one in found.all(Organisation) if one.slug == slug]
    return MunicipalitiesView(found).of_organisation(record).letters


def cells(found: Board) -> dict[str, list[tuple[list[str], bool]]]:
    """Per municipality and advice: what is known, and whether there is a letter."""
    return {
        row.name: [
            ([one.outcome.word for one in cell.known], cell.letter is not None)
            for cell in row.cells
        ]
        for row in found.rows
    }


def test_what_a_region_was_asked_each_member_was_asked() -> None:
    assert cells(board({"aan": ["regio"]})) == {"Aa": [([], True)], "Bee": [([], True)]}


def test_a_municipality_alone_is_asked_alone_and_one_outside_a_region_does_not_count() -> None:
    found = board({"aan": ["aa"]}, {"aan": ["elders"]})
    assert cells(found) == {"Aa": [([], True)], "Bee": [([], False)]}


@pytest.mark.parametrize(("until", "asked"), [("2019-12-31", False), ("2020", True)])
def test_only_members_of_that_day_were_asked(until: str, asked: bool) -> None:
    found = board({"aan": ["regio"], "datum": "2020-01"}, tot=until)
    assert cells(found)["Aa"] == [([], asked)]
    assert found.rows[0].period.startswith("tot en met")


def test_an_own_answer_ends_the_asking_and_one_of_the_region_does_not() -> None:
    own = {"aan": ["regio"], "antwoorden": [answer(van="aa")]}
    assert cells(board(own)) == {"Aa": [(["Overgenomen"], False)], "Bee": [([], True)]}
    together = {"aan": ["regio"], "antwoorden": [answer(van="regio")]}
    found = board(together)
    assert cells(found) == {"Aa": [([], True)], "Bee": [([], True)]}
    [group] = found.together
    assert [one.outcome.word for one in group.cells[0].known] == ["Overgenomen"]
    assert group.cells[0].letter is None


def test_a_letter_that_it_was_received_is_no_answer() -> None:
    received = {"aan": ["aa"], "antwoorden": [answer(van="aa", antwoord="ontvangen")]}
    assert cells(board(received))["Aa"] == [(["Ontvangen"], True)]


def test_what_it_did_is_known_once() -> None:
    effect = {"datum": "2021", "trede": "uitgevoerd", "tekst": "Er kwam een kamer.", "bron": "x"}
    effect |= {"door": ["aa"], "kop": "Eén kamer", "bij": ["een-kamer", "twee-kamers"]}
    asks = [recommendation(), recommendation(id="twee-kamers")]
    found = board({"aan": ["regio"], "aanbevelingen": asks, "effecten": [effect]})
    assert cells(found)["Aa"] == [(["Eén kamer"], True)]
    assert (found.rows[0].count, found.rows[0].asked) == (1, 1)


def test_without_a_date_and_without_a_text_there_is_nothing_to_ask_after() -> None:
    undated = {"aan": ["aa"], "datum": "onbekend"}
    assert board(undated).columns == ()
    with_text = board(undated | {"aanbevelingen": [recommendation()]}, {"aan": ["aa"]})
    assert [one.advice.title for one in with_text.columns] == ["Advies 1", "Advies 0"]


def test_what_young_people_did_not_ask_is_not_here() -> None:
    assert board({"aan": ["aa"], "soort": "motie"}).columns == ()


def test_a_letter_names_the_advice_and_asks_what_was_done() -> None:
    asks = [recommendation(), recommendation(id="b", tekst="Van een ander.", aan=["bee"])]
    found = site({"aan": ["regio"], "aanbevelingen": asks})
    [letter] = letters(found, "aa")
    assert letter.subject == "Vraag over: Advies 0"
    assert letter.before.startswith("Beste wethouder,\n")
    assert "‘Advies 0’ (januari 2020), van Raad\n- Geef iedereen een kamer.\n" in letter.before
    assert "Van een ander" not in letter.before
    assert "Wat deed Gemeente Aa hiermee?" in letter.after
    assert letter.help is None
    assert letters(found, "elders") == letters(found, "regio") == ()


def test_a_letter_about_what_may_hurt_has_help_beside_it() -> None:
    [letter] = letters(site({"aan": ["aa"], "gevoelig": ["zelfdoding"]}), "aa")
    assert letter.help
    assert letter.help.address == "hulp/"


def test_the_map_has_no_empty_edge_and_shows_who_left() -> None:
    found = board({"aan": ["regio"]}, tot="2023").map
    assert found
    assert (found.width, found.height) == (200, 100)
    assert [(tile.place.name, tile.place.note, tile.x) for tile in found.tiles] == [
        ("Aa", "0 van 1", 2),
        ("Bee", "0 van 1", 102),
    ]
    assert [tile.place.full for tile in found.tiles] == [False, True]
    assert found.broken


def test_one_tile_is_no_map() -> None:
    one = board({"aan": ["regio"]}).map
    assert one
    assert tile_map([one.tiles[0].place, None]) is None


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Delft", ["Delft"]),
        ("Den Haag", ["Den Haag"]),
        ("Nepnacker-Nepdorp", ["Nepnacker-", "Nepdorp"]),
        ("Leidschendam-Voorburg", ["Leidschendam-", "Voorburg"]),
        ("Aa-En-Hunze", ["Aa-En-", "Hunze"]),
    ],
)
def test_a_name_stands_in_lines_that_fit(name: str, lines: list[str]) -> None:
    found = board({"aan": ["regio"]}).map
    assert found
    place = found.tiles[0].place
    places = [Place(at, 1, place.link, name, "0 van 1", full=True) for at in (1, 2)]
    drawn = tile_map(places)
    assert drawn
    assert [line.text for line in drawn.tiles[0].lines] == lines
    for line in drawn.tiles[0].lines:
        assert (line.width is not None) == (len(line.text) > 10)
        assert 0 < line.y < drawn.height
