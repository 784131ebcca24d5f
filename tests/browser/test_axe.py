"""axe-core finds nothing wrong on any kind of page, on any screen, in any colours, in any state."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.looking import (
    DESKTOP,
    PHONE,
    SENSITIVE,
    TIMELINE,
    Visit,
    add_style,
    fail_on,
    open_all,
)

pytestmark = pytest.mark.browser
SCRIPT = Axe().axe_script
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """(run) => axe.run(document, {
    runOnly: run, resultTypes: ["violations"], preload: false,
    rules: run.type === "tag" ? { "target-size": { enabled: true } } : {},
})"""
EVERYTHING = {"type": "tag", "values": [*WCAG, "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}

on_every_screen = pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])


def violations(page: Page, run: dict[str, Any] = EVERYTHING) -> list[str]:
    found: dict[str, Any] = page.evaluate(RUN, run)
    return [
        f"{violation['id']}: {node['html'][:150]} ({node['failureSummary']})"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def violations_in_all_colours(page: Page) -> list[str]:
    """In the dark only the colours are other ones: there the rest is not looked at again."""
    page.emulate_media(color_scheme="light")
    found = violations(page)
    page.emulate_media(color_scheme="dark")
    return found + [f"in the dark: {wrong}" for wrong in violations(page, COLOURS)]


@on_every_screen
def test_every_kind_of_page(
    visit: Visit, kinds: dict[str, str], address: str, screen: dict[str, int]
) -> None:
    page = visit(viewport=screen, reduced_motion="reduce")
    page.add_init_script(SCRIPT)
    found = {}
    for kind, path in kinds.items():
        page.goto(address + path)
        found[kind] = violations_in_all_colours(page)
    fail_on(found)


def open_menu(page: Page) -> None:
    page.locator("[data-menu] > summary").click()


def open_details(page: Page) -> None:
    for summary in page.locator("main summary").all():
        if summary.is_visible():  # on a phone a short page has no list of its parts
            summary.click()


def open_filter(page: Page) -> None:
    page.locator(".jdm-filter summary").click()


def choose(page: Page) -> None:
    open_filter(page)
    page.get_by_label("Soort").select_option("advies")


def choose_what_nothing_has(page: Page) -> None:
    page.evaluate("location.hash = '#soort=workshop&van=2027'")
    page.get_by_text("Bij deze keuzes hoort niets").wait_for()


def open_word(page: Page) -> None:
    page.locator(".jdm-term__word").first.click()
    assert page.locator(".jdm-term__meaning:popover-open").count() == 1


def press_shift_twice(page: Page) -> None:
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")


def read_easily(page: Page) -> None:
    page.get_by_role("link", name="Makkelijk lezen").click()
    assert page.locator("#makkelijk").is_visible()


def open_all_tasks(page: Page) -> None:
    open_all(page)
    assert page.get_by_role("button", name="Kopieer de brief").is_visible()


STATES: list[tuple[str, str, Callable[[Page], None]]] = [
    ("menu open", "", open_menu),
    ("details open", "velden/bijeenkomst/", open_details),
    ("tasks open, with a letter", "gezondheid/", open_all_tasks),
    ("steps open", "onderwerpen/kamers/", open_details),
    ("filter open", TIMELINE, open_filter),
    ("filter chosen", TIMELINE, choose),
    ("filter without events", TIMELINE, choose_what_nothing_has),
    ("word explained", "adviezen/oproep-borg/", open_word),
    ("easy version", "onderwerpen/kamers/", read_easily),
    ("halfway the quick exit", SENSITIVE, press_shift_twice),
]


@on_every_screen
def test_every_state(visit: Visit, address: str, screen: dict[str, int]) -> None:
    page = visit(viewport=screen, reduced_motion="reduce")
    page.add_init_script(SCRIPT)
    found = {}
    for state, path, act in STATES:
        page.goto(address + path)
        act(page)
        found[state] = violations_in_all_colours(page)
    fail_on(found)


def test_a_mistake_is_found(visit: Visit) -> None:
    page = visit()
    page.evaluate(SCRIPT)
    page.evaluate("document.querySelector('h1').remove()")
    assert any(wrong.startswith("page-has-heading-one") for wrong in violations(page))


def test_a_colour_that_is_too_weak_in_the_dark_is_found(visit: Visit) -> None:
    page = visit(reduced_motion="reduce")  # without the colours between light and dark
    page.evaluate(SCRIPT)
    add_style(page, "@media (prefers-color-scheme: dark) { h1 { color: #555 !important; } }")
    found = violations_in_all_colours(page)
    assert len(found) == 1
    assert found[0].startswith("in the dark: color-contrast: <h1>")
