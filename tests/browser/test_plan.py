"""Mijn Big Five: from answers to a plan, in the page alone, on paper, and gone when it must be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from commands.site._serving import served
from playwright.sync_api import Browser, Page, expect

from tests.browser.looking import (
    DESKTOP,
    NO_STORAGE,
    PHONE,
    SENSITIVE,
    Visit,
    fail_on,
    problems,
    shown,
    stops,
    style_of,
)
from tests.browser.test_axe import SCRIPT, violations_in_all_colours
from tests.browser.test_privacy import KEPT
from tests.site_helpers import Built

pytestmark = pytest.mark.browser
PLAN = "mijn-big-five/"
KEY = "mijn-big-five"
WEATHER = "**/www.buienradar.nl/**"
STORED = f"localStorage.getItem('{KEY}')"
PARTS = ("school", "volwassene", "financien", "netwerk")
NARROW = {"width": 320, "height": 640}


@pytest.fixture
def page(visit: Visit) -> Page:
    """The plan, with nothing answered yet."""
    return visit(PLAN)


def choose(page: Page, **answers: str) -> None:
    for name, answer in answers.items():
        page.locator(f"#{name}").get_by_label(answer.capitalize(), exact=True).check()


def chosen(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.locator("[data-plan]").evaluate(
        "form => Object.fromEntries(new FormData(form))"
    )
    return found


def button(page: Page, name: str) -> Any:
    return page.get_by_role("button", name=name)


# --- answering ---------------------------------------------------------------------------------


def test_an_answer_shows_its_own_step_and_no_other(page: Page) -> None:
    school = page.locator("#school")
    step, other = (
        school.get_by_text("Schrijf op wat je leuk vindt."),
        school.get_by_text("Ga je mee?"),
    )
    asked = school.get_by_text("Dit vroegen jongeren")
    for one in (step, other, asked):
        expect(one).to_be_hidden()
    choose(page, school="nee")
    expect(step).to_be_visible()
    expect(asked).to_be_visible()
    expect(other).to_be_hidden()
    choose(page, school="bijna")
    expect(other).to_be_visible()
    expect(step).to_be_hidden()
    choose(page, school="ja")
    expect(school.get_by_text("Fijn, dit punt is geregeld.")).to_be_visible()
    for one in (step, other, asked):
        expect(one).to_be_hidden()


def test_the_plan_follows_the_answers(page: Page) -> None:
    end = page.locator(".jdm-plan__end")
    expect(end).to_contain_text("Je hebt nog geen vraag beantwoord.")
    expect(end.get_by_role("listitem")).to_have_count(0)
    choose(page, school="nee", netwerk="ja")
    expect(end).to_contain_text("Je hebt 2 van de 4 vragen beantwoord.")
    expect(end.get_by_role("listitem")).to_have_text(
        ["School: nog niet geregeld. Schrijf op wat je leuk vindt.", "Netwerk: geregeld."]
    )
    choose(page, school="bijna")
    expect(end.get_by_role("listitem").first).to_have_text(
        "School: bijna geregeld. Maak een afspraak."
    )


def test_who_hears_the_page_is_told_and_keeps_the_focus(page: Page) -> None:
    choose(page, school="nee")
    status = page.locator(".jdm-plan__status").first
    expect(status).to_have_attribute("role", "status")
    expect(status).to_have_text(
        "School: nog niet geregeld. Onder de vraag staat nu een stap. "
        "Je hebt 1 van de 4 vragen beantwoord."
    )
    expect(page.locator(":focus")).to_have_attribute("value", "nee")


def test_a_link_leads_to_one_question(visit: Visit) -> None:
    page = visit(f"{PLAN}#netwerk", viewport=PHONE)
    expect(page.locator("#netwerk legend")).to_be_in_viewport(ratio=1)


# --- what is kept, and what is not ----------------------------------------------------------------


def test_nothing_is_kept_before_somebody_asks(page: Page) -> None:
    choose(page, school="nee", volwassene="bijna", financien="ja", netwerk="nee")
    assert page.evaluate(KEPT) == []
    assert "?" not in page.url
    page.reload()
    assert chosen(page) == {}, "the browser may not keep it either"


def test_what_is_kept_comes_back_and_follows_later_answers(page: Page) -> None:
    choose(page, school="nee", netwerk="ja")
    button(page, "Bewaar op dit apparaat").click()
    expect(page.get_by_text("Bewaard op dit apparaat.")).to_be_visible()
    assert page.evaluate(KEPT) == [KEY]
    assert page.evaluate(f"JSON.parse({STORED})") == {"school": "nee", "netwerk": "ja"}
    choose(page, netwerk="bijna")
    page.reload()
    assert chosen(page) == {"school": "nee", "netwerk": "bijna"}
    expect(page.get_by_text("Je antwoorden zijn op dit apparaat bewaard.")).to_be_visible()
    expect(page.locator(".jdm-plan__end li")).to_have_count(2)


def test_one_button_wipes_all_of_it(page: Page) -> None:
    choose(page, school="nee")
    button(page, "Bewaar op dit apparaat").click()
    button(page, "Wis alles").click()
    expect(page.get_by_text("Alles is gewist.")).to_be_visible()
    assert (chosen(page), page.evaluate(KEPT)) == ({}, [])
    expect(page.locator(".jdm-plan__end li")).to_have_count(0)
    expect(page.locator("#school").get_by_text("Schrijf op wat")).to_be_hidden()
    choose(page, school="ja")
    assert page.evaluate(KEPT) == [], "what was wiped is not kept again by itself"


@pytest.mark.parametrize("way", ["link", "shift"])
def test_the_quick_exit_wipes_all_of_it(page: Page, way: str) -> None:
    page.route(WEATHER, lambda route: route.fulfill(status=204))  # so that we stay, and can look
    choose(page, school="nee")
    button(page, "Bewaar op dit apparaat").click()
    if way == "link":
        page.get_by_role("link", name="Snel weg", exact=True).click()
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    expect(page.locator(".jdm-cover")).to_be_visible()
    assert (chosen(page), page.evaluate(KEPT)) == ({}, [])


def test_the_quick_exit_of_another_page_wipes_it_too(page: Page, address: str) -> None:
    choose(page, school="nee")
    button(page, "Bewaar op dit apparaat").click()
    page.evaluate("localStorage.setItem('kleuren', 'dark')")
    page.goto(address + SENSITIVE)
    page.route(WEATHER, lambda route: route.fulfill(status=204))
    page.get_by_role("link", name="Snel weg", exact=True).click()
    expect(page.locator(".jdm-cover")).to_be_visible()
    assert page.evaluate(KEPT) == ["kleuren"], "the colours tell nothing"


def test_what_is_wiped_in_one_window_is_gone_in_the_other(page: Page, address: str) -> None:
    choose(page, school="nee")
    button(page, "Bewaar op dit apparaat").click()
    other = page.context.new_page()
    other.goto(address + PLAN)
    assert chosen(other) == {"school": "nee"}
    button(other, "Wis alles").click()
    expect(page.get_by_text("Alles is gewist.")).to_be_visible()
    assert chosen(page) == {}


def test_without_storage_it_says_so_and_goes_on(visit: Visit) -> None:
    page = visit()
    page.add_init_script(NO_STORAGE)
    page.goto(page.url + PLAN)
    choose(page, school="nee")
    button(page, "Bewaar op dit apparaat").click()
    expect(page.get_by_text("Bewaren lukt niet in deze browser.")).to_be_visible()
    button(page, "Wis alles").click()
    assert chosen(page) == {}


@pytest.mark.parametrize("stored", ["{", "null", '"nee"', '{"school": "misschien", "weg": "ja"}'])
def test_what_somebody_else_wrote_there_harms_nothing(visit: Visit, stored: str) -> None:
    page = visit()
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, stored])
    page.goto(page.url + PLAN)
    assert chosen(page) == {}
    choose(page, school="ja")
    expect(page.locator(".jdm-plan__end")).to_contain_text("Je hebt 1 van de 4")


# --- other ways to use it -------------------------------------------------------------------------


def test_with_the_keyboard_alone(page: Page) -> None:
    page.locator("#school input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert chosen(page) == {"school": "bijna"}
    page.keyboard.press("Enter")
    assert "?" not in page.url, "Enter may not send the answers"
    assert chosen(page) == {"school": "bijna"}
    while page.locator(":focus").inner_text() != "Bewaar op dit apparaat":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate(KEPT) == [KEY]


def test_every_stop_is_seen_with_all_steps_open(visit: Visit) -> None:
    page = visit(PLAN, viewport=PHONE)
    choose(page, **dict.fromkeys(PARTS, "nee"))
    page.locator(".jdm-skip").first.focus()
    found = [*stops(page)]
    assert sum('type="radio"' in stop["at"] for stop in found) >= len(PARTS)
    assert problems(found) == []


@pytest.mark.parametrize("screen", [NARROW, PHONE, DESKTOP], ids=["320", "360", "1280"])
def test_axe_finds_nothing_with_steps_open(visit: Visit, screen: dict[str, int]) -> None:
    page = visit(viewport=screen, reduced_motion="reduce")
    page.add_init_script(SCRIPT)
    page.goto(page.url + PLAN)
    found = {"empty": violations_in_all_colours(page)}
    choose(page, school="nee", volwassene="bijna", financien="ja")
    button(page, "Bewaar op dit apparaat").click()
    found["filled in"] = violations_in_all_colours(page)
    fail_on(found)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_in_forced_colours_the_chosen_answer_differs(visit: Visit) -> None:
    page = visit(PLAN, forced_colors="active")
    choose(page, school="ja")
    width = style_of(page, ".jdm-plan__choice:has(:checked)", "borderTopWidth")
    assert float(width.removesuffix("px")) > float(
        style_of(page, ".jdm-plan__choice:not(:has(:checked))", "borderTopWidth").removesuffix("px")
    )


def test_without_javascript_it_can_be_filled_in_read_and_printed(visit: Visit) -> None:
    page = visit(PLAN, java_script_enabled=False)
    expect(page.get_by_text("Printen gaat met het menu van je browser.")).to_be_visible()
    assert shown(page, ".jdm-plan button") == [], "no button that does nothing"
    step = page.locator("#school").get_by_text("Schrijf op wat je leuk vindt.")
    expect(step).to_be_hidden()
    choose(page, school="nee")
    expect(step).to_be_visible()
    page.keyboard.press("Enter")
    assert "?" not in page.url


def test_the_easy_version_keeps_the_questions(visit: Visit) -> None:
    page = visit(f"{PLAN}#makkelijk", viewport=PHONE)
    expect(page.get_by_text("Kies een antwoord.")).to_be_visible()
    choose(page, school="nee")
    expect(page.locator("#school").get_by_text("Schrijf op wat je leuk vindt.")).to_be_visible()


# --- paper ----------------------------------------------------------------------------------------


def test_paper_has_the_chosen_step_and_room_to_write(page: Page) -> None:
    choose(page, school="nee")
    page.emulate_media(media="print")
    school = page.locator("#school")
    expect(school.get_by_text("Schrijf op wat je leuk vindt.")).to_be_visible()
    expect(school.get_by_text("Maak een afspraak.")).to_be_hidden()
    expect(school.get_by_text("Dit spreken we af:")).to_be_visible()
    for told in ("Naam:", "Datum:", "Besproken met:"):
        expect(page.get_by_text(told)).to_be_visible()
    expect(page.get_by_text("Jongeren vroegen")).to_be_visible()
    assert shown(page, ".jdm-plan__end, .jdm-exit__button, .jdm-plan__read") == []
    # What is not answered yet is a form to fill in by hand.
    school_less = page.locator("#volwassene")
    for told in ("Vraag of je mag bellen.", "Vraag om een vast contact."):
        expect(school_less.get_by_text(told)).to_be_visible()


@pytest.fixture
def real_plan(browser: Browser, real_site: Built) -> Iterator[Page]:
    """The plan with the words that are really printed."""
    with served(real_site.folder) as url:
        page = browser.new_page(viewport=PHONE)
        page.goto(url + PLAN)
        yield page
        page.close()


@pytest.mark.parametrize(
    "answers",
    [[], ["nee"] * 5, ["bijna"] * 5, ["ja"] * 5, ["ja", "nee"]],
    ids=["empty", "no", "almost", "yes", "half"],
)
def test_the_plan_is_two_sheets_at_most(real_plan: Page, answers: list[str]) -> None:
    for part, answer in zip(real_plan.locator("[data-plan-part]").all(), answers, strict=False):
        part.locator(f"[value={answer}]").check()
    pdf = real_plan.pdf(prefer_css_page_size=True)
    most = 1 if answers == ["ja"] * 5 else 2
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) <= most
