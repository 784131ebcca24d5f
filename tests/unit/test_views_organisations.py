"""Organisations: members through the years, and where they are named."""

from __future__ import annotations

import pytest

from site_plugins.model.organisation import Organisation
from site_plugins.views.organisations import OrganisationsView
from tests.builders import catalogue, figure, meeting, organisation, source


@pytest.mark.parametrize(
    ("years", "period"),
    [
        ({"van": "2015", "tot": "2023-12-31"}, "2015 tot en met 31 december 2023"),
        ({"van": "2015"}, "sinds 2015"),
        ({"tot": "2023"}, "tot en met 2023"),
        ({}, ""),
    ],
)
def test_a_membership_is_told_on_both_pages(years: dict[str, str], period: str) -> None:
    member = {"organisatie": "delft"} | years
    content = catalogue(
        {
            "organisaties/delft": organisation(titel="Delft"),
            "organisaties/regio": organisation(titel="Regio", leden=[member]),
        }
    )
    delft, regio = (OrganisationsView(content).belongs(one) for one in content.all(Organisation))
    assert [(row.organisation.title, row.period) for row in regio.members] == [("Delft", period)]
    assert [(row.organisation.title, row.period) for row in delft.member_of] == [("Regio", period)]
    assert delft.named_in.groups == (), "Being a member is told once, not also as being named."


def test_where_it_is_named() -> None:
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "organisaties/delft": organisation(),
            "bijeenkomsten/een": meeting(gastheer="delft", organisatoren=["delft"]),
        }
    )
    [record] = content.all(Organisation)
    [group] = OrganisationsView(content).belongs(record).named_in.groups
    assert [card.link.address for card in group.cards] == ["bijeenkomsten/een/"]


def test_it_is_not_named_on_its_own_page() -> None:
    same = [
        figure(),
        figure(id="ander", botst_met=["organisaties/delft#wachtenden"], verschil="Zo."),
    ]
    content = catalogue(
        {"bronnen/verslag": source(), "organisaties/delft": organisation(cijfers=same)}
    )
    [record] = content.all(Organisation)
    assert OrganisationsView(content).belongs(record).named_in.groups == ()
