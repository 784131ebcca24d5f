"""The name by which feeds and calendars know a page, whatever the order of `voorheen`."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from commands.site._addresses import LIST, parse_list, write_list

from site_plugins.catalogue.permanent import read_ages
from site_plugins.exports import calendar, feeds
from site_plugins.exports.site import Site
from site_plugins.loading import load
from site_plugins.reading.beside import ADDRESSES
from tests.builders import catalogue, meeting, site, topic

SITE = Site("Nepsite", "https://nep.example/", authority="nep.example")
OLDEST, OLDER, NOW = "onderwerpen/z/", "onderwerpen/a/", "onderwerpen/nu/"
AGES = {OLDEST: 0, OLDER: 1, NOW: 2}


def name(formers: tuple[str, ...], ages: dict[str, int]) -> str:
    found = replace(catalogue({"onderwerpen/nu": topic(voorheen=list(formers))}), ages=ages)
    return found.permanent_address(found.records[0])


@pytest.mark.parametrize("order", [(OLDEST, OLDER), (OLDER, OLDEST)])
def test_the_oldest_address_is_the_name_in_any_order(order: tuple[str, ...]) -> None:
    assert name(order, AGES) == OLDEST


@pytest.mark.parametrize(
    ("formers", "ages", "expected"),
    [
        ((), AGES, NOW),
        ((OLDER,), {NOW: 0, OLDER: 1}, NOW),  # a page that went into this one
        ((OLDER,), {OLDER: 0}, OLDER),
        ((OLDER, OLDEST), {}, OLDER),
        ((OLDEST, OLDER), {}, OLDER),
    ],
    ids=["never moved", "took another over", "just moved", "not published", "nor in that order"],
)
def test_what_counts_is_what_was_published_first(
    formers: tuple[str, ...], ages: dict[str, int], expected: str
) -> None:
    assert name(formers, ages) == expected


def test_a_page_that_moves_twice_keeps_its_name_in_calendar_and_feeds() -> None:
    """As the days go: published, moved, published, moved again."""
    known: tuple[str, ...] = ("/", "/bijeenkomsten/", "/bijeenkomsten/een/")
    told = set()
    for slug, formers in (
        ("een", []),
        ("drie", ["bijeenkomsten/een/"]),
        ("bijna", ["bijeenkomsten/drie/", "bijeenkomsten/een/"]),
    ):
        entry = meeting(voorheen=formers, datum="2019-11-20", gepubliceerd="2019-11-01")
        ages = {address.removeprefix("/"): place for place, address in enumerate(known)}
        found = replace(catalogue({f"bijeenkomsten/{slug}": entry}), ages=ages)
        ids = [line for line in dict(calendar.files(found, SITE))[calendar.ALL].split(b"\r\n")
               if line.startswith(b"UID")]  # fmt: skip
        news = [one.id for feed in feeds.feeds(found, SITE, 10) for one in feed.news]
        assert len(ids) == 1
        assert news
        told.add((*ids, *news))
        known = parse_list(write_list(known, [f"/bijeenkomsten/{slug}/"]).encode())
    assert len(told) == 1


def test_the_list_beside_the_content_tells_the_age(tmp_path: Path) -> None:
    content = site(tmp_path)
    page = "---\ntitel: Geld\nsamenvatting: Over geld.\nsoort: verder\nvoorheen: [{}, {}]\n---\n"
    (tmp_path / LIST).write_bytes(b"\xef\xbb\xbf/\r\n/onderwerpen/z/\r\n/onderwerpen/a/\r\n")
    for order in permutations([OLDER, OLDEST]):
        (content / "onderwerpen" / "geld.md").write_text(page.format(*order), encoding="utf-8")
        found = load(content, catalogue({}).today).catalogue
        assert found.permanent_address(found.by_address["onderwerpen/geld/"]) == OLDEST


def test_no_list_or_a_damaged_one_stops_nothing(tmp_path: Path) -> None:
    assert read_ages(tmp_path) == {}
    (tmp_path / LIST).write_bytes(b"/caf\xe9/\n/geld/\n")
    assert read_ages(tmp_path)["geld/"] == 1


def test_there_is_one_list() -> None:
    assert ADDRESSES == LIST


def test_what_is_new_comes_at_the_end_of_the_list() -> None:
    assert write_list(["/z/", "/a/"], {"/m/", "/b/", "/a/"}) == "/z/\n/a/\n/b/\n/m/\n"
