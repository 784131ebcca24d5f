"""The filters of the timeline: they combine, can be shared, and work without JavaScript."""

from __future__ import annotations

from itertools import product
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from site_plugins.views.timeline import TimelineView
from tests.browser.looking import PHONE, TIMELINE, Visit, settle
from tests.site_helpers import Built

pytestmark = pytest.mark.browser
STATUS = "[data-filter-status]"


class Chosen:
    """What must be seen after a choice, counted from the content and not from the page."""

    def __init__(self, site: Built) -> None:
        timeline = TimelineView(site.catalogue).of_site()
        self.years_of = [
            [set(entry.keys.split()) for entry in year.entries] for year in timeline.years
        ]
        self.keys = [keys for year in self.years_of for keys in year]
        self.facets = {
            facet.name: [option.value for option in facet.options] for facet in timeline.facets
        }

    def count(self, **choice: str) -> int:
        return self._count(self.keys, choice)

    def years(self, **choice: str) -> int:
        return sum(bool(self._count(year, choice)) for year in self.years_of)

    def _count(self, rows: list[set[str]], choice: dict[str, str]) -> int:
        wanted = {f"{name}-{value}" for name, value in choice.items()}
        return sum(wanted <= keys for keys in rows)

    def combination(self, *names: str) -> dict[str, str]:
        """Choices that leave some entries and hide some that each choice by itself leaves."""
        for values in product(*(self.facets[name] for name in names)):
            choice = dict(zip(names, values, strict=True))
            alone = [self.count(**{name: value}) for name, value in choice.items()]
            if 0 < self.count(**choice) < min(alone):
                return choice
        raise AssertionError("The fake site has no such events: add one.")

    def with_an_empty_year(self) -> dict[str, str]:
        """A kind and a topic of which some year has both, and no entry that is both."""
        for kind, topic in product(self.facets["soort"], self.facets["onderwerp"]):
            both = {"soort": kind, "onderwerp": topic}
            for year in self.years_of:
                alone = self._count(year, {"soort": kind}) and self._count(
                    year, {"onderwerp": topic}
                )
                if self.count(**both) and alone and not self._count(year, both):
                    return both
        raise AssertionError("The fake site has no such events: add one.")


@pytest.fixture(scope="session")
def chosen(fake_site: Built) -> Chosen:
    return Chosen(fake_site)


@pytest.fixture
def page(visit: Visit) -> Page:
    """The timeline of all that happened."""
    return visit(TIMELINE)


def picker(page: Page, name: str) -> Locator:
    return page.locator(f".jdm-filter select[name={name}]")


def choose(page: Page, choice: dict[str, str]) -> None:
    if not page.locator(".jdm-filter[open]").count():
        page.locator(".jdm-filter > summary").click()
    for name, value in choice.items():
        picker(page, name).select_option(value)


def seen(page: Page, selector: str = ".jdm-event") -> int:
    return page.locator(selector).filter(visible=True).count()


def fragment(page: Page) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(page.url).fragment))


def sentence(chosen: Chosen, choice: dict[str, str]) -> str:
    count, every = chosen.count(**choice), len(chosen.keys)
    return f"Je ziet {'alle' if count == every else f'{count} van de'} {every} gebeurtenissen."


def test_at_first_everything_is_there_and_counted(page: Page, chosen: Chosen) -> None:
    expect(page.locator(STATUS)).to_have_text(sentence(chosen, {}))
    assert page.locator(STATUS).get_attribute("role") == "status"
    assert seen(page) == len(chosen.keys)


def test_kind_topic_and_period_combine(page: Page, chosen: Chosen) -> None:
    choice: dict[str, str] = {}
    for name, value in chosen.combination("soort", "onderwerp", "van").items():
        choice[name] = value
        choose(page, {name: value})
        expect(page.locator(STATUS)).to_have_text(sentence(chosen, choice))
        assert seen(page) == chosen.count(**choice)
        assert fragment(page) == choice


def test_years_without_events_are_not_shown_and_not_jumped_to(page: Page, chosen: Chosen) -> None:
    choice = chosen.with_an_empty_year()
    choose(page, choice)
    years = chosen.years(**choice)
    assert 0 < years < len(chosen.years_of)
    assert seen(page, ".jdm-year") == years
    assert seen(page, ".jdm-filterable nav a") == years


def test_an_address_that_somebody_sent_shows_the_same(visit: Visit, chosen: Chosen) -> None:
    choice = chosen.combination("soort", "onderwerp")
    page = visit(f"{TIMELINE}#soort={choice['soort']}&onderwerp={choice['onderwerp']}")
    expect(page.locator(STATUS)).to_have_text(sentence(chosen, choice))
    for name, value in choice.items():
        expect(picker(page, name)).to_have_value(value)
    assert seen(page) == chosen.count(**choice)


@pytest.mark.parametrize("wrong", ["#soort=bestaatniet", "#onzin=1", "#=&&=", "#soort=%00<b>"])
def test_a_strange_address_shows_everything(visit: Visit, chosen: Chosen, wrong: str) -> None:
    page = visit(TIMELINE + wrong)
    expect(page.locator(STATUS)).to_have_text(sentence(chosen, {}))
    for facet in chosen.facets:
        expect(picker(page, facet)).to_have_value("")


def test_one_button_shows_everything_again(page: Page, chosen: Chosen) -> None:
    choose(page, chosen.combination("soort", "onderwerp"))
    page.get_by_role("button", name="Laat alles zien").click()
    expect(page.locator(STATUS)).to_have_text(sentence(chosen, {}))
    assert seen(page) == len(chosen.keys)
    assert fragment(page) == {}
    assert seen(page, ".jdm-year") == len(chosen.years_of)


def none(chosen: Chosen) -> dict[str, str]:
    return next(
        {"soort": kind, "van": year}
        for kind in chosen.facets["soort"]
        for year in chosen.facets["van"]
        if not chosen.count(soort=kind, van=year)
    )


def test_no_events_is_said_and_leads_back(page: Page, chosen: Chosen) -> None:
    choose(page, none(chosen))
    assert seen(page) == 0
    assert seen(page, ".jdm-year") == 0
    expect(page.locator(STATUS)).to_contain_text("Bij deze keuzes hoort niets")
    expect(page.get_by_role("button", name="Laat alles zien")).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_enter_in_a_choice_does_not_leave_the_page(
    visit: Visit, chosen: Chosen, script: bool
) -> None:
    page = visit(TIMELINE, java_script_enabled=script)
    choice = chosen.combination("soort", "onderwerp")
    choose(page, choice)
    left: list[str] = []
    page.on("request", lambda one: left.append(one.url) if one.is_navigation_request() else None)
    page.keyboard.press("Enter")
    settle(page)
    assert left == []
    assert seen(page) == chosen.count(**choice)


@pytest.mark.parametrize("name", ["soort", "onderwerp", "pijler", "van", "tot"])
def test_without_javascript_every_choice_works(visit: Visit, chosen: Chosen, name: str) -> None:
    page = visit(TIMELINE, java_script_enabled=False)
    for value in chosen.facets[name]:
        choose(page, {name: value})
        assert seen(page) == chosen.count(**{name: value}), value
        assert seen(page, ".jdm-year") == chosen.years(**{name: value}), value


def test_without_javascript_choices_combine(visit: Visit, chosen: Chosen) -> None:
    page = visit(TIMELINE, java_script_enabled=False)
    choice: dict[str, Any] = chosen.combination("soort", "onderwerp", "van")
    choose(page, choice)
    assert seen(page) == chosen.count(**choice)


def test_a_letter_chooses(page: Page, chosen: Chosen) -> None:
    page.locator(".jdm-filter > summary").press("Enter")
    picker(page, "soort").focus()
    page.keyboard.type("Adv")
    expect(page.locator(STATUS)).to_have_text(sentence(chosen, {"soort": "advies"}))


def test_what_came_of_an_advice_is_in_its_fold(visit: Visit) -> None:
    """And its line through time has a dot for each date."""
    entry = visit(TIMELINE).locator(".jdm-event--advies:has(.jdm-line)").first
    moments = entry.locator(".jdm-moment")
    expect(moments.first).not_to_be_visible()
    entry.locator("summary").click()
    expect(moments.first).to_be_visible()
    assert entry.locator(".jdm-line__dot").count() > 1


def test_the_year_stays_in_sight(visit: Visit) -> None:
    page = visit(TIMELINE, viewport=PHONE)
    year = page.locator(".jdm-year", has=page.locator(".jdm-event:nth-child(2)")).first
    year.locator(".jdm-event").last.evaluate("one => one.scrollIntoView({ block: 'start' })")
    top = year.locator(".jdm-year__label").evaluate("one => one.getBoundingClientRect().top")
    assert top == pytest.approx(0, abs=1)


def test_the_strip_shows_how_full_each_year_is(page: Page) -> None:
    years = page.locator(".jdm-strip a").evaluate_all(
        """(all) => all.map((one) => [
            one.hash, one.querySelector("rect").getBoundingClientRect().height])"""
    )
    counts = [
        page.locator(".jdm-year", has=page.locator(year)).locator(".jdm-event").count()
        for year, _ in years
    ]
    heights = [height for _, height in years]
    assert len(set(counts)) > 1
    for count, height in zip(counts, heights, strict=True):
        assert height == pytest.approx(max(heights) * count / max(counts), abs=0.5)
