"""Items in lists: their cards, their order, and what they belong to."""

from __future__ import annotations

from site_plugins.views.cards import NEWEST, by_type, cards, carrying, naming, related
from site_plugins.views.links import Link
from site_plugins.views.ordering import newest_first
from site_plugins.views.words import (
    DateText,
)
from tests.builders import advice, catalogue, meeting, organisation, source, topic, workshop


def test_newest_first_and_unknown_last_and_the_same_day_by_title() -> None:
    content = catalogue(
        {
            "bijeenkomsten/a": meeting(titel="oud", datum="2015"),
            "bijeenkomsten/b": meeting(titel="Zee", datum="2019-11-20"),
            "bijeenkomsten/c": meeting(titel="avond", datum="2019-11-20"),
            "bijeenkomsten/d": meeting(titel="wanneer", datum="onbekend"),
        }
    )
    ordered = newest_first(content, list(content.items))
    assert [record.entry.title for record in ordered] == ["avond", "Zee", "oud", "wanneer"]


def test_a_workshop_has_the_date_of_its_meeting_on_its_card() -> None:
    content = catalogue({"bijeenkomsten/a": meeting(), "workshops/b": workshop(bijeenkomst="a")})
    [card] = cards(content, [content.by_key["workshop", "b"]])  # type: ignore[list-item]
    assert card.date == DateText("20 november 2019", "2019-11-20")
    assert (card.kind, card.link) == ("Workshop", Link("Workshop", "workshops/b/"))


def test_a_card_of_what_has_no_date_has_none() -> None:
    content = catalogue({"onderwerpen/a": topic()})
    [card] = cards(content, content.items)
    assert card.date is None


def test_what_carries_a_topic_also_in_a_recommendation_and_each_once() -> None:
    one = {"id": "een", "tekst": "Doe iets.", "onderwerpen": ["geld"]}
    two = {"id": "twee", "tekst": "Doe meer.", "onderwerpen": ["geld"]}
    content = catalogue(
        {
            "onderwerpen/geld": topic(),
            "adviezen/a": advice(aanbevelingen=[one, two]),
            "bijeenkomsten/b": meeting(onderwerpen=["geld"]),
            "bijeenkomsten/c": meeting(),
        }
    )
    records = carrying(content, content.by_key["onderwerp", "geld"])
    assert [record.path for record in records] == ["adviezen/a.md", "bijeenkomsten/b.md"]


def test_a_source_for_the_topic_field_does_not_carry_the_source() -> None:
    content = catalogue({"bronnen/verslag": source(), "bijeenkomsten/b": meeting()})
    record = content.by_key["bron", "verslag"]
    assert carrying(content, record) == []
    assert [one.path for one in naming(content, record)] == ["bijeenkomsten/b.md"]
    assert naming(content, record, but_for="bronnen") == []


def test_groups_by_type_come_in_the_order_of_the_registry_and_never_empty() -> None:
    content = catalogue({"adviezen/a": advice(), "bijeenkomsten/b": meeting()})
    groups = by_type(content, content.items)
    assert [group.title for group in groups] == ["Bijeenkomsten", "Adviezen"]
    assert [group.anchor for group in groups] == ["bijeenkomsten", "adviezen"]


def test_nothing_is_lost_in_a_long_list_of_cards() -> None:
    content = catalogue(
        {f"bijeenkomsten/m{n:03d}": meeting(datum=str(2014 + n // 20)) for n in range(200)}
        | {f"organisaties/o{n:03d}": organisation(titel=f"Raad {n}") for n in range(20)}
    )
    meetings, organisations = by_type(content, content.items)
    folds = [(one.label, len(one.rows)) for one in meetings.folds]
    assert (meetings.cards, folds) == ((), [(str(year), 20) for year in range(2023, 2013, -1)])
    assert len(organisations.cards) + sum(len(one.rows) for one in organisations.folds) == 20


def test_the_newest_of_many_stand_apart_and_all_of_them_by_kind() -> None:
    many = {f"bijeenkomsten/m{year}": meeting(datum=str(year)) for year in range(2014, 2020)}
    content = catalogue({**many, "organisaties/raad": organisation()})
    shown = related(content, content.items)
    assert [one.link.address for one in shown.newest] == [
        f"bijeenkomsten/m{year}/" for year in range(2019, 2014, -1)
    ]
    assert [len(one.cards) for one in shown.groups] == [6, 1]
    assert shown.count == 7
    few = related(content, list(content.items)[:NEWEST])
    assert (few.newest, few.count) == ((), NEWEST)
