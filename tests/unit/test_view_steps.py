"""The four steps of a topic follow from what is on the site, never from what somebody typed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from site_plugins.rendering import Renderer
from site_plugins.views.step_rules import RULES
from site_plugins.views.steps import StepsView
from tests.builders import (
    advice,
    answer,
    catalogue,
    example,
    meeting,
    organisation,
    project,
    recommendation,
    source,
    topic,
    workshop,
)

OVERRIDES = Path(__file__).resolve().parents[2] / "overrides"
BASE = {
    "onderwerpen/kamers": topic(titel="Kamers"),
    "organisaties/platform": organisation(soort="platform", leden=[{"organisatie": "raad"}]),
    "organisaties/raad": organisation(),
    "organisaties/elders": organisation(),
    "organisaties/ervaren": organisation(soort="ervaringsdeskundigen"),
    "organisaties/tehuis": organisation(soort="instelling"),
    "bronnen/verslag": source(),
}
KAMERS = {"onderwerpen": ["kamers"]}
NOTHING = ["", "", "", ""]


def steps_of_kamers(items):
    content = catalogue(BASE | items)
    return StepsView(content).of_topic(content.by_path["onderwerpen/kamers.md"])


def states(items):
    return [step.state for step in steps_of_kamers(items).steps]


def own(items, number):
    """The addresses that show that the platform did a step."""
    return [one.link.address for one in steps_of_kamers(items).steps[number - 1].evidence]


def effect(stage):
    return {"datum": "2021", "trede": stage, "tekst": "Gedaan.", "bron": "verslag"}


def test_a_topic_that_nobody_spoke_of_asks_for_each_step():
    found = steps_of_kamers({})
    assert states({}) == NOTHING
    assert found.reached == 0
    assert [step.question for step in found.steps] == [rule.question for rule in RULES]
    assert all(rule.question.endswith("?") for rule in RULES)


def test_a_meeting_gathers_and_an_advice_translates():
    items = {"bijeenkomsten/avond": meeting(**KAMERS), "adviezen/advies": advice(**KAMERS)}
    assert states(items) == ["Gedaan", "Gedaan", "", ""]
    assert [bool(step.question) for step in steps_of_kamers(items).steps] == [False] * 2 + [
        True
    ] * 2


def test_an_advice_alone_is_as_far_as_step_two():
    """We may not know the evening that it came from."""
    items = {"adviezen/advies": advice(**KAMERS)}
    assert states(items) == ["", "Gedaan", "", ""]
    assert steps_of_kamers(items).reached == 2


def test_what_an_advice_came_from_gathered_also_where_others_led_it():
    items = {
        "projecten/onderzoek": project(titel="Onderzoek"),
        "adviezen/advies": advice(komt_uit=["projecten/onderzoek"], **KAMERS),
    }
    assert own(items, 1) == ["projecten/onderzoek/"]


@pytest.mark.parametrize(
    "changes", [{"datum": "2027-02-10"}, {"afgelast": "ja"}], ids=["still to come", "called off"]
)
def test_a_meeting_that_was_not_held_gathers_nothing(changes):
    content = catalogue(
        BASE | {"bijeenkomsten/avond": meeting(**changes, **KAMERS)}, today=date(2026, 11, 22)
    )
    steps = StepsView(content).of_topic(content.by_path["onderwerpen/kamers.md"]).steps
    assert [step.state for step in steps] == NOTHING


@pytest.mark.parametrize("kind", ["overhandiging", "inspraak"])
def test_where_an_advice_is_brought_nothing_is_gathered(kind):
    items = {"bijeenkomsten/stadhuis": meeting(soort=kind, organisatoren=["platform"], **KAMERS)}
    assert states(items) == ["", "Gedaan", "", ""]


def test_a_plan_or_a_motion_is_no_advice_yet():
    for kind in ("voornemen", "motie"):
        assert states({"adviezen/plan": advice(soort=kind, **KAMERS)}) == NOTHING, kind


@pytest.mark.parametrize("maker", ["platform", "raad"])
def test_what_young_people_did_with_their_stories_translates(maker):
    assert states({"voorbeelden/folder": example(door=[maker], **KAMERS)}) == ["", "Gedaan", "", ""]


def evening(*, kind="actie", **fields):
    """An evening of the platform that yielded one thing."""
    made = {"id": "plan", "soort": kind, "tekst": "Een plan."} | fields
    return meeting(titel="Avond", opbrengsten=[made])


def test_a_workshop_that_came_out_of_a_meeting_translates_its_stories():
    items = {"workshops/training": workshop(door=["ervaren"], organisaties=["platform"], **KAMERS)}
    assert states(items) == ["Gedaan", "", "", ""]
    led_to = {"bijeenkomsten/avond": evening(leidt_tot=["workshops/training"])}
    assert states(items | led_to) == ["", "Gedaan", "", ""]


def test_an_insight_is_no_yield_that_translates():
    def yielded(kind):
        made = {"id": "plan", "soort": kind, "tekst": "Een plan."}
        return {"bijeenkomsten/avond": meeting(opbrengsten=[made], **KAMERS)}

    assert states(yielded("inzicht")) == ["Gedaan", "", "", ""]
    assert states(yielded("actie")) == ["Gedaan", "Gedaan", "", ""]


def test_only_an_answer_that_takes_it_over_counts_as_a_promise():
    received = advice(antwoorden=[answer(antwoord="ontvangen")], **KAMERS)
    adopted = advice(antwoorden=[answer(antwoord="deels-overgenomen")], **KAMERS)
    assert states({"adviezen/advies": received})[2] == ""
    assert states({"adviezen/advies": adopted})[2] == "Beloofd"


def test_a_promise_is_not_said_to_be_done():
    promised = advice(effecten=[effect("toegezegd")], **KAMERS)
    done = advice(effecten=[effect("toegezegd"), effect("uitgevoerd")], **KAMERS)
    assert states({"adviezen/advies": promised})[2] == "Beloofd"
    assert states({"adviezen/advies": done})[2] == "Gedaan"


def test_what_changed_after_a_meeting_without_an_advice_is_a_change():
    changed = {"effecten": [effect("uitgevoerd")]} | KAMERS
    heard = example(door=["tehuis"], organisaties=["platform"], **changed)
    unrelated = example(door=["tehuis"], **changed)
    assert states({"voorbeelden/regels": heard}) == ["", "", "Gedaan", ""]
    assert states({"voorbeelden/regels": unrelated}) == ["", "", "Door anderen", ""]


def test_what_young_people_did_alone_changes_no_policy():
    changed = {"door": ["platform", "ervaren"], "effecten": [effect("uitgevoerd")]} | KAMERS
    alone = example(**changed)
    together = example(organisaties=["tehuis"], **changed)
    assert states({"voorbeelden/training": alone}) == ["", "Gedaan", "", ""]
    assert states({"voorbeelden/training": together}) == ["", "Gedaan", "Gedaan", ""]


def test_an_effect_on_a_recommendation_about_another_topic_is_no_evidence():
    other = recommendation(onderwerpen=["geld"], effecten=[effect("uitgevoerd")])
    items = {
        "onderwerpen/geld": topic(titel="Geld"),
        "adviezen/advies": advice(aanbevelingen=[other], **KAMERS),
    }
    assert states(items)[2] == ""


def test_a_recommendation_alone_may_carry_the_topic():
    one = recommendation(onderwerpen=["kamers"], effecten=[effect("besloten")])
    items = {"adviezen/advies": advice(aanbevelingen=[one])}
    assert states(items) == ["", "Gedaan", "Gedaan", ""]
    assert own(items, 3) == ["adviezen/advies/#een-kamer"]
    assert steps_of_kamers(items).reached == 3


def test_what_young_people_notice_closes_the_circle_unless_nobody_asked_them():
    def with_verdict(notice):
        verdict = {"datum": "2021", "merken": notice, "bron": "verslag"}
        return {"adviezen/advies": advice(oordeel_jongeren=[verdict], **KAMERS)}

    assert states(with_verdict("deels"))[3] == "Gedaan"
    assert states(with_verdict("weten-we-niet"))[3] == ""


def look_back(state):
    told = {"opbrengst": "avond#plan", "stand": state}
    return {"bijeenkomsten/later": meeting(datum="2021", terugblik=[told])}


def test_a_look_back_tells_of_the_yields_of_a_meeting_about_the_topic():
    made = {"id": "plan", "soort": "inzicht", "tekst": "Een plan."}
    items = {"bijeenkomsten/avond": meeting(opbrengsten=[made], **KAMERS)}
    assert own(items | look_back("loopt"), 4) == ["bijeenkomsten/later/#terugblik"]
    assert own(items | look_back("niet-besproken"), 4) == []


def test_a_look_back_on_what_led_to_a_page_is_about_the_topics_of_that_page():
    items = {
        "bijeenkomsten/avond": evening(leidt_tot=["voorbeelden/regels"]),
        "voorbeelden/regels": example(door=["tehuis"], organisaties=["platform"], **KAMERS),
    }
    assert states(items | look_back("gedaan")) == ["", "", "", "Gedaan"]


# --- who did it ---------------------------------------------------------------------------------


def test_what_others_did_is_shown_and_is_no_step_of_the_platform():
    items = {
        "bijeenkomsten/dag": meeting(soort="gesprek", organisatoren=["elders"], **KAMERS),
        "adviezen/oproep": advice(van=["elders"], effecten=[effect("uitgevoerd")], **KAMERS),
    }
    found = steps_of_kamers(items)
    assert states(items) == ["Door anderen", "Door anderen", "Door anderen", ""]
    assert found.reached == 0
    assert [len(step.evidence) for step in found.steps] == [0, 0, 0, 0]
    assert [one.link.address for one in found.steps[0].others] == ["bijeenkomsten/dag/"]


def test_what_others_did_has_a_list_of_its_own_on_the_page():
    items = {
        "bijeenkomsten/avond": meeting(titel="Avond van ons", **KAMERS),
        "bijeenkomsten/dag": meeting(
            titel="Dag van hen", soort="gesprek", organisatoren=["elders"], **KAMERS
        ),
    }
    html = Renderer(OVERRIDES).render(
        "views/topic_steps.html", "onderwerpen/kamers/", view=steps_of_kamers(items)
    )
    ours, theirs = html.split("Dit deden anderen:")
    assert "Avond van ons" in ours
    assert "Dag van hen" not in ours
    assert "Dag van hen" in theirs


@pytest.mark.parametrize(
    "fields",
    [
        {"organisatoren": ["platform"]},
        {"organisatoren": ["raad"]},  # a member
        {"organisaties": ["platform"]},
        {"soort": "eigen"},
    ],
)
def test_a_meeting_is_ours_when_the_platform_or_a_member_was_part_of_it(fields):
    items = {"bijeenkomsten/dag": meeting(**{"soort": "gesprek"} | fields | KAMERS)}
    assert states(items) == ["Gedaan", "", "", ""]


def test_a_member_that_was_only_there_does_not_make_it_ours():
    items = {"bijeenkomsten/dag": meeting(soort="gesprek", organisaties=["raad"], **KAMERS)}
    assert states(items) == ["Door anderen", "", "", ""]


def test_a_workshop_is_as_its_meeting():
    items = {
        "bijeenkomsten/avond": meeting(),
        "workshops/lego": workshop(bijeenkomst="avond", **KAMERS),
    }
    assert own(items, 1) == ["workshops/lego/"]


# --- the overview --------------------------------------------------------------------------------


def test_evidence_stands_in_order_of_time():
    items = {
        "bijeenkomsten/a": meeting(titel="De laatste", datum="2021-03", **KAMERS),
        "bijeenkomsten/b": meeting(titel="Eerder", datum="2019", **KAMERS),
    }
    evidence = steps_of_kamers(items).steps[0].evidence
    assert [one.link.title for one in evidence] == ["Eerder", "De laatste"]


def test_the_overview_goes_from_the_furthest_to_what_nobody_began():
    items = {
        "onderwerpen/geld": topic(titel="Geld"),
        "onderwerpen/school": topic(titel="School"),
        "onderwerpen/werk": topic(titel="Werk"),
        "adviezen/advies": advice(onderwerpen=["werk"]),
        "bijeenkomsten/avond": meeting(**KAMERS),
        "bijeenkomsten/dag": meeting(
            soort="gesprek", organisatoren=["elders"], onderwerpen=["school"]
        ),
    }
    groups = StepsView(catalogue(BASE | items)).overview().groups
    assert [(group.title, [one.topic.title for one in group.topics.shown]) for group in groups] == [
        ("Tot en met stap 2: ervaringen vertalen", ["Werk"]),
        ("Stap 1: ervaringen ophalen", ["Kamers"]),
        ("Hier gingen anderen aan de slag", ["School"]),
        ("Nog niet begonnen", ["Geld"]),
    ]
    questions = [group.question for group in groups]
    assert questions == [RULES[place].question for place in (2, 1, 0, 0)]
