"""A wide screen is used: what is on the page stands beside the text, and boards take all of it.

Running text stays as long as a line is easy to follow, about 70 letters.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.looking import PHONE, TIMELINE, Visit, fail_on

pytestmark = pytest.mark.browser
ADVICE = "adviezen/kamer-advies/"
WIDE = {"width": 1280, "height": 900}
WIDER = {"width": 1440, "height": 900}
BESIDE, FOLDED = ".jdm-beside", ".jdm-toc"
MOST_LETTERS = 80
# Letters on a line, of the paragraphs that have more than one line.
LINES = """() => [...document.querySelectorAll(
    "article p:not([class]), article li:not([class]), .jdm-summary"
  )]
  .filter((one) => one.checkVisibility() && !one.querySelector("ul, ol, p"))
  .map((one) => {
    const height = parseFloat(getComputedStyle(one).lineHeight);
    const lines = Math.round(one.getBoundingClientRect().height / height);
    const text = one.innerText.replace(/\\s+/g, " ").trim();
    return { text: text.slice(0, 40), lines, letters: text.length / lines };
  })
  .filter((one) => one.lines > 1)"""


@pytest.mark.parametrize(("screen", "shown"), [(WIDE, BESIDE), (PHONE, FOLDED)])
def test_what_is_on_the_page_is_told_once(screen: dict[str, int], shown: str, visit: Visit) -> None:
    page = visit(ADVICE, viewport=screen)
    for place in (BESIDE, FOLDED):
        expect(page.locator(place)).to_be_visible(visible=place == shown)


def test_it_stands_beside_the_text_and_stays_there(visit: Visit) -> None:
    page = visit(ADVICE, viewport=WIDE)
    links = page.locator(".jdm-beside__list")
    text, beside = page.locator(".jdm-article").bounding_box(), links.bounding_box()
    assert text is not None
    assert beside is not None
    assert text["x"] + text["width"] < beside["x"]
    assert beside["x"] + beside["width"] <= WIDE["width"]
    page.locator(f"{BESIDE} a").last.click()
    expect(page.locator(":target")).to_be_in_viewport()
    expect(links).to_be_in_viewport()


@pytest.mark.parametrize("path", [TIMELINE, "vier-stappen/", "onderwerpen/", "adviezen/"])
def test_boards_and_lists_take_all_of_the_width(path: str, visit: Visit) -> None:
    page = visit(path, viewport=WIDE)
    expect(page.locator(BESIDE)).to_have_count(0)
    article = page.locator(".jdm-article").bounding_box()
    assert article is not None
    assert article["width"] > 0.9 * WIDE["width"]


def test_a_year_stands_beside_what_happened_in_it(visit: Visit) -> None:
    page = visit(TIMELINE, viewport=WIDE)
    year = page.locator(".jdm-year").first
    label = year.locator(".jdm-year__label").bounding_box()
    events = year.locator(".jdm-timeline").bounding_box()
    assert label is not None
    assert events is not None
    assert label["x"] + label["width"] <= events["x"]
    assert abs(label["y"] - events["y"]) < label["height"]


@pytest.mark.parametrize("screen", [WIDE, WIDER], ids=["1280", "1440"])
def test_a_line_of_running_text_is_easy_to_follow(
    screen: dict[str, int], visit: Visit, kinds: dict[str, str], address: str
) -> None:
    page = visit(viewport=screen)
    found = {}
    for kind, path in kinds.items():
        page.goto(address + path)
        found[kind] = [
            f"{one['letters']:.0f} letters on a line: {one['text']}"
            for one in page.evaluate(LINES)
            if one["letters"] > MOST_LETTERS
        ]
    fail_on(found)


def test_what_stands_beside_the_text_is_not_printed(visit: Visit) -> None:
    page = visit(ADVICE, viewport=WIDE)
    page.emulate_media(media="print")
    expect(page.locator(BESIDE)).to_be_hidden()
