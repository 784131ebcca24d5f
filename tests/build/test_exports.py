"""The files for machines in the built site, read by what reads them, and the links to them."""

from __future__ import annotations

import json
import re
import struct
from xml.etree import ElementTree

import feedparser
import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator

from site_plugins.catalogue.tables import ITEM_TABLES, TABLES
from site_plugins.model import dates
from site_plugins.model.meeting import Meeting
from tests.site_helpers import BASE, Built, build

JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
REMEDY = "Is the plugin in tests/site/mkdocs.yml, and does the template show what it gives?"


def pages(site: Built) -> dict[str, str]:
    """The HTML of every page of content, by its file; no redirects and no 404."""
    return {
        f"{record.address}index.html": site.text_of(record) for record in site.catalogue.records
    }


def test_the_calendar_has_every_meeting_with_a_day(fake_site: Built) -> None:
    calendar = Calendar.from_ical(fake_site.files["agenda.ics"])
    known = [
        record.entry.title
        for record in fake_site.catalogue.all(Meeting)
        if dates.exact_days(record.entry.held)
    ]
    assert known
    found = [str(event["SUMMARY"]) for event in calendar.walk("VEVENT")]
    assert sorted(found) == sorted(known)
    for event in calendar.walk("VEVENT"):
        path = str(event["URL"]).removeprefix(BASE)
        assert f"{path}index.html" in fake_site.files


def test_the_agenda_names_every_meeting_that_is_left_out(fake_site: Built) -> None:
    html = fake_site.files["agenda/index.html"].decode()
    left_out = [
        record
        for record in fake_site.catalogue.all(Meeting)
        if not dates.exact_days(record.entry.held)
    ]
    assert left_out
    assert f". {len(left_out)} bijeenkomst" in html
    for record in left_out:
        assert f'href="../{record.address}"' in html
    assert f"{BASE}agenda.ics" in html
    assert "webcal://nep.example/agenda-komend.ics" in html


def test_every_feed_reads_well_and_leads_to_pages(fake_site: Built) -> None:
    feeds = [path for path in fake_site.files if path.endswith("feed.xml")]
    followed = ("onderwerp", "big-five", "organisatie")
    owners = [one for one in fake_site.catalogue.items if one.entry.type_name in followed]
    assert len(feeds) == len(owners) + 1
    names: dict[str, tuple[str, str]] = {}
    for path in feeds:
        read = feedparser.parse(fake_site.files[path])
        assert not read.bozo, path
        twin = json.loads(fake_site.files[path.replace(".xml", ".json")])
        assert [entry.id for entry in read.entries] == [item["id"] for item in twin["items"]]
        for entry in read.entries:
            file = entry.link.removeprefix(BASE).partition("#")[0] + "index.html"
            assert file in fake_site.files
            assert names.setdefault(entry.id, (entry.title, entry.published)) == (
                entry.title,
                entry.published,
            ), "the same name means the same in every feed"
    assert names


def test_every_page_offers_the_feed_of_the_site(fake_site: Built) -> None:
    for path, html in pages(fake_site).items():
        assert html.count('rel="alternate"') in (2, 4), f"{path}: {REMEDY}"


def test_open_data_follows_its_schemas_and_has_every_page(fake_site: Built) -> None:
    for table in TABLES:
        schema = json.loads(fake_site.files[f"data/schema/{table.name}.json"])
        document = json.loads(fake_site.files[f"data/{table.name}.json"])
        Draft202012Validator(schema).validate(document)
        assert fake_site.files[f"data/{table.name}.csv"].startswith(b"\xef\xbb\xbf")
        if table in ITEM_TABLES:
            addresses = [row["adres"].removeprefix(BASE) for row in document[table.name]]
            built = [
                path.removesuffix("index.html")
                for path in pages(fake_site)
                if path.count("/") == 2 and path.startswith(f"{table.name}/")
            ]
            assert sorted(addresses) == sorted(built)


def test_every_page_has_one_block_of_json_ld_with_its_own_address(fake_site: Built) -> None:
    for path, html in pages(fake_site).items():
        blocks = JSON_LD.findall(html)
        assert len(blocks) == 1, f"{path}: {REMEDY}"
        graph = json.loads(blocks[0])["@graph"]
        assert graph[0]["@id"] == f"{BASE}{path.removesuffix('index.html')}#dit"
        for crumb in next((one["itemListElement"] for one in graph[1:]), ()):
            assert f"{crumb['item'].removeprefix(BASE)}index.html" in fake_site.files


def test_every_page_has_a_preview_and_a_sensitive_one_tells_nothing(fake_site: Built) -> None:
    for record in fake_site.catalogue.records:
        elements = fake_site.html[f"{record.address}index.html"].all("meta")
        shown = {one["property"]: one["content"] for one in elements if "property" in one}
        assert shown["og:url"] == BASE + record.address
        wanted = "Nepsite" if record.entry.sensitive else record.entry.title
        assert shown["og:title"] == wanted
        if record.entry.sensitive:
            assert shown["og:description"] == "Nepsite"


def test_every_preview_has_a_picture_of_the_size_it_tells(fake_site: Built) -> None:
    for path in pages(fake_site):
        elements = fake_site.html[path].all("meta")
        shown = {one["property"]: one["content"] for one in elements if "property" in one}
        picture = fake_site.files[shown["og:image"].removeprefix(BASE)]
        assert picture[:8] == b"\x89PNG\r\n\x1a\n"
        size = (int(shown["og:image:width"]), int(shown["og:image:height"]))
        assert struct.unpack(">II", picture[16:24]) == size
        assert shown["og:image:alt"] == "Nepsite"


def test_every_page_says_which_address_is_its_own(fake_site: Built) -> None:
    for path in pages(fake_site):
        links = fake_site.html[path].all("link")
        canonical = [link["href"] for link in links if link.get("rel") == "canonical"]
        assert canonical == [BASE + path.removesuffix("index.html")]


def test_the_sitemap_has_every_page_and_only_days_that_content_tells(fake_site: Built) -> None:
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ElementTree.fromstring(fake_site.files["sitemap.xml"])
    found = {
        str(one.findtext(f"{space}loc")): one.findtext(f"{space}lastmod")
        for one in root.iter(f"{space}url")
    }
    assert found == {
        BASE + record.address: record.entry.last_changed.isoformat()
        if record.entry.last_changed
        else None
        for record in fake_site.catalogue.records
    }
    assert any(found.values())


@pytest.mark.parametrize("command", ["build", "serve"])
def test_no_machine_file_has_a_draft(
    command: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    site = build(tmp_path_factory.mktemp(command) / "site", command=command)  # type: ignore[arg-type]
    draft = "in-de-maak"
    assert (f"onderwerpen/{draft}/index.html" in site.files) == (command == "serve")
    endings = (".ics", ".json", ".csv", ".xml")
    machine = {path: text for path, text in site.files.items() if path.endswith(endings)}
    assert machine
    assert [path for path, text in machine.items() if draft in path or draft in text.decode()] == []


def test_a_year_of_open_data_is_published_as_it_is_kept(fake_site: Built) -> None:
    (year,) = fake_site.catalogue.snapshots
    for name, kept in year.files():
        assert fake_site.files[f"data/{year.year}/{name}"] == kept.read_bytes()
    folder = fake_site.files[f"data/{year.year}/index.html"].decode()
    assert 'href="../../open-data/#jaargang-2026"' in folder
    page = fake_site.files["open-data/index.html"].decode()
    assert 'id="jaargang-2026"' in page
    assert year.checksum in page
    assert f"{BASE}data/2026/" in page, "how to refer to it"
