"""The search page: by keyboard, with facets and typos, without JavaScript, quiet until asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Request, expect

from site_plugins.exports.headers import POLICY, policy_text
from tests.browser.looking import PHONE, Visit, fail_on, problems, settle, stops
from tests.browser.test_axe import SCRIPT, on_every_screen, violations_in_all_colours

pytestmark = pytest.mark.browser
SEARCH = "zoeken/"
BUDGET = 160_000  # bytes over the line for the first search


@pytest.fixture
def page(visit: Visit) -> Page:
    """The page to search on."""
    return visit(SEARCH)


def status(page: Page) -> Locator:
    return page.locator("[data-search-status]")


def titles(page: Page) -> list[str]:
    return page.locator(".jdm-search__results h3").all_inner_texts()


def search(page: Page, query: str) -> None:
    """Types a query, and waits until the answer is told."""
    page.get_by_label("Waar zoek je naar?").fill(query)
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text(f"“{query}”")


def help_of(page: Page) -> Locator:
    """The help that is shown: one group at most."""
    return page.locator("[data-search-help]:visible")


def open_facets(page: Page) -> None:
    page.get_by_text("Maak de lijst korter").click()


@contextmanager
def loaded(page: Page) -> Iterator[dict[str, int]]:
    """What is loaded meanwhile: the bytes over the line, by the end of the path.

    Filled at the end, when all that was asked has come.
    """
    sizes: dict[str, int] = {}
    asked: list[Request] = []

    def note(request: Request) -> None:
        asked.append(request)

    page.on("request", note)
    yield sizes
    settle(page)
    page.remove_listener("request", note)
    for request in asked:
        name = urlsplit(request.url).path.rpartition("/")[2]
        if name and (response := request.response()):
            sizes[name] = int(response.headers["content-length"])


# --- searching -------------------------------------------------------------------------------


def test_by_keyboard_from_the_header_to_a_page(visit: Visit) -> None:
    page = visit()
    page.get_by_role("banner").get_by_role("link", name="Zoeken").press("Enter")
    page.wait_for_url("**/zoeken/")
    field = page.get_by_role("search").get_by_role("searchbox", name="Waar zoek je naar?")
    field.press_sequentially("karton")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("over “karton”.")
    assert titles(page)[0] == "Bouwen met karton"
    result = page.locator(".jdm-search__results a:focus")  # the list of all pages has it too
    for _ in range(40):
        page.keyboard.press("Tab")
        if result.count():
            break
    expect(result).to_have_text("Bouwen met karton")
    page.keyboard.press("Enter")
    page.wait_for_url("**/workshops/bouwen-met-karton/")


def test_a_result_says_what_it_is_and_when(page: Page) -> None:
    search(page, "karton")
    first = page.locator(".jdm-search__results > li").first
    expect(first).to_contain_text("Workshop · 20 november 2019")
    expect(first.locator(".jdm-card__text")).not_to_be_empty()


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("wonen", "Kamerruil"),  # so is one of its topics called too
        ("huizen", "Kamerruil"),  # the same, in another form
        ("panel", "De Nepraad"),  # it says jongerenpanel
        ("gegeten", "Werkwijze"),  # it says eten
        ("beslissing", "Geef jongeren een eigen kamer"),  # it says beslist
    ],
)
def test_words_that_a_page_does_not_have_find_it(query: str, title: str, page: Page) -> None:
    """None is found without the word help or the names of topics: choose others when one is."""
    search(page, query)
    assert title in titles(page)


def test_another_name_of_a_page_counts_as_its_title(page: Page) -> None:
    search(page, "huizen")
    found = titles(page)[:2]
    assert found == ["Kamers", "Een eigen huis"], "Kamers is also known as huis, and is a topic"


def test_the_number_is_told_in_a_live_region(page: Page) -> None:
    assert status(page).get_attribute("role") == "status"
    assert status(page).inner_text() == ""
    search(page, "karton")
    expect(status(page)).to_have_text(re.compile(r"^\d+ pagina('s)? over “karton”\.$"))
    search(page, "qqqqqq")
    expect(status(page)).to_have_text("Niets gevonden over “qqqqqq”. Probeer een ander woord.")
    expect(page.locator("[data-search-found]")).to_be_hidden()
    expect(page.get_by_role("heading", name="Alle onderwerpen")).to_be_visible()


def test_nothing_typed_says_what_to_do(page: Page) -> None:
    with loaded(page) as sizes:
        page.get_by_label("Waar zoek je naar?").press("Enter")
        expect(status(page)).to_have_text("Typ eerst een woord.")
    assert not [name for name in sizes if "pagefind" in name]


def test_more_results_come_on_demand_and_the_focus_goes_there(page: Page) -> None:
    search(page, "kamers")
    assert len(titles(page)) == 10
    page.get_by_role("button", name="Laat meer zien").press("Enter")
    expect(page.locator(".jdm-search__results > li").nth(10)).to_be_visible()
    expect(page.locator(".jdm-search__results > li").nth(10).locator("a")).to_be_focused()


# --- the address -----------------------------------------------------------------------------


def test_a_deep_link_searches_and_back_goes_back(visit: Visit) -> None:
    page = visit(f"{SEARCH}#q=karton")
    expect(status(page)).to_contain_text("“karton”")
    expect(page.get_by_label("Waar zoek je naar?")).to_have_value("karton")
    search(page, "borg")
    assert page.url.endswith("#q=borg")
    page.go_back()
    expect(status(page)).to_contain_text("“karton”")
    page.go_forward()
    expect(status(page)).to_contain_text("“borg”")


def test_the_query_is_in_no_request(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(f"{one.url} {one.headers} {one.post_data}"))
    search(page, "karton")
    assert asked
    assert [request for request in asked if "karton" in request] == []


def test_a_query_that_went_to_the_server_leaves_the_address(visit: Visit) -> None:
    """Who presses Enter before the script is there sends the form as any form."""
    page = visit(f"{SEARCH}?q=karton")
    expect(status(page)).to_contain_text("“karton”")
    assert page.url.endswith("/zoeken/#q=karton")


# --- facets ----------------------------------------------------------------------------------


def test_facets_combine_and_are_in_the_address(page: Page) -> None:
    search(page, "kamers")
    everything = status(page).inner_text()
    open_facets(page)
    kind = page.get_by_role("group", name="Soort")
    kind.get_by_label(re.compile(r"^Advies \(\d+\)")).check()
    expect(status(page)).to_contain_text("van de")
    kinds = page.locator(".jdm-search__results .jdm-card__meta").all_inner_texts()
    assert {text.partition(" · ")[0] for text in kinds} <= {"Advies", "Oproep", "Wensen"}
    page.get_by_role("group", name="Jaar").get_by_label(re.compile(r"^2020 ")).check()
    expect(status(page)).to_have_text(re.compile(r"^1 van de \d+ pagina's over “kamers”\.$"))
    assert page.url.endswith("#q=kamers&soort=Advies&jaar=2020")
    expect(
        page.get_by_role("group", name="Jaar").get_by_label(re.compile("^2020 "))
    ).to_be_focused()

    page.reload()
    expect(status(page)).to_contain_text("1 van de")
    expect(kind.get_by_label(re.compile(r"^Advies \(\d+\)"))).to_be_checked()
    page.get_by_role("button", name="Haal alle keuzes weg").click()
    expect(status(page)).to_have_text(everything)


def test_the_count_of_a_choice_is_the_number_of_results(page: Page) -> None:
    search(page, "kamers")
    open_facets(page)
    choice = page.get_by_role("group", name="Soort").get_by_label(re.compile(r"^Advies \(\d+\)"))
    label = page.locator("[data-search-facet=soort] label").filter(has_text="Advies (").inner_text()
    choice.check()
    expect(status(page)).to_contain_text("van de")
    assert f"({status(page).inner_text().split()[0]})" in label


def test_within_a_facet_one_or_the_other_will_do(visit: Visit) -> None:
    page = visit(f"{SEARCH}#q=kamers&soort=Advies")
    expect(status(page)).to_contain_text("van de")
    first = int(status(page).inner_text().split()[0])
    page.get_by_role("group", name="Soort").get_by_label(re.compile("^Bijeenkomst ")).check()
    expect(status(page)).to_have_text(re.compile(rf"^(?!{first} )\d+ van"))
    assert int(status(page).inner_text().split()[0]) > first


def test_a_facet_alone_will_do(visit: Visit) -> None:
    page = visit(f"{SEARCH}#q=&soort=Advies")
    expect(status(page)).to_have_text(re.compile(r"^\d+ van de \d+ pagina's\.$"))
    assert "Geef jongeren een eigen kamer" in titles(page)


# --- typos -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("kartno", "karton"), ("wachtlijts", "wachtlijst"), ("bijeenkmst", "bijeenkomst")],
)
def test_a_typo_gets_what_was_meant_at_once(typed: str, meant: str, page: Page) -> None:
    with loaded(page) as sizes:
        search(page, typed)
        instead = page.locator("[data-search-instead]")
        told = f"Over “{typed}” staat hier niets. Je ziet wat we vonden over “{meant}”."
        expect(instead).to_have_text(told)
    assert "woorden.txt" in sizes
    found = titles(page)
    assert found
    search(page, meant)
    expect(instead).to_be_hidden()
    assert titles(page) == found


def test_a_word_that_is_there_loads_no_word_list(page: Page) -> None:
    with loaded(page) as sizes:
        search(page, "karton")
    assert "woorden.txt" not in sizes
    expect(page.locator("[data-search-instead]")).to_be_hidden()


# --- help first ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query", ["zelfmoord", "Suïcide", "ik wil niet meer leven", "zelfmoort", "zelfdoding"]
)
def test_words_about_suicide_show_help_first(query: str, visit: Visit) -> None:
    page = visit(f"{SEARCH}#q={query}")
    help_box = help_of(page)
    expect(help_box.get_by_role("link", name="Bel 112")).to_be_visible()
    expect(status(page)).to_contain_text("“")
    places = [one.bounding_box() for one in (help_box, status(page))]
    assert places == sorted(places, key=lambda box: box["y"]), "Help must stand first."


def test_words_about_suicide_are_not_called_a_typo(page: Page) -> None:
    """On the real site "ik wil dood" was answered with "Bedoelde je ik wil door?"."""
    search(page, "zelfmoord kartno")
    expect(help_of(page)).to_be_visible()
    expect(page.locator("[data-search-instead]")).to_be_hidden()


def test_each_trouble_has_the_help_that_fits_and_no_guess(page: Page) -> None:
    search(page, "ik word geslagen")
    expect(help_of(page)).to_contain_text("Doet iemand je pijn?")
    expect(page.locator("[data-search-instead]")).to_be_hidden()
    search(page, "zelfmoort")
    expect(help_of(page)).to_contain_text("Denk je aan zelfdoding?")


def test_what_begins_alike_is_no_answer(page: Page) -> None:
    """Pagefind goes back to "ka" for a word that nothing begins with."""
    search(page, "kaxyzwq")
    expect(status(page)).to_contain_text("Niets gevonden over “kaxyzwq”.")
    assert titles(page) == []


@pytest.mark.parametrize("query", ["kamers", "geld", "zelf koken", "zelfstandig"])
def test_other_words_do_not(query: str, page: Page) -> None:
    search(page, query)
    expect(help_of(page)).to_have_count(0)


def test_help_goes_when_the_next_query_is_another(visit: Visit) -> None:
    page = visit(f"{SEARCH}#q=zelfmoord")
    expect(help_of(page)).to_be_visible()
    search(page, "kamers")
    expect(help_of(page)).to_have_count(0)


# --- quiet and small -------------------------------------------------------------------------


def test_nothing_of_the_search_is_loaded_before_somebody_searches(visit: Visit) -> None:
    page = visit()
    with loaded(page) as sizes:
        page.get_by_role("banner").get_by_role("link", name="Zoeken").click()
        page.wait_for_url("**/zoeken/")
        page.wait_for_load_state("networkidle")
        page.get_by_label("Waar zoek je naar?").press_sequentially("kamers")
        page.wait_for_load_state("networkidle")
    assert "search.js" in sizes
    assert not [name for name in sizes if "pagefind" in name or name.endswith((".json", ".txt"))]
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_first_search_is_light(page: Page) -> None:
    with loaded(page) as sizes:
        search(page, "kartno")  # a typo: the word list comes too
        expect(page.locator("[data-search-instead]")).to_be_visible()
    assert any("wasm" in name for name in sizes), "The index must be measured too."
    assert sum(sizes.values()) <= BUDGET, sizes


def test_it_works_under_the_policy_of_the_hosts_headers(visit: Visit) -> None:
    """Pagefind runs in a worker, which obeys its own header and not the meta element."""
    page = visit()
    policy = {"content-security-policy": policy_text(POLICY)}

    def answer(route: object) -> None:
        response = route.fetch()  # type: ignore[attr-defined]
        route.fulfill(response=response, headers=response.headers | policy)  # type: ignore[attr-defined]

    page.context.route("**/*", answer)
    page.goto(page.url + SEARCH)
    search(page, "karton")
    assert titles(page)[0] == "Bouwen met karton"


def test_when_the_index_does_not_come_it_says_so(page: Page) -> None:
    page.route("**/facetten.json", lambda route: route.fulfill(json={}, status=200))
    page.get_by_label("Waar zoek je naar?").fill("kamers")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("Zoeken lukt nu niet. Kijk in de lijst hieronder.")


# --- without JavaScript ----------------------------------------------------------------------


# Pages that no visitor looks for: a writer gets there from CONTRIBUTING.md and from a message.
FOR_WRITERS = (
    "view velden",
    "page of the field guide",
    "view foutmeldingen",
    "view gezondheid",
    "view bijeenkomst-voorbereiden",
)


def test_without_javascript_it_lists_all_topics_and_pages(
    visit: Visit, kinds: dict[str, str]
) -> None:
    page = visit(SEARCH, java_script_enabled=False)
    expect(page.get_by_role("search")).to_be_hidden()
    expect(page.get_by_text("Zoeken gaat met JavaScript")).to_be_visible()
    topics = page.locator("[data-search-topics] a").all_inner_texts()
    assert topics == ["Geld", "Kamers"]
    links = {a.get_attribute("href") for a in page.locator(".jdm-az li a").all()}
    for kind, address in kinds.items():
        is_listed = kind not in ("page that is not there", "view zoeken", *FOR_WRITERS)
        assert (f"../{address}" in links) == is_listed, kind


# --- for everybody ---------------------------------------------------------------------------


@on_every_screen
def test_axe_with_results_and_without(visit: Visit, screen: dict[str, int]) -> None:
    page = visit(viewport=screen, reduced_motion="reduce")
    page.add_init_script(SCRIPT)
    page.goto(page.url + SEARCH)
    found = {"before": violations_in_all_colours(page)}
    search(page, "kamers")
    open_facets(page)
    page.get_by_label(re.compile(r"^Advies \(\d+\)")).check()
    expect(status(page)).to_contain_text("van de")
    found["results"] = violations_in_all_colours(page)
    search(page, "kartno")
    expect(page.locator("[data-search-instead]")).to_be_visible()
    found["typo"] = violations_in_all_colours(page)
    search(page, "qqqqqq")
    found["nothing"] = violations_in_all_colours(page)
    page.goto(f"{page.url.partition('#')[0]}#q=zelfmoord")
    expect(help_of(page)).to_be_visible()
    found["help"] = violations_in_all_colours(page)
    fail_on(found)


def test_every_stop_of_the_keyboard_is_seen(visit: Visit) -> None:
    page = visit(f"{SEARCH}#q=kamers", viewport=PHONE)
    expect(status(page)).to_contain_text("“kamers”")
    open_facets(page)
    page.locator("h1").click()
    found = list(stops(page, most=60))
    assert len(found) == 60
    fail_on({"results": problems(found)})


def test_nothing_sticks_out_at_320_pixels(visit: Visit) -> None:
    page = visit(f"{SEARCH}#q=kamers", viewport={"width": 320, "height": 640})
    expect(status(page)).to_contain_text("“kamers”")
    open_facets(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_a_browser_kept_of_the_search_is_asked_anew(visit: Visit) -> None:
    """Its files have the same names in each version, and hosts let browsers keep them."""
    page = visit("zoeken/")
    asked: list[Request] = []

    def note(request: Request) -> None:
        asked.append(request)

    page.on("request", note)
    search(page, "kamers")
    expect(status(page)).to_contain_text("pagina")
    for name in ("pagefind.js", "pagefind-worker.js", "wasm.nl.pagefind"):
        first = next(one for one in asked if one.url.endswith(f"/{name}"))
        assert "cache-control" in first.all_headers(), f"{name} is taken as it was kept"
