"""JSON-LD, Open Graph and the sitemap."""

from __future__ import annotations

import json
from typing import Any

import pytest
from justhtml import JustHTML

from site_plugins.exports.open_data import OpenData
from site_plugins.exports.site import Site
from site_plugins.exports.sitemap import SitemapEntry, sitemap
from site_plugins.exports.structured_data import StructuredData
from site_plugins.model.entry import Entry
from site_plugins.model.vocabulary import Sensitivity
from tests.builders import (
    advice,
    catalogue,
    meeting,
    organisation,
    page,
    source,
    topic,
    workshop,
)

SITE = Site("Nepsite", "https://nep.example/", "Over niets.", "nep.example")
AROUND: dict[str, Entry] = {
    "index": page(titel="Welkom"),
    "bijeenkomsten/index": page(titel="Alle bijeenkomsten"),
    "organisaties/raad": organisation(titel="De Raad"),
}


def data(entries: dict[str, Entry]) -> tuple[StructuredData, Any]:
    content = catalogue({**AROUND, **entries})
    return StructuredData(content, SITE), content


def graph(path: str, entry: Entry, **others: Entry) -> list[dict[str, Any]]:
    made, found = data(
        {path: entry, **{key.replace("__", "/"): one for key, one in others.items()}}
    )
    read = json.loads(made.json_ld(found.by_path[f"{path}.md"]))
    assert read["@context"] == "https://schema.org"
    return list(read["@graph"])


def main(path: str, entry: Entry, **others: Entry) -> dict[str, Any]:
    return graph(path, entry, **others)[0]


# --- what a page is ----------------------------------------------------------------------------


def test_a_meeting_is_an_event() -> None:
    entry = meeting(
        datum="2019-07-20", begin="17:00", einde="20:00", locatie="Het Huis", organisatoren=["raad"]
    )
    event = main("bijeenkomsten/a", entry)
    assert event["@type"] == "Event"
    assert event["startDate"] == "2019-07-20T17:00:00+02:00"
    assert event["endDate"] == "2019-07-20T20:00:00+02:00"
    assert event["location"] == {"@type": "Place", "name": "Het Huis", "address": "Het Huis"}
    assert event["organizer"] == [
        {
            "@type": "Organization",
            "name": "De Raad",
            "url": "https://nep.example/organisaties/raad/",
        }
    ]
    assert event["url"] == "https://nep.example/bijeenkomsten/a/"


def test_an_event_has_a_day_without_a_time_and_several_days() -> None:
    assert main("bijeenkomsten/a", meeting(datum="2019-11-20"))["startDate"] == "2019-11-20"
    event = main("bijeenkomsten/a", meeting(datum="2019-11-20/2019-11-21", begin="09:00"))
    assert (event["startDate"], event["endDate"]) == ("2019-11-20", "2019-11-21")


@pytest.mark.parametrize("when", ["2019", "2019-11", "2019-11-20~", "onbekend"])
def test_without_a_day_it_is_a_page_and_no_event(when: str) -> None:
    made = main("bijeenkomsten/a", meeting(datum=when))
    assert made["@type"] == "WebPage"
    assert "startDate" not in made


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, None),
        ({"afgelast": "ja"}, "EventCancelled"),
        ({"verplaatst_van": "2019-11-13"}, "EventRescheduled"),
        ({"afgelast": "ja", "verplaatst_van": "2019-11-13"}, "EventCancelled"),
    ],
)
def test_an_event_tells_when_it_is_off_or_on_another_day(
    fields: dict[str, str], status: str | None
) -> None:
    event = main("bijeenkomsten/a", meeting(datum="2019-11-20", **fields))
    assert event.get("eventStatus") == (f"https://schema.org/{status}" if status else None)
    assert event.get("previousStartDate") == fields.get("verplaatst_van")


@pytest.mark.parametrize(
    ("fields", "mode", "kinds"),
    [
        ({"locatie": "Het Huis"}, "Offline", ["Place"]),
        ({"online": "https://praat.example/"}, "Online", ["VirtualLocation"]),
        (
            {"locatie": "Het Huis", "online": "https://praat.example/"},
            "Mixed",
            ["Place", "VirtualLocation"],
        ),
        ({"online": "volgt"}, "Online", ["VirtualLocation"]),
        ({"locatie": "Het Huis", "online": "volgt"}, "Mixed", ["Place", "VirtualLocation"]),
    ],
)
def test_an_event_is_in_a_place_or_on_the_web_or_both(
    fields: dict[str, str], mode: str, kinds: list[str]
) -> None:
    event = main("bijeenkomsten/a", meeting(**fields))
    places = event["location"] if isinstance(event["location"], list) else [event["location"]]
    assert [place["@type"] for place in places] == kinds
    assert event["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    if fields.get("online") == "volgt":  # it will stand on the page
        assert places[-1]["url"] == "https://nep.example/bijeenkomsten/a/"


def test_a_workshop_has_the_day_and_the_place_of_its_meeting() -> None:
    at = meeting(titel="Avond", datum="2019-11-20", begin="17:00", locatie="Het Huis")
    event = main("workshops/w", workshop(bijeenkomst="a"), bijeenkomsten__a=at)
    assert (event["@type"], event["startDate"]) == ("Event", "2019-11-20")
    assert event["location"]["name"] == "Het Huis"
    assert event["superEvent"]["url"] == "https://nep.example/bijeenkomsten/a/"


@pytest.mark.parametrize(("kind", "wanted"), [("advies", "CreativeWork"), ("rapport", "Report")])
def test_an_advice_is_a_work_with_authors(kind: str, wanted: str) -> None:
    made = main("adviezen/a", advice(soort=kind, datum="2020-01"))
    assert (made["@type"], made["datePublished"]) == (wanted, "2020-01")
    assert [one["name"] for one in made["author"]] == ["De Raad"]


@pytest.mark.parametrize("when", ["2020~", "onbekend", "2019/2020"])
def test_a_date_that_iso_can_not_say_stays_out(when: str) -> None:
    assert "datePublished" not in main("adviezen/a", advice(datum=when))


def test_an_organisation_has_its_names_and_website() -> None:
    entry = organisation(soort="gemeente", afkorting="GD", website="https://example.org/")
    made = main("organisaties/a", entry)
    assert made["@type"] == "GovernmentOrganization"
    assert made["url"] == "https://example.org/"
    assert made["alternateName"] == ["GD"]
    assert main("organisaties/a", organisation())["@type"] == "Organization"


def test_a_source_has_its_own_publisher() -> None:
    made = main("bronnen/a", source(soort="rapport", uitgever="De Krant", datum="2020-12"))
    assert (made["@type"], made["publisher"]["name"]) == ("Report", "De Krant")


def test_the_home_page_is_the_site_and_has_no_way_back() -> None:
    (node,) = graph("index", page(titel="Welkom"))
    assert (node["@type"], node["name"]) == ("WebSite", "Nepsite")


def test_the_page_about_open_data_is_a_data_set_with_files_that_exist() -> None:
    made = main("open-data", page(weergave="open-data"))
    assert made["@type"] == "Dataset"
    assert made["license"] == "https://creativecommons.org/licenses/by/4.0/"
    files = {SITE.address(path) for path, _ in OpenData(catalogue({}), SITE).files()}
    assert {one["contentUrl"] for one in made["distribution"]} <= files


def test_the_way_back() -> None:
    _, crumbs = graph("bijeenkomsten/a", meeting(titel="Avond"))
    assert crumbs["@type"] == "BreadcrumbList"
    assert [(one["position"], one["name"], one["item"]) for one in crumbs["itemListElement"]] == [
        (1, "Welkom", "https://nep.example/"),
        (2, "Alle bijeenkomsten", "https://nep.example/bijeenkomsten/"),
        (3, "Avond", "https://nep.example/bijeenkomsten/a/"),
    ]


def test_an_index_page_stands_in_its_own_way_back_once() -> None:
    _, crumbs = graph("bijeenkomsten/index", page(titel="Alle bijeenkomsten"))
    assert [one["name"] for one in crumbs["itemListElement"]] == ["Welkom", "Alle bijeenkomsten"]


# --- inside a script element -------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["</script><script>alert(1)</script>", "<!-- <script>", "a & b", "a\u2028b", 'Zei: "ja"\\'],
)
def test_no_text_can_leave_the_script_element(text: str) -> None:
    made, found = data({"onderwerpen/a": topic(titel=text)})
    json_ld = made.json_ld(found.by_path["onderwerpen/a.md"])
    assert not set("<>&\u2028\u2029") & set(json_ld)
    html = f'<script type="application/ld+json">{json_ld}</script>'
    scripts = JustHTML(html, sanitize=False).query("script")
    assert len(scripts) == 1
    assert json.loads(json_ld)["@graph"][0]["name"] == text


# --- previews ----------------------------------------------------------------------------------


def test_a_preview_has_the_title_and_the_summary() -> None:
    made, found = data({"onderwerpen/a": topic(titel="Kamers", samenvatting="Over kamers.")})
    shown = made.open_graph(found.by_path["onderwerpen/a.md"])
    assert (shown.title, shown.description, shown.kind) == ("Kamers", "Over kamers.", "article")
    assert shown.address == "https://nep.example/onderwerpen/a/"


@pytest.mark.parametrize("theme", list(Sensitivity), ids=lambda theme: theme.value)
def test_a_preview_of_a_sensitive_page_tells_the_site_only(theme: Sensitivity) -> None:
    made, found = data({"onderwerpen/a": topic(titel="Zwaar", gevoelig=[theme.value])})
    shown = made.open_graph(found.by_path["onderwerpen/a.md"])
    assert (shown.title, shown.description) == ("Nepsite", "Nepsite")


# --- sitemap -----------------------------------------------------------------------------------


def test_the_sitemap_has_a_date_only_where_the_page_tells_one() -> None:
    changed = [{"datum": "2026-03-04", "tekst": "Anders."}]
    content = catalogue(
        {
            "index": page(),
            "onderwerpen/a": topic(gepubliceerd="2026-01-02", wijzigingen=changed),
            "onderwerpen/b": topic(gepubliceerd="2026-01"),
            "onderwerpen/c": topic(concept="ja"),
        }
    )
    assert list(sitemap(content, SITE)) == [
        SitemapEntry("https://nep.example/", ""),
        SitemapEntry("https://nep.example/onderwerpen/a/", "2026-03-04"),
        SitemapEntry("https://nep.example/onderwerpen/b/", ""),
    ]
