"""What is said of an advice as a whole may name recommendations: then it counts there."""

from __future__ import annotations

from datetime import date

from tests.builders import advice, answer, recommendation


def test_a_fact_counts_for_the_recommendations_it_names_and_else_for_the_whole() -> None:
    made = advice(
        aanbevelingen=[
            recommendation(antwoorden=[answer(toelichting="eigen")]),
            recommendation(id="twee"),
        ],
        antwoorden=[
            answer(toelichting="over beide", bij=["een-kamer", "twee"]),
            answer(toelichting="over alles"),
        ],
    )
    assert [one.explanation for one in made.whole.answers] == ["over alles"]
    assert [[one.explanation for one in part.answers] for part in made.parts] == [
        ["eigen", "over beide"],
        ["over beide"],
    ]


def test_an_answer_that_names_one_recommendation_leaves_the_others_open() -> None:
    made = advice(
        aanbevelingen=[recommendation(), recommendation(id="twee")],
        antwoorden=[answer(bij=["twee"])],
    )
    states = [made.state(part, date(2026, 6, 1)).value for part in (made.whole, *made.parts)]
    assert states == ["onbekend", "onbekend", "beantwoord"]


def test_the_parts_are_read_from_the_advice_and_change_nothing_in_it() -> None:
    made = advice(aanbevelingen=[recommendation()], antwoorden=[answer(bij=["een-kamer"])])
    assert made.parts == made.parts
    assert made.recommendations[0].answers == ()
    assert len(made.answers) == 1
