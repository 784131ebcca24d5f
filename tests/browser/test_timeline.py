"""The filters of the timeline: they combine, can be shared, and work without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

from site_plugins.views.timeline import TimelineView
from tests.browser.looking import TIMELINE, settle
from tests.site_helpers import Built

pytestmark = pytest.mark.browser
STATUS = "[data-filter-status]"


class Chosen:
    """What must be seen after a choice, counted from the content and not from the page."""

    def __init__(self, site: Built) -> None:
        timeline = TimelineView(site.catalogue).of_site()
        self.keys = [set(event.keys.split()) for year in timeline.years for event in year.events]
        self.facets = {
            facet.name: [option.value for option in facet.options] for facet in timeline.facets
        }

    def count(self, **choice: str) -> int:
        wanted = {f"{name}-{value}" for name, value in choice.items()}
        return sum(wanted <= keys for keys in self.keys)

    def years(self, **choice: str) -> int:
        years = [choice["jaar"]] if "jaar" in choice else self.facets["jaar"]
        return sum(bool(self.count(**{**choice, "jaar": year})) for year in years)

    def combination(self, *names: str) -> dict[str, str]:
        """Choices that leave some events and hide some that each choice by itself leaves."""
        for keys in self.keys:
            choice = {
                name: key.removeprefix(f"{name}-")
                for name in names
                for key in sorted(keys)
                if key.startswith(f"{name}-")
            }
            alone = [self.count(**{name: value}) for name, value in choice.items()]
            if len(choice) == len(names) and self.count(**choice) < min(alone):
                return choice
        raise AssertionError("The fake site has no such events: add one.")

    def with_an_empty_year(self) -> dict[str, str]:
        """A type and a topic of which some year has events, and no event that has both."""
        for kind, topic in product(self.facets["soort"], self.facets["onderwerp"]):
            both = {"soort": kind, "onderwerp": topic}
            for year in self.facets["jaar"]:
                alone = self.count(soort=kind, jaar=year) and self.count(onderwerp=topic, jaar=year)
                if self.count(**both) and alone and not self.count(**both, jaar=year):
                    return both
        raise AssertionError("The fake site has no such events: add one.")


@pytest.fixture(scope="session")
def chosen(fake_site: Built) -> Chosen:
    return Chosen(fake_site)


def choose(page: Page, choice: dict[str, str]) -> None:
    if not page.locator(".jdm-filter[open]").count():
        page.locator(".jdm-filter > summary").click()
    for name, value in choice.items():
        page.locator(f"#kies-{name}-{value}").check()


def seen(page: Page, selector: str = ".jdm-event") -> int:
    return page.locator(selector).filter(visible=True).count()


def fragment(page: Page) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(page.url).fragment))


def sentence(chosen: Chosen, choice: dict[str, str]) -> str:
    count, every = chosen.count(**choice), len(chosen.keys)
    return f"Je ziet {'alle' if count == every else f'{count} van de'} {every} gebeurtenissen."


def test_at_first_everything_is_there_and_counted(
    visit: Callable[..., Page], chosen: Chosen
) -> None:
    page = visit(TIMELINE)
    expect(page.locator(STATUS)).to_have_text(sentence(chosen, {}))
    assert page.locator(STATUS).get_attribute("role") == "status"
    assert seen(page) == len(chosen.keys)


def test_type_topic_and_year_combine(visit: Callable[..., Page], chosen: Chosen) -> None:
    page = visit(TIMELINE)
    choice: dict[str, str] = {}
    for name, value in chosen.combination("soort", "onderwerp", "jaar").items():
        choice[name] = value
        choose(page, {name: value})
        expect(page.locator(STATUS)).to_have_text(sentence(chosen, choice))
        assert seen(page) == chosen.count(**choice)
        assert fragment(page) == choice


def test_years_without_events_are_not_shown_and_not_jumped_to(
    visit: Callable[..., Page], chosen: Chosen
) -> None:
    page = visit(TIMELINE)
    choice = chosen.with_an_empty_year()
    choose(page, choice)
    years = chosen.years(**choice)
    assert 0 < years < len(chosen.facets["jaar"])
    assert seen(page, ".jdm-year") == years
    assert seen(page, ".jdm-filterable nav a") == years


def test_an_address_that_somebody_sent_shows_the_same(
    visit: Callable[..., Page], chosen: Chosen
) -> None:
    choice = chosen.combination("soort", "onderwerp")
    page = visit(f"{TIMELINE}#soort={choice['soort']}&onderwerp={choice['onderwerp']}")
    expect(page.locator(STATUS)).to_have_text(sentence(chosen, choice))
    for name, value in choice.items():
        expect(page.locator(f"#kies-{name}-{value}")).to_be_checked()
    assert seen(page) == chosen.count(**choice)


@pytest.mark.parametrize("wrong", ["#soort=bestaatniet", "#onzin=1", "#=&&=", "#soort=%00<b>"])
def test_a_strange_address_shows_everything(
    visit: Callable[..., Page], chosen: Chosen, wrong: str
) -> None:
    page = visit(TIMELINE + wrong)
    expect(page.locator(STATUS)).to_have_text(sentence(chosen, {}))
    for facet in chosen.facets:
        expect(page.locator(f"#kies-{facet}-alles")).to_be_checked()


def test_one_button_shows_everything_again(visit: Callable[..., Page], chosen: Chosen) -> None:
    page = visit(TIMELINE)
    choose(page, chosen.combination("soort", "onderwerp"))
    page.get_by_role("button", name="Laat alles zien").click()
    expect(page.locator(STATUS)).to_have_text(sentence(chosen, {}))
    assert seen(page) == len(chosen.keys)
    assert fragment(page) == {}
    assert seen(page, ".jdm-year") == len(chosen.facets["jaar"])


def none(chosen: Chosen) -> dict[str, str]:
    return next(
        {"soort": kind, "jaar": year}
        for kind in chosen.facets["soort"]
        for year in chosen.facets["jaar"]
        if not chosen.count(soort=kind, jaar=year)
    )


def test_no_events_is_said_and_leads_back(visit: Callable[..., Page], chosen: Chosen) -> None:
    page = visit(TIMELINE)
    choose(page, none(chosen))
    assert seen(page) == 0
    assert seen(page, ".jdm-year") == 0
    expect(page.locator(STATUS)).to_contain_text("hoort geen gebeurtenis")
    expect(page.get_by_role("button", name="Laat alles zien")).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_enter_in_a_choice_does_not_leave_the_page(
    visit: Callable[..., Page], chosen: Chosen, script: bool
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


@pytest.mark.parametrize("name", ["soort", "onderwerp", "pijler", "jaar"])
def test_without_javascript_every_choice_works(
    visit: Callable[..., Page], chosen: Chosen, name: str
) -> None:
    page = visit(TIMELINE, java_script_enabled=False)
    for value in chosen.facets[name]:
        choose(page, {name: value})
        assert seen(page) == chosen.count(**{name: value}), value
        assert seen(page, ".jdm-year") == chosen.years(**{name: value}), value


def test_without_javascript_choices_combine(visit: Callable[..., Page], chosen: Chosen) -> None:
    page = visit(TIMELINE, java_script_enabled=False)
    choice: dict[str, Any] = chosen.combination("soort", "onderwerp", "jaar")
    choose(page, choice)
    assert seen(page) == chosen.count(**choice)


def test_the_arrow_keys_choose(visit: Callable[..., Page], chosen: Chosen) -> None:
    page = visit(TIMELINE)
    page.locator(".jdm-filter > summary").press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    first = chosen.facets["soort"][0]
    expect(page.locator(STATUS)).to_have_text(sentence(chosen, {"soort": first}))
