"""The lists with filters: what each row is found by, and what it says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from site_plugins.model.entry import Item
from site_plugins.model.project import Project
from site_plugins.views.listing import ListingView
from tests.builders import (
    advice,
    catalogue,
    example,
    goal,
    meeting,
    organisation,
    project,
    source,
    topic,
    workshop,
)

BASE = {
    "bronnen/verslag": source(),
    "organisaties/stad": organisation(titel="Gemeente Stad", soort="gemeente"),
    "onderwerpen/geld": topic(titel="Geld"),
}

# By content type: its list, items in another order than they come in, and the headings.
IN_ORDER: dict[str, tuple[Callable[[ListingView], Any], list[Item], dict[str, list[str]]]] = {
    "workshops": (
        ListingView.workshops,
        [workshop(titel="Oud", datum="2014"), workshop(titel="Nieuw", datum="2020")],
        {"Alle workshops": ["Nieuw", "Oud"]},
    ),
    "projecten": (
        lambda view: view.of(Project),
        [project(titel="zee"), project(titel="Aa")],
        {"Alle projecten": ["Aa", "zee"]},
    ),
    "voorbeelden": (
        ListingView.examples,
        [
            example(titel="zomer", soort="methode"),
            example(titel="Zon", soort="initiatief"),
            example(titel="boek", soort="initiatief"),
        ],
        {"Initiatieven": ["boek", "Zon"], "Methodes": ["zomer"]},
    ),
    "organisaties": (
        ListingView.organisations,
        [
            organisation(titel="zee", soort="gemeente"),
            organisation(titel="Aa", soort="gemeente"),
            organisation(titel="Fonds", soort="fonds"),
        ],
        {
            "Gemeenten": ["Aa", "zee"],
            "Jongerenraden en jongerenpanels": ["Raad"],
            "Fondsen": ["Fonds"],
        },
    ),
    "bronnen": (
        ListingView.sources,
        [source(titel="zee"), source(titel="Aa"), source(titel="Krant", soort="nieuws")],
        {"Rapporten": ["Aa", "zee"], "Nieuwsberichten": ["Krant"]},
    ),
    "doelen": (
        ListingView.goals,
        [
            goal(titel="Daarna", nummer="10"),
            goal(titel="Eerst", nummer="2"),
            goal(titel="zonder"),
            goal(titel="Ook zonder"),
            goal(titel="Droom", soort="droom"),
        ],
        {"Dromen": ["Droom"], "Doelen": ["Eerst", "Daarna", "Ook zonder", "zonder"]},
    ),
    "onderwerpen": (
        ListingView.topics,
        [
            topic(titel="Tien", soort="kern", nummer="10"),
            topic(titel="Twee", soort="kern", nummer="2"),
            topic(titel="zee"),
            topic(titel="Aa"),
        ],
        {"Kernonderwerpen": ["Twee", "Tien"], "Andere onderwerpen": ["Aa", "zee"]},
    ),
    "bijeenkomsten": (
        lambda view: view.meetings().listing,
        [
            meeting(titel="Oud", datum="2014"),
            meeting(titel="Nieuw", datum="2020"),
            meeting(titel="Gesprek", soort="gesprek"),
        ],
        {"Onze bijeenkomsten": ["Nieuw", "Oud"], "Gesprekken": ["Gesprek"]},
    ),
    "adviezen": (
        lambda view: view.advice().listing,
        [advice(titel="Oud", datum="2014"), advice(titel="Nieuw", datum="2020")],
        {"Adviezen": ["Nieuw", "Oud"]},
    ),
}


@pytest.mark.parametrize("folder", IN_ORDER)
def test_each_list_has_its_own_headings_and_order(folder: str) -> None:
    listed, items, headings = IN_ORDER[folder]
    entries = {f"{folder}/{number}": one for number, one in enumerate(items)}
    found = listed(ListingView(catalogue({"organisaties/raad": organisation(), **entries})))
    shown = [(group.title, [row.link.title for row in group.rows]) for group in found.groups]
    assert shown == list(headings.items())


def test_a_row_is_found_by_topic_place_kind_and_year() -> None:
    content = catalogue(
        {
            **BASE,
            "bijeenkomsten/a": meeting(
                titel="A", datum="2019", gastheer="stad", onderwerpen=["geld"]
            ),
            "bijeenkomsten/b": meeting(titel="B", datum="2021", soort="gesprek"),
        }
    )
    listing = ListingView(content).meetings().listing
    rows = {row.link.title: row for group in listing.groups for row in group.rows}
    assert rows["A"].meta == ("Stad", "Geld")
    assert {"onderwerp-geld", "plaats-stad", "van-2019", "tot-2019", "tot-2021"} <= set(
        rows["A"].keys.split()
    )
    assert "van-2021" not in rows["A"].keys.split()
    assert [facet.name for facet in listing.facets] == [
        "onderwerp",
        "soort",
        "plaats",
        "van",
        "tot",
    ]


def test_a_long_list_has_no_summaries() -> None:
    def summaries(count: int) -> set[str]:
        many = {f"workshops/w{one:02d}": workshop(titel=f"W{one}") for one in range(count)}
        [group] = ListingView(catalogue({**BASE, **many})).workshops().groups
        return {row.summary for row in group.rows}

    assert summaries(25) != {""}
    assert summaries(26) == {""}


def test_what_leaves_nothing_out_is_no_filter() -> None:
    content = catalogue({**BASE, "workshops/a": workshop()})
    assert ListingView(content).workshops().facets == ()


def test_a_row_does_not_say_the_place_in_its_title_again() -> None:
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "organisaties/stad": organisation(
                titel="Gemeente Stad", soort="gemeente", plaats="Stad"
            ),
            "organisaties/raad": organisation(titel="Raad", plaats="Stad"),
        }
    )
    groups = ListingView(content).organisations().groups
    rows = {row.link.title: row for group in groups for row in group.rows}
    assert {title: row.meta for title, row in rows.items()} == {
        "Gemeente Stad": (),
        "Raad": ("Stad",),
    }
    assert rows["Raad"].alone == "Jongerenraad of jongerenpanel · 0 pagina's"
    assert "plaats-stad" in rows["Gemeente Stad"].keys.split()


def test_a_list_is_offered_only_the_orders_that_say_something() -> None:
    dated = {
        "workshops/a": workshop(titel="A", datum="2019"),
        "workshops/b": workshop(titel="B", datum="2021"),
        "workshops/c": workshop(titel="C"),
    }
    two = {"organisaties/raad": organisation(titel="Raad")}
    view = ListingView(catalogue({**BASE, **dated, **two}))
    found = view.workshops()
    assert [order.label for order in found.orders] == ["Nieuwste eerst", "Oudste eerst", "Op naam"]
    rows = [row for group in found.groups for row in group.rows]
    # What has no date stands last in both directions.
    assert {row.link.title: row.places for row in rows} == {"B": "1 1", "A": "0 0", "C": "2 2"}
    assert [order.label for order in view.organisations().orders] == [
        "Per soort",
        "Op naam",
        "Meeste pagina's eerst",
    ]
