"""Without a mouse: every stop is seen, the menu opens and closes, and letters do nothing."""

from __future__ import annotations

import string

import pytest
from playwright.sync_api import expect

from tests.browser.looking import (
    DESKTOP,
    PHONE,
    SENSITIVE,
    TIMELINE,
    ZOOMED,
    Visit,
    fail_on,
    problems,
    stops,
)

pytestmark = pytest.mark.browser
MENU, SUMMARY = "[data-menu]", "[data-menu] > summary"
ENOUGH = 40  # stops of a page; after that the same kinds come back


def test_the_skip_link_is_first_and_leads_to_the_content(
    visit: Visit, kinds: dict[str, str], address: str
) -> None:
    page = visit()
    for path in kinds.values():
        page.goto(address + path)
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_text("Ga naar de inhoud")
        expect(page.locator(":focus")).to_be_in_viewport(ratio=1)
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.localName") == "main", path


@pytest.mark.parametrize(
    ("screen", "most"), [(PHONE, ENOUGH), (DESKTOP, ENOUGH // 2)], ids=["phone", "desktop"]
)
def test_every_stop_is_seen(
    visit: Visit, kinds: dict[str, str], address: str, screen: dict[str, int], most: int
) -> None:
    page = visit(viewport=screen)
    wrong = {}
    for kind, path in kinds.items():
        page.goto(address + path)
        found = list(stops(page, most=most))
        assert len(found) > 5, kind
        wrong[kind] = problems(found)
    fail_on(wrong)


@pytest.mark.parametrize("path", [SENSITIVE, TIMELINE])
def test_nothing_hides_behind_the_quick_exit_when_going_back(visit: Visit, path: str) -> None:
    page = visit(path, viewport=ZOOMED)
    page.locator("footer a").last.focus()
    found = list(stops(page, "Shift+Tab", most=ENOUGH))
    assert len(found) > 10
    fail_on({path: problems(found)})


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_menu_opens_by_a_key_and_escape_gives_the_focus_back(
    visit: Visit, key: str, screen: dict[str, int]
) -> None:
    page = visit(viewport=screen)
    page.locator(SUMMARY).focus()
    page.keyboard.press(key)
    expect(page.locator(f"{MENU} a").filter(visible=True).first).to_be_in_viewport()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(f"{MENU} a:focus").count() == 1
    page.keyboard.press("Escape")
    expect(page.locator(f"{MENU} a").filter(visible=True).first).not_to_be_visible()
    expect(page.locator(SUMMARY)).to_be_focused()


def test_a_closed_menu_has_no_stops(visit: Visit) -> None:
    page = visit(viewport=PHONE)
    assert not [stop["at"] for stop in stops(page) if stop["inMenu"]]
    page.evaluate("document.querySelector('[data-menu]').open = true")
    assert [stop["at"] for stop in stops(page) if stop["inMenu"]]


def test_every_link_in_an_open_menu_is_a_stop(visit: Visit) -> None:
    page = visit(viewport=PHONE)
    page.locator(SUMMARY).focus()
    page.keyboard.press("Enter")
    for link in page.locator(f"{MENU} a").all():
        page.keyboard.press("Tab")
        expect(link).to_be_focused()


STATE = """() => ({
    address: location.href, scrolled: scrollY, focus: document.activeElement.localName,
    title: document.title,
    opened: document.querySelectorAll("details[open], dialog[open], :popover-open").length,
})"""


@pytest.mark.parametrize("path", ["", TIMELINE, SENSITIVE])
def test_letters_and_signs_do_nothing(visit: Visit, path: str) -> None:
    page = visit(path)
    before = page.evaluate(STATE)
    for keys in (string.ascii_lowercase, string.digits, string.punctuation):
        for key in keys:
            page.keyboard.press(key)
        assert page.evaluate(STATE) == before, f"One of these keys did something: {keys}"


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_button_of_the_menu_stays_where_it_was(visit: Visit, screen: dict[str, int]) -> None:
    page = visit(viewport=screen)
    before = page.locator(SUMMARY).bounding_box()
    page.locator(SUMMARY).click()
    expect(page.locator(f"{MENU} a").filter(visible=True).first).to_be_visible()
    assert page.locator(SUMMARY).bounding_box() == before


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_to_join_and_to_get_help_are_in_sight(visit: Visit, screen: dict[str, int]) -> None:
    header = visit(viewport=screen).locator("header")
    for name in ("Meedoen", "Hulp"):
        expect(header.get_by_role("link", name=name).filter(visible=True).first).to_be_in_viewport()
