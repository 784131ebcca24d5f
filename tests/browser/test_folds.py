"""Parts of a page that are opened: by hand, and by an address that leads to one."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.looking import PHONE, Visit

pytestmark = pytest.mark.browser
ADVICE = "adviezen/kamer-advies/"
TOPIC = "onderwerpen/kamers/"


def test_the_parts_of_a_page_are_closed_until_somebody_opens_one(visit: Visit) -> None:
    page = visit(ADVICE, viewport=PHONE)
    sources = page.locator(".jdm-sources")
    expect(sources).to_be_hidden()
    page.get_by_role("heading", name="Bronnen").click()
    expect(sources).to_be_visible()


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (f"{ADVICE}#bronnen", ".jdm-sources"),
        (f"{ADVICE}#eigen-kamer", "#eigen-kamer .jdm-story"),
        (f"{TOPIC}#tijdlijn", ".jdm-timeline >> nth=0"),
    ],
)
def test_an_address_that_leads_to_a_part_opens_it(path: str, shown: str, visit: Visit) -> None:
    page = visit(path, viewport=PHONE)
    expect(page.locator(shown)).to_be_visible()


def test_a_browser_opens_what_a_part_holds_without_any_script(visit: Visit) -> None:
    page = visit(f"{TOPIC}#gevonden-2019", viewport=PHONE, java_script_enabled=False)
    expect(page.locator("#gevonden-2019")).to_be_visible()


def test_a_link_on_the_page_itself_opens_a_part_too(visit: Visit) -> None:
    page = visit(ADVICE, viewport=PHONE)
    page.locator("#slot-op-de-deur summary").click()
    page.locator("#slot-op-de-deur").get_by_role("link", name="Bronnen").click()
    expect(page.locator(".jdm-sources")).to_be_visible()


def test_on_paper_a_long_fold_goes_on_on_the_next_sheet(visit: Visit) -> None:
    page = visit("bijeenkomst-voorbereiden/")
    page.emulate_media(media="print")
    folds = page.locator("main details.jdm-more")
    assert folds.count()
    breaks = folds.evaluate_all("all => all.map((one) => getComputedStyle(one).breakInside)")
    assert {*breaks} == {"auto"}
