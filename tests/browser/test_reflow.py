"""At 400% zoom, with wide spacing and very long words, no page scrolls sideways."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import ZOOMED, Visit, add_style, fail_on, open_all

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
        .jdm-help__name, .jdm-five span, main li > a, figcaption, .jdm-chart p > span,
        .jdm-chart :is(th, td)`;
    for (const place of document.querySelectorAll(places)) {
        place.prepend(word + " ");
    }
}"""
# Also what is cut off, so that the page itself does not scroll.
WIDER = """() => {
    const found = [...document.body.querySelectorAll("*")]
        .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        .filter((one) => !one.closest(".jdm-scroll, pre"))
        .map((one) => one.outerHTML.slice(0, 100)).slice(0, 3);
    const scrolls = document.documentElement.scrollWidth > innerWidth;
    return found.length || !scrolls ? found : ["something that is no element"];
}"""
SMALL = """() => [...document.querySelectorAll("body *")]
    .filter((one) => [...one.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 14)
    .map((one) => one.outerHTML.slice(0, 100))"""


@pytest.fixture
def zoomed(visit: Visit) -> Page:
    return visit(viewport=ZOOMED)


def test_every_kind_of_page(zoomed: Page, kinds: dict[str, str], address: str) -> None:
    found: dict[str, list[str]] = {}
    for kind, path in kinds.items():
        zoomed.goto(address + path)
        open_all(zoomed)
        found[kind] = [f"letters below 14 px: {one}" for one in zoomed.evaluate(SMALL)]
        found[kind] += too_wide(zoomed)
        add_style(zoomed, SPACING)
        found[f"{kind} (spaced)"] = too_wide(zoomed)
        zoomed.evaluate(LENGTHEN)
        found[f"{kind} (spaced and long)"] = too_wide(zoomed)
    fail_on(found)


def too_wide(page: Page) -> list[str]:
    return [f"wider than the window: {one}" for one in page.evaluate(WIDER)]


@pytest.mark.parametrize(
    "css",
    [
        "h1 { width: 400px; }",
        "h1 { width: 400px; } body { overflow: hidden; }",
        "h1::before { content: ''; position: absolute; width: 400px; height: 1px; }",
    ],
    ids=["scrolls", "is cut off", "no element"],
)
def test_a_page_that_is_too_wide_is_found(css: str, zoomed: Page) -> None:
    add_style(zoomed, css)
    assert zoomed.evaluate(WIDER)


def test_a_wide_table_scrolls_by_itself_and_has_a_name(zoomed: Page, address: str) -> None:
    zoomed.goto(f"{address}bijeenkomsten/kamers-2019/")
    add_style(zoomed, ".jdm-scroll > table { min-width: 900px; }")
    region = zoomed.get_by_role("region", name="Tabel: Wat, Hoeveel")
    expect(region).to_have_attribute("tabindex", "0")  # not all browsers focus what scrolls
    expect(region.get_by_role("cell", name="Broodjes")).to_be_visible()
    assert zoomed.evaluate(WIDER) == []
    region.focus()
    zoomed.keyboard.press("ArrowRight")
    zoomed.wait_for_function("() => document.activeElement.scrollLeft > 0")


def test_a_wide_table_fits_on_paper(visit: Visit, address: str) -> None:
    """What scrolls on a screen would be cut off: of a box that is wider than the sheet."""
    page = visit(viewport={"width": 680, "height": 1000})  # as wide as A4 within its margins
    page.goto(f"{address}bijeenkomsten/kamers-2019/")
    page.evaluate(
        """() => { for (const row of document.querySelector(".jdm-scroll table").rows)
            for (let number = 0; number < 6; number++) {
                const cell = row.cells[0].cloneNode();
                cell.textContent = "Woonvoorziening-en-begeleiding met hulp";
                row.append(cell);
            } }"""
    )
    shown = "() => [innerWidth, document.querySelector('.jdm-scroll > *').offsetWidth]"
    sheet, table = page.evaluate(shown)
    assert table > sheet
    page.emulate_media(media="print")
    sheet, table = page.evaluate(shown)
    assert table <= sheet
