"""The quick exit of a sensitive page: at once, without a trace, and never by accident."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser
SENSITIVE = "voorbeelden/kamerruil/"
WEATHER = "**/www.buienradar.nl/**"


@pytest.fixture
def sensitive(visit, request):
    """A sensitive page; the other site is answered here, nothing leaves this machine."""
    page = visit(SENSITIVE)
    page.route(WEATHER, lambda route: route.fulfill(body="Het weer", content_type="text/html"))
    return page


def test_the_link_works_without_javascript(visit):
    page = visit(SENSITIVE, java_script_enabled=False)
    link = page.get_by_role("link", name="Snel weg", exact=True)
    assert link.get_attribute("href") == "https://www.buienradar.nl/"
    assert "noreferrer" in link.get_attribute("rel")


def test_three_times_shift_covers_the_page(visit):
    page = visit(SENSITIVE)
    page.route(WEATHER, lambda route: route.abort())
    page.evaluate("window.stop = () => {}")
    for _ in range(2):
        page.keyboard.press("Shift")
    assert page.locator(".jdm-cover").count() == 0
    assert "2 van 3" in page.locator("[data-exit-status]").text_content()


def test_a_capital_letter_or_escape_never_leaves(visit):
    page = visit(SENSITIVE)
    for _ in range(4):
        page.keyboard.press("Shift+A")
        page.keyboard.press("Escape")
    assert page.locator(".jdm-cover").count() == 0
    assert page.url.endswith(SENSITIVE)


def test_the_tab_does_not_say_what_the_page_is_about(visit):
    page = visit(SENSITIVE)
    assert page.title() == "Nepsite"


def test_help_stands_at_the_top_and_at_the_end(visit):
    page = visit(SENSITIVE)
    boxes = page.locator(".jdm-help")
    assert boxes.count() == 2
    assert boxes.first.get_by_role("link", name="Bel 112").get_attribute("href") == "tel:112"
