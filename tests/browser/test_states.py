"""Sites with nothing, with one of everything and with much: every kind of page can be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from commands.site._serving import served
from playwright.sync_api import expect

from tests.browser.looking import DESKTOP, PHONE, TIMELINE, ZOOMED, Visit, kinds_of
from tests.browser.test_axe import SCRIPT, violations
from tests.browser.test_reflow import WIDER, open_all
from tests.site_helpers import Built

pytestmark = pytest.mark.browser


@pytest.fixture
def state(request: pytest.FixtureRequest) -> str:
    return str(getattr(request, "param", "many"))


@pytest.fixture
def site(states: Mapping[str, Built], state: str) -> Built:
    return states[state]


@pytest.fixture
def address(site: Built) -> Iterator[str]:
    """In place of the fake site: `visit` opens the pages of this one."""
    with served(site.folder) as address:
        yield address


in_every_state = pytest.mark.parametrize("state", ["empty", "one", "many"], indirect=True)


@in_every_state
def test_no_page_scrolls_sideways(visit: Visit, site: Built, address: str) -> None:
    wrong = {}
    page = visit(viewport=ZOOMED)
    for kind, path in kinds_of(site).items():
        page.goto(address + path)
        open_all(page)
        wrong[kind] = page.evaluate(WIDER)
    assert {kind: found for kind, found in wrong.items() if found} == {}


# What differs most from the pages that test_axe.py looks at, in all colours.
OTHERWISE = {
    "empty": ["view home", "view tijdlijn", "view adviezen", "view big-five", "view zoeken"],
    "one": ["view tijdlijn", "view adviezen", "view agenda", "advies", "bijeenkomst"],
    "many": ["view tijdlijn", "view adviezen", "view workshops", "view zoeken", "bijeenkomst"],
}


@in_every_state
def test_axe_finds_nothing(visit: Visit, site: Built, address: str, state: str) -> None:
    page = visit(viewport=PHONE, reduced_motion="reduce")
    page.add_init_script(SCRIPT)
    kinds = kinds_of(site)
    found = {}
    for kind in OTHERWISE[state]:
        page.goto(address + kinds[kind])
        found[kind] = violations(page)
    assert [f"{kind}: {wrong}" for kind in found for wrong in found[kind]] == []


# --- pages with little on them -------------------------------------------------------------------


@pytest.mark.parametrize("state", ["empty"], indirect=True)
@pytest.mark.parametrize("width", [PHONE["width"], DESKTOP["width"]])
def test_the_footer_of_a_short_page_is_at_the_bottom(visit: Visit, width: int) -> None:
    page = visit("adviezen/", viewport={"width": width, "height": 1200})
    bottom = page.locator("footer").evaluate("one => one.getBoundingClientRect().bottom")
    assert bottom == 1200


@pytest.mark.parametrize("state", ["one"], indirect=True)
def test_there_is_nothing_to_choose_from_one(visit: Visit, address: str) -> None:
    page = visit(TIMELINE)
    assert page.locator(".jdm-event").count() == 1
    assert page.locator(".jdm-filter, main nav[aria-label='Ga naar een jaar']").count() == 0
    page.goto(f"{address}adviezen/")
    assert page.locator(".jdm-filter input").count() == 0


@pytest.mark.parametrize("state", ["empty"], indirect=True)
def test_the_search_works_without_topics(visit: Visit) -> None:
    page = visit("zoeken/#q=agenda")
    expect(page.locator("[data-search-results] li").first).to_be_visible()


# --- pages with much on them -------------------------------------------------------------------


def test_a_long_list_opens_without_javascript(visit: Visit) -> None:
    page = visit("workshops/", viewport=PHONE, java_script_enabled=False)
    folds = page.locator(".jdm-fold")
    expect(folds.nth(0).locator(".jdm-list > li").first).to_be_visible()
    last = folds.nth(-1)
    expect(last.locator(".jdm-list > li").first).not_to_be_visible()
    last.locator("summary").click()
    expect(last.locator(".jdm-list > li").first).to_be_visible()


def test_a_letter_of_the_a_to_z_opens_without_javascript(visit: Visit) -> None:
    page = visit("zoeken/", viewport=PHONE, java_script_enabled=False)
    letter = page.locator(".jdm-az .jdm-fold", has=page.get_by_text("W (", exact=False))
    expect(letter.get_by_role("link", name="Workshop 64")).not_to_be_visible()
    letter.locator("summary").click()
    letter.get_by_role("link", name="Workshop 64").click()
    page.wait_for_url("**/workshops/s64/")


def test_what_was_asked_of_many_has_no_table_wider_than_the_page(visit: Visit) -> None:
    page = visit("adviezen/", viewport=DESKTOP)
    section = page.locator("section.jdm-filter")
    assert section.locator("table").count() == 0
    section.locator("> .jdm-fold > summary").click()
    folds = section.locator(".jdm-fold .jdm-fold")
    assert folds.count() == 7
    page.get_by_label("Beantwoord (1)").check()
    assert folds.filter(visible=True).count() == 1, "folds without any of these stay"
    folds.filter(visible=True).locator("summary").click()
    assert section.locator(".jdm-state").filter(visible=True).count() == 1


def test_the_years_of_the_pillars_fit_on_a_wide_screen(visit: Visit) -> None:
    table = visit("big-five/", viewport=DESKTOP).locator(".jdm-matrix--years")
    assert table.locator("xpath=..").evaluate("one => one.scrollWidth <= one.clientWidth")


def test_events_have_room_between_them(visit: Visit) -> None:
    page = visit(TIMELINE)
    gaps = page.locator(".jdm-timeline").evaluate_all(
        """(lists) => lists.flatMap((list) => [...list.children].slice(1).map((one) =>
            one.getBoundingClientRect().top -
            one.previousElementSibling.lastElementChild.getBoundingClientRect().bottom))
            .filter((gap) => gap > 0 && gap < 16)"""
    )
    assert gaps == []


FOLDED = ".jdm-year > .jdm-fold"


def test_a_year_far_back_opens_by_its_summary_by_a_jump_and_by_a_choice(
    visit: Visit, address: str
) -> None:
    page = visit(TIMELINE)
    total = page.locator("[data-row]").count()
    expect(page.locator("[data-filter-status]")).to_have_text(
        f"Je ziet alle {total} gebeurtenissen."
    )
    folded = page.locator(FOLDED)
    assert page.locator(".jdm-event").filter(visible=True).count() < total
    assert folded.count() == 2
    expect(folded.nth(1).locator(".jdm-event").first).not_to_be_visible()
    folded.nth(1).locator("> summary").click()
    expect(folded.nth(1).locator(".jdm-event").first).to_be_visible()
    page.get_by_role("navigation", name="Ga naar een jaar").get_by_role("link", name="2014").click()
    expect(page.locator(".jdm-year").last.locator(".jdm-event").first).to_be_visible()
    expect(folded.first.locator(".jdm-event").first).not_to_be_visible()
    page.goto(f"{address}{TIMELINE}#soort=advies")
    page.reload()
    expect(page.locator(".jdm-event--advies").last).to_be_visible()
    assert page.locator(".jdm-event").filter(visible=True).count() == 7


def test_without_javascript_two_choices_leave_no_empty_year(visit: Visit) -> None:
    """Each choice leaves this year something; together nothing."""
    page = visit(TIMELINE, java_script_enabled=False)
    own_years = page.locator(".jdm-filter__own").filter(visible=True)
    expect(own_years).to_have_count(0)
    page.locator(".jdm-filter > summary").click()
    page.get_by_label("Soort").select_option("advies")
    expect(page.locator("#jaar-2021")).not_to_be_visible()
    expect(page.locator("#jaar-2020")).to_be_visible()
    page.get_by_label("Vanaf").select_option("2020")
    page.get_by_label("Tot en met").select_option("2020")
    assert page.locator(".jdm-year__label").filter(visible=True).count() == 0
    # The advice of 2014 had its answer in 2021: it lasts all that time.
    expect(own_years).to_have_text([" · 2020", " · 2014"])
    assert page.locator(".jdm-event").filter(visible=True).count() == 2
    expect(page.get_by_text("Staat hierboven niets?")).to_be_visible()
    page.get_by_label("Vanaf").select_option("")
    page.get_by_label("Tot en met").select_option("")
    expect(page.locator("#jaar-2020")).to_be_visible()
    expect(own_years).to_have_count(0)
