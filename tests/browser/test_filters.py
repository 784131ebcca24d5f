"""The filters above lists work as those of the timeline: also without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import Visit

pytestmark = pytest.mark.browser
LISTS = ("bijeenkomsten/", "adviezen/", "organisaties/", "bronnen/", "onderwerpen/")


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
@pytest.mark.parametrize("path", LISTS)
def test_each_choice_leaves_as_many_rows_as_it_says(visit: Visit, path: str, script: bool) -> None:
    page = visit(path, java_script_enabled=script)
    page.locator("details.jdm-filter > summary").click()
    chosen = 0
    for select in page.locator(".jdm-pick:not([data-sort]) select").all():
        for option in select.locator("option:not([value=''])").all():
            text = option.text_content() or ""
            select.select_option(option.get_attribute("value"))
            count = int(text.rpartition("(")[2].rstrip(")"))
            shown = page.locator("[data-row]").filter(visible=True)
            expect(shown).to_have_count(count)
            chosen += 1
        select.select_option("")
    assert chosen > 1


def test_the_rows_are_counted_and_the_choice_can_be_sent(visit: Visit) -> None:
    page = visit("organisaties/#soort=gemeente")
    expect(page.locator("[data-filter-status]")).to_contain_text("organisaties.")
    expect(page.locator(".jdm-pick select[name=soort]")).to_have_value("gemeente")


def test_the_counts_follow_what_is_chosen_elsewhere(visit: Visit) -> None:
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


def titles(page: Page) -> list[str]:
    return page.locator("[data-row] > a").filter(visible=True).all_text_contents()


def test_a_list_is_put_in_another_order_and_back(visit: Visit) -> None:
    page = visit("organisaties/")
    own = titles(page)
    page.locator("details.jdm-filter > summary").click()
    page.locator("[name=sorteer]").select_option("Op naam")
    assert titles(page) == sorted(own, key=str.casefold) != own
    expect(page.locator("[data-filter-status]")).to_contain_text("Volgorde: op naam.")
    # Under no heading each row tells of what kind it is.
    expect(page.locator(".jdm-group h2").filter(visible=True)).to_have_count(0)
    expect(page.locator(".jdm-sorted > li").first).to_contain_text("Jongerenraad")
    page.get_by_role("button", name="Laat alles zien").click()
    assert titles(page) == own


def test_an_order_stands_in_the_address_beside_a_choice(visit: Visit) -> None:
    page = visit("bijeenkomsten/#sorteer=oud")
    days = page.locator(".jdm-sorted time").evaluate_all("all => all.map((one) => one.dateTime)")
    assert len(days) > 1
    assert days == sorted(days)
    page.goto(page.url.partition("#")[0] + "#soort=onze-bijeenkomst&sorteer=nieuw")
    expect(page.locator("[name=sorteer]")).to_have_value("nieuw")


def test_a_heading_that_is_asked_for_comes_back(visit: Visit) -> None:
    page = visit("organisaties/#sorteer=naam")
    heading = page.locator(".jdm-group h2").first
    expect(heading).not_to_be_visible()
    page.evaluate(f"location.hash = '{heading.get_attribute('id')}'")
    expect(heading).to_be_in_viewport()


def test_without_a_script_a_list_tells_its_order(visit: Visit) -> None:
    page = visit("organisaties/", java_script_enabled=False)
    expect(page.locator("[data-filter-status]")).to_contain_text(
        "organisaties. Volgorde: per soort."
    )
    page.locator("details.jdm-filter > summary").click()
    expect(page.locator("[name=sorteer]")).not_to_be_visible()
