"""Long lists are folded, and nothing in them is lost."""

from __future__ import annotations

from site_plugins.views.folding import AT_ONCE, ENOUGH, Folded, folded, year_section
from tests.builders import catalogue, meeting, organisation


def letters(text: str) -> Folded[str]:
    return folded(text, lambda letter: letter.upper())


def test_a_list_that_can_be_read_on_a_phone_is_not_folded() -> None:
    assert letters("a" * ENOUGH) == Folded(("a",) * ENOUGH)
    assert letters("") == Folded(())


def test_a_long_list_on_a_long_page_shows_its_start() -> None:
    found = folded("abcdefghijklmnop", str.upper, among=ENOUGH + 1)
    assert "".join(found.shown) == "abcdefgh"
    [rest] = found.folds
    assert (rest.label, "".join(rest.rows), rest.open) == ("", "ijklmnop", False)


def test_a_short_list_on_a_long_page_stays_whole() -> None:
    found = folded("a" * AT_ONCE, str.upper, among=1000)
    assert (len(found.shown), found.folds) == (AT_ONCE, ())


def test_a_very_long_list_has_a_fold_for_each_section_and_the_first_is_open() -> None:
    found = letters("a" * 40 + "b" * 30)
    assert found.shown == ()
    assert [(one.label, len(one.rows), one.open) for one in found.folds] == [
        ("A", 40, True),
        ("B", 30, False),
    ]


def test_what_never_has_a_date_stands_under_its_letter() -> None:
    content = catalogue(
        {"organisaties/a": organisation(titel="zee"), "bijeenkomsten/b": meeting(datum="onbekend")}
    )
    places = {one.entry.type_name: year_section(content, one) for one in content.items}
    assert places == {"organisatie": "Z", "bijeenkomst": "Zonder datum"}
