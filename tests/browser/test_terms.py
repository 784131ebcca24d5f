"""A hard word opens its explanation by keyboard and touch, without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route

from tests.browser.looking import Visit

PHONE = {"width": 360, "height": 740}
pytestmark = pytest.mark.browser
# Its summary has the word "borg", which the glossary of the fake site explains.
ADDRESS = "adviezen/oproep-borg/"
WORD, MEANING = ".jdm-term__word", ".jdm-term .jdm-term__meaning"
BADGE, BADGE_MEANING = ".jdm-word", "div.jdm-term__meaning"


@pytest.fixture
def shown(visit: Visit) -> Page:
    return visit(ADDRESS, java_script_enabled=False, viewport=PHONE, has_touch=True)


def test_each_word_is_explained_once(shown: Page) -> None:
    assert shown.locator(WORD).all_text_contents() == ["borg"]
    assert shown.locator(f".jdm-summary {WORD}").count() == 1


def test_enter_opens_and_escape_closes_and_the_focus_stays(shown: Page) -> None:
    shown.locator(WORD).focus()
    assert not shown.locator(MEANING).is_visible()
    shown.keyboard.press("Enter")
    assert shown.locator(MEANING).is_visible()
    shown.keyboard.press("Escape")
    assert not shown.locator(MEANING).is_visible()
    assert shown.locator(f"{WORD}:focus").count() == 1


def test_the_link_is_next_and_from_it_escape_leads_back(shown: Page) -> None:
    shown.locator(WORD).focus()
    shown.keyboard.press("Space")
    shown.keyboard.press("Tab")
    assert shown.locator(f"{MEANING} a:focus").count() == 1
    shown.keyboard.press("Escape")
    assert not shown.locator(MEANING).is_visible()
    assert shown.locator(f"{WORD}:focus").count() == 1


def test_the_link_leads_to_the_word_in_the_glossary(shown: Page) -> None:
    shown.locator(WORD).tap()
    shown.locator(f"{MEANING} a").tap()
    shown.wait_for_url("**/begrippen/#borg")
    assert "Geld dat je vooraf betaalt" in (shown.locator("#borg").text_content() or "")


def test_a_tap_opens_and_a_tap_elsewhere_closes(shown: Page) -> None:
    shown.locator(WORD).tap()
    assert shown.locator(MEANING).is_visible()
    shown.touchscreen.tap(5, 735)
    assert not shown.locator(MEANING).is_visible()


def test_the_explanation_stands_by_the_word_and_inside_the_window(shown: Page) -> None:
    shown.locator(WORD).tap()
    word, meaning = shown.locator(WORD).bounding_box(), shown.locator(MEANING).bounding_box()
    assert word is not None
    assert meaning is not None
    assert word["y"] + word["height"] <= meaning["y"] < word["y"] + 3 * word["height"]
    assert meaning["x"] >= 0
    assert meaning["x"] + meaning["width"] <= PHONE["width"]


def test_a_screen_reader_finds_a_button_and_the_meaning_only_when_open(shown: Page) -> None:
    summary = shown.locator(".jdm-summary")
    assert 'button "borg"' in summary.aria_snapshot()
    assert "vooraf betaalt" not in summary.aria_snapshot()
    shown.locator(WORD).tap()
    assert "vooraf betaalt" in summary.aria_snapshot()


def test_paper_has_no_explanation_also_not_an_open_one(shown: Page) -> None:
    shown.locator(WORD).tap()
    shown.emulate_media(media="print")
    assert shown.locator(WORD).is_visible()
    assert not shown.locator(MEANING).is_visible()


def test_a_browser_without_popovers_shows_the_word_as_plain_text(visit: Visit) -> None:
    """It knows neither the attributes nor the selector, as browsers before 2024."""

    def older(route: Route) -> None:
        text = route.fetch().text()
        text = re.sub(r" popover(?:target=\"[^\"]*\")?(?=[ >])", "", text)
        route.fulfill(body=text.replace(":popover-open", ":never-heard-of"))

    page = visit()
    page.route(re.compile(r"oproep-borg/$"), older)
    page.route(re.compile(r"/site\.[^/]*css"), older)
    page.goto(page.url + ADDRESS)
    assert not page.locator(MEANING).is_visible()
    decoration = "word => getComputedStyle(word).textDecorationLine"
    assert page.locator(WORD).evaluate(decoration) == "none"


@pytest.fixture
def badge(visit: Visit) -> Page:
    """A page with words from closed lists, on the narrowest of phones."""
    return visit("", java_script_enabled=False, viewport={"width": 320, "height": 640})


def test_a_badge_tells_what_it_means_without_leaving_the_page(badge: Page) -> None:
    word = badge.locator(BADGE).first
    word.focus()
    badge.keyboard.press("Enter")
    meaning = badge.locator(BADGE_MEANING).filter(visible=True)
    assert meaning.get_by_role("note", name=word.text_content() or "?").is_visible()
    # Who hears the page is led to it, and back.
    assert meaning.evaluate("one => one.contains(document.activeElement)")
    box = meaning.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    badge.keyboard.press("Escape")
    assert badge.locator(BADGE_MEANING).filter(visible=True).count() == 0
    assert word.evaluate("one => one === document.activeElement")


def test_all_badges_of_a_page_find_their_meaning(badge: Page) -> None:
    targets = badge.locator(BADGE).evaluate_all("all => all.map((one) => one.popoverTargetElement)")
    assert targets
    assert None not in targets


def test_where_a_badge_can_not_tell_its_meaning_a_link_does(visit: Visit) -> None:
    page = visit()
    page.route(re.compile(r"/site\.[^/]*css"), _never_heard_of_popovers)
    page.reload()
    page.locator(f"{BADGE} + a").first.click()
    page.wait_for_url("**/begrippen/#woord-*")


def _never_heard_of_popovers(route: Route) -> None:
    route.fulfill(body=route.fetch().text().replace(":popover-open", ":never-heard-of"))
