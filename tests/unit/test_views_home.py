"""The home page: The Big Five, what changed, what comes, and one voice."""

from __future__ import annotations

from site_plugins.views.home import SHOWN, HomeView
from site_plugins.views.links import Link
from tests.builders import advice, catalogue, meeting, organisation, page, pillar, source

VOICE = {"rol": "spreker", "wat": "Zij luistert graag.", "bron": "verslag"}


def test_only_what_still_comes_is_shown_and_the_first_comes_first() -> None:
    content = catalogue(
        {
            "bijeenkomsten/straks": meeting(titel="Straks", datum="2026-06-01"),
            "bijeenkomsten/later": meeting(titel="Later", datum="2027"),
            "bijeenkomsten/gisteren": meeting(titel="Gisteren", datum="2026-05-31"),
            "bijeenkomsten/ooit": meeting(titel="Ooit", datum="onbekend"),
        }
    )
    home = HomeView(content).overview()
    assert [card.link.title for card in home.coming] == ["Straks", "Later"]
    assert home.more_coming is None


def test_what_comes_much_later_stands_in_the_agenda() -> None:
    coming = {f"bijeenkomsten/m{day}": meeting(datum=f"2027-01-0{day}") for day in range(1, 6)}
    home = HomeView(catalogue({**coming, "agenda": page(weergave="agenda")})).overview()
    assert [card.link.address for card in home.coming] == [
        f"bijeenkomsten/m{day}/" for day in range(1, SHOWN + 1)
    ]
    assert home.more_coming == Link("Nog 2 in de agenda", "agenda/")
    assert HomeView(catalogue(coming)).overview().more_coming is None


def test_the_five_stand_in_their_own_order() -> None:
    content = catalogue(
        {f"big-five/{name}": pillar(nummer=str(n)) for name, n in (("a", 2), ("b", 1))}
    )
    assert [one.link.address for one in HomeView(content).overview().pillars] == [
        "big-five/b/",
        "big-five/a/",
    ]


def test_one_voice_is_heard_the_newest() -> None:
    known = {"bronnen/verslag": source(), "organisaties/raad": organisation()}
    content = catalogue(
        {
            **known,
            "bijeenkomsten/a": meeting(datum="2019", stemmen=[VOICE]),
            "bijeenkomsten/b": meeting(datum="2020", stemmen=[VOICE | {"wat": "Hij ook."}]),
            "bijeenkomsten/c": meeting(datum="2021"),
        }
    )
    voice = HomeView(content).overview().voice
    assert voice is not None
    assert (voice.row.text, voice.page.address) == ("Hij ook.", "bijeenkomsten/b/")


def test_what_changed_is_the_most_telling() -> None:
    effect = {"trede": "uitgevoerd", "datum": "2020", "tekst": "Gedaan.", "bron": "verslag"}
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "organisaties/raad": organisation(),
            "adviezen/a": advice(effecten=[effect | {"kop": "Klaar"}]),
        }
    )
    assert [one.row.headline for one in HomeView(content).overview().changes] == ["Klaar"]


def test_an_empty_site_has_a_home_page() -> None:
    home = HomeView(catalogue({})).overview()
    assert (home.coming, home.pillars, home.changes, home.voice, home.join) == (
        (),
        (),
        (),
        None,
        None,
    )
