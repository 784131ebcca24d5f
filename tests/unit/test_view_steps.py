"""The four steps of a topic follow from dated facts, never from what somebody typed."""

from __future__ import annotations

from site_plugins.views.steps import RULES, StepsView
from tests.builders import (
    advice,
    answer,
    catalogue,
    meeting,
    organisation,
    recommendation,
    source,
    topic,
)

BASE = {
    "onderwerpen/kamers": topic(titel="Kamers"),
    "organisaties/raad": organisation(),
    "bronnen/verslag": source(),
}
KAMERS = {"onderwerpen": ["kamers"]}


def steps_of_kamers(items):
    content = catalogue(BASE | items)
    return StepsView(content).of_topic(content.by_path["onderwerpen/kamers.md"])


def reached(items):
    return [bool(step.evidence) for step in steps_of_kamers(items).steps]


def test_a_topic_that_nobody_spoke_of_stands_before_the_first_step():
    found = steps_of_kamers({})
    assert [step.here for step in found.steps] == [True, False, False, False]
    assert found.reached == 0
    assert found.steps[0].missing == RULES[0].missing


def test_a_meeting_gathers_and_an_advice_translates():
    items = {"bijeenkomsten/avond": meeting(**KAMERS), "adviezen/advies": advice(**KAMERS)}
    assert reached(items) == [True, True, False, False]
    assert [step.here for step in steps_of_kamers(items).steps] == [False, False, True, False]


def test_a_plan_or_a_motion_is_no_advice_yet():
    for kind in ("voornemen", "motie"):
        assert reached({"adviezen/plan": advice(soort=kind, **KAMERS)})[1] is False, kind


def test_only_an_answer_that_takes_it_over_counts_as_change():
    received = advice(antwoorden=[answer(antwoord="ontvangen")], **KAMERS)
    adopted = advice(antwoorden=[answer(antwoord="deels-overgenomen")], **KAMERS)
    assert reached({"adviezen/advies": received})[2] is False
    assert reached({"adviezen/advies": adopted})[2] is True


def test_an_effect_on_a_recommendation_about_another_topic_is_no_evidence():
    effect = {"datum": "2021", "trede": "uitgevoerd", "tekst": "Gedaan.", "bron": "verslag"}
    other = recommendation(onderwerpen=["geld"], effecten=[effect])
    items = {
        "onderwerpen/geld": topic(titel="Geld"),
        "adviezen/advies": advice(aanbevelingen=[other], **KAMERS),
    }
    assert reached(items)[2] is False


def test_a_recommendation_alone_may_carry_the_topic():
    effect = {"datum": "2021", "trede": "besloten", "tekst": "Besloten.", "bron": "verslag"}
    one = recommendation(onderwerpen=["kamers"], effecten=[effect])
    found = steps_of_kamers({"adviezen/advies": advice(aanbevelingen=[one])})
    assert [bool(step.evidence) for step in found.steps] == [False, True, True, False]
    assert found.steps[2].evidence[0].link.address == "adviezen/advies/#een-kamer"
    assert found.reached == 0, "a later step does not make up for a first step without evidence"


def test_what_young_people_notice_closes_the_circle_unless_nobody_asked_them():
    def with_verdict(notice):
        verdict = {"datum": "2021", "merken": notice, "bron": "verslag"}
        return {"adviezen/advies": advice(oordeel_jongeren=[verdict], **KAMERS)}

    assert reached(with_verdict("deels"))[3] is True
    assert reached(with_verdict("weten-we-niet"))[3] is False


def test_evidence_stands_in_order_of_time():
    items = {
        "bijeenkomsten/a": meeting(titel="De laatste", datum="2021-03", **KAMERS),
        "bijeenkomsten/b": meeting(titel="Eerder", datum="2019", **KAMERS),
    }
    evidence = steps_of_kamers(items).steps[0].evidence
    assert [one.link.title for one in evidence] == ["Eerder", "De laatste"]


def test_the_overview_puts_the_furthest_topics_first():
    items = {
        "onderwerpen/geld": topic(titel="Geld"),
        "bijeenkomsten/avond": meeting(**KAMERS),
    }
    groups = StepsView(catalogue(BASE | items)).overview()
    assert [[steps.topic.title for steps in group.topics.shown] for group in groups] == [
        ["Kamers"],
        ["Geld"],
    ]
