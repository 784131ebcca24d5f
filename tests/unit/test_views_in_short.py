"""The three lines that a topic or a pillar begins with."""

from __future__ import annotations

from typing import Any

from site_plugins.model.topic import Topic
from site_plugins.views.in_short import InShortView
from tests.builders import advice, catalogue, meeting, organisation, source, topic

_SOURCE = {"bron": "verslag"}
_ANSWER = {"van": "raad", "datum": "2020", "antwoord": "overgenomen", **_SOURCE}


def effect(year: int, stage: str) -> dict[str, Any]:
    return {"datum": str(year), "trede": stage, "tekst": f"{stage} in {year}", **_SOURCE}


def lines(**files: Any) -> list[tuple[str, str, str | None]]:
    known = {
        "bronnen/verslag": source(),
        "organisaties/raad": organisation(),
        "onderwerpen/geld": topic(),
    }
    content = catalogue(known | {name.replace("__", "/"): file for name, file in files.items()})
    [record] = content.all(Topic)
    return [
        (one.label, one.text, one.link and one.link.address)
        for one in InShortView(content).of(record)
    ]


def test_advice_is_counted_with_its_answers() -> None:
    about = {"onderwerpen": ["geld"]}
    silent, answered = advice(**about), advice(**about, antwoorden=[_ANSWER])
    asked = [
        lines(adviezen__a=silent),
        lines(adviezen__a=answered),
        lines(adviezen__a=silent, adviezen__b=answered),
    ]
    assert [text for [(_, text, _)] in asked] == [
        "één advies. We vonden nog geen antwoord.",
        "één advies. Daar kwam een antwoord op.",
        "2 adviezen. Op 1 daarvan kwam een antwoord.",
    ]


def test_what_changed_is_the_most_telling_of_this_topic_alone() -> None:
    parts = [
        {
            "id": "geld",
            "tekst": "Geef geld.",
            "onderwerpen": ["geld"],
            "effecten": [effect(2020, "uitgevoerd"), effect(2021, "toegezegd")],
        },
        {"id": "rust", "tekst": "Geef rust.", "effecten": [effect(2022, "uitgevoerd")]},
    ]
    found = lines(adviezen__a=advice(aanbevelingen=parts))
    assert ("Veranderd", "uitgevoerd in 2020", "adviezen/a/#geld") in found
    assert "2022" not in str(found)


def test_what_is_only_promised_is_called_so() -> None:
    found = lines(adviezen__a=advice(onderwerpen=["geld"], effecten=[effect(2020, "toegezegd")]))
    assert found[1][0] == "Beloofd"


def test_the_last_meeting_or_the_one_to_come() -> None:
    about = {"onderwerpen": ["geld"]}
    past, unknown = meeting(datum="2019", **about), meeting(datum="onbekend", **about)
    assert lines(bijeenkomsten__a=past, bijeenkomsten__b=unknown) == [
        ("Laatst", "Avond", "bijeenkomsten/a/")
    ]
    coming = meeting(datum="2026-06-02", **about)
    assert lines(bijeenkomsten__a=past, bijeenkomsten__b=coming) == [
        ("Straks", "Avond", "bijeenkomsten/b/")
    ]


def test_nothing_known_is_no_line() -> None:
    assert lines() == []
