"""What changed, wherever it stands: the most telling first, with who asked and who did it."""

from __future__ import annotations

from typing import Any

from site_plugins.model.entry import Entry
from site_plugins.views.changes import ChangesView
from site_plugins.views.item import item_frame
from tests.builders import (
    advice,
    catalogue,
    example,
    meeting,
    organisation,
    recommendation,
    source,
)

PLACES: dict[str, Entry] = {
    "bronnen/verslag": source(),
    "organisaties/raad": organisation(titel="De raad"),
    "organisaties/delft": organisation(titel="Delft", soort="gemeente"),
}


def effect(stage: str, text: str, **fields: Any) -> dict[str, Any]:
    return {"datum": "2021", "trede": stage, "tekst": text, "bron": "verslag"} | fields


def verdict(**fields: Any) -> dict[str, Any]:
    return {"datum": "2022", "merken": "deels", "bron": "verslag"} | fields


def _view(**entries: Entry) -> ChangesView:
    found = {path.replace("_", "/", 1): entry for path, entry in entries.items()}
    return ChangesView(catalogue({**PLACES, **found}))


def test_what_is_felt_stands_above_what_was_done_decided_and_promised() -> None:
    stages = ["toegezegd", "besloten", "uitgevoerd", "gemerkt"]
    groups = _view(adviezen_a=advice(effecten=[effect(one, one) for one in stages])).overview()
    assert [group.anchor for group in groups] == stages[::-1]
    assert [[one.row.text for one in group.changes.shown] for group in groups] == [
        [one] for one in stages[::-1]
    ]


def test_what_young_people_notice_is_felt_and_what_nobody_asked_is_not() -> None:
    verdicts = [
        verdict(toelichting="Een beetje beter."),
        verdict(merken="nee"),
        verdict(merken="weten-we-niet"),
    ]
    [group] = _view(adviezen_a=advice(oordeel_jongeren=verdicts)).overview()
    assert sorted(one.row.text for one in group.changes.shown) == [
        "Een beetje beter.",
        "Jongeren merken geen verschil.",
    ]


def test_the_newest_comes_first_and_then_what_has_no_date() -> None:
    dated = [
        effect("uitgevoerd", "zonder dag", datum="onbekend"),
        effect("uitgevoerd", "oud"),
        effect("uitgevoerd", "nieuw", datum="../2023"),
    ]
    [group] = _view(adviezen_a=advice(effecten=dated)).overview()
    assert [one.row.text for one in group.changes.shown] == ["nieuw", "oud", "zonder dag"]


def test_who_asked_who_did_it_and_where_to_read_more() -> None:
    own = recommendation(effecten=[effect("uitgevoerd", "Er is geld.", door=["delft"])])
    [group] = _view(
        adviezen_a=advice(van=["raad"], aanbevelingen=[own]),
        voorbeelden_b=example(door=["raad"], effecten=[effect("uitgevoerd", "Er is een folder.")]),
        bijeenkomsten_c=meeting(effecten=[effect("uitgevoerd", "Er is een plan.")]),
    ).overview()
    told = {
        one.row.text: (
            [link.title for link in one.asked_by],
            [link.title for link in one.row.done_by],
            one.about.address,
        )
        for one in group.changes.shown
    }
    assert told == {
        "Er is geld.": (["De raad"], ["Delft"], "adviezen/a/#een-kamer"),
        "Er is een folder.": ([], ["De raad"], "voorbeelden/b/"),
        "Er is een plan.": ([], [], "bijeenkomsten/c/"),
    }


def test_who_asks_itself_is_not_told_to_have_asked() -> None:
    own = advice(van=["raad"], effecten=[effect("toegezegd", "Wij gaan door.", door=["raad"])])
    [group] = _view(adviezen_a=own).overview()
    [change] = group.changes.shown
    assert (change.asked_by, [one.title for one in change.row.done_by]) == ((), ["De raad"])


def test_a_promise_is_not_among_the_most_telling() -> None:
    view = _view(
        adviezen_a=advice(effecten=[effect("toegezegd", "beloofd", datum="2025")]),
        adviezen_b=advice(effecten=[effect("besloten", "besloten", datum="2024")]),
        adviezen_c=advice(
            effecten=[
                effect("uitgevoerd", "gedaan", datum="2020"),
                effect("uitgevoerd", "eerder gedaan", datum="2019"),
            ]
        ),
    )
    assert [one.row.text for one in view.most_telling(3)] == ["gedaan", "besloten"]
    assert [one.row.text for one in view.most_telling(1)] == ["gedaan"]


def test_large_words_and_what_was_asked_itself_come_first() -> None:
    part = recommendation(effecten=[effect("besloten", "gevraagd", datum="2018", kop="Ja")])
    view = _view(
        adviezen_a=advice(effecten=[effect("uitgevoerd", "zonder kop", datum="2025")]),
        adviezen_b=advice(effecten=[effect("uitgevoerd", "met kop", datum="2019", kop="Klaar")]),
        adviezen_c=advice(aanbevelingen=[part]),
    )
    assert [one.row.text for one in view.most_telling(3)] == ["gevraagd", "met kop", "zonder kop"]


def test_the_page_of_an_item_tells_what_changed_after_it() -> None:
    content = catalogue(
        {**PLACES, "bijeenkomsten/c": meeting(effecten=[effect("uitgevoerd", "Er is een plan.")])}
    )
    record = next(one for one in content.items if one.folder == "bijeenkomsten")
    assert [one.text for one in item_frame(content, record, ()).changes] == ["Er is een plan."]
