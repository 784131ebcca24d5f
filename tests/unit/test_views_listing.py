"""The lists with filters: what each row is found by, and what it says."""

from __future__ import annotations

from site_plugins.model.organisation import Organisation
from site_plugins.model.workshop import Workshop
from site_plugins.views.listing import ListingView
from tests.builders import catalogue, meeting, organisation, source, topic, workshop

BASE = {
    "bronnen/verslag": source(),
    "organisaties/stad": organisation(titel="Gemeente Stad", soort="gemeente"),
    "onderwerpen/geld": topic(titel="Geld"),
}


def test_a_row_is_found_by_topic_place_kind_and_year() -> None:
    found = catalogue(
        {
            **BASE,
            "bijeenkomsten/a": meeting(
                titel="A", datum="2019", gastheer="stad", onderwerpen=["geld"]
            ),
            "bijeenkomsten/b": meeting(titel="B", datum="2021", soort="gesprek"),
        }
    )
    listing = ListingView(found).meetings().listing
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
        [group] = ListingView(catalogue({**BASE, **many})).of(Workshop).groups
        return {row.summary for row in group.rows}

    assert summaries(25) != {""}
    assert summaries(26) == {""}


def test_what_leaves_nothing_out_is_no_filter() -> None:
    found = catalogue({**BASE, "workshops/a": workshop()})
    assert ListingView(found).of(Workshop).facets == ()


def test_a_row_does_not_say_the_place_in_its_title_again() -> None:
    found = catalogue(
        {
            "bronnen/verslag": source(),
            "organisaties/stad": organisation(
                titel="Gemeente Stad", soort="gemeente", plaats="Stad"
            ),
            "organisaties/raad": organisation(titel="Raad", plaats="Stad"),
        }
    )
    groups = ListingView(found).of(Organisation).groups
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
    found = view.of(Workshop)
    assert [order.label for order in found.orders] == ["Nieuwste eerst", "Oudste eerst", "Op naam"]
    rows = [row for group in found.groups for row in group.rows]
    # What has no date stands last in both directions.
    assert {row.link.title: row.places for row in rows} == {"B": "1 1", "A": "0 0", "C": "2 2"}
    assert [order.label for order in view.of(Organisation).orders] == [
        "Per soort",
        "Op naam",
        "Meeste pagina's eerst",
    ]
