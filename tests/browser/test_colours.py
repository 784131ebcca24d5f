"""The choice of colours: nothing kept before a click, kept after it, and gone when it is undone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.looking import NO_STORAGE, Visit, style_of

pytestmark = pytest.mark.browser
LIGHT, DARK = "rgb(255, 250, 241)", "rgb(20, 24, 31)"
STORED = "JSON.stringify(localStorage)"
# As soon as there is a body: no frame that a reader sees can come before.
FIRST_FRAME = """new MutationObserver((changes, observer) => {
    if (!document.body) return;
    window.firstSeen = getComputedStyle(document.body).backgroundColor;
    observer.disconnect();
}).observe(document, { childList: true, subtree: true })"""


def test_nothing_is_kept_before_a_choice(visit: Visit) -> None:
    page = visit(color_scheme="dark")
    assert page.evaluate(STORED) == "{}"
    expect(page.get_by_label("Automatisch")).to_be_checked()
    assert style_of(page, "body", "backgroundColor") == DARK


def test_a_choice_holds_on_the_next_page_from_the_first_frame(visit: Visit, address: str) -> None:
    page = visit(color_scheme="light")
    page.get_by_label("Donker").check()
    assert style_of(page, "body", "backgroundColor") == DARK
    page.add_init_script(FIRST_FRAME)
    for path in ("", "tijdlijn/"):
        page.goto(address + path)
        page.wait_for_function("window.firstSeen")
        assert page.evaluate("window.firstSeen") == DARK
    expect(page.get_by_label("Donker")).to_be_checked()


def test_light_wins_from_a_dark_device(visit: Visit) -> None:
    page = visit(color_scheme="dark")
    page.get_by_label("Licht").check()
    page.reload()
    assert style_of(page, "body", "backgroundColor") == LIGHT


def test_following_the_device_leaves_nothing_behind(visit: Visit) -> None:
    page = visit(color_scheme="dark")
    page.get_by_label("Licht").check()
    assert page.evaluate(STORED) == '{"kleuren":"light"}'
    page.get_by_label("Automatisch").check()
    assert page.evaluate(STORED) == "{}"
    page.reload()
    assert style_of(page, "body", "backgroundColor") == DARK


def test_a_choice_works_where_storage_is_refused(visit: Visit) -> None:
    page = visit(color_scheme="light")
    page.add_init_script(NO_STORAGE)
    page.reload()
    page.get_by_label("Donker").check()
    assert style_of(page, "body", "backgroundColor") == DARK
