"""The search index of the fake site: what is in it, what is not, and what happens without it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from site_plugins import indexing, searching
from site_plugins.catalogue.guide_pages import guide_pages
from site_plugins.indexing import FACETS, WORD_LIST, IndexingError
from site_plugins.model.lists import Term
from tests.site_helpers import Built, build


@pytest.fixture(scope="module")
def index(fake_site: Built) -> dict[str, dict[str, Any]]:
    """What Pagefind keeps of each page, by its address."""
    found = {}
    for path, content in fake_site.files.items():
        if path.startswith("pagefind/fragment/"):
            page = json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))
            found[page["url"].lstrip("/")] = page | {"id": Path(path).stem}
    return found


@pytest.fixture(scope="module")
def facets(fake_site: Built, index: dict[str, dict[str, Any]]) -> dict[str, set[tuple[str, str]]]:
    """The pairs of a facet and a value, by the address of a page."""
    file = json.loads(fake_site.files[FACETS])
    return {
        address: {tuple(file["values"][place]) for place in file["pages"][page["id"]]}
        for address, page in index.items()
    }


def test_every_page_is_indexed_but_for_those_that_nobody_looks_for(
    fake_site: Built, index: dict[str, dict[str, Any]]
) -> None:
    hidden = {"bijeenkomst-voorbereiden/", "foutmeldingen/", "gezondheid/", "velden/", "zoeken/"}
    hidden |= {record.address for record in guide_pages(fake_site.catalogue)}
    pages = {record.address for record in fake_site.catalogue.records}
    assert hidden <= pages
    terms = {f"begrippen/#{one.id}" for one in fake_site.catalogue.elements(Term)}
    assert terms
    assert index.keys() == (pages - hidden) | terms
    formers = {old for one in fake_site.catalogue.records for old in one.entry.former_addresses}
    assert formers, "Give something in tests/site a `voorheen`."
    assert not formers & index.keys()
    assert not [address for address in index if "404" in address]


def test_a_draft_is_not_indexed_in_a_preview_either(tmp_path: Path) -> None:
    preview = build(tmp_path / "site", command="serve")
    assert "adviezen/nog-geheim/index.html" in preview.files
    fragments = [path for path in preview.files if path.startswith("pagefind/fragment/")]
    texts = [gzip.decompress(preview.files[path]).decode(errors="ignore") for path in fragments]
    assert texts
    assert not [text for text in texts if "/nog-geheim/" in text]


def test_a_result_has_what_the_page_shows_of_it(index: dict[str, dict[str, Any]]) -> None:
    meta = index["adviezen/kamer-advies/"]["meta"]
    assert meta["title"] == "Geef jongeren een eigen kamer"
    assert meta["soort"] == "Advies"
    assert meta["datum"] == "januari 2020"
    assert meta["samenvatting"]


def test_facets_of_an_advice(facets: dict[str, set[tuple[str, str]]]) -> None:
    assert {
        ("soort", "Advies"),
        ("onderwerp", "Kamers"),
        ("pijler", "Dak"),
        ("jaar", "2020"),
        ("plaats", "Nepdelft"),
    } <= facets["adviezen/kamer-advies/"]


def test_a_topic_is_its_own_facet(facets: dict[str, set[tuple[str, str]]]) -> None:
    assert ("onderwerp", "Kamers") in facets["onderwerpen/kamers/"]


def test_a_page_is_found_by_the_other_words_of_its_topics(
    index: dict[str, dict[str, Any]],
) -> None:
    assert index["onderwerpen/kamers/"]["meta"]["namen"] == "Kamers wonen huis"
    assert "wonen" in index["adviezen/kamer-advies/"]["content"].split()


def test_the_index_has_the_text_and_its_word_help_but_not_what_other_pages_tell(
    index: dict[str, dict[str, Any]],
) -> None:
    text = index["onderwerpen/kamers/"]["content"]
    assert "Een kamer is belangrijk" in text
    assert "huizen" in text.split(), "The page says huis; see exports/word_help.py."
    assert "Bouwen met karton" not in text, "The cards of other pages stay out."
    assert "Bel 112" not in index["over-ons/"]["content"], "The help box stays out."


def test_nothing_is_published_that_the_search_page_does_not_load(fake_site: Built) -> None:
    files = {path.removeprefix("pagefind/") for path in fake_site.files if "pagefind/" in path}
    top = {path for path in files if "/" not in path and not path.endswith(".pf_meta")}
    assert top == {
        "facetten.json",
        "pagefind-entry.json",
        "pagefind-worker.js",
        "pagefind.js",
        "wasm.nl.pagefind",
        "woorden.txt",
    }


@pytest.mark.parametrize(("page", "word"), [("foutmeldingen", "streepje"), ("velden", "groepje")])
def test_words_of_pages_for_writers_are_no_suggestions(
    page: str, word: str, fake_site: Built
) -> None:
    words = fake_site.files[WORD_LIST].decode().split()
    assert "kamers" in words
    assert word in fake_site.files[f"{page}/index.html"].decode(), "Take a word that is there."
    assert word not in words


@pytest.mark.parametrize("view", ["home", "tijdlijn"])
def test_every_page_links_to_the_search_page(view: str, fake_site: Built) -> None:
    path, link = {"home": ("index.html", "zoeken/"), "tijdlijn": ("tijdlijn/", "../zoeken/")}[view]
    page = fake_site.html[path if path.endswith("html") else f"{path}index.html"]
    # Not in the menu alone, which is another's.
    found = [one["href"] for one in page.all("a") if one.get("class") == "jdm-header__search"]
    assert found == [link]


# --- when Pagefind can't do its work -------------------------------------------------------------


def _fails(*_: object) -> None:
    raise IndexingError("geen uitvoerbaar bestand")


def test_the_build_stops_with_a_message_in_dutch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "make_index", _fails)
    with pytest.raises((PluginError, AssertionError)) as caught:
        build(tmp_path / "site")
    text = str(getattr(caught.value, "message", caught.value))
    assert "De zoekindex is niet gemaakt" in text
    assert "Zo los je het op" in text
    assert "geen uitvoerbaar bestand" in text


def test_a_program_that_is_not_there_is_an_indexing_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "_binary", lambda: tmp_path / "weg")
    with pytest.raises(IndexingError):
        indexing.make_index({"index.html": b""})
