"""The board of municipalities in a browser: the map, the table or the list, and the letter."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.looking import DESKTOP, PHONE, Visit, problems, stops, style_of

pytestmark = pytest.mark.browser
PAGE = "gemeenten/"
TOWN = "organisaties/delft/"


def test_each_tile_is_reached_by_keyboard_and_leads_to_its_page(visit: Visit) -> None:
    page = visit(PAGE)
    found = [stop for stop in stops(page) if "jdm-tile" in stop["at"]]
    assert len(found) == page.locator(".jdm-tile").count() > 1
    assert problems(found) == []
    page.locator(".jdm-tile").first.click()
    assert page.url.endswith(f"/{TOWN}")


def test_a_wide_screen_has_the_table_and_a_phone_the_list(visit: Visit) -> None:
    for viewport, table in ((DESKTOP, True), (PHONE, False)):
        page = visit(PAGE, viewport=viewport)
        expect(page.get_by_role("table")).to_be_visible(visible=table)
        expect(page.locator(".jdm-stack")).to_be_visible(visible=not table)
        # What can't be seen is not read aloud either.
        expect(page.get_by_role("table")).to_have_count(int(table))


def test_the_table_fits_on_a_wide_screen(visit: Visit) -> None:
    box = visit(PAGE).locator(".jdm-wide")
    assert box.evaluate("one => one.scrollWidth <= one.clientWidth")


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_an_open_question_leads_to_its_letter(visit: Visit, script: bool) -> None:
    page = visit(PAGE, java_script_enabled=script)
    page.get_by_role("link", name="Vraag het aan Nepdelft").filter(visible=True).click()
    letter = page.locator(f"#{urlsplit(page.url).fragment}")
    expect(letter.locator(".jdm-mail")).to_contain_text("Beste wethouder,")
    if script:
        expect(letter.locator(".jdm-mail")).to_be_visible()


def test_the_mail_has_the_whole_letter(visit: Visit) -> None:
    page = visit(f"{TOWN}#brief-later-advies")
    letter = page.locator("#brief-later-advies")
    mail = letter.get_by_role("link", name="Open in je mail").get_attribute("href") or ""
    sent = parse_qs(urlsplit(mail).query)
    assert sent["subject"] == ["Vraag over: Meer geld voor kamers"]
    shown = letter.locator(".jdm-mail").text_content() or ""
    assert sent["body"][0].split() == shown.split()
    assert "\r\n\r\n" in sent["body"][0]


def test_the_map_can_be_read_in_forced_colours(visit: Visit) -> None:
    page = visit(PAGE, forced_colors="active", color_scheme="dark")
    edge = style_of(page, ".jdm-tile rect", "stroke")
    assert edge not in (style_of(page, ".jdm-tile rect", "fill"), "none")
    assert style_of(page, ".jdm-tile text", "fill") == edge


def test_paper_has_the_whole_table(visit: Visit) -> None:
    page = visit(PAGE, viewport={"width": 703, "height": 1000})  # A4, without its margins
    page.emulate_media(media="print")
    table = page.get_by_role("table")
    expect(table).to_be_visible()
    expect(page.locator(".jdm-stack")).not_to_be_visible()
    # Also where nothing is known: else what is right of it moves to the left.
    assert table.locator("td").evaluate_all(
        "all => all.every((one) => getComputedStyle(one).display === 'table-cell')"
    )
    assert table.evaluate(
        """(table) => [...table.querySelectorAll("td > *")].every(
            (one) => one.getBoundingClientRect().right <=
                one.parentElement.getBoundingClientRect().right)"""
    )


def test_paper_has_the_letter_that_is_open(visit: Visit) -> None:
    page = visit(TOWN)
    page.emulate_media(media="print")
    expect(page.locator(".jdm-mail")).not_to_be_visible()
    page.goto(f"{page.url}#brief-later-advies")
    expect(page.locator(".jdm-mail")).to_be_visible()
    expect(page.get_by_role("link", name="Open in je mail")).not_to_be_visible()
