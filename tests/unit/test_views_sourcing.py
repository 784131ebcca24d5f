"""Figures have a date and a source, and say which others disagree."""

from __future__ import annotations

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.organisation import Organisation
from site_plugins.views.sourcing import FigureRow, figure_row
from tests.builders import catalogue, figure, organisation, source


def figure_rows(found: Catalogue) -> list[FigureRow]:
    return [
        figure_row(found, record, figure)
        for record in found.all(Organisation)
        for figure in record.entry.figures
    ]


def test_a_figure_without_a_date_has_that_of_its_source() -> None:
    content = catalogue(
        {
            "bronnen/verslag": source(datum="2020-03"),
            "organisaties/raad": organisation(cijfers=[figure(waarde="1.200", was="900")]),
        }
    )
    [row] = figure_rows(content)
    assert (row.value, row.before) == ("1.200", "900")
    assert (row.date.text, row.date_is_source) == ("maart 2020", True)
    assert row.about.address == "organisaties/raad/#wachtenden"


def test_a_figure_without_a_known_date_shows_none() -> None:
    content = catalogue(
        {
            "bronnen/verslag": source(datum="onbekend"),
            "organisaties/raad": organisation(cijfers=[figure(nauwkeurigheid="meer-dan")]),
        }
    )
    [row] = figure_rows(content)
    assert (row.date.text, row.date_is_source) == ("", False)
    assert row.value == "meer dan 12"


def test_a_page_says_that_another_page_disagrees_with_its_figure() -> None:
    botst = {"botst_met": ["organisaties/raad#wachtenden"], "verschil": "De ene telt anders."}
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "organisaties/raad": organisation(cijfers=[figure(), figure(id="ander")]),
            "organisaties/stad": organisation(titel="Stad", cijfers=[figure(waarde="15", **botst)]),
        }
    )
    raad, other, stad = figure_rows(content)
    assert raad.conflict == stad.conflict == "De ene telt anders."
    assert [(link.title, link.address) for link in raad.conflicts_with] == [
        ("15 jongeren (Stad)", "organisaties/stad/#wachtenden")
    ]
    assert (other.conflict, other.conflicts_with) == ("", ())


def test_two_figures_on_one_page_say_once_that_they_disagree() -> None:
    one = figure(botst_met=["organisaties/raad#ander"], verschil="Zo.")
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "organisaties/raad": organisation(cijfers=[one, figure(id="ander")]),
        }
    )
    assert [row.conflict for row in figure_rows(content)] == ["Zo.", ""]
