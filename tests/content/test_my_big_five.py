"""Mijn Big Five on the real site: whole, kind, and true to what the privacy page promises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.loading import load
from site_plugins.model.pillar import Pillar
from site_plugins.model.plan import PillarQuestion, PlanStep
from site_plugins.model.vocabulary import View
from site_plugins.reading.clock import today

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 20  # words in a sentence
RULE = "adviezen/the-big-five-2016.md#pas-stoppen-bij-big-five"
# What puts the blame on somebody, or leaves them without anything to do.
UNKIND = re.compile(r"\b(?:Je moet|Moet je|[Hh]ad je|eigen schuld|gewoon|helaas|probleem)\b")


@pytest.fixture(scope="module")
def content() -> Catalogue:
    return load(ROOT / "content", today()).catalogue


def steps(content: Catalogue) -> list[tuple[str, PlanStep]]:
    return [
        (f"{one.pillar}: {answer}", step)
        for one in content.elements(PillarQuestion)
        for answer, step in (("bijna", one.almost), ("nee", one.no))
    ]


def test_every_pillar_has_its_question(content: Catalogue) -> None:
    asked = [one.pillar for one in content.elements(PillarQuestion)]
    ordered = sorted(content.all(Pillar), key=lambda record: record.entry.number)
    assert asked == [record.slug for record in ordered], (
        "Give each pillar its question in content/mijn_big_five.yml, in the order of the list."
    )


def test_a_question_can_be_answered_with_yes_or_no(content: Catalogue) -> None:
    for one in content.elements(PillarQuestion):
        assert one.question.endswith("?"), one.question
        assert re.match(r"(?:Heb|Weet|Kun|Ga|Ken|Is|Ben|Zijn) ", one.question), one.question
        assert one.yes_if.startswith("Kies ja als "), one.yes_if


def test_every_step_is_short_kind_and_leads_on(content: Catalogue) -> None:
    found = steps(content)
    assert len(found) == 10
    for name, step in found:
        for text in (step.step, step.who, step.question):
            for sentence in re.split(r"(?<=[.?!])\s+", text):
                assert len(sentence.split()) <= LONGEST, f"{name}: split this: {sentence}"
        assert not UNKIND.search(f"{step.step} {step.who}"), f"{name}: say this kindly"
        assert re.search(r"\b(?:ik|mij|mijn|me)\b", step.question.lower()), (
            f"{name}: a question that somebody asks for themselves"
        )


def test_who_says_no_can_read_on_or_call(content: Catalogue) -> None:
    for one in content.elements(PillarQuestion):
        assert one.no.read or one.no.help_lines, f"{one.pillar}: nee leads nowhere"


def test_the_rule_of_2016_stands_above_the_questions(content: Catalogue) -> None:
    [page] = (record for record in content.records if record.view is View.MY_BIG_FIVE)
    above = page.body.source.partition("<!-- weergave -->")[0]
    assert RULE in above, "It is printed above the plan: it is what the plan is for."
    assert "geen wet" in above, "Nobody may read an advice as a right."


def test_each_pillar_and_the_door_of_the_home_page_lead_to_it(content: Catalogue) -> None:
    for record in content.all(Pillar):
        wanted = f"../mijn-big-five.md#{record.slug}"
        assert wanted in record.body.source, f"{record.path}: Wat kun je doen?"
    assert "[Ik word bijna 18](mijn-big-five.md)" in content.by_path["index.md"].body.source


def test_the_privacy_page_tells_of_every_button(content: Catalogue) -> None:
    told = content.by_path["privacy.md"].body.source
    template = (ROOT / "overrides/views/my_big_five.html").read_text(encoding="utf-8")
    for button in ("Bewaar op dit apparaat", "Wis alles"):
        assert button in template, button
        assert f'"{button}"' in told, button
    assert "Snel weg" in told
