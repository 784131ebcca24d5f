"""Help lines: the order of the file, telephones that dial, the right ones beside a text."""

from __future__ import annotations

from typing import Any

from site_plugins.model.vocabulary import Sensitivity
from site_plugins.views.help_lines import HelpLinesView
from tests.builders import catalogue


def line(**fields: Any) -> dict[str, Any]:
    return {"id": "lijn", "naam": "De lijn", "voor_wie": "Iedereen."} | fields


def view(*lines: dict[str, Any]) -> HelpLinesView:
    return HelpLinesView(catalogue({}, lists={"hulplijnen": list(lines)}))


def test_the_most_urgent_comes_first_as_in_the_file() -> None:
    rows = view(line(id="z", naam="Z"), line(id="a", naam="A")).overview()
    assert [row.name for row in rows] == ["Z", "A"]


def test_a_number_can_be_dialled() -> None:
    [row] = view(line(nummer="0800 - 01 13", tweede_nummer="+31 6 12")).overview()
    assert [(phone.text, phone.address) for phone in row.phones] == [
        ("0800 - 01 13", "tel:08000113"),
        ("+31 6 12", "tel:+31612"),
    ]


def test_a_sentence_ends_with_one_full_stop() -> None:
    [row] = view(line(kosten="De hulp is gratis.", bereikbaar="dag en nacht.")).overview()
    assert (row.costs, row.hours) == ("De hulp is gratis", "dag en nacht")


def test_a_website_is_shown_without_its_prefix() -> None:
    [row] = view(line(website="https://www.113.nl/")).overview()
    assert row.website is not None
    assert (row.website.title, row.website.address) == ("www.113.nl", "https://www.113.nl/")


def test_beside_a_text_only_the_lines_of_its_themes() -> None:
    lines = view(
        line(id="a", naam="A", themas=["geweld"]), line(id="b", naam="B", themas=["zelfdoding"])
    )
    assert [row.name for row in lines.beside([Sensitivity.VIOLENCE])] == ["A"]
    assert lines.beside([]) == ()


def test_the_day_of_checking_is_told_or_nothing_at_all() -> None:
    rows = view(line(id="a", gecontroleerd_op="2026-01-15"), line(id="b")).overview()
    assert [row.checked for row in rows] == ["15 januari 2026", ""]
