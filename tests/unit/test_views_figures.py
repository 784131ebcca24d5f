"""All figures together, and those that contradict each other."""

from __future__ import annotations

from site_plugins.views.figures import FiguresView
from tests.builders import catalogue, figure, organisation, source, topic


def test_every_figure_is_there_once_by_the_type_of_its_item() -> None:
    found = catalogue(
        {
            "bronnen/verslag": source(),
            "onderwerpen/geld": topic(cijfers=[figure(), figure(id="meer")]),
            "organisaties/raad": organisation(cijfers=[figure()]),
        }
    )
    figures = FiguresView(found).overview()
    assert [(group.title, len(group.rows)) for group in figures.groups] == [
        ("Onderwerpen", 2),
        ("Organisaties", 1),
    ]
    assert (figures.count, figures.conflicts) == (3, ())


def test_a_conflict_names_the_other_figure_and_why() -> None:
    other = {"botst_met": ["organisaties/raad#wachtenden"], "verschil": "Ze tellen anders."}
    found = catalogue(
        {
            "bronnen/verslag": source(),
            "onderwerpen/geld": topic(cijfers=[figure(**other)]),
            "organisaties/raad": organisation(cijfers=[figure(waarde="15")]),
        }
    )
    [row] = FiguresView(found).overview().conflicts
    assert row.conflict == "Ze tellen anders."
    assert [link.address for link in row.conflicts_with] == ["organisaties/raad/#wachtenden"]


def test_only_a_part_of_a_hundred_is_drawn() -> None:
    def drawn(**fields: str) -> list[tuple[str, str, str]]:
        found = catalogue(
            {"bronnen/verslag": source(), "onderwerpen/geld": topic(cijfers=[figure(**fields)])}
        )
        [row] = FiguresView(found).overview().groups[0].rows
        return [(bar.label, bar.text, bar.width) for bar in row.bars]

    assert drawn() == []
    assert drawn(eenheid="procent", waarde="82,6") == [("", "82,6", "82.6")]
    assert drawn(eenheid="procent", waarde="82,6", was="60,9") == [
        ("Eerst", "60,9", "60.9"),
        ("Later", "82,6", "82.6"),
    ]
    assert drawn(eenheid="procent", waarde="120") == []
