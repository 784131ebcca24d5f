"""Other ways to read: without movement, in forced colours, on paper, and without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import (
    PHONE,
    SENSITIVE,
    TIMELINE,
    Visit,
    add_style,
    fail_on,
    open_all,
    shown,
    style_of,
)

pytestmark = pytest.mark.browser
MOVING = """() => ["", "::before", "::after"].flatMap((pseudo) =>
    [...document.querySelectorAll("*")].filter((one) => {
        const style = getComputedStyle(one, pseudo);
        const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
        return long(style.transitionDuration) || style.scrollBehavior === "smooth" ||
            (style.animationName !== "none" && long(style.animationDuration));
    }).map((one) => pseudo + one.outerHTML.slice(0, 100)))"""
# What a rule of Material's or of ours may bring.
TURN = "@keyframes turn { to { rotate: 1turn; } } "
MOVES = {
    "transition": "a { transition: color 1s; }",
    "animation": TURN + "a { animation: turn 1s infinite; }",
    "pseudo-element": TURN + "summary::after { animation: turn 1s infinite; }",
    "gliding jump": "html { scroll-behavior: smooth; }",
}
# Buttons, fields, and links that look like buttons: not those that are underlined.
WITHOUT_EDGE = """() => [...document.querySelectorAll(
    "summary, button, .jdm-exit__button, .jdm-tag, .jdm-five a, .jdm-menu, input[type=search]"
)].filter((one) => one.checkVisibility() && !one.matches(".jdm-term__word, .jdm-menu"))
    .filter((one) => {
        const style = getComputedStyle(one.closest(".jdm-more, .jdm-toc") ?? one);
        return style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) === 0;
    }).map((one) => one.outerHTML.slice(0, 100))"""
FITS = """one => one.getBoundingClientRect().bottom <=
    one.closest("details").getBoundingClientRect().bottom"""


def test_nothing_moves_for_who_asks_that(visit: Visit, kinds: dict[str, str], address: str) -> None:
    page = visit(reduced_motion="reduce")
    for path in (kinds["view home"], kinds["view tijdlijn"], kinds["sensitive"], kinds["advies"]):
        page.goto(address + path)
        assert page.evaluate(MOVING) == [], path


@pytest.mark.parametrize("css", MOVES.values(), ids=MOVES)
def test_what_would_move_stands_still_for_who_asks_that(css: str, visit: Visit) -> None:
    page = visit(reduced_motion="reduce")
    add_style(page, css)
    assert page.evaluate(MOVING) == []
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(MOVING) != [], "This would not move at all: the test says nothing."


def test_in_forced_colours_every_control_has_an_edge(
    visit: Visit, kinds: dict[str, str], address: str
) -> None:
    page = visit(forced_colors="active")
    found = {}
    for kind, path in kinds.items():
        page.goto(address + path)
        found[kind] = page.evaluate(WITHOUT_EDGE)
    fail_on(found)


def test_in_forced_colours_the_chosen_filter_differs(visit: Visit) -> None:
    page = visit(f"{TIMELINE}#soort=advies", forced_colors="active")
    chosen = style_of(page, ".jdm-pick select[name=soort]", "borderTopWidth")
    assert float(chosen.removesuffix("px")) > 2


# --- paper -------------------------------------------------------------------------------------


@pytest.fixture
def paper(visit: Visit) -> Page:
    """A sensitive page as printed on A4, by somebody who reads in the dark."""
    page = visit(viewport={"width": 794, "height": 1123}, color_scheme="dark")
    page.evaluate("localStorage.setItem('kleuren', 'dark')")
    page.goto(page.url + SENSITIVE)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    return page


def test_paper_has_the_title_the_address_the_day_and_the_help_numbers(paper: Page) -> None:
    expect(paper.locator("h1")).to_be_visible()
    line = paper.locator(".jdm-print")
    expect(line).to_be_visible()
    expect(line).to_contain_text(f"https://nep.example/{SENSITIVE}")
    expect(line).to_contain_text("Noodgeval 112")
    today = paper.evaluate("new Date().toLocaleDateString('nl-NL', { dateStyle: 'long' })")
    expect(line).to_contain_text(f"Afgedrukt op {today}")
    expect(paper.locator(".jdm-help").first).to_be_visible()


def test_paper_has_nothing_to_click(paper: Page) -> None:
    # A badge stays: on paper it is the word that it shows.
    clicked = (
        "header, nav, button:not(.jdm-word), input, .jdm-exit, .jdm-colours, .jdm-skip, .jdm-toc, "
        ".jdm-footer__links"
    )
    assert paper.locator(clicked).count() > 10, "These names are used no more: choose others."
    assert shown(paper, clicked) == []


def test_paper_is_white_with_dark_letters(paper: Page) -> None:
    assert style_of(paper, "body", "backgroundColor") == "rgb(255, 255, 255)"
    assert style_of(paper, "h1", "color") == "rgb(31, 36, 48)"


def test_paper_shows_what_is_folded_on_a_screen(visit: Visit) -> None:
    page = visit("onderwerpen/kamers/")
    folded = page.locator(".jdm-more p").first
    expect(folded).not_to_be_visible()
    page.emulate_media(media="print")
    assert folded.evaluate("one => one.checkVisibility({ contentVisibilityAuto: true })")
    assert folded.evaluate(FITS), "It is shown, but there is no room for it."


def test_paper_shows_the_whole_timeline_without_the_choices(visit: Visit) -> None:
    page = visit(TIMELINE)
    page.emulate_media(media="print")
    events = page.locator(".jdm-event")
    assert events.filter(visible=True).count() == events.count() > 5
    expect(page.locator(".jdm-filter")).not_to_be_visible()
    expect(page.locator(".jdm-filterable > nav")).not_to_be_visible()


def test_paper_cuts_off_no_table(visit: Visit, kinds: dict[str, str], address: str) -> None:
    page = visit(viewport={"width": 718, "height": 1047})  # A4, with margins of 1 cm
    page.emulate_media(media="print")
    tables = 0
    for kind, path in kinds.items():
        page.goto(address + path)
        boxes = page.locator(".jdm-scroll")
        tables += boxes.count()
        cut = "all => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length"
        assert boxes.evaluate_all(cut) == 0, kind
        assert page.evaluate("document.documentElement.scrollWidth") <= 718, kind
    assert tables > 3


def test_a_page_can_be_made_into_a_pdf(paper: Page) -> None:
    pdf = paper.pdf(format="A4")
    assert pdf.startswith(b"%PDF")
    assert b"Nunito" in pdf, "There is no text in our letters on the paper."


# --- without JavaScript ------------------------------------------------------------------------


def test_without_javascript_every_page_can_be_read(
    visit: Visit, kinds: dict[str, str], address: str
) -> None:
    page = visit(java_script_enabled=False)
    waiting = (  # for a script
        "[data-colours], [data-exit-hint], [data-search-facets], [data-search-found], "
        # What a word means is opened by the browser itself.
        "button:not(.jdm-term__word):not(.jdm-word), input:not([type=radio])"
    )
    for kind, path in kinds.items():
        page.goto(address + path)
        assert page.locator("h1").is_visible(), kind
        assert len(page.locator("main").inner_text()) > 60, kind
        open_all(page)
        assert shown(page, waiting) == [], kind


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_without_javascript_the_menu_works(visit: Visit, key: str) -> None:
    page = visit(viewport=PHONE, java_script_enabled=False)
    page.locator("[data-menu] > summary").press(key)
    page.get_by_role("navigation", name="Alle pagina's").get_by_role(
        "link", name="Tijdlijn"
    ).click()
    page.wait_for_url(f"**/{TIMELINE}")


def test_without_javascript_the_dark_follows_the_device(visit: Visit) -> None:
    page = visit(java_script_enabled=False, color_scheme="dark")
    assert style_of(page, "body", "backgroundColor") == "rgb(20, 24, 31)"
    page.emulate_media(color_scheme="light")
    assert style_of(page, "body", "backgroundColor") == "rgb(255, 250, 241)"
