"""News, and the feeds that tell it: Atom read by feedparser, JSON Feed as JSON."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import feedparser
import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.news import NewsKind, all_news
from site_plugins.exports import feeds
from site_plugins.exports.site import Site
from site_plugins.model.entry import Entry
from site_plugins.views.news import SHOWN, NewsView
from tests.builders import (
    advice,
    answer,
    catalogue,
    example,
    meeting,
    organisation,
    page,
    pillar,
    recommendation,
    topic,
    workshop,
)

SITE = Site("Nepsite", "https://nep.example/", "Over niets.", "nep.example")
RAAD = {"organisaties/raad": organisation()}


def with_council(entries: dict[str, Entry], **options: Any) -> Catalogue:
    return catalogue({**RAAD, **entries}, **options)


def files(found: Catalogue, limit: int = 50) -> dict[str, str]:
    return dict(feeds.files(found, SITE, limit))


def atom(found: Catalogue, path: str = "feed.xml", limit: int = 50) -> Any:
    read = feedparser.parse(files(found, limit)[path])
    assert not read.bozo, read.get("bozo_exception")
    return read


def ids(found: Catalogue) -> list[str]:
    return [news.id for news in all_news(found)]


def change(day: str, text: str = "Anders.") -> dict[str, str]:
    return {"datum": day, "tekst": text}


# --- what is news ------------------------------------------------------------------------------


def test_a_page_is_news_on_the_day_it_was_published_and_on_each_day_it_changed() -> None:
    entry = topic(
        titel="Kamers",
        gepubliceerd="2026-01-02",
        wijzigingen=[change("2026-02-03", "Er staat een cijfer bij."), change("2026-03-04")],
    )
    news = all_news(catalogue({"onderwerpen/kamers": entry}))
    assert [(one.day.isoformat(), one.kind, one.title, one.text) for one in news] == [
        ("2026-03-04", NewsKind.CHANGED, "Gewijzigd: Kamers", "Anders."),
        ("2026-02-03", NewsKind.CHANGED, "Gewijzigd: Kamers", "Er staat een cijfer bij."),
        ("2026-01-02", NewsKind.PUBLISHED, "Onderwerp: Kamers", "Een onderwerp."),
    ]


@pytest.mark.parametrize("published", [None, "2026", "2026-02"])
def test_without_a_day_of_publishing_a_page_is_no_news(published: str | None) -> None:
    fields = {"gepubliceerd": published} if published else {}
    assert ids(catalogue({"over": page(**fields), "onderwerpen/a": topic(**fields)})) == []


def test_without_a_day_of_publishing_an_event_is_news_on_its_own_day() -> None:
    content = catalogue({"bijeenkomsten/a": meeting(datum="2019-11-20")})
    (news,) = all_news(content)
    assert (news.day, news.kind) == (date(2019, 11, 20), NewsKind.HAPPENED)


@pytest.mark.parametrize("when", ["2019", "2019-11", "2019-11-20~", "onbekend"])
def test_a_date_that_is_not_a_day_is_no_news(when: str) -> None:
    assert ids(catalogue({"bijeenkomsten/a": meeting(datum=when)})) == []


@pytest.mark.parametrize(("when", "count"), [("2026-06-01", 1), ("2026-06-02", 0)])
def test_what_is_still_to_come_is_no_news_yet(when: str, count: int) -> None:
    content = catalogue({"bijeenkomsten/a": meeting(datum=when)}, today=date(2026, 6, 1))
    assert len(ids(content)) == count


def test_a_workshop_has_the_day_of_its_meeting() -> None:
    content = catalogue(
        {"bijeenkomsten/a": meeting(datum="2019-11-20"), "workshops/b": workshop(bijeenkomst="a")}
    )
    assert [news.day for news in all_news(content)] == [date(2019, 11, 20)] * 2


def test_each_dated_step_of_an_advice_is_told_in_plain_words() -> None:
    steps = {
        "antwoorden": [
            answer(datum="2020-05-12"),
            answer(datum="2020-04-01", antwoord="ontvangen"),
        ],
        "effecten": [
            {
                "datum": "2020-06-01",
                "trede": "besloten",
                "tekst": "Er komt geld.",
                "bron": "verslag",
            }
        ],
        "oordeel_jongeren": [{"datum": "2020-07-01", "merken": "deels", "bron": "verslag"}],
    }
    entry = advice(titel="Kamers", aanbevelingen=[recommendation(**steps)])
    news = all_news(with_council({"adviezen/a": entry}))
    assert [one.title for one in news] == [
        "Jongeren vertellen wat zij merken: Kamers",
        "Er is een besluit genomen: Kamers",
        "Er is een antwoord van Raad op: Kamers",
        "Ontvangen door Raad: Kamers",
    ]
    assert {one.address for one in news} == {"adviezen/a/#een-kamer"}
    assert news[1].text == "Er komt geld. Het ging over: Geef iedereen een kamer."


def test_a_milestone_is_news() -> None:
    milestone = {"datum": "2020-01-02", "tekst": "De eerste kamer.", "bron": "verslag"}
    (news,) = all_news(catalogue({"voorbeelden/a": example(mijlpalen=[milestone])}))
    assert (news.title, news.text) == ("Mijlpaal: Voorbeeld", "De eerste kamer.")


def test_a_draft_is_no_news() -> None:
    content = catalogue({"onderwerpen/a": topic(gepubliceerd="2026-01-02", concept="ja")})
    assert list(files(content)) == ["feed.xml", "feed.json"]
    assert atom(content).entries == []


# --- names that never change -------------------------------------------------------------------


def test_an_old_item_that_is_edited_keeps_its_names() -> None:
    before = advice(datum="2020-01-02", antwoorden=[answer(datum="2020-05-12")])
    after = advice(
        titel="Heel anders",
        samenvatting="Ook anders.",
        datum="2020-01-02",
        antwoorden=[answer(datum="2020-05-12", antwoord="in-onderzoek", toelichting="Nieuw.")],
    )
    assert ids(with_council({"adviezen/a": before})) == ids(with_council({"adviezen/a": after}))


def test_an_item_that_moved_or_got_a_day_of_publishing_keeps_its_name() -> None:
    before = ids(catalogue({"bijeenkomsten/oud": meeting()}))
    moved = meeting(voorheen=["bijeenkomsten/oud/"], gepubliceerd="2026-01-02")
    assert ids(catalogue({"bijeenkomsten/nieuw": moved})) == before == ["bijeenkomsten/oud"]


def test_the_names_are_tag_uris_and_no_part_of_the_address_of_the_site() -> None:
    content = catalogue({"bijeenkomsten/a": meeting()})
    elsewhere = Site("Nepsite", "https://elders.example/", authority="nep.example")
    for site in (SITE, elsewhere):
        text = dict(feeds.files(content, site, 50))["feed.json"]
        (item,) = json.loads(text)["items"]
        assert item["id"] == "tag:nep.example,2026:bijeenkomsten/a"


def test_two_changes_on_one_day_keep_their_names_in_any_order() -> None:
    first, second = change("2026-02-03", "Er staat een cijfer bij."), change("2026-02-03")

    def names(*changes: dict[str, str]) -> set[str]:
        return set(ids(catalogue({"onderwerpen/a": topic(wijzigingen=[*changes])})))

    assert len(names(first, second)) == 2
    assert names(first) < names(first, second) == names(second, first)


def test_every_name_is_given_once() -> None:
    twice = [answer(datum="2020-05-12"), answer(datum="2020-05-12")]
    entry = advice(antwoorden=twice, aanbevelingen=[recommendation(antwoorden=twice)])
    found = ids(with_council({"adviezen/a": entry}))
    assert len(found) == len(set(found)) == 4


# --- which feed has what -----------------------------------------------------------------------


def dealt() -> Catalogue:
    entry = advice(
        datum="2020-01-02",
        onderwerpen=["wonen"],
        aanbevelingen=[
            recommendation(id="een", onderwerpen=["geld"], antwoorden=[answer(datum="2020-03-01")]),
            recommendation(id="twee", big_five=["dak"], antwoorden=[answer(datum="2020-04-01")]),
        ],
    )
    return with_council(
        {
            "adviezen/a": entry,
            "onderwerpen/wonen": topic(),
            "onderwerpen/geld": topic(),
            "big-five/dak": pillar(),
            "organisaties/ander": organisation(titel="Ander"),
        }
    )


@pytest.mark.parametrize(
    ("folder", "names"),
    [
        ("", ["a/twee/antwoord/raad/2020-04-01", "a/een/antwoord/raad/2020-03-01", "a"]),
        (
            "onderwerpen/wonen/",
            ["a/twee/antwoord/raad/2020-04-01", "a/een/antwoord/raad/2020-03-01", "a"],
        ),
        ("onderwerpen/geld/", ["a/een/antwoord/raad/2020-03-01", "a"]),
        ("big-five/dak/", ["a/twee/antwoord/raad/2020-04-01", "a"]),
        (
            "organisaties/raad/",
            ["a/twee/antwoord/raad/2020-04-01", "a/een/antwoord/raad/2020-03-01", "a"],
        ),
        ("organisaties/ander/", []),
    ],
)
def test_a_feed_has_what_concerns_its_page(folder: str, names: list[str]) -> None:
    wanted = [f"tag:nep.example,2026:adviezen/{name}" for name in names]
    made = files(dealt())
    assert [entry.id for entry in feedparser.parse(made[f"{folder}feed.xml"]).entries] == wanted
    assert [item["id"] for item in json.loads(made[f"{folder}feed.json"])["items"]] == wanted


def test_the_newest_come_first_and_old_ones_leave() -> None:
    entries: dict[str, Entry] = {
        f"bijeenkomsten/m{day}": meeting(datum=f"2019-11-{day:02}") for day in range(1, 9)
    }
    found = atom(catalogue(entries), limit=3)
    assert [entry.published[:10] for entry in found.entries] == [
        "2019-11-08",
        "2019-11-07",
        "2019-11-06",
    ]


# --- Atom and JSON Feed ------------------------------------------------------------------------


def test_atom_tells_all_that_rfc_4287_asks_for() -> None:
    found = atom(
        with_council({"onderwerpen/a": topic(titel="A & <b>", gepubliceerd="2026-01-02")}),
        "onderwerpen/a/feed.xml",
    )
    assert found.version == "atom10"
    assert found.feed.title == "A & <b> - Nepsite"
    assert found.feed.id == "tag:nep.example,2026:feed/onderwerpen/a/"
    assert found.feed.link == "https://nep.example/onderwerpen/a/"
    own = [one.href for one in found.feed.links if one.rel == "self"]
    assert own == ["https://nep.example/onderwerpen/a/feed.xml"]
    assert found.feed.updated == "2026-01-02T12:00:00+01:00"
    assert found.feed.author == "Nepsite"
    assert found.feed.language == "nl"
    (entry,) = found.entries
    assert entry.link == "https://nep.example/onderwerpen/a/"
    assert entry.published == entry.updated == "2026-01-02T12:00:00+01:00"


def test_text_is_text_and_no_html() -> None:
    text = "Kies <script>alert(1)</script> & meer."
    content = catalogue({"onderwerpen/a": topic(samenvatting=text, gepubliceerd="2026-01-02")})
    assert "&lt;script&gt;" in atom(content).entries[0].summary
    (item,) = json.loads(files(content)["feed.json"])["items"]
    assert item["content_text"] == text


def test_json_feed_tells_all_that_its_standard_asks_for() -> None:
    found = with_council(
        {
            "bijeenkomsten/a": meeting(onderwerpen=["kamers"]),
            "onderwerpen/kamers": topic(titel="Kamers"),
        }
    )
    read = json.loads(files(found)["feed.json"])
    assert read["version"] == "https://jsonfeed.org/version/1.1"
    assert read["home_page_url"] == "https://nep.example/"
    assert read["feed_url"] == "https://nep.example/feed.json"
    assert read["items"] == [
        {
            "id": "tag:nep.example,2026:bijeenkomsten/a",
            "url": "https://nep.example/bijeenkomsten/a/",
            "title": "Bijeenkomst: Avond",
            "content_text": "Een avond.",
            "date_published": "2019-11-20T12:00:00+01:00",
            "tags": ["Kamers"],
        }
    ]


def test_an_empty_feed_is_valid_and_asks_no_clock() -> None:
    content = catalogue({})
    assert atom(content).feed.updated == "2026-01-01T12:00:00+01:00"
    assert json.loads(files(content)["feed.json"])["items"] == []
    assert files(content) == files(catalogue({}))


def test_a_page_offers_its_own_feed_and_that_of_the_site() -> None:
    content = catalogue({"onderwerpen/a": topic(), "over": page()})
    offered = {
        record.path: [link.address for link in feeds.links(record, SITE)]
        for record in content.records
    }
    assert offered == {
        "onderwerpen/a.md": [
            "onderwerpen/a/feed.xml",
            "onderwerpen/a/feed.json",
            "feed.xml",
            "feed.json",
        ],
        "over.md": ["feed.xml", "feed.json"],
    }
    made = files(content)
    assert all(address in made for some in offered.values() for address in some)


# --- the page ----------------------------------------------------------------------------------


def test_the_page_keeps_the_site_and_the_world_apart_and_says_when_there_is_nothing() -> None:
    empty = NewsView(catalogue({})).overview()
    assert [(group.rows, group.more) for group in empty.groups] == [((), 0), ((), 0)]
    assert all(group.empty for group in empty.groups)
    entries: dict[str, Entry] = {
        f"bijeenkomsten/m{number}": meeting() for number in range(SHOWN + 2)
    }
    entries["onderwerpen/a"] = topic(gepubliceerd="2026-01-02")
    on_site, happened = NewsView(catalogue(entries)).overview().groups
    assert [row.date.text for row in on_site.rows] == ["2 januari 2026"]
    assert (len(happened.rows), happened.more) == (SHOWN, 2)
