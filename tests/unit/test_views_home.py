"""The home page: what comes, what is new, and the ways in."""

from __future__ import annotations

from site_plugins.views.home import SHOWN, HomeView
from site_plugins.views.links import Link
from tests.builders import advice, catalogue, meeting, organisation, page, source


def test_what_still_comes_is_apart_and_the_first_comes_first() -> None:
    found = catalogue(
        {
            "bijeenkomsten/straks": meeting(titel="Straks", datum="2026-06-01"),
            "bijeenkomsten/later": meeting(titel="Later", datum="2027"),
            "bijeenkomsten/gisteren": meeting(titel="Gisteren", datum="2026-05-31"),
            "bijeenkomsten/ooit": meeting(titel="Ooit", datum="onbekend"),
        }
    )
    home = HomeView(found).overview()
    assert [card.link.title for card in home.coming] == ["Straks", "Later"]
    assert [card.link.title for card in home.meetings] == ["Gisteren", "Ooit"]
    assert home.more_coming is None


def test_what_comes_much_later_stands_in_the_agenda() -> None:
    coming = {f"bijeenkomsten/m{day}": meeting(datum=f"2027-01-0{day}") for day in range(1, 6)}
    home = HomeView(catalogue({**coming, "agenda": page(weergave="agenda")})).overview()
    assert [card.link.address for card in home.coming] == [
        f"bijeenkomsten/m{day}/" for day in range(1, SHOWN + 1)
    ]
    assert home.more_coming == Link("Nog 2 in de agenda", "agenda/")
    assert HomeView(catalogue(coming)).overview().more_coming is None


def test_only_the_newest_are_shown() -> None:
    many = {
        f"{folder}/a{year}": made(titel=str(year), datum=str(year))
        for folder, made in {"adviezen": advice, "bijeenkomsten": meeting}.items()
        for year in range(2010, 2020)
    }
    found = catalogue({**many, "organisaties/raad": organisation(), "bronnen/verslag": source()})
    home = HomeView(found).overview()
    for shown in (home.advice, home.meetings):
        assert [card.link.title for card in shown] == ["2019", "2018", "2017", "2016"][:SHOWN]


def test_a_way_in_leads_only_to_a_list_that_is_there_and_holds_something() -> None:
    found = catalogue(
        {"bijeenkomsten/index": page(), "bijeenkomsten/een": meeting(), "workshops/index": page()}
    )
    entrances = HomeView(found).overview().entrances
    assert [(one.link.address, one.count) for one in entrances] == [("bijeenkomsten/", 1)]


def test_an_empty_site_has_a_home_page() -> None:
    home = HomeView(catalogue({})).overview()
    assert (home.coming, home.meetings, home.advice, home.entrances) == ((), (), (), ())
