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
    rows = view(line(id="z", naam="Z"), line(id="a", naam="A")).overview().lines
    assert [row.name for row in rows] == ["Z", "A"]


def test_a_number_can_be_dialled() -> None:
    [row] = view(line(nummer="0800 - 01 13", tweede_nummer="+31 6 12")).overview().lines
    assert [(phone.text, phone.address) for phone in row.phones] == [
        ("0800 - 01 13", "tel:08000113"),
        ("+31 6 12", "tel:+31612"),
    ]


def test_a_sentence_ends_with_one_full_stop() -> None:
    [row] = view(line(kosten="De hulp is gratis.", bereikbaar="dag en nacht.")).overview().lines
    assert (row.costs, row.hours) == ("De hulp is gratis", "dag en nacht")


def test_a_website_is_shown_without_its_prefix() -> None:
    [row] = view(line(website="https://www.113.nl/")).overview().lines
    assert row.website is not None
    assert (row.website.title, row.website.address) == ("www.113.nl", "https://www.113.nl/")


def test_beside_a_text_only_the_lines_of_its_themes() -> None:
    lines = view(
        line(id="a", naam="A", themas=["geweld"]), line(id="b", naam="B", themas=["zelfdoding"])
    )
    assert [row.name for row in lines.beside([Sensitivity.VIOLENCE])] == ["A"]
    assert lines.beside([]) == ()


def test_the_day_of_checking_is_told_or_nothing_at_all() -> None:
    rows = view(line(id="a", gecontroleerd_op="2026-01-15"), line(id="b")).overview().lines
    assert [row.checked for row in rows] == ["15 januari 2026", ""]


def test_who_needs_help_at_once_has_three_doors() -> None:
    lines = [
        line(id="noodgeval", naam="112", nummer="112"),
        line(id="lijn-113", naam="113", nummer="113", chat="https://www.113.nl/"),
    ]
    page = view(*lines, line(id="luister", naam="Luisterlijn")).overview()
    doors = page.doors
    assert [door.address for door in doors] == ["tel:112", "tel:113", "#iets-anders"]
    assert [row.name for row in page.urgent] == ["112", "113"]
    assert [row.name for row in page.lines] == ["Luisterlijn"], "who is not in danger chooses here"
    assert [door.chat.address for door in doors if door.chat] == ["https://www.113.nl/"]
    assert view(lines[0]).overview().doors == (), "not half of them"


def test_after_the_most_urgent_comes_what_is_made_for_the_theme() -> None:
    both = ["geweld", "zelfdoding"]
    lines = view(
        line(id="nood", naam="Nood", themas=both),
        line(id="alles", naam="Alles", themas=both),
        line(id="precies", naam="Precies", themas=["geweld"]),
    )
    found = [row.name for row in lines.beside([Sensitivity.VIOLENCE])]
    assert found == ["Nood", "Precies", "Alles"]
