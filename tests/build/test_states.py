"""With nothing, with one of everything and with much: no page is empty, or says `1 adviezen`."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

import pytest

from site_plugins.model.page import Page
from site_plugins.model.registry import CONTENT_TYPES
from tests.site_helpers import Built

STATES = ("empty", "one", "many")
_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1>", re.DOTALL)
# What is filled by a script stands ready without anything in it.
_FILLED_LATER = re.compile(r"<(\w+)\b[^>]*(?:\bhidden\b|role=\"status\")[^>]*>.*?</\1>", re.DOTALL)
_EMPTY = re.compile(r"<(ul|ol|dl|p|nav|table|tbody|details|section|form)\b[^>]*>\s*</\1>")
_PLURALS = (
    *(kind.plural.lower() for kind in CONTENT_TYPES),
    "aanbevelingen",
    "antwoorden",
    "gebeurtenissen",
    "opbrengsten",
    "pagina's",
)


def _articles(site: Built) -> Iterator[tuple[str, str]]:
    """The path of each page, and the HTML of its content."""
    for record in site.catalogue.records:
        article = re.search(r"<article.*</article>", site.text_of(record), re.DOTALL)
        assert article, record.path
        yield record.path, _FILLED_LATER.sub("", article[0])


def _text(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def _without_content(article: str) -> Iterator[str]:
    """The headings that nothing follows but one that is as high or higher."""
    parts = _HEADING.split(article)
    for level, title, below, deeper in zip(
        parts[1::3], parts[2::3], parts[3::3], [*parts[4::3], "0"], strict=True
    ):
        if level != "1" and not _text(below) and deeper <= level:
            yield _text(title)


@pytest.mark.parametrize("state", STATES)
def test_every_heading_and_every_list_has_something_in_it(
    states: Mapping[str, Built], state: str
) -> None:
    wrong = [
        f"{path}: {what}"
        for path, article in _articles(states[state])
        for what in [*_without_content(article), *(one[0] for one in _EMPTY.finditer(article))]
    ]
    assert wrong == [], (
        "Leave it out of the template where it has nothing to show, or say that with `empty` of "
        "overrides/macros/drawing.html."
    )


def test_a_heading_without_content_is_found() -> None:
    assert list(_without_content("<h1>A</h1><h2>B</h2><h3>C</h3><p>c</p><h2>D</h2>")) == ["D"]
    assert list(_without_content("<h1>A</h1><h2>B</h2><h2>C</h2><p>c</p>")) == ["B"]


def test_a_view_with_nothing_to_show_says_so(states: Mapping[str, Built]) -> None:
    site = states["empty"]
    silent = [
        record.path
        for record in site.catalogue.records
        if isinstance(record.entry, Page) and record.entry.view
        if not _after_summary(site.text_of(record), record.entry.summary)
    ]
    assert silent == [], "Say in plain Dutch what comes here, in its template in overrides/views/."


def _after_summary(page: str, summary: str) -> str:
    return _text(page[page.rindex(summary) + len(summary) : page.index("</article>")])


def test_no_page_counts_one_of_many(states: Mapping[str, Built], fake_site: Built) -> None:
    counted = re.compile(rf"\b1 ({'|'.join(map(re.escape, _PLURALS))})\b")
    wrong = [
        f"{path}: {one[0]}"
        for site in (states["one"], fake_site)
        for path, article in _articles(site)
        for one in counted.finditer(_text(article))
    ]
    assert wrong == []


def test_nothing_is_counted_with_a_nought_in_a_sentence(states: Mapping[str, Built]) -> None:
    """A count beside its word may be 0; a sentence says `geen`."""
    wrong = [
        f"{path}: {one[0]}"
        for name in ("empty", "one")
        for path, article in _articles(states[name])
        for one in re.finditer(r"\b(?:staan|staat|zijn|is|van) 0 \w+", _text(article))
    ]
    assert wrong == []


def test_no_sentence_has_two_full_stops(states: Mapping[str, Built], fake_site: Built) -> None:
    wrong = [
        f"{path}: {one[0]}"
        for site in (*states.values(), fake_site)
        for path, article in _articles(site)
        for one in re.finditer(
            r"\w+\s?\.\.(?!\.)", _text(re.sub(r"(?s)<(code|pre).*?</\1>", "", article))
        )
    ]
    assert wrong == []


def test_two_who_ask_ask_in_the_plural(states: Mapping[str, Built]) -> None:
    [text] = [_text(one) for path, one in _articles(states["one"]) if path == "adviezen/a.md"]
    assert "Titel en Gemeente vroegen dit aan Titel en Gemeente ." in text


def test_what_nobody_filled_in_is_no_row_of_an_advice(states: Mapping[str, Built]) -> None:
    """It is sought at the end of the page of the advice, once."""
    [text] = [_text(one) for path, one in _articles(states["many"]) if path == "adviezen/index.md"]
    assert "weten niet" not in text
    assert "onbekend" not in text.lower()
    assert text.count("Zoeken we nog") <= 3, "in the chart, its table and the choices; no row"


def test_twelve_workshops_of_a_meeting_stand_by_round(states: Mapping[str, Built]) -> None:
    [article] = [one for path, one in _articles(states["many"]) if path == "bijeenkomsten/m00.md"]
    # A meeting with yields has its workshops in short: a link each.
    of_first = article[article.index(">Ronde 1<") : article.index(">Ronde 2<")]
    linked = re.findall(r"<a [^>]*>(Workshop \d+)</a>", of_first)
    assert sorted(linked) == sorted(f"Workshop {number}" for number in range(0, 12, 2))


def test_nothing_is_lost_in_a_fold(states: Mapping[str, Built]) -> None:
    site = states["many"]
    for folder in ("workshops", "bijeenkomsten"):
        page = site.files[f"{folder}/index.html"].decode()
        linked = set(re.findall(r'href="[^"#]*?([\w-]+)/"', page))
        slugs = {record.slug for record in site.catalogue.items if record.folder == folder}
        assert slugs <= linked
        assert "jdm-fold" in page


def test_the_paper_has_no_line_for_help_that_is_not_there(states: Mapping[str, Built]) -> None:
    assert "Hulp:" not in states["empty"].files["agenda/index.html"].decode()
