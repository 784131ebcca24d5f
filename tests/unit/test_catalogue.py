"""The catalogue: finding items, relations both ways, dates, anchors, and drafts."""

from __future__ import annotations

import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import address_of
from site_plugins.model.advice import Advice
from site_plugins.model.lists import SpeedDateQuestion, Term
from site_plugins.model.meeting import Meeting
from site_plugins.model.references import AnyRef, MeetingRef, QuestionRef, TopicRef
from site_plugins.model.topic import Topic
from site_plugins.model.workshop import Workshop
from tests.builders import advice, catalogue, figure, meeting, page, recommendation, topic, workshop


def content() -> Catalogue:
    return catalogue(
        {
            "index": page(),
            "adviezen/index": page(),
            "adviezen/advies": advice(
                onderwerpen=["kamers"],
                komt_uit=["bijeenkomsten/avond", "onderwerpen/kamers"],
                aanbevelingen=[recommendation(onderwerpen=["kamers"])],
            ),
            "adviezen/concept": advice(concept="ja", onderwerpen=["kamers"]),
            "bijeenkomsten/avond": meeting(onderwerpen=["kamers"]),
            "onderwerpen/kamers": (topic(cijfers=[figure()]), "## Waarom\n\n### Daarom"),
            "workshops/karton": workshop(bijeenkomst="avond"),
            "workshops/los": workshop(datum="2018"),
            "workshops/zonder": workshop(),
        },
        lists={
            "speeddatevragen": [
                {"id": "naam", "vraag": "Wie ben je?", "thema": "wonen", "niveau": "licht"}
            ]
        },
    )


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", ""),
        ("tijdlijn.md", "tijdlijn/"),
        ("adviezen/index.md", "adviezen/"),
        ("adviezen/naam.md", "adviezen/naam/"),
        ("adviezen/mijn-index.md", "adviezen/mijn-index/"),
    ],
)
def test_addresses(path: str, address: str) -> None:
    assert address_of(path) == address


def test_finding() -> None:
    found = content()
    assert [record.slug for record in found.all(Advice)] == ["advies", "concept"]
    assert found.all(Topic)[0].folder == "onderwerpen"
    assert found.find(TopicRef("kamers")) is found.by_path["onderwerpen/kamers.md"]
    assert found.find(AnyRef("adviezen/advies#x")) is found.by_path["adviezen/advies.md"]
    assert found.find(TopicRef("weg")) is None
    assert found.find(AnyRef("weg/kamers")) is None
    assert found.find(QuestionRef("naam")) is None  # no page of its own
    assert found.get(MeetingRef("avond")).entry.title == "Avond"
    with pytest.raises(KeyError):
        found.get(MeetingRef("weg"))


def test_pages_are_no_items() -> None:
    found = content()
    assert {record.path for record in found.records} - {record.path for record in found.items} == {
        "index.md",
        "adviezen/index.md",
    }
    assert found.by_path["adviezen/index.md"].content_type is None
    assert found.find(AnyRef("adviezen/index")) is None


def test_names_that_a_reference_may_name() -> None:
    found = content()
    assert found.names("onderwerp") == {"kamers"}
    assert found.names("speeddatevraag") == {"naam"}
    assert found.names("doel") == frozenset()
    assert catalogue({}).names("speeddatevraag") == frozenset()


def test_elements_of_a_list() -> None:
    assert [question.id for question in content().elements(SpeedDateQuestion)] == ["naam"]
    assert content().elements(Term) == ()


def test_every_place_that_refers_to_an_item() -> None:
    found = content()
    places = [
        (backlink.origin.path, backlink.location)
        for backlink in found.backlinks(found.by_path["onderwerpen/kamers.md"])
    ]
    assert sorted(places, key=str) == sorted(
        [
            ("adviezen/advies.md", ("onderwerpen", 0)),
            ("adviezen/advies.md", ("komt_uit", 1)),
            ("adviezen/advies.md", ("aanbevelingen", 0, "onderwerpen", 0)),
            ("adviezen/concept.md", ("onderwerpen", 0)),
            ("bijeenkomsten/avond.md", ("onderwerpen", 0)),
        ],
        key=str,
    )
    assert found.backlinks(found.by_path["adviezen/advies.md"]) == ()


def test_items_that_refer_to_an_item_each_once() -> None:
    found = content()
    kamers = found.by_path["onderwerpen/kamers.md"]
    assert [record.slug for record in found.referring(kamers, Advice)] == ["advies", "concept"]
    assert [record.slug for record in found.referring(kamers, Advice, "komt_uit")] == ["advies"]
    assert [record.slug for record in found.referring(kamers, Meeting)] == ["avond"]
    assert found.referring(kamers, Workshop) == ()


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("bijeenkomsten/avond.md", "2019-11-20"),
        ("workshops/karton.md", "2019-11-20"),
        ("workshops/los.md", "2018"),
        ("workshops/zonder.md", "onbekend"),
        ("onderwerpen/kamers.md", "onbekend"),
        ("index.md", "onbekend"),
    ],
)
def test_when_it_happened(path: str, date: str) -> None:
    found = content()
    assert str(found.date_of(found.by_path[path])) == date


def test_a_workshop_of_an_unknown_meeting_has_no_date() -> None:
    content = catalogue({"workshops/a": workshop(bijeenkomst="weg")})
    assert str(content.date_of(content.records[0])) == "onbekend"


def test_ids_and_anchors() -> None:
    found = content()
    kamers = found.by_path["onderwerpen/kamers.md"]
    assert found.ids(kamers) == {"wachtenden"}
    assert found.anchors(kamers) == {"wachtenden", "waarom", "daarom", "laat-het-weten"}
    assert found.ids(found.by_path["adviezen/advies.md"]) == {"een-kamer"}


def test_what_is_published_has_no_drafts_and_no_traces_of_them() -> None:
    found = content()
    published = found.published()
    assert "adviezen/concept.md" in found.by_path
    assert "adviezen/concept.md" not in published.by_path
    assert [record.slug for record in published.all(Advice)] == ["advies"]
    kamers = published.by_path["onderwerpen/kamers.md"]
    assert {link.origin.path for link in published.backlinks(kamers)} == {
        "adviezen/advies.md",
        "bijeenkomsten/avond.md",
    }
    assert published.elements(SpeedDateQuestion) == found.elements(SpeedDateQuestion)
