"""Whether an answer is due follows from dates and today: the day before, the day, the day after."""

from __future__ import annotations

from datetime import date

import pytest

from site_plugins.model.vocabulary import AnswerState
from site_plugins.views.advice_page import AdviceView
from site_plugins.views.asked import AskedView
from site_plugins.views.follow_up import FollowUpView
from tests.builders import advice, answer, catalogue, organisation, recommendation, source

DUE = "2026-06-01"


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 5, 31), AnswerState.WAITING),
        (date(2026, 6, 1), AnswerState.WAITING),
        (date(2026, 6, 2), AnswerState.OVERDUE),
    ],
)
def test_the_term_ends_after_its_last_day(today, expected):
    asked = advice(antwoord_voor=DUE, aanbevelingen=[recommendation()])
    assert asked.state(asked.recommendations[0], today) is expected


def test_a_term_known_by_month_lasts_until_the_month_is_over():
    asked = advice(antwoord_voor="2026-06")
    assert asked.state(asked, date(2026, 6, 30)) is AnswerState.WAITING
    assert asked.state(asked, date(2026, 7, 1)) is AnswerState.OVERDUE


def test_an_answer_ends_the_waiting_and_no_term_means_unknown():
    answered = advice(antwoord_voor=DUE, antwoorden=[answer(datum="2026-07")])
    assert answered.state(answered, date(2027, 1, 1)) is AnswerState.ANSWERED
    assert advice().state(advice(), date(2027, 1, 1)) is AnswerState.UNKNOWN


def test_that_it_was_received_is_no_answer_yet():
    received = advice(antwoord_voor=DUE, antwoorden=[answer(antwoord="ontvangen")])
    assert received.state(received, date(2026, 6, 2)) is AnswerState.OVERDUE


def content_with_two_recommendations():
    return catalogue(
        {
            "organisaties/raad": organisation(),
            "organisaties/stad": organisation(titel="Stad", soort="gemeente"),
            "organisaties/dorp": organisation(titel="Dorp", soort="gemeente"),
            "bronnen/verslag": source(),
            "adviezen/advies": advice(
                aan=["stad", "dorp"],
                antwoorden=[answer(van="stad", antwoord="ontvangen")],
                aanbevelingen=[
                    recommendation(id="een", antwoorden=[answer(van="stad")]),
                    recommendation(id="twee", aan=["dorp"]),
                ],
            ),
        }
    )


def test_an_answer_to_the_whole_advice_is_not_copied_down_to_its_recommendations():
    content = content_with_two_recommendations()
    page = AdviceView(content).page(content.by_path["adviezen/advies.md"])
    assert [trail.state.value for trail in page.trails] == ["beantwoord", "onbekend"]
    assert page.whole.answers[0].answer.value == "ontvangen"


def test_the_matrix_says_per_organisation_what_is_known():
    matrix = FollowUpView(content_with_two_recommendations()).overview().matrix
    assert [organisation.title for organisation in matrix.organisations] == ["Dorp", "Stad"]
    cells = [[[one.value for one in cell.words] for cell in row.cells] for row in matrix.rows.shown]
    # Dorp was asked both and answered neither; Stad was asked the first alone, and took it over.
    assert cells == [[["beantwoord"], ["overgenomen"]], [["onbekend"], []]]


def test_an_organisation_sees_what_was_asked_of_it_alone():
    content = content_with_two_recommendations()
    view = AskedView(content)
    asked = view.of_organisation(content.by_path["organisaties/stad.md"]).shown
    assert [one.row.link.address for one in asked] == ["adviezen/advies/#een"]
    assert [one.answer.value for one in asked[0].answers] == ["overgenomen"]
