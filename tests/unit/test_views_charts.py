"""Charts: bars that begin at zero and can be compared, with what the table beside them says."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.topic import Topic
from site_plugins.views.charts import Chart, FigureSet, bar_of, figure_set, full_bar
from tests.builders import bar, catalogue, chart, figure, organisation, source, topic

HERE = "onderwerpen/kamers"


def drawn(*numbers: str, whole: str | None = None) -> list[str]:
    """How far the bars of these numbers reach."""
    values = [Decimal(number) for number in numbers]
    full = full_bar(values, Decimal(whole) if whole else None)
    return [bar_of("", "", value, full).length for value in values]


def content(*figures: dict[str, Any], charts: list[dict[str, Any]]) -> Catalogue:
    """One topic with these figures and charts, and an organisation with a figure of its own."""
    return catalogue(
        {
            "bronnen/verslag": source(titel="Het verslag", datum="2020-03"),
            "bronnen/krant": source(titel="De krant", datum="onbekend"),
            "organisaties/raad": organisation(cijfers=[figure(waarde="20")]),
            HERE: topic(titel="Kamers", cijfers=list(figures), grafieken=charts),
        }
    )


def figures_of(*figures: dict[str, Any], charts: list[dict[str, Any]]) -> FigureSet:
    found = content(*figures, charts=charts)
    return figure_set(found, found.all(Topic))


def only_chart(*figures: dict[str, Any], **fields: Any) -> Chart:
    """The one chart with these figures."""
    bars = [bar(one["id"], f"{HERE}#{one['id']}") for one in figures]
    [found] = figures_of(*figures, charts=[chart(**{"balken": bars} | fields)]).charts
    return found


# --- how far a bar reaches -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("numbers", "whole", "expected"),
    [
        (["12"], None, ["100%"]),
        (["12", "12"], None, ["100%", "100%"]),
        (["3", "12", "6"], None, ["25%", "100%", "50%"]),
        (["0", "12"], None, ["0%", "100%"]),
        (["0", "0"], None, ["0%", "0%"]),
        ([], None, []),
        (["1", "3"], None, ["33.33%", "100%"]),
        (["82.6", "8.7"], "100", ["82.6%", "8.7%"]),
        (["0", "100"], "100", ["0%", "100%"]),
        (["0", "39"], "39", ["0%", "100%"]),
        (["0"], "0", ["0%"]),  # a whole of nothing
    ],
)
def test_a_bar_is_a_share_of_the_whole_or_else_of_the_longest(
    numbers: list[str], whole: str | None, expected: list[str]
) -> None:
    assert drawn(*numbers, whole=whole) == expected


def test_what_is_more_than_nothing_can_be_seen() -> None:
    assert drawn("1", "1000000") == ["0.5%", "100%"]
    assert drawn("0", "1000000") == ["0%", "100%"]


@pytest.mark.parametrize(
    ("numbers", "whole"), [(["-1", "3"], None), (["-1"], None), (["101"], "100"), (["-1"], "100")]
)
def test_no_bar_is_below_zero_or_longer_than_the_whole(
    numbers: list[str], whole: str | None
) -> None:
    with pytest.raises(ValueError, match="no bar"):
        drawn(*numbers, whole=whole)


# --- what is drawn ------------------------------------------------------------------------------


def test_groups_are_drawn_in_the_order_of_the_writer() -> None:
    shown = only_chart(
        figure(id="weinig", waarde="300"),
        figure(id="veel", waarde="1.200", nauwkeurigheid="meer-dan"),
        titel="Hoeveel?",
        uitleg="Veel.",
    )
    assert (shown.title, shown.caption, shown.columns) == ("Hoeveel?", "Veel.", ("Hoeveel",))
    assert [[(one.label, one.text, one.length) for one in row.bars] for row in shown.rows] == [
        [("weinig", "300 jongeren", "25%")],
        [("veel", "meer dan 1.200 jongeren", "100%")],
    ]
    assert shown.whole == ""


def test_before_and_after_are_two_bars_on_one_scale() -> None:
    shown = only_chart(
        figure(id="kamer", waarde="6", was="12"), figure(id="sleutel", waarde="3", was="1,5")
    )
    assert shown.columns == ("Eerst", "Later")
    assert [[(one.label, one.text, one.length) for one in row.bars] for row in shown.rows] == [
        [("Eerst", "12 jongeren", "100%"), ("Later", "6 jongeren", "50%")],
        [("Eerst", "1,5 jongeren", "12.5%"), ("Later", "3 jongeren", "25%")],
    ]


def test_before_may_be_zero() -> None:
    [row] = only_chart(figure(waarde="12", was="0")).rows
    assert [one.length for one in row.bars] == ["0%", "100%"]


def test_percents_are_parts_of_a_hundred() -> None:
    shown = only_chart(figure(eenheid="procent", waarde="14,5"))
    assert shown.whole == "100 procent"
    assert [(one.text, one.length) for one in shown.rows[0].bars] == [("14,5 procent", "14.5%")]


def test_more_than_a_hundred_percent_has_no_whole() -> None:
    shown = only_chart(
        figure(id="meer", eenheid="procent", waarde="200"),
        figure(id="minder", eenheid="procent", waarde="50"),
    )
    assert shown.whole == ""
    assert [row.bars[0].length for row in shown.rows] == ["100%", "25%"]


def test_every_row_says_when_and_who() -> None:
    own_date = figure(id="eigen", datum="2021")
    shown = only_chart(own_date, figure(id="van-bron"), figure(id="geen", bron="krant"))
    assert [(row.date.text, row.date_is_source, row.source.link.title) for row in shown.rows] == [
        ("2021", False, "Het verslag"),
        ("maart 2020", True, "Het verslag"),
        ("", False, "De krant"),
    ]


def test_a_figure_of_another_page_has_its_place_there() -> None:
    bars = [bar("Hier", f"{HERE}#wachtenden"), bar("Daar", "organisaties/raad#wachtenden")]
    shown = figures_of(figure(), charts=[chart(balken=bars)])
    [found] = shown.charts
    assert [(row.id, row.about.title, row.about.address) for row in found.rows] == [
        ("wachtenden", "Hier", "onderwerpen/kamers/#wachtenden"),
        ("", "Daar", "organisaties/raad/#wachtenden"),
    ]
    assert found.page is not None
    assert (found.page.title, found.page.address) == ("Kamers", "onderwerpen/kamers/")


# --- beside the rest of the figures -------------------------------------------------------------


def test_a_figure_that_is_drawn_is_not_told_once_more() -> None:
    shown = figures_of(
        figure(), figure(id="ander"), charts=[chart(balken=[bar("Eén", f"{HERE}#wachtenden")])]
    )
    assert [row.id for found in shown.charts for row in found.rows] == ["wachtenden"]
    assert [row.id for row in shown.rows] == ["ander"]
    assert shown


def test_without_figures_there_is_nothing_to_show() -> None:
    assert not figures_of(charts=[])


def test_a_conflict_is_explained_once_without_a_link_to_what_stands_beside() -> None:
    one = figure(
        id="een", botst_met=[f"{HERE}#ander", "organisaties/raad#wachtenden"], verschil="Zo."
    )
    same = figure(id="derde", botst_met=[f"{HERE}#ander"], verschil="Zo.")
    [told] = only_chart(one, figure(id="ander"), same).conflicts
    assert told.conflict == "Zo."
    assert [other.address for other in told.conflicts_with] == ["organisaties/raad/#wachtenden"]


def test_the_first_figures_stand_out_the_drawn_ones_first_and_each_once() -> None:
    figures = [figure(id="een", waarde="1"), figure(id="twee", waarde="2"), figure(id="drie")]
    found = figures_of(
        *figures, charts=[chart(balken=[bar("Twee", f"{HERE}#twee"), bar("Een", f"{HERE}#een")])]
    )
    assert [one.value.split()[0] for one in found.headlines] == ["2", "1"]
    assert len(found) == 3
