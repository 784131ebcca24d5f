"""What people really type, on the real site: who is in trouble sees help, everybody else the page.

queries.tsv has a query and what must come of it: `hulp:` and the id of a group in
content/noodwoorden.yml, or the address of a page that must be among the first three.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from commands.site._serving import served
from playwright.sync_api import Browser, Page

from tests.site_helpers import Built

pytestmark = pytest.mark.browser
QUERIES = [
    line.split("\t")
    for line in (Path(__file__).parent / "queries.tsv").read_text("utf-8").splitlines()
]
TOP = 3
# What the page shows once it has answered.
ANSWER = """() => ({
  help: [...document.querySelectorAll("[data-search-help]")].filter((box) => !box.hidden)
    .map((box) => box.getAttribute("aria-labelledby").replace("praat-", "")),
  found: [...document.querySelectorAll(".jdm-search__results h3 a")]
    .map((link) => link.getAttribute("href").replace(/^\\//, "")),
})"""


@pytest.fixture(scope="module")
def search_page(browser: Browser, real_site: Built) -> Iterator[Page]:
    with served(real_site.folder) as url:
        page = browser.new_page()
        page.goto(f"{url}zoeken/")
        yield page
        page.close()


def answer(page: Page, query: str) -> tuple[list[str], list[str]]:
    """The help that is shown, and the addresses that are found."""
    page.evaluate(
        """(query) => {
          document.querySelector("[data-search-status]").textContent = "";
          location.hash = new URLSearchParams({ q: query });
        }""",
        query,
    )
    page.wait_for_function(
        "() => /pagina|Niets/.test(document.querySelector('[data-search-status]').textContent)"
    )
    shown = page.evaluate(ANSWER)
    return shown["help"], shown["found"]


def test_there_are_enough_queries() -> None:
    assert len({query for query, _ in QUERIES}) == len(QUERIES) >= 120


def test_everybody_finds_what_they_need(search_page: Page) -> None:
    wrong = []
    for query, expected in QUERIES:
        helped, found = answer(search_page, query)
        if expected.startswith("hulp:"):
            is_right = helped == [expected.removeprefix("hulp:")]
        else:
            is_right = not helped and expected in found[:TOP]
        if not is_right:
            wrong.append(f"{query}: {helped} {found[:TOP]}, not {expected}")
    assert wrong == []
