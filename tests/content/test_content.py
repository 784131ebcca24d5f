"""The real content/: what must stay true however it grows. Each message says what to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config

from site_plugins.checking.places import IMAGE_FOLDER
from site_plugins.loading import Loaded, load
from site_plugins.model.lists import Term
from site_plugins.model.page import Page
from site_plugins.model.pillar import Pillar
from site_plugins.model.registry import BY_FOLDER, CONTENT_TYPES, LIST_BY_FILE
from site_plugins.model.vocabulary import View
from site_plugins.reading.clock import today
from site_plugins.reading.problem import report

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
# A page's folder shows the view of its items; the home page and these have the view's own name.
HOME = "index.md"


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(CONTENT, today())


@pytest.fixture(scope="module")
def nav() -> list[tuple[str, str]]:
    """Title and path of every page in the menu of mkdocs.yml."""
    return list(_entries(load_config(str(ROOT / "mkdocs.yml")).nav or []))


def _entries(nav: list[Any]) -> Iterator[tuple[str, str]]:
    for entry in nav:
        assert isinstance(entry, dict), f"Give {entry} a title in the nav of mkdocs.yml: titel: pad"
        for title, target in entry.items():
            if isinstance(target, list):
                yield from _entries(target)
            else:
                yield title, target


def test_the_content_is_valid(loaded: Loaded) -> None:
    """The report is in Dutch and says per problem how to mend it."""
    assert loaded.errors == (), "\n" + report(loaded.errors)


def test_every_file_is_a_page_an_item_a_list_or_an_image(loaded: Loaded) -> None:
    catalogue = loaded.catalogue
    read = {record.path for record in catalogue.records} | catalogue.images.keys()
    read |= {listed.path for listed in catalogue.lists.values()}
    files = {path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*") if path.is_file()}
    assert files - read - catalogue.unreadable <= {".DS_Store", "Thumbs.db", "desktop.ini"}, (
        "Nobody reads these: move them, or teach site_plugins/loading.py what they are."
    )


def test_every_list_is_there(loaded: Loaded) -> None:
    for file in LIST_BY_FILE:
        assert (CONTENT / file).is_file(), f"Put content/{file} back: a page is made from it."


@pytest.mark.parametrize("view", View, ids=lambda view: view.value)
def test_every_view_has_its_page(view: View, loaded: Loaded) -> None:
    pages = [
        record.path
        for record in loaded.catalogue.records
        if isinstance(record.entry, Page) and record.entry.view is view
    ]
    remedy = f"Make one page in content/ with `weergave: {view.value}`, and put it in mkdocs.yml."
    assert len(pages) == 1, remedy
    if view is View.HOME:
        assert pages == [HOME], f"`weergave: home` belongs in content/{HOME}"
    if view.value in BY_FOLDER:
        expected = f"{view.value}/index.md"
        assert pages == [expected], f"`weergave: {view.value}` belongs in content/{expected}"


@pytest.mark.parametrize("kind", CONTENT_TYPES, ids=lambda kind: kind.folder)
def test_every_type_has_items(kind: Any, loaded: Loaded) -> None:
    assert loaded.catalogue.all(kind.model), f"content/{kind.folder}/ has no item: add one."


def test_there_are_five_pillars(loaded: Loaded) -> None:
    numbers = sorted(record.entry.number for record in loaded.catalogue.all(Pillar))
    assert numbers == [1, 2, 3, 4, 5], "The Big Five has five pillars, numbered from 1 to 5."


def test_no_draft_is_among_what_is_published(loaded: Loaded) -> None:
    """A draft lives in a proposal; what is on main is on the site."""
    drafts = [record.path for record in loaded.catalogue.records if record.entry.draft]
    assert drafts == [], "Finish these and remove `concept: ja`, or keep them in a proposal."


def test_every_image_is_used(loaded: Loaded) -> None:
    texts = [record.body.source for record in loaded.catalogue.records]
    unused = [
        path
        for path in sorted(loaded.catalogue.images)
        if not any(path.removeprefix(f"{IMAGE_FOLDER}/") in text for text in texts)
    ]
    assert unused == [], "Show these on a page or remove them: visitors can't find them."


def test_no_two_pages_of_a_type_have_one_title(loaded: Loaded) -> None:
    seen: dict[tuple[str, str], str] = {}
    for record in loaded.catalogue.records:
        key = (record.entry.type_name, record.entry.title.casefold())
        assert key not in seen, f"{record.path} and {seen[key]} have one title: change one."
        seen[key] = record.path


def test_every_word_of_the_glossary_is_there_once(loaded: Loaded) -> None:
    seen: dict[str, str] = {}
    for term in loaded.catalogue.elements(Term):
        for name in (term.term, *term.also):
            owner = seen.setdefault(name.casefold(), term.id)
            assert owner == term.id, (
                f'begrippen.yml: "{name}" stands at {owner} and at {term.id}: keep it at one.'
            )


def test_the_menu_leads_to_pages_that_are_there(nav: list[tuple[str, str]], loaded: Loaded) -> None:
    missing = [path for _, path in nav if path not in loaded.catalogue.by_path]
    assert missing == [], "Take these out of the nav in mkdocs.yml, or write the pages."
    paths = [path for _, path in nav]
    twice = sorted({path for path in paths if paths.count(path) > 1})
    assert twice == [], "These stand in the nav of mkdocs.yml more than once."


def test_the_menu_has_at_most_five_groups() -> None:
    nav = load_config(str(ROOT / "mkdocs.yml")).nav or []
    groups = [entry for entry in nav if isinstance(next(iter(entry.values())), list)]
    assert len(groups) + 1 <= 5, "What stands by itself is a group too."


def test_the_menu_has_every_page_and_no_item(nav: list[tuple[str, str]], loaded: Loaded) -> None:
    """Items are reached through the list pages: a menu of them all would be on every page. Help for
    writers is reached from CONTRIBUTING.md and where they write: visitors have no use for it."""
    in_menu = {path for _, path in nav}
    for_writers = {View.FIELDS, View.RULES, View.HEALTH, View.PREPARE}
    pages = {
        record.path
        for record in loaded.catalogue.records
        if not record.content_type and record.view not in for_writers
    }
    assert in_menu - pages == set(), "These are items: take them out of the nav in mkdocs.yml."
    assert pages - in_menu == set(), "Put these pages in the nav in mkdocs.yml."
