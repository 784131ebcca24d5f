"""The easy version of a page: one click away, with or without scripts, on any screen, on paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.looking import PHONE, Visit

pytestmark = pytest.mark.browser
TOPIC = "onderwerpen/kamers/"
EASY, FULL = "#makkelijk", ".jdm-short"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_by_the_title_leads_to_the_easy_version_and_back(
    scripts: bool, visit: Visit
) -> None:
    page = visit(TOPIC, viewport=PHONE, java_script_enabled=scripts)
    expect(page.locator(EASY)).to_be_hidden()
    expect(page.locator(FULL)).to_be_visible()
    page.get_by_role("link", name="Makkelijk lezen").click()
    assert page.url.endswith("#makkelijk")
    expect(page.locator(EASY)).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    for hidden in (FULL, ".jdm-summary", "#tijdlijn"):
        expect(page.locator(hidden)).to_be_hidden()
    page.get_by_role("link", name="Terug naar de gewone tekst").click()
    expect(page.locator(EASY)).to_be_hidden()
    expect(page.locator(FULL)).to_be_visible()


def test_the_address_leads_to_it_at_once_and_the_title_is_in_sight(visit: Visit) -> None:
    page = visit(f"{TOPIC}#makkelijk", viewport=PHONE)
    expect(page.locator(EASY)).to_be_visible()
    expect(page.locator("h1")).to_be_in_viewport()
    expect(page.get_by_role("link", name="Makkelijk lezen")).to_be_hidden()


def test_the_keyboard_goes_on_where_the_easy_version_begins(visit: Visit) -> None:
    page = visit(TOPIC)
    page.get_by_role("link", name="Makkelijk lezen").focus()
    page.keyboard.press("Enter")
    expect(page.locator(EASY)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Terug naar de gewone tekst")).to_be_focused()


def test_on_a_sensitive_page_help_stays_beside_it(visit: Visit) -> None:
    page = visit("voorbeelden/kamerruil/#makkelijk", viewport=PHONE)
    expect(page.locator(EASY)).to_be_visible()
    for place in page.locator(".jdm-help").all():
        expect(place).to_be_visible()
    expect(page.get_by_role("link", name="Alle hulplijnen")).to_have_count(2)


def test_a_link_to_a_part_of_the_page_shows_the_page_again(visit: Visit) -> None:
    page = visit(f"{TOPIC}#makkelijk")
    page.goto(page.url.replace("#makkelijk", "#tijdlijn"))
    expect(page.locator(EASY)).to_be_hidden()
    expect(page.locator("#tijdlijn")).to_be_visible()


def test_it_fits_the_smallest_screen(visit: Visit) -> None:
    page = visit(f"{TOPIC}#makkelijk", viewport={"width": 320, "height": 640})
    expect(page.locator(EASY)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("chosen", [True, False])
def test_what_is_chosen_is_printed(chosen: bool, visit: Visit) -> None:
    page = visit(f"{TOPIC}#makkelijk" if chosen else TOPIC)
    page.emulate_media(media="print")
    for place, shown in ((EASY, chosen), (FULL, not chosen), (".jdm-ways", False)):
        expect(page.locator(place)).to_be_visible(visible=shown)
