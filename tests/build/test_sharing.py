"""What other sites and programs take: references, and pages that may stand in a frame."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator

import jsonschema
import pytest

from site_plugins.checking.pictures import look
from site_plugins.drawing import HEIGHT, WIDTH
from site_plugins.model.advice import Advice
from site_plugins.model.reserved import CITATIONS, EMBEDS
from site_plugins.model.source import Source
from site_plugins.reading.picture_formats import Size
from tests.site_helpers import Built, Html, local_target

# What the CSL data input model 1.0.2 has of the fields that we fill: all else is refused.
TEXT = {"type": "string", "minLength": 1}
CSL = {
    "type": "array",
    "minItems": 1,
    "maxItems": 1,
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            **dict.fromkeys(["id", "title", "container-title", "URL", "language"], TEXT),
            **dict.fromkeys(["genre", "note"], TEXT),
            "type": {"const": "webpage"},
            "author": {
                "type": "array",
                "items": {"properties": {"literal": TEXT}, "additionalProperties": False},
            },
            "issued": {
                "additionalProperties": False,
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "items": {
                            "type": "array",
                            "items": {"type": "integer"},
                            "minItems": 1,
                            "maxItems": 3,
                        },
                    }
                },
            },
        },
    },
}


@pytest.fixture(scope="module")
def frames(fake_site: Built) -> dict[str, Html]:
    found = {path: page for path, page in fake_site.html.items() if path.startswith(EMBEDS)}
    assert len(found) > 3
    return found


def test_every_item_and_every_figure_has_a_reference_for_programs(fake_site: Built) -> None:
    wanted = set()
    for record in fake_site.catalogue.items:
        if not isinstance(record.entry, Source):
            wanted.add(f"{CITATIONS}{record.address.rstrip('/')}.json")
        wanted |= {f"{CITATIONS}{record.address}{one.id}.json" for one in record.entry.figures}
    assert {path for path in fake_site.files if path.startswith(CITATIONS)} == wanted
    for path in wanted:
        entries = json.loads(fake_site.files[path])
        jsonschema.validate(entries, CSL)
        page, anchor = local_target("index.html", _own(entries[0]["URL"], fake_site)) or ("", "")
        assert page in fake_site.html, path
        assert not anchor or anchor in fake_site.html[page].ids, path


def test_a_frame_asks_for_looks_alone_and_runs_nothing(frames: dict[str, Html]) -> None:
    for path, page in frames.items():
        [policy] = [one["content"] for one in page.all("meta") if "http-equiv" in one]
        assert policy.startswith("default-src 'none';"), path
        assert "script-src" not in policy, path
        assert {tag for tag, _ in page.elements} & {"script", "img", "iframe", "form"} == set()
        fetched = [one for one in page.all("link") if one["rel"] != "canonical"]
        assert {one["rel"] for one in fetched} == {"stylesheet"}, path
        assert all(local_target(path, one["href"]) for one in fetched), path


def test_a_link_in_a_frame_opens_in_the_whole_window(frames: dict[str, Html]) -> None:
    for path, page in frames.items():
        tags = [tag for tag, _ in page.elements]
        assert page.all("base") == [{"target": "_top"}], path
        assert tags.index("base") < min(tags.index("link"), tags.index("a")), path


def test_search_engines_and_our_search_pass_frames_by(
    frames: dict[str, Html], fake_site: Built
) -> None:
    sitemap = fake_site.files["sitemap.xml"].decode()
    assert EMBEDS not in sitemap
    for path, page in frames.items():
        assert {"name": "robots", "content": "noindex"} in page.all("meta"), path
        assert not any("data-pagefind-body" in one for _, one in page.elements), path
        [canonical] = [one["href"] for one in page.all("link") if one["rel"] == "canonical"]
        assert (target := local_target("index.html", _own(canonical, fake_site)))
        assert target[0] in fake_site.html, path


def test_the_code_to_paste_shows_a_page_that_is_there(fake_site: Built) -> None:
    pasted = [*_pasted(fake_site)]
    assert len(pasted) > 3
    for code in pasted:
        [frame] = re.findall(r'<iframe src="([^"]+)" title="[^"]+" .*></iframe>', code)
        assert _own(frame, fake_site) + "index.html" in fake_site.files


def test_a_frame_stays_where_somebody_pasted_it(fake_site: Built) -> None:
    moved = [
        record
        for record in fake_site.catalogue.all(Advice)
        if record.entry.former_addresses and not record.entry.draft
    ]
    assert moved, "Give an advice in tests/site a `voorheen`."
    for record in moved:
        for former in record.entry.former_addresses:
            assert f"{EMBEDS}{former}index.html" in fake_site.files


def test_only_who_shares_hard_things_shows_help_beside_it(fake_site: Built) -> None:
    for record in fake_site.catalogue.all(Advice):
        page = fake_site.files[f"{EMBEDS}{record.address}index.html"].decode()
        assert ("Hulp nodig?" in page) is bool(record.entry.sensitive), record.path


def test_the_headers_let_others_frame_no_other_page(fake_site: Built) -> None:
    rules = fake_site.files["_headers"].decode().split("\n/")
    open_to_all = [rule.splitlines()[0] for rule in rules if "frame-ancestors *" in rule]
    assert open_to_all == [f"{EMBEDS}*"]


def test_every_figure_that_may_stand_alone_has_a_picture_and_no_other(fake_site: Built) -> None:
    drawn = {path for path in fake_site.files if path.startswith(EMBEDS) and path.endswith(".png")}
    asked = {
        target[0]
        for address in fake_site.html["cijfers/index.html"].addresses
        if address.endswith(".png") and (target := local_target("cijfers/index.html", address))
    }
    assert asked == drawn
    assert len(drawn) > 3
    for record in fake_site.catalogue.items:
        for one in record.entry.figures:
            path = f"{EMBEDS}{record.address}{one.id}.png"
            assert (path in drawn) is not bool(record.entry.sensitive), path
    for path in drawn:
        looked = look(path, fake_site.files[path])
        assert looked == (Size(WIDTH, HEIGHT), ())
        assert len(fake_site.files[path]) < 40_000


def _own(address: str, site: Built) -> str:
    """The path under the root of the site."""
    assert address.startswith(site.settings.site.url)
    return address.removeprefix(site.settings.site.url)


def _pasted(site: Built) -> Iterator[str]:
    for text in site.files.values():
        for code in re.findall(rb"<pre[^>]*><code>(&lt;iframe.*?)</code></pre>", text):
            yield html.unescape(code.decode())
