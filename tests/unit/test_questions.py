"""The questions of the speed date fit on a card, and none asks for a wound."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from site_plugins.checking.questions import LONGEST_QUESTION, questions_fit_on_a_card
from site_plugins.loading import load
from site_plugins.model.lists import SpeedDateQuestion
from site_plugins.model.vocabulary import QuestionLevel, QuestionTheme
from site_plugins.reading.clock import today
from tests.builders import catalogue
from tests.site_helpers import ROOT

TROUBLE = {"id": "nood", "vraag": "Gaat het?", "hulplijnen": [], "woorden": ["bang", "wil dood"]}
LONGER = {"id": "mis", "vraag": "Gaat het?", "hulplijnen": [], "woorden": ["mishandel"]}


def question(text: str, name: str = "vraag") -> dict[str, Any]:
    return {"id": name, "vraag": text, "thema": "wonen", "niveau": "licht"}


def codes(*questions: dict[str, Any]) -> list[str]:
    lists = {"speeddatevragen": [*questions], "noodwoorden": [TROUBLE, LONGER]}
    return [one.rule.code for one in questions_fit_on_a_card(catalogue({}, lists=lists))]


@pytest.mark.parametrize(
    ("text", "heavy"),
    [
        ("Waar ben jij bang voor?", True),
        ("Wie is BANG?", True),
        ("Ben je bangerik?", False),  # a short word is no start of another
        ("Ben jij weleens mishandeld?", True),
        ("Wil je dood?", False),  # the words stand next to each other
        ("Wie wil dood?", True),
        ("Waar woon je?", False),
    ],
)
def test_a_word_of_somebody_in_trouble_is_no_word_for_a_card(text: str, heavy: bool) -> None:
    assert codes(question(text)) == (["JDM346"] if heavy else [])


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("W" * (LONGEST_QUESTION - 1) + "?", False),
        ("W" * LONGEST_QUESTION + "?", True),
        ("Waar woon je", True),
    ],
)
def test_a_question_fits_and_asks(text: str, wrong: bool) -> None:
    assert codes(question(text)) == (["JDM347"] if wrong else [])


def test_a_question_stands_once() -> None:
    assert codes(question("Waar woon je?", "a"), question("waar Woon je?", "b")) == ["JDM348"]
    assert codes(question("Waar woon je?", "a"), question("Hoe woon je?", "b")) == []


def test_the_bank_of_the_real_site_is_large_enough_to_choose_from() -> None:
    found = load(ROOT / "content", today()).catalogue.elements(SpeedDateQuestion)
    assert len(found) >= 40
    assert sum(one.source is not None for one in found) == 4
    counted = Counter((one.theme, one.level) for one in found)
    assert min(counted[theme, level] for theme in QuestionTheme for level in QuestionLevel) >= 2
