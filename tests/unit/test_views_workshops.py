"""Workshops: the page with its meeting and what it yielded."""

from __future__ import annotations

from site_plugins.model.workshop import Workshop
from site_plugins.views.workshops import WorkshopsView
from tests.builders import advice, catalogue, meeting, organisation, source, workshop

PLACES = {"bronnen/verslag": source(), "organisaties/raad": organisation()}


def test_the_page_has_the_meeting_and_its_date() -> None:
    content = catalogue(
        {
            **PLACES,
            "bijeenkomsten/een": meeting(titel="De avond"),
            "workshops/a": workshop(bijeenkomst="een", van=["jongeren"]),
        }
    )
    [record] = content.all(Workshop)
    facts = {one.label: one.values[0] for one in WorkshopsView(content).page(record).frame.facts}
    assert facts["Bijeenkomst"].address == "bijeenkomsten/een/"
    assert facts["Wanneer"].title == "20 november 2019"
    assert facts["Van"].title == "Jongeren"


def test_the_advice_that_it_led_to() -> None:
    content = catalogue(
        {
            **PLACES,
            "workshops/a": workshop(datum="2019"),
            "adviezen/b": advice(komt_uit=["workshops/a"]),
        }
    )
    [record] = content.all(Workshop)
    [group] = WorkshopsView(content).page(record).led_to
    assert [card.link.address for card in group.cards] == ["adviezen/b/"]
