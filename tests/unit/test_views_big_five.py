"""The pages of the pillars. The matrix has its own tests in test_view_big_five_matrix.py."""

from __future__ import annotations

from site_plugins.model.pillar import Pillar
from site_plugins.views.big_five import BigFiveView
from tests.builders import catalogue, meeting, pillar, source


def test_rows_are_in_the_order_of_the_list() -> None:
    content = catalogue(
        {"big-five/a": pillar(nummer="2", titel="Geld"), "big-five/b": pillar(nummer="1")}
    )
    assert [row.link.title for row in BigFiveView(content).overview().rows] == ["Dak", "Geld"]


def test_what_only_the_national_list_has_is_named() -> None:
    content = catalogue({"big-five/a": pillar(landelijk=["wonen", "support"])})
    overview = BigFiveView(content).overview()
    assert overview.rows[0].national == ("Wonen", "Support")
    assert overview.only_national == ("School en werk", "Inkomen", "Welzijn")


def test_every_wording_has_its_list_date_and_source() -> None:
    wording = {"versie": "Advies", "datum": "2016", "tekst": "Ik heb een dak.", "bron": "verslag"}
    content = catalogue(
        {"bronnen/verslag": source(), "big-five/a": pillar(formuleringen=[wording])}
    )
    [record] = content.all(Pillar)
    [row] = BigFiveView(content).page(record).wordings
    assert (row.version, row.date.text, row.text) == ("Advies", "2016", "Ik heb een dak.")
    assert row.source.link.address == "bronnen/verslag/"


def test_a_pillar_lists_what_touches_it() -> None:
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "big-five/a": pillar(),
            "bijeenkomsten/een": meeting(big_five=["a"]),
            "bijeenkomsten/ander": meeting(),
        }
    )
    [record] = content.all(Pillar)
    [group] = BigFiveView(content).items(record).items.groups
    assert [card.link.address for card in group.cards] == ["bijeenkomsten/een/"]
