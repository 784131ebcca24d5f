"""Ten things that visitors come for, on the real site and on a phone: what they tap, from the home
page to the answer, and how many taps that takes. Typing, scrolling and reading cost none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from commands.site._serving import served
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.looking import PHONE
from tests.site_helpers import Built

pytestmark = pytest.mark.browser
PATIENCE = 10_000  # ms


class Visitor:
    """Somebody with a phone, who begins at the home page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0

    def tap(self, target: Locator) -> None:
        """On what can be seen; it may have to be scrolled to."""
        target.filter(visible=True).first.tap()
        self.taps += 1

    def link(self, name: str | re.Pattern[str]) -> None:
        self.tap(self.page.get_by_role("link", name=name, exact=isinstance(name, str)))

    def menu(self, name: str) -> None:
        self.tap(self.page.locator("[data-menu] > summary"))
        self.tap(self.page.locator("[data-menu] nav").get_by_role("link", name=name, exact=True))

    def fold(self, words: str) -> None:
        self.tap(self.page.locator("main summary").filter(has_text=words))

    def pick(self, filter_name: str, label: str) -> None:
        """One of a list, which opens and closes by itself on a phone."""
        select = self.page.get_by_role("combobox", name=filter_name, exact=True)
        wanted = select.locator("option").filter(has_text=label).first
        select.select_option(wanted.get_attribute("value"))
        self.taps += 1

    def reads(self, target: Locator, *, screens: float | None = None) -> None:
        """It can be seen, and not further down than so many screens."""
        seen = target.filter(visible=True).first
        expect(seen).to_be_visible()
        box = seen.bounding_box()
        assert box
        top = box["y"] + self.page.evaluate("scrollY")
        assert screens is None or top < screens * PHONE["height"], f"{top} px down"

    def took(self, at_most: int) -> None:
        assert self.taps <= at_most, f"{self.taps} taps"


@pytest.fixture(scope="module")
def home(real_site: Built) -> Iterator[str]:
    with served(real_site.folder) as url:
        yield url


@pytest.fixture
def visitor(browser: Browser, home: str) -> Iterator[Visitor]:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(home)
    yield Visitor(page)
    context.close()


def test_who_is_nearly_18_finds_what_to_do_and_who_helps(visitor: Visitor) -> None:
    visitor.link("Ik word bijna 18")
    main = visitor.page.locator("main")
    visitor.tap(main.locator("label").filter(has_text="Nee"))
    for words in ("Doe dan dit", "Wie helpt je?", "Jeugdstem:"):
        visitor.reads(main.get_by_text(words), screens=2)
    visitor.took(at_most=2)


def test_who_lives_in_zoetermeer_finds_what_it_was_asked(visitor: Visitor) -> None:
    visitor.menu("Per gemeente")
    visitor.tap(visitor.page.locator("svg a").filter(has_text="Zoetermeer"))
    expect(visitor.page).to_have_url(re.compile("/organisaties/zoetermeer/"))
    visitor.reads(visitor.page.get_by_role("heading", name="Wat hier gevraagd is"), screens=2)
    visitor.took(at_most=3)


def test_who_wants_to_join_finds_how(visitor: Visitor) -> None:
    visitor.link("Meedoen")
    visitor.reads(visitor.page.get_by_role("heading", name="Zo bereik je ons"))
    visitor.reads(visitor.page.locator("main").get_by_role("link", name="bijeenkomsten"))
    visitor.took(at_most=1)


def test_who_prepares_a_speed_date_finds_questions(visitor: Visitor) -> None:
    visitor.menu("Werkwijze")
    visitor.reads(visitor.page.get_by_role("heading", name="Vragen bij de speeddate"))
    assert visitor.page.locator("#speeddate + ul > li").count() >= 4
    visitor.took(at_most=2)


def test_who_seeks_examples_for_18_finds_them(visitor: Visitor) -> None:
    visitor.menu("Voorbeelden")
    visitor.fold("Kies en sorteer")
    visitor.pick("Onderwerp", "Aansluiting 18-/18+")
    expect(visitor.page.get_by_role("status")).to_contain_text("van de")
    visitor.reads(visitor.page.locator("[data-row] a"))
    visitor.took(at_most=4)


def test_who_asks_how_many_turn_18_reads_it_with_its_source(visitor: Visitor) -> None:
    visitor.menu("Cijfers")
    card = visitor.page.locator(".jdm-figure--key").filter(has_text="20.000")
    # Below the help lines: figures about something sad stand there too.
    visitor.reads(card, screens=2)
    visitor.reads(card.get_by_text("Bron:"))
    visitor.took(at_most=2)


def test_who_feels_very_bad_can_call_or_chat(visitor: Visitor) -> None:
    visitor.link("Hulp")
    for start in ("tel:112", "tel:113", "https://"):
        visitor.reads(visitor.page.locator(f"main a[href^='{start}']"), screens=1)
    visitor.took(at_most=1)


def test_who_asks_what_help_after_18_is_reads_it_first(visitor: Visitor) -> None:
    visitor.link("Zoeken")
    visitor.page.get_by_role("searchbox").fill("verlengde jeugdhulp")
    visitor.tap(visitor.page.locator("main ol a, main ul a").filter(has_text="Verlengde jeugdhulp"))
    visitor.reads(visitor.page.locator(".jdm-summary").filter(has_text="tot 23 jaar"), screens=1)
    visitor.took(at_most=2)


def test_who_asks_what_happened_to_housing_in_five_years_chooses_it(visitor: Visitor) -> None:
    visitor.menu("Tijdlijn")
    visitor.fold("Kies wat je wilt zien")
    visitor.pick("Onderwerp", "Huisvesting")
    visitor.pick("Vanaf", "2019")
    visitor.pick("Tot en met", "2023")
    rows = visitor.page.locator("[data-row]").filter(visible=True)
    expect(visitor.page.get_by_role("status")).to_contain_text(f"Je ziet {rows.count()} van de")
    assert rows.count() > 1
    for keys in rows.evaluate_all("all => all.map((one) => one.dataset.keys.split(' '))"):
        assert {"onderwerp-huisvesting", "van-2019", "tot-2023"} <= set(keys)
    visitor.took(at_most=6)


def test_who_counts_gets_the_advice_as_a_table_and_the_words_to_cite_it(visitor: Visitor) -> None:
    visitor.link("Open data")
    visitor.reads(visitor.page.locator(".jdm-citation").filter(has_text="CC BY 4.0"))
    with visitor.page.expect_download() as download:
        visitor.link(re.compile("^CSV.* van Adviezen$"))
    assert download.value.suggested_filename == "adviezen.csv"
    visitor.took(at_most=2)
