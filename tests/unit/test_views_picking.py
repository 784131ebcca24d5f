"""The draw of the questions: the same code gives the same, and a new question moves few others."""

from __future__ import annotations

from itertools import pairwise

from site_plugins.views.picking import drawn, lot, mirrored

THEMES = ("wonen", "geld", "hulp")
QUESTIONS = [f"{theme}-{number}" for theme in THEMES for number in range(5)]


def theme_of(question: str) -> str:
    return question.partition("-")[0]


def draw(code: str, questions: list[str] = QUESTIONS) -> list[str]:
    return drawn(questions, code, str, theme_of)


def test_the_lot_of_a_text_never_changes() -> None:
    """Addresses that people sent each other hold these."""
    assert {text: lot(text) for text in ("", "1/naam", "1/kleur", "k3f9/naam")} == {
        "": 2872998923,
        "1/naam": 938794967,
        "1/kleur": 942645800,
        "k3f9/naam": 12610456,
    }


def test_a_code_gives_the_same_order_whatever_the_order_of_the_list() -> None:
    assert draw("abc") == draw("abc", QUESTIONS[::-1])
    assert sorted(draw("abc")) == sorted(QUESTIONS)


def test_other_codes_give_other_orders() -> None:
    assert len({tuple(draw(str(number))) for number in range(50)}) == 50


def test_each_theme_has_its_turn() -> None:
    for code in ("1", "abc", "zzz"):
        themes = [theme_of(one) for one in draw(code)]
        for start in range(0, len(themes), len(THEMES)):
            assert sorted(themes[start : start + 3]) == sorted(THEMES)


def test_a_new_question_moves_only_those_of_its_theme() -> None:
    def others(questions: list[str]) -> list[str]:
        return [one for one in draw("abc", questions) if theme_of(one) in ("geld", "hulp")]

    assert others([*QUESTIONS, "wonen-9"]) == others(QUESTIONS)


def test_each_back_lies_behind_its_front() -> None:
    backs = mirrored([1, 2, 3, 4, 5, 6, 7, 8])
    assert backs == [2, 1, 4, 3, 6, 5, 8, 7]
    assert mirrored(backs) == [1, 2, 3, 4, 5, 6, 7, 8]


def test_lots_are_spread() -> None:
    found = sorted(lot(f"1/vraag-{number}") for number in range(1000))
    assert max(other - one for one, other in pairwise(found)) < 2**32 / 50
