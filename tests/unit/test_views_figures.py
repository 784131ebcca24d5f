"""All figures together, and those that contradict each other."""

from __future__ import annotations

from typing import Any

from site_plugins.views.figures import Figures, FiguresView
from tests.builders import bar, catalogue, chart, figure, organisation, page, source, topic


def test_every_figure_is_there_once_by_the_type_of_its_item() -> None:
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "onderwerpen/geld": topic(cijfers=[figure(), figure(id="meer")]),
            "organisaties/raad": organisation(cijfers=[figure()]),
        }
    )
    figures = FiguresView(content).overview()
    assert [
        (group.title, [(fold.about.title, fold.count) for fold in group.folds])
        for group in figures.groups
    ] == [("Onderwerpen", [("Onderwerp", 2)]), ("Organisaties", [("Raad", 1)])]
    assert not figures.conflicts


def contradicting(**more: Any) -> Figures:
    """Two pages with figures that contradict each other, and one with a figure that doesn't."""
    other = {"botst_met": ["organisaties/raad#wachtenden"], "verschil": "Ze tellen anders."}
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "onderwerpen/geld": topic(cijfers=[figure(**other)], **more),
            "organisaties/raad": organisation(cijfers=[figure(waarde="15"), figure(id="rest")]),
        }
    )
    return FiguresView(content).overview()


def test_a_conflict_names_the_other_figure_and_why_on_both_sides() -> None:
    here, there = (row for fold in contradicting().conflicts for row in fold.figures.rows)
    assert (here.conflict, there.conflict) == ("Ze tellen anders.", "Ze tellen anders.")
    assert [link.address for link in here.conflicts_with] == ["organisaties/raad/#wachtenden"]
    assert [link.address for link in there.conflicts_with] == ["onderwerpen/geld/#wachtenden"]


def test_figures_that_contradict_each_other_stand_apart() -> None:
    [group] = contradicting().groups
    [fold] = group.folds
    assert [row.id for row in fold.figures.rows] == ["rest"]


def test_a_conflict_is_drawn_where_a_writer_asked_for_it() -> None:
    bars = [
        bar("Hier", "onderwerpen/geld#wachtenden"),
        bar("Daar", "organisaties/raad#wachtenden"),
    ]
    figures = contradicting(grafieken=[chart(soort="verschil", balken=bars)])
    [fold] = figures.conflicts
    [drawn] = fold.figures.charts
    assert [row.about.title for row in drawn.rows] == ["Hier", "Daar"]
    assert (fold.figures.rows, fold.count) == ((), 2)
    assert [len(fold.figures.charts) for group in figures.groups for fold in group.folds] == [0]


def test_other_charts_stand_with_the_type_of_their_item() -> None:
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "onderwerpen/geld": topic(
                cijfers=[figure(), figure(id="meer")],
                grafieken=[chart(balken=[bar("Hier", "onderwerpen/geld#meer")])],
            ),
        }
    )
    [group] = FiguresView(content).overview().groups
    [fold] = group.folds
    assert [len(fold.figures.charts), [row.id for row in fold.figures.rows]] == [
        1,
        ["wachtenden"],
    ]


def test_key_figures_stand_in_front_and_once() -> None:
    content = catalogue(
        {
            "cijfers": page(weergave="cijfers", kerncijfers=["onderwerpen/geld#meer"]),
            "bronnen/verslag": source(titel="Verslag"),
            "onderwerpen/geld": topic(cijfers=[figure(), figure(id="meer", was="31")]),
        }
    )
    figures = FiguresView(content).overview()
    [key] = figures.key
    assert (key.anchor, key.about.address) == (
        "cijfer-onderwerpen-geld-meer",
        "onderwerpen/geld/#meer",
    )
    assert key.cited.title.startswith("Van 31 naar 12 jongeren")
    assert key.cited.source == "Verslag"
    [group] = figures.groups
    assert [row.id for row in group.folds[0].figures.rows] == ["wachtenden"]
