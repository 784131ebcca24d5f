"""What stands on another site: pages for frames are shown there, at any width, and others not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from commands.site._serving import served
from playwright.sync_api import Browser, Frame, Page

from site_plugins.model.reserved import EMBEDS
from site_plugins.views.citing import cited_page
from site_plugins.views.sourcing import figure_row
from tests.browser.looking import DESKTOP, PHONE, fail_on, open_all
from tests.browser.test_axe import SCRIPT, violations_in_all_colours
from tests.site_helpers import Built

pytestmark = pytest.mark.browser
ADVICE = "adviezen/oproep-borg/"
NARROW, WIDE = 320, 700
REFUSED = "chrome-error:"


@pytest.fixture(scope="module")
def host(fake_site: Built) -> Iterator[str]:
    """The fake site as a host serves it that reads `_headers`."""
    with served(fake_site.folder, with_headers=True) as address:
        yield address


@pytest.fixture
def frame_of(browser: Browser, host: str, tmp_path: Path) -> Iterator[Callable[[str], Frame]]:
    """Shows a page of the site in a frame on another site; gives that frame."""
    page = browser.new_page()
    (tmp_path / "404.html").touch()  # for the icon that a browser looks for
    with served(tmp_path) as other:

        def show(path: str) -> Frame:
            html = f'<!doctype html><title>Elders</title><iframe src="{host}{path}"></iframe>'
            (tmp_path / "index.html").write_text(html, encoding="utf-8")
            page.goto(other)
            return page.frames[1]

        yield show
    page.close()


def test_another_site_shows_what_is_made_for_it(frame_of: Callable[[str], Frame]) -> None:
    frame = frame_of(EMBEDS + ADVICE)
    assert frame.locator(".jdm-stations").is_visible()
    assert frame.locator(".jdm-station").count() == 4


@pytest.mark.parametrize("path", [ADVICE, "", "hulp/", "bestaat/niet/", "bestaatniet"])
def test_another_site_can_not_show_other_pages(path: str, frame_of: Callable[[str], Frame]) -> None:
    frame = frame_of(path)
    frame.wait_for_load_state()
    assert frame.url.startswith(REFUSED)


def test_a_link_in_a_frame_opens_in_the_whole_window(
    frame_of: Callable[[str], Frame], host: str
) -> None:
    frame = frame_of(EMBEDS + ADVICE)
    page = frame.page
    frame.locator("a").first.click()
    page.wait_for_url(host + ADVICE)


def heights(site: Built) -> Iterator[tuple[str, int]]:
    """Each address for frames, with the height in the code to paste."""
    for record in site.catalogue.items:
        rows = [figure_row(site.catalogue, record, one).cited for one in record.entry.figures]
        for cited in filter(None, [cited_page(record), *rows]):
            if cited.height:
                yield cited.frame, cited.height


def test_everything_fits_in_the_frame_that_is_pasted(
    browser: Browser, host: str, fake_site: Built
) -> None:
    found: dict[str, list[str]] = {}
    for width in (NARROW, WIDE):
        page = browser.new_page(viewport={"width": width, "height": 100})
        for address, height in heights(fake_site):
            page.goto(host + address)
            across, high = page.evaluate(
                "document.fonts.ready.then(() => [document.documentElement.scrollWidth, "
                "document.documentElement.scrollHeight])"
            )
            if high > height or across > width:
                found[address] = [f"{across} by {high} in {width} by {height}"]
        page.close()
    fail_on(found)


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_axe_finds_nothing_in_a_frame_or_in_the_fold(
    visit: Callable[..., Page], address: str, fake_site: Built, screen: dict[str, int]
) -> None:
    page = visit(viewport=screen, reduced_motion="reduce")
    page.add_init_script(SCRIPT)
    found = {}
    for path in (*(one for one, _ in heights(fake_site)), ADVICE, "cijfers/"):
        page.goto(address + path)
        open_all(page)
        found[path] = violations_in_all_colours(page)
    fail_on(found)


def test_a_button_copies_what_stands_above_it(visit: Callable[..., Page]) -> None:
    page = visit(ADVICE)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#verwijzen").click()
    page.get_by_role("button", name="Kopieer de code").click()
    page.get_by_role("status").filter(has_text="Gekopieerd").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith('<iframe src="')
    assert copied == page.locator("[data-copy='de code']").text_content()


def test_where_copying_is_refused_the_text_is_chosen(visit: Callable[..., Page]) -> None:
    page = visit()
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('nee'))")
    page.goto(page.url + ADVICE)
    page.locator("#verwijzen").click()
    page.get_by_role("button", name="Kopieer APA").click()
    page.get_by_text("De tekst is gekozen.").wait_for()
    chosen = page.evaluate("String(getSelection())")
    assert chosen.startswith("Nepsite. (")


def test_without_javascript_there_is_a_text_and_no_button(visit: Callable[..., Page]) -> None:
    page = visit(ADVICE, java_script_enabled=False)
    page.locator("#verwijzen").click()
    fold = page.locator("details", has=page.locator("#verwijzen"))
    assert fold.locator(".jdm-citation").first.is_visible()
    assert fold.get_by_role("button").count() == 0
