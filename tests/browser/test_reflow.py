"""At 400% zoom, with wide spacing and very long words, no page scrolls sideways."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.looking import ZOOMED, add_style

pytestmark = pytest.mark.browser
# WCAG 1.4.12, to the letter.
SPACING = """* {
    line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;
} p { margin-bottom: 2em !important; }"""
# Longer than any Dutch word in use.
LENGTHEN = """() => {
    const word = "Jeugdzorgaanbiedersoverlegvoorbereidingscommissie";
    const places = `h1, h2, h3, .jdm-summary, .jdm-card__title a, .jdm-tag, .jdm-word, dt, dd,
        legend, .jdm-filter label, summary, .jdm-breadcrumbs a, .jdm-steps__title, .jdm-menu a,
        .jdm-help__name, .jdm-entrances strong, main li > a, figcaption, .jdm-chart p > span,
        .jdm-chart :is(th, td)`;
    for (const place of document.querySelectorAll(places)) {
        place.prepend(word + " ");
    }
}"""
WIDER = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.body.querySelectorAll("*")]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .filter((one) => !one.closest(".jdm-scroll, pre"))
        .map((one) => one.outerHTML.slice(0, 100)).slice(0, 3)"""

SMALL = """() => [...document.querySelectorAll("body *")]
    .filter((one) => [...one.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 14)
    .map((one) => one.outerHTML.slice(0, 100))"""


@pytest.fixture
def zoomed(visit: Callable[..., Page]) -> Page:
    return visit(viewport=ZOOMED)


def open_all(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => (one.open = true))")


def test_every_kind_of_page(zoomed: Page, kinds: dict[str, str], address: str) -> None:
    wrong: dict[str, list[str]] = {}
    small: dict[str, list[str]] = {}
    for kind, path in kinds.items():
        zoomed.goto(address + path)
        open_all(zoomed)
        small[kind] = zoomed.evaluate(SMALL)
        wrong[f"{kind}"] = zoomed.evaluate(WIDER)
        add_style(zoomed, SPACING)
        wrong[f"{kind}, spaced"] = zoomed.evaluate(WIDER)
        zoomed.evaluate(LENGTHEN)
        wrong[f"{kind}, spaced and long"] = zoomed.evaluate(WIDER)
    assert {kind: found for kind, found in wrong.items() if found} == {}
    assert {kind: found for kind, found in small.items() if found} == {}, "smaller than 14 px"


def test_a_page_that_is_too_wide_is_found(zoomed: Page) -> None:
    add_style(zoomed, "h1 { white-space: nowrap; width: 400px; }")
    assert zoomed.evaluate(WIDER)


def test_a_wide_table_scrolls_by_itself_and_has_a_name(zoomed: Page, address: str) -> None:
    zoomed.goto(f"{address}bijeenkomsten/kamers-2019/")
    region = zoomed.get_by_role("region", name="Tabel: Wat, Hoeveel")
    assert region.get_attribute("tabindex") == "0"
    assert region.get_by_role("cell", name="Broodjes").count() == 1
