"""The filters above lists work as those of the timeline: also without JavaScript."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
LISTS = ("bijeenkomsten/", "adviezen/", "organisaties/", "bronnen/", "onderwerpen/")


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
@pytest.mark.parametrize("path", LISTS)
def test_each_choice_leaves_as_many_rows_as_it_says(
    visit: Callable[..., Page], path: str, script: bool
) -> None:
    page = visit(path, java_script_enabled=script)
    page.locator("details.jdm-filter > summary").click()
    chosen = 0
    for select in page.locator(".jdm-pick select").all():
        for option in select.locator("option:not([value=''])").all():
            text = option.text_content() or ""
            select.select_option(option.get_attribute("value"))
            count = int(text.rpartition("(")[2].rstrip(")"))
            shown = page.locator("[data-row]").filter(visible=True)
            expect(shown).to_have_count(count)
            chosen += 1
        select.select_option("")
    assert chosen > 1


def test_the_rows_are_counted_and_the_choice_can_be_sent(visit: Callable[..., Page]) -> None:
    page = visit("organisaties/#soort=gemeente")
    expect(page.locator("[data-filter-status]")).to_contain_text("organisaties.")
    expect(page.locator(".jdm-pick select[name=soort]")).to_have_value("gemeente")


def test_the_counts_follow_what_is_chosen_elsewhere(visit: Callable[..., Page]) -> None:
    page = visit("organisaties/")
    page.locator("details.jdm-filter > summary").click()
    kind, place = (page.locator(f".jdm-pick select[name={name}]") for name in ("soort", "plaats"))
    before = place.locator("option").all_text_contents()
    kind.select_option("gemeente")
    for option in place.locator("option:not([value=''])").all():
        text = option.text_content() or ""
        place.select_option(option.get_attribute("value"))
        count = int(text.rpartition("(")[2].rstrip(")"))
        expect(page.locator("[data-row]").filter(visible=True)).to_have_count(count)
    page.get_by_role("button", name="Laat alles zien").click()
    assert place.locator("option").all_text_contents() == before
