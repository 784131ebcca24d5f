"""Mijn Big Five: the questions in the order of the pillars, each with what to do then."""

from __future__ import annotations

from typing import Any

import pytest

from site_plugins.checking import checks
from site_plugins.model.vocabulary import View
from site_plugins.views.big_five import BigFiveView
from site_plugins.views.home import HomeView
from site_plugins.views.links import Link
from site_plugins.views.my_big_five import MyBigFiveView, question_links
from tests.builders import (
    advice,
    catalogue,
    goal,
    organisation,
    page,
    pillar,
    recommendation,
    source,
    topic,
)

PAGE = {"mijn": page(weergave=View.MY_BIG_FIVE.value)}
PILLARS = {
    "big-five/dak": pillar(titel="Dak", nummer="1"),
    "big-five/werk": pillar(titel="Werk", nummer="2"),
}
KNOWN = {
    "adviezen/kamers": advice(datum="2016", aanbevelingen=[recommendation(tekst="Geef kamers.")]),
    "doelen/school": goal(samenvatting="Wij willen dat iedereen naar school kan."),
    "onderwerpen/wonen": topic(titel="Wonen"),
    "bronnen/verslag": source(),
    "organisaties/raad": organisation(),
}
LINES = [
    {"id": "a", "naam": "Lijn A", "nummer": "0800-0000", "voor_wie": "Iedereen."},
    {"id": "b", "naam": "Lijn B", "voor_wie": "Iedereen."},
]


def step(**fields: Any) -> dict[str, Any]:
    return {"stap": "Vraag hulp.", "wie": "Je mentor.", "vraag": "Wie helpt mij?"} | fields


def question(**fields: Any) -> dict[str, Any]:
    return {
        "pijler": "dak",
        "vraag": "Heb je een dak?",
        "ja_als": "Kies ja als het zo is.",
        "bijna": step(),
        "nee": step(stap="Zoek een kamer."),
        "gevraagd": "adviezen/kamers#een-kamer",
        "bronnen": ["verslag"],
    } | fields


def content_with(*questions: dict[str, Any], **more: Any) -> Any:
    lists = {"mijn_big_five": list(questions), "hulplijnen": LINES}
    return catalogue({**PILLARS, **KNOWN, **PAGE, **more}, lists=lists)


def test_the_order_is_that_of_the_pillars() -> None:
    parts = MyBigFiveView(content_with(question(pijler="werk"), question())).overview()
    assert [(part.number, part.id, part.pillar) for part in parts] == [
        (1, "dak", Link("Dak", "big-five/dak/")),
        (2, "werk", Link("Werk", "big-five/werk/")),
    ]


def test_bijna_and_nee_each_have_one_step() -> None:
    no = step(stap="Zoek.", hulplijnen=["b", "a"], lees="onderwerpen/wonen")
    [part] = MyBigFiveView(content_with(question(nee=no))).overview()
    almost, no_yet = part.steps
    assert (almost.answer, almost.text, almost.read) == ("bijna", "Vraag hulp.", None)
    assert (no_yet.answer, no_yet.text, no_yet.who) == ("nee", "Zoek.", "Je mentor.")
    assert no_yet.question == "Wie helpt mij?"
    assert no_yet.read == Link("Wonen", "onderwerpen/wonen/")
    assert [line.name for line in no_yet.help_lines] == ["Lijn B", "Lijn A"]
    assert [note.link.title for note in part.sources] == ["Verslag"]


def test_what_was_asked_is_a_recommendation_with_its_trail_or_a_goal() -> None:
    [asked] = (part.asked for part in MyBigFiveView(content_with(question())).overview())
    assert (asked.text, asked.date.text) == ("Geef kamers.", "2016")
    assert asked.trail.address == "adviezen/kamers/#een-kamer"
    view = MyBigFiveView(content_with(question(gevraagd="doelen/school")))
    [wish] = (part.asked for part in view.overview())
    assert (wish.text, wish.date.text) == ("Wij willen dat iedereen naar school kan.", "")
    assert wish.trail.address == "doelen/school/"


def test_without_the_list_there_are_no_questions() -> None:
    assert MyBigFiveView(catalogue({**PILLARS, **PAGE})).overview() == ()


def test_a_pillar_leads_to_its_question_where_it_has_one() -> None:
    assert question_links(content_with(question())) == {
        "dak": Link("Dak", "mijn/#dak"),
        "werk": Link("Werk", "big-five/werk/"),
    }


def test_without_a_page_for_questions_a_pillar_leads_to_itself() -> None:
    lists = {"mijn_big_five": [question()]}
    links = question_links(catalogue({**PILLARS, **KNOWN}, lists=lists))
    assert links["dak"] == Link("Dak", "big-five/dak/")


def test_the_home_page_and_the_cards_of_the_big_five_lead_to_the_questions() -> None:
    content = content_with(question())
    addresses = [one.link.address for one in HomeView(content).overview().pillars]
    assert addresses == ["mijn/#dak", "big-five/werk/"]
    rows = BigFiveView(content).overview().rows
    assert [(row.answer.address, row.link.address) for row in rows] == [
        ("mijn/#dak", "big-five/dak/"),
        ("big-five/werk/", "big-five/werk/"),
    ]


def test_another_page_may_link_to_a_question() -> None:
    content = content_with(question())
    assert "dak" in content.anchors(content.by_path["mijn.md"])
    assert "werk" not in content.anchors(content.by_path["mijn.md"])


def codes(*questions: dict[str, Any]) -> list[str]:
    return [
        problem.rule.code for problem in checks.run(content_with(*questions)) if problem.is_error
    ]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("adviezen/kamers#een-kamer", []),
        ("doelen/school", []),
        ("adviezen/kamers", ["JDM342"]),  # of a whole advice nothing can be told in one sentence
        ("onderwerpen/wonen", ["JDM342"]),
        ("adviezen/kamers#geen-kamer", ["JDM302"]),  # one mistake, told once
        ("adviezen/weg#een-kamer", ["JDM301"]),
    ],
)
def test_what_was_asked_must_be_a_recommendation_or_a_goal(asked: str, told: list[str]) -> None:
    assert codes(question(gevraagd=asked)) == told


def test_what_a_step_names_must_be_there() -> None:
    assert codes(question(nee=step(hulplijnen=["c"]))) == ["JDM301"]
    assert codes(question(nee=step(lees="onderwerpen/weg"))) == ["JDM301"]


def test_no_pillar_has_two_questions() -> None:
    assert codes(question(), question(pijler="werk")) == []
    assert codes(question(), question()) == ["JDM341"]
