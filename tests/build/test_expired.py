"""A page that holds no longer says so, leaves the lists of others, and stays where it was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.composing import Composer
from site_plugins.exports.feeds import feeds
from site_plugins.exports.open_data import OpenData
from site_plugins.model.dates import parse_partial_date
from site_plugins.model.entry import Entry
from site_plugins.rendering import Renderer
from site_plugins.views.search import SearchView
from tests.builders import load_site
from tests.site_helpers import Built

OLD = "oude-korting/index.html"
BANNER = "Dit is oude informatie."
LISTS = ("home", "overviews", "topics", "timeline", "big_five", "follow_up")


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    loaded = load_site(tmp_path_factory.mktemp("expired"))
    return loaded.catalogue.published()


def expired(catalogue: Catalogue, *paths: str) -> Catalogue:
    """The same, in which these pages held until the end of 2020."""
    until = {"valid_until": parse_partial_date("2020")}
    return replace(
        catalogue,
        records=tuple(
            replace(one, entry=one.entry.model_copy(update=until)) if one.path in paths else one
            for one in catalogue.records
        ),
    )


def items(catalogue: Catalogue) -> list[str]:
    return [record.path for record in catalogue.items]


def composed(fake_site: Built, catalogue: Catalogue) -> Composer:
    settings = fake_site.settings
    return Composer(catalogue, Renderer(settings.templates), settings.capabilities, settings.site)


def lists_of(composer: Composer, record: Record[Entry]) -> Iterator[str]:
    """What lists on pages of others say; a source is named beside what was read in it."""
    for other in composer.catalogue.records:
        if other.path == record.path:
            continue
        for one in composer.fragments(other):
            if one.capability.removeprefix("jdm/") in LISTS:
                yield one.html


def test_the_page_says_that_it_is_old_and_until_when_it_held(fake_site: Built) -> None:
    pages = {path for path, text in fake_site.files.items() if BANNER.encode() in text}
    assert pages == {OLD}
    assert '<time datetime="2024-12-31">31 december 2024</time>' in fake_site.files[OLD].decode()


def test_its_address_stays_and_no_list_has_it(fake_site: Built) -> None:
    assert b"/oude-korting/" in fake_site.files["sitemap.xml"]
    links = [
        path
        for path, text in fake_site.files.items()
        if path.endswith(".html") and path != OLD and b"oude-korting/" in text
    ]
    assert links == ["gezondheid/index.html"]


def test_an_item_of_any_type_can_be_old_and_then_no_list_shows_it(
    fake_site: Built, before: Catalogue
) -> None:
    for path in {path.partition("/")[0]: path for path in items(before)}.values():
        composer = composed(fake_site, expired(before, path))
        record = composer.catalogue.by_path[path]
        assert composer.compose(record).html, path
        if record.folder == "bronnen":
            continue
        card = f'<a href="{record.address}">{record.entry.title}</a>'
        there = [html for html in lists_of(composer, record) if card in html]
        assert not there, f"{path} still stands in a list"


def test_all_items_can_be_old_together(fake_site: Built, before: Catalogue) -> None:
    composer = composed(fake_site, expired(before, *items(before)))
    assert all(composer.compose(record).html for record in composer.catalogue.records)


def test_search_puts_it_behind_what_still_holds(before: Catalogue) -> None:
    path = "onderwerpen/kamers.md"
    after = expired(before, path).current
    weights = [SearchView(one).weight(one.by_path[path]) for one in (before, after)]
    assert weights == pytest.approx([3.0, 0.6])
    assert "onderwerpen/kamers/" in SearchView(before).wanted().values()
    assert "onderwerpen/kamers/" not in SearchView(after).wanted().values()


def test_feeds_and_open_data_keep_it(fake_site: Built, before: Catalogue) -> None:
    site = fake_site.settings.site
    after = expired(before, *items(before))
    ids = [
        [(feed.name, news.id) for feed in feeds(one, site, 99) for news in feed.news]
        for one in (before, after)
    ]
    assert ids[0] == ids[1] != []
    data = [dict(OpenData(one, site).files()) for one in (before, after)]
    rows = [
        {path: len(json.loads(text)) for path, text in one.items() if Path(path).suffix == ".json"}
        for one in data
    ]
    assert rows[0] == rows[1]
