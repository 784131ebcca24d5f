"""The quick exit of a sensitive page: at once, without a trace of it, and never by accident."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.looking import PHONE, SENSITIVE, ZOOMED, Visit, style_of

pytestmark = pytest.mark.browser
WEATHER = "**/www.buienradar.nl/**"
COVER, STATUS = ".jdm-cover", "[data-exit-status]"
# What lies over it: inert elements too, which elementFromPoint would pass over.
ON_TOP = """(cover) => {
    for (const inert of document.querySelectorAll("[inert]")) inert.inert = false;
    const over = [0.02, 0.5, 0.98].flatMap((x) => [0.02, 0.5, 0.98].map((y) =>
        document.elementFromPoint(innerWidth * x, innerHeight * y)));
    return over.filter((one) => !one.matches(cover)).map((one) => one.outerHTML.slice(0, 100));
}"""


@pytest.fixture
def staying(visit: Visit) -> Page:
    """A sensitive page with a hand on the clock; the other site has nothing to show, so we stay."""
    page = visit()
    page.route(WEATHER, lambda route: route.fulfill(status=204))
    page.clock.install()
    page.goto(page.url + SENSITIVE)
    return page


@pytest.fixture
def leaving(visit: Visit) -> Page:
    """A sensitive page after the home page; the other site is answered here, on this machine."""

    def answer(route: Route) -> None:
        assert "referer" not in route.request.headers
        route.fulfill(body="Het weer", content_type="text/html")

    page = visit()
    page.route(WEATHER, answer)
    page.goto(page.url + SENSITIVE)
    return page


def shift(page: Page, times: int) -> None:
    for _ in range(times):
        page.keyboard.press("Shift")


@pytest.mark.parametrize("path", [SENSITIVE, "hulp/"])
def test_the_link_works_without_javascript(visit: Visit, path: str) -> None:
    page = visit(path, java_script_enabled=False)
    link = page.get_by_role("link", name="Snel weg", exact=True)
    assert link.get_attribute("href") == "https://www.buienradar.nl/"
    assert "noreferrer" in (link.get_attribute("rel") or "")
    assert "Shift" not in page.locator(".jdm-exit").inner_text()


def test_a_page_that_is_not_sensitive_has_no_exit(visit: Visit) -> None:
    page = visit("tijdlijn/")
    here = page.url
    assert page.locator("[data-exit-link]").count() == 0
    shift(page, 4)
    assert page.locator(COVER).count() == 0
    assert page.url == here, "Shift leaves a page that has no exit."


def test_the_second_stop_of_the_page_is_an_exit(leaving: Page) -> None:
    leaving.keyboard.press("Tab")
    leaving.keyboard.press("Tab")
    expect(leaving.locator(":focus")).to_have_text("Snel weg van deze site")
    leaving.keyboard.press("Enter")
    leaving.wait_for_url("https://www.buienradar.nl/")


def test_the_third_shift_covers_the_page_at_once(staying: Page) -> None:
    shift(staying, 2)
    assert staying.locator(COVER).count() == 0
    expect(staying.locator(STATUS)).to_have_text("Shift: 2 van 3.")
    shift(staying, 1)
    cover = staying.get_by_role("alert")
    expect(cover).to_have_text("Bezig met laden")
    whole = staying.viewport_size or {}
    assert cover.bounding_box() == {"x": 0, "y": 0, **whole}
    assert style_of(staying, COVER, "backgroundColor") == "rgb(255, 255, 255)"
    assert staying.evaluate(ON_TOP, COVER) == [], "The page shows through."
    assert staying.title() == "Bezig met laden"


def test_under_the_cover_nothing_is_found_by_tab_or_screen_reader(staying: Page) -> None:
    shift(staying, 3)
    session = staying.context.new_cdp_session(staying)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    texts = {node["name"]["value"] for node in nodes if not node["ignored"] and "name" in node}
    assert texts - {""} == {"Bezig met laden"}
    staying.keyboard.press("Tab")
    assert staying.evaluate("document.activeElement === document.body")


@pytest.mark.parametrize("way", ["link", "shift"])
def test_the_page_is_gone_from_the_history(leaving: Page, address: str, way: str) -> None:
    if way == "link":
        leaving.get_by_role("link", name="Snel weg", exact=True).click()
    else:
        shift(leaving, 3)
    leaving.wait_for_url("https://www.buienradar.nl/")
    leaving.go_back()
    assert leaving.url == address


def test_who_comes_back_finds_the_page_as_it_was(staying: Page) -> None:
    title = staying.title()
    shift(staying, 3)
    staying.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert staying.locator(COVER).count() == 0
    assert staying.title() == title
    assert staying.locator("body > [inert]").count() == 0
    shift(staying, 2)
    assert staying.locator(COVER).count() == 0, "Presses of before must not count."
    shift(staying, 1)
    assert staying.locator(COVER).count() == 1


@pytest.mark.parametrize("between", ["a", "Shift+A", "Escape", "Tab", "Enter"])
def test_another_key_in_between_starts_the_count_again(staying: Page, between: str) -> None:
    staying.locator("h1").click()
    shift(staying, 2)
    staying.keyboard.press(between)
    shift(staying, 2)
    assert staying.locator(COVER).count() == 0
    expect(staying.locator(STATUS)).to_have_text("Shift: 2 van 3.")


def test_three_times_in_five_seconds_and_not_in_more(staying: Page) -> None:
    shift(staying, 2)
    staying.clock.fast_forward(5100)
    assert staying.locator(STATUS).text_content() == ""
    shift(staying, 1)
    assert staying.locator(COVER).count() == 0
    staying.clock.fast_forward(2000)
    shift(staying, 1)
    staying.clock.fast_forward(2000)
    shift(staying, 1)
    assert staying.locator(COVER).count() == 1


def test_capitals_and_escape_never_leave(staying: Page) -> None:
    for _ in range(4):
        staying.keyboard.press("Shift+A")
        staying.keyboard.press("Escape")
    assert staying.locator(COVER).count() == 0


def test_the_exit_stays_in_view(visit: Visit) -> None:
    page = visit(SENSITIVE)
    page.locator("footer").scroll_into_view_if_needed()
    expect(page.get_by_role("link", name="Snel weg", exact=True)).to_be_in_viewport(ratio=1)


def test_it_says_honestly_that_the_history_stays(visit: Visit) -> None:
    page = visit(SENSITIVE)
    # What can be seen: the text of a hidden element counts for `to_contain_text` otherwise.
    for told in ("Je geschiedenis blijft bewaard.", "Drie keer op Shift drukken werkt ook."):
        expect(page.locator(".jdm-exit")).to_contain_text(told, use_inner_text=True)
    page.get_by_role("link", name="Zo wis je die").click()
    page.wait_for_url("**/privacy/#geschiedenis")
    expect(page.locator("#geschiedenis")).to_be_visible()


def test_the_tab_does_not_say_what_the_page_is_about(visit: Visit) -> None:
    assert visit(SENSITIVE).title() == "Nepsite"


@pytest.mark.parametrize("screen", [PHONE, ZOOMED], ids=["phone", "400 %"])
def test_what_stays_in_sight_takes_little_room(visit: Visit, screen: dict[str, int]) -> None:
    page = visit(SENSITIVE, viewport=screen)
    page.evaluate("scrollTo(0, 900)")
    box = page.locator(".jdm-exit__bar").bounding_box()
    assert box
    assert box["y"] == 0
    assert box["height"] <= 56
    note = page.locator(".jdm-exit__note").bounding_box()
    assert note
    assert note["y"] + note["height"] < 0, "the words scroll away"


def test_the_help_at_the_top_is_short(visit: Visit) -> None:
    first, last = visit(SENSITIVE, viewport=PHONE).locator(".jdm-help").all()
    assert 0 < first.locator("li").count() <= 3
    assert last.locator("p").count() == 1


def test_help_stands_at_the_top_and_at_the_end(visit: Visit) -> None:
    page = visit(SENSITIVE)
    parts = page.locator("article > *:visible").evaluate_all("all => all.map(one => one.className)")
    places = [place for place, name in enumerate(parts) if name == "jdm-help"]
    assert places == [1, len(parts) - 1], f"Help must be second and last of these: {parts}"
    for box in page.locator(".jdm-help").all():
        expect(box.get_by_role("link", name="Bel 112")).to_have_attribute("href", "tel:112")
