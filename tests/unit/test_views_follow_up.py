"""Advice and what came of it. The states have their own tests in test_view_answer_state.py."""

from __future__ import annotations

from typing import Any

import pytest

from site_plugins.model.advice import Advice
from site_plugins.model.organisation import Organisation
from site_plugins.views.advice_page import AdviceView
from site_plugins.views.asked import AskedView
from site_plugins.views.charts import Chart
from site_plugins.views.follow_up import FollowUpView
from tests.builders import advice, answer, catalogue, organisation, recommendation, source

PLACES = {
    "bronnen/verslag": source(),
    "organisaties/delft": organisation(titel="Delft", soort="gemeente"),
    "organisaties/raad": organisation(),
}
_TWO = [recommendation(antwoorden=[answer()]), recommendation(id="twee")]
_THREE_ASKED = {
    **PLACES,
    "adviezen/a": advice(aan=["delft"], aanbevelingen=_TWO),
    "adviezen/b": advice(aan=["delft"]),
}


def test_what_was_asked_of_an_organisation_newest_first() -> None:
    content = catalogue(
        {
            **PLACES,
            "adviezen/oud": advice(datum="2015", aan=["delft"], aanbevelingen=[recommendation()]),
            "adviezen/nieuw": advice(datum="2020", titel="Nieuw", aan=["delft"]),
        }
    )
    delft, raad = content.all(Organisation)
    view = AskedView(content)
    assert [one.row.link.address for one in view.of_organisation(delft).shown] == [
        "adviezen/nieuw/",
        "adviezen/oud/#een-kamer",
    ]
    assert view.of_organisation(raad).shown == ()


def test_a_recommendation_with_its_own_addressee_is_not_asked_of_the_others() -> None:
    own = recommendation(aan=["raad"])
    content = catalogue({**PLACES, "adviezen/a": advice(aan=["delft"], aanbevelingen=[own])})
    delft, raad = content.all(Organisation)
    view = AskedView(content)
    asked = [len(view.of_organisation(one).shown) for one in (delft, raad)]
    assert asked == [0, 1]


def test_an_answer_to_one_recommendation_is_not_copied_to_another() -> None:
    both = [recommendation(antwoorden=[answer()]), recommendation(id="twee")]
    content = catalogue({**PLACES, "adviezen/a": advice(aan=["delft"], aanbevelingen=both)})
    [record] = content.all(Advice)
    page = AdviceView(content).page(record)
    assert [len(trail.answers) for trail in page.trails] == [1, 0]
    assert page.whole.answers == ()
    assert [trail.state.value for trail in page.trails] == ["beantwoord", "onbekend"]


def test_the_counts_are_of_recommendations_and_add_up() -> None:
    overview = FollowUpView(catalogue(_THREE_ASKED)).overview()
    counts = {row.state.value: row.count for row in overview.counts}
    assert counts["beantwoord"] == 1
    assert counts["onbekend"] == 2
    assert sum(counts.values()) == overview.count == 3


def test_advice_that_follows_up_is_linked_both_ways() -> None:
    content = catalogue(
        {**PLACES, "adviezen/a": advice(), "adviezen/b": advice(titel="B", vervolg_op="a")}
    )
    first, second = content.all(Advice)
    view = AdviceView(content)
    assert [link.address for link in view.page(first).followed_by] == ["adviezen/b/"]
    earlier = view.page(second).follows_up
    assert earlier is not None
    assert earlier.address == "adviezen/a/"


def _chart(entries: dict[str, Any]) -> Chart:
    found = FollowUpView(catalogue(entries)).overview().chart
    assert found is not None
    return found


def test_the_chart_draws_every_state_also_without_any() -> None:
    chart = _chart(_THREE_ASKED)
    assert chart.caption.startswith("Bij 1 van de 3 aanbevelingen kennen we een antwoord.")
    assert chart.whole == "3 aanbevelingen"
    assert [(bar.label, bar.text, bar.length) for row in chart.rows for bar in row.bars] == [
        ("Beantwoord", "1 aanbeveling", "33.33%"),
        ("Wacht op antwoord", "0 aanbevelingen", "0%"),
        ("Te laat", "0 aanbevelingen", "0%"),
        ("Zoeken we nog", "2 aanbevelingen", "66.67%"),
    ]


def test_the_chart_was_counted_today_because_a_term_may_pass() -> None:
    chart = _chart(_THREE_ASKED)
    assert {(row.date.text, row.date.iso) for row in chart.rows} == {("1 juni 2026", "2026-06-01")}


def test_without_advice_there_is_nothing_to_draw() -> None:
    assert FollowUpView(catalogue(PLACES)).overview().chart is None


@pytest.mark.parametrize(
    "changed",
    [
        {"soort": "voornemen"},
        {"soort": "motie"},
        {"van": ["delft"]},
        {"aan": []},
    ],
    ids=["a plan", "a motion", "of a municipality", "of nobody"],
)
def test_what_young_people_did_not_ask_of_somebody_is_not_counted(changed: dict[str, Any]) -> None:
    asked: dict[str, Any] = {"van": ["raad"], "aan": ["delft"], **changed}
    overview = FollowUpView(catalogue({**PLACES, "adviezen/a": advice(**asked)})).overview()
    assert (overview.count, overview.chart) == (1, None)


def test_an_answer_to_the_whole_is_one_to_each_part() -> None:
    parts = [recommendation(), recommendation(id="twee")]
    content = catalogue(
        {**PLACES, "adviezen/a": advice(aanbevelingen=parts, antwoorden=[answer()])}
    )
    [record] = content.all(Advice)
    page = AdviceView(content).page(record)
    assert {trail.state.value for trail in page.trails} == {"beantwoord"}


@pytest.mark.parametrize(("given", "shown"), [("2015", 0), ("2018", 1), ("2022", 0)])
def test_what_was_asked_of_a_group_is_on_each_page_of_who_was_a_member_then(
    given: str, shown: int
) -> None:
    member = {"organisatie": "delft", "van": "2016", "tot": "2020", "bron": "verslag"}
    content = catalogue(
        {
            **PLACES,
            "organisaties/alle": organisation(titel="Alle gemeenten", leden=[member]),
            "adviezen/a": advice(datum=given, aan=["alle"]),
        }
    )
    delft = next(one for one in content.all(Organisation) if one.slug == "delft")
    rows = AskedView(content).of_organisation(delft).shown
    assert [row.through.title for row in rows if row.through] == ["Alle gemeenten"] * shown


def test_whom_it_was_asked_of_may_be_unknown() -> None:
    content = catalogue({**PLACES, "adviezen/a": advice(aan=["delft"]), "adviezen/b": advice()})
    rows = FollowUpView(content).overview().matrix.rows.shown
    assert sorted(len(row.cells) for row in rows) == [0, 1]


def test_more_organisations_than_fit_beside_each_other_make_no_table() -> None:
    many = [f"o{number}" for number in range(9)]
    places = {**PLACES, **{f"organisaties/{one}": organisation(titel=one) for one in many}}
    asked = {"adviezen/a": advice(aan=many[:7]), "adviezen/b": advice(aan=many[7:8])}
    fits = FollowUpView(catalogue({**places, **asked})).overview().matrix
    assert [len(fits.organisations), *(len(row.cells) for row in fits.rows.shown)] == [8, 8, 8]
    asked["adviezen/c"] = advice(aan=many[8:])
    matrix = FollowUpView(catalogue({**places, **asked})).overview().matrix
    assert matrix.organisations == ()
    assert sorted(len(row.cells) for row in matrix.rows.shown) == [1, 1, 7]
    assert all(cell.words for row in matrix.rows.shown for cell in row.cells)


def test_there_is_nothing_to_choose_when_all_have_the_same_state() -> None:
    same = {"adviezen/a": advice(), "adviezen/b": advice()}
    assert FollowUpView(catalogue({**PLACES, **same})).overview().choices == ()
    overview = FollowUpView(
        catalogue({**PLACES, **same, "adviezen/c": advice(antwoorden=[answer()])})
    ).overview()
    assert [(one.state.value, one.count) for one in overview.choices] == [
        ("beantwoord", 1),
        ("onbekend", 2),
    ]


def test_the_title_of_an_advice_without_recommendations_is_not_told_twice() -> None:
    content = catalogue({**PLACES, "adviezen/a": advice(titel="Een kamer", aan=["delft"])})
    [row] = FollowUpView(content).overview().matrix.rows.shown
    assert (row.row.link.title, row.row.advice) == ("Een kamer", "")
