"""The four F's: what young people heard back after a meeting, counted and in words."""

from __future__ import annotations

import json
from typing import Any

import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.heard_back import feedback_on
from site_plugins.exports.open_data import OpenData
from site_plugins.exports.site import Site
from site_plugins.model.feedback import Feedback
from site_plugins.model.meeting import Meeting
from site_plugins.views.heard_back import heard_back
from site_plugins.views.meetings import MeetingsView
from tests.builders import advice, answer, catalogue, example, meeting, recommendation, source

BOOK = {"id": "boek", "soort": "actie", "tekst": "Een boek."}
LETTER = {"id": "brief", "soort": "advies", "tekst": "Een brief."}
THOUGHT = {"id": "idee", "soort": "inzicht", "tekst": "Een idee."}
LONG = " ".join(["woord"] * 21) + "."


def site(first: dict[str, Any], **entries: Any) -> Catalogue:
    named = {name.replace("_", "/"): entry for name, entry in entries.items()}
    return catalogue({"bronnen/verslag": source(), "bijeenkomsten/een": meeting(**first), **named})


def later(
    state: str, text: str = "Kort.", about: str = "boek", when: str = "2020-01-15"
) -> Meeting:
    told = {"opbrengst": f"een#{about}", "stand": state, "tekst": text}
    return meeting(datum=when, terugblik=[told])


def feedback(found: Catalogue) -> Feedback | None:
    return next(feedback_on(found, one) for one in found.all(Meeting) if one.slug == "een")


def words(found: Catalogue) -> dict[str, str]:
    record = next(one for one in found.all(Meeting) if one.slug == "een")
    return {one.label: one.values[0].title for one in heard_back(found, record)}


def test_a_meeting_nobody_came_back_to_says_nothing() -> None:
    silent = site({"opbrengsten": [BOOK]}, bijeenkomsten_twee=later("niet-besproken"))
    assert feedback(silent) is None
    assert words(silent) == {}
    record = silent.all(Meeting)[0]
    assert MeetingsView(silent).page(record).heard_back == ()


def test_the_four_are_said_in_sentences() -> None:
    found = site({"opbrengsten": [BOOK, LETTER, THOUGHT]}, bijeenkomsten_twee=later("loopt"))
    assert words(found) == {
        "Volledig": "Jongeren hoorden iets terug over 1 van de 2 punten.",
        "Vriendelijk": "Over 1 punt staat het in korte zinnen.",
        "Snel": "Na 56 dagen kwam het eerste bericht.",
        "Opgevolgd": "Aan 1 punt werkt iemand nog.",
    }


def test_only_what_is_known_is_said() -> None:
    """No day, a long sentence, and nobody who does anything: one line of four is left."""
    stopped = later("gestopt", LONG)
    found = site({"datum": "onbekend", "opbrengsten": [BOOK]}, bijeenkomsten_twee=stopped)
    assert words(found) == {
        "Volledig": "Jongeren hoorden iets terug over het punt dat zij inbrachten."
    }


@pytest.mark.parametrize(
    ("held", "heard", "said"),
    [
        ("2019-11-20", "2019-11-21", "Na 1 dag kwam het eerste bericht."),
        ("2019-11-20", "2020-06-20", "Na 213 dagen kwam het eerste bericht."),
        ("2019-11-20", "2019-11", "Het eerste bericht kwam binnen 1 maand."),
        ("2019-11", "2020-01", "Het eerste bericht kwam binnen 3 maanden."),
        ("2018", "2019", "Het eerste bericht kwam binnen 24 maanden."),
        ("2019", "onbekend", None),
        ("2019-11-20", "2018", None),
    ],
)
def test_fast_never_claims_more_than_the_dates_say(held: str, heard: str, said: str | None) -> None:
    report = later("gedaan", when=heard)
    found = site({"datum": held, "opbrengsten": [BOOK]}, bijeenkomsten_twee=report)
    assert words(found).get("Snel") == said


def test_an_answer_to_the_advice_that_came_of_it_counts_and_a_receipt_does_not() -> None:
    def with_answer(**fields: Any) -> Catalogue:
        own = {"antwoorden": [answer(toelichting="Dat doen we.", **fields)]}
        given = advice(komt_uit=["bijeenkomsten/een#brief"], aanbevelingen=[recommendation(**own)])
        return site({"opbrengsten": [LETTER]}, adviezen_a=given)

    assert feedback(with_answer(antwoord="ontvangen")) is None
    found = feedback(with_answer(datum="2020-05-20"))
    assert found is not None
    assert (found.full, found.friendly, found.at_least, found.at_most) == (1, 1, 182, 182)
    assert (found.done, found.running) == (0, 0)


def test_what_changed_after_it_is_followed_up_and_the_last_word_counts() -> None:
    done = {"datum": "2021", "trede": "uitgevoerd", "tekst": "Het is er.", "bron": "verslag"}
    first = {"opbrengsten": [BOOK | {"leidt_tot": ["voorbeelden/krant"]}, LETTER]}
    found = site(
        first,
        voorbeelden_krant=example(effecten=[done]),
        bijeenkomsten_twee=later("gestopt"),
        bijeenkomsten_drie=later("gedaan", about="brief", when="2020-02-01"),
        bijeenkomsten_vier=later("loopt", about="brief", when="2021-02-01"),
    )
    assert words(found)["Opgevolgd"] == "1 punt gedaan. Aan 1 punt werkt iemand nog."


def test_the_open_data_has_a_row_for_each_meeting_that_heard_something() -> None:
    found = site({"opbrengsten": [BOOK]}, bijeenkomsten_twee=later("gedaan"))
    made = dict(OpenData(found, Site("Nepsite", "https://nep.example/")).files())
    assert json.loads(made["data/terugkoppeling.json"])["terugkoppeling"] == [
        {
            "hoort_bij": "bijeenkomsten/een",
            "adres": "https://nep.example/bijeenkomsten/een/",
            "gevraagd": 1,
            "volledig": 1,
            "vriendelijk": 1,
            "snel_minstens": 56,
            "snel_hoogstens": 56,
            "gedaan": 1,
            "loopt": 0,
        }
    ]
