"""Advice and what came of it. The states have their own tests in test_view_answer_state.py."""

from __future__ import annotations

from site_plugins.model.advice import Advice
from site_plugins.model.organisation import Organisation
from site_plugins.views.follow_up import FollowUpView
from tests.builders import advice, answer, catalogue, organisation, recommendation, source

PLACES = {
    "bronnen/verslag": source(),
    "organisaties/delft": organisation(titel="Delft"),
    "organisaties/raad": organisation(),
}


def test_what_was_asked_of_an_organisation_newest_first() -> None:
    found = catalogue(
        {
            **PLACES,
            "adviezen/oud": advice(datum="2015", aan=["delft"], aanbevelingen=[recommendation()]),
            "adviezen/nieuw": advice(datum="2020", titel="Nieuw", aan=["delft"]),
        }
    )
    delft, raad = found.all(Organisation)
    view = FollowUpView(found)
    assert [one.row.link.address for one in view.of_organisation(delft)] == [
        "adviezen/nieuw/",
        "adviezen/oud/#een-kamer",
    ]
    assert view.of_organisation(raad) == ()


def test_a_recommendation_with_its_own_addressee_is_not_asked_of_the_others() -> None:
    own = recommendation(aan=["raad"])
    found = catalogue({**PLACES, "adviezen/a": advice(aan=["delft"], aanbevelingen=[own])})
    delft, raad = found.all(Organisation)
    view = FollowUpView(found)
    assert (len(view.of_organisation(delft)), len(view.of_organisation(raad))) == (0, 1)


def test_an_answer_to_one_recommendation_is_not_copied_to_another() -> None:
    both = [recommendation(antwoorden=[answer()]), recommendation(id="twee")]
    found = catalogue({**PLACES, "adviezen/a": advice(aan=["delft"], aanbevelingen=both)})
    [record] = found.all(Advice)
    page = FollowUpView(found).page(record)
    assert [len(trail.answers) for trail in page.trails] == [1, 0]
    assert page.whole.answers == ()
    assert [trail.state.value for trail in page.trails] == ["beantwoord", "onbekend"]


def test_the_counts_are_of_recommendations_and_add_up() -> None:
    two = [recommendation(antwoorden=[answer()]), recommendation(id="twee")]
    found = catalogue({**PLACES, "adviezen/a": advice(aanbevelingen=two), "adviezen/b": advice()})
    overview = FollowUpView(found).overview()
    counts = {row.state.value: row.count for row in overview.counts}
    assert counts["beantwoord"] == 1
    assert counts["onbekend"] == 2
    assert sum(counts.values()) == overview.count == 3


def test_advice_that_follows_up_is_linked_both_ways() -> None:
    found = catalogue(
        {**PLACES, "adviezen/a": advice(), "adviezen/b": advice(titel="B", vervolg_op="a")}
    )
    first, second = found.all(Advice)
    view = FollowUpView(found)
    assert [link.address for link in view.page(first).followed_by] == ["adviezen/b/"]
    earlier = view.page(second).follows_up
    assert earlier is not None
    assert earlier.address == "adviezen/a/"


def test_the_chart_draws_every_state_also_without_any() -> None:
    two = [recommendation(antwoorden=[answer()]), recommendation(id="twee")]
    found = catalogue({**PLACES, "adviezen/a": advice(aanbevelingen=two), "adviezen/b": advice()})
    chart = FollowUpView(found).overview().chart
    assert chart.caption.startswith("Bij 1 van de 3 aanbevelingen kennen we een antwoord.")
    assert chart.whole == "3 aanbevelingen"
    assert [(bar.label, bar.text, bar.length) for row in chart.rows for bar in row.bars] == [
        ("Beantwoord", "1 aanbeveling", "33.33%"),
        ("Wacht op antwoord", "0 aanbevelingen", "0%"),
        ("Te laat", "0 aanbevelingen", "0%"),
        ("Onbekend", "2 aanbevelingen", "66.67%"),
    ]


def test_the_chart_was_counted_today_because_a_term_may_pass() -> None:
    chart = FollowUpView(catalogue({**PLACES, "adviezen/a": advice()})).overview().chart
    assert {(row.date.text, row.date.iso) for row in chart.rows} == {("1 juni 2026", "2026-06-01")}


def test_without_advice_there_is_nothing_to_draw() -> None:
    chart = FollowUpView(catalogue(PLACES)).overview().chart
    assert {bar.length for row in chart.rows for bar in row.bars} == {"0%"}
