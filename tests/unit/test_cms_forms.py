"""The forms of the editor follow the models, and its links lead where the editor has the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from site_plugins.catalogue.clock import today
from site_plugins.catalogue.loading import load
from site_plugins.catalogue.needed import must_have
from site_plugins.catalogue.reading import read_markdown
from site_plugins.catalogue.samples import Samples
from site_plugins.exports.cms import cms_forms, cms_settings
from site_plugins.exports.cms_fields import BODY
from site_plugins.exports.cms_start import Way, cms_start
from site_plugins.model.cms import entry_address, new_address
from site_plugins.model.fields import FieldSpec, Kind, fields_of
from site_plugins.model.page import Page
from site_plugins.model.registry import BY_FOLDER, CONTENT_TYPES, LISTS
from site_plugins.model.repository import Repository
from tests.builders import load_site

CONTENT = Path(__file__).resolve().parents[2] / "content"
FORMS = cms_forms("content")
COLLECTIONS = {one["name"]: one for one in FORMS["collections"] if "name" in one}
PROJECT = Repository("https://github.com/jong/website")


def pairs(specs: tuple[FieldSpec, ...], fields: list[dict[str, Any]]) -> Iterator[Any]:
    """Each field of a model with that of the form, also inside groups."""
    shown = [one for one in fields if one["name"] != BODY and one["widget"] != "hidden"]
    assert [one["name"] for one in shown] == [spec.key for spec in specs]
    for spec, one in zip(specs, shown, strict=True):
        yield spec, one
        if spec.group:
            yield from pairs(fields_of(spec.group), one["fields"])


@pytest.mark.parametrize("content_type", CONTENT_TYPES, ids=lambda one: one.name)
def test_a_form_has_every_field_of_the_model(content_type: Any) -> None:
    collection = COLLECTIONS[content_type.folder]
    assert collection["folder"] == f"content/{content_type.folder}"
    model = content_type.model
    for spec, one in pairs(fields_of(model), collection["fields"]):
        assert one["hint"].startswith(spec.meaning), spec.key
        if one in collection["fields"]:
            assert one["required"] == must_have(model, spec), spec.key
        if spec.words:
            values = one.get("field", one)["options"]
            assert [value["value"] for value in values] == [word.value for word in spec.words]
        if spec.reference and spec.reference.target in {kind.name for kind in CONTENT_TYPES}:
            target = one.get("field", one).get("collection")
            assert target is None or COLLECTIONS[target], spec.key


def test_pages_and_lists_have_forms_too() -> None:
    for collection in (COLLECTIONS["paginas"], *COLLECTIONS["overzichten"]["files"]):
        assert len([*pairs(fields_of(Page), collection["fields"])]) > 5
    files = {one["name"]: one for one in COLLECTIONS["lijsten"]["files"]}
    for one in LISTS:
        (field,) = files[one.name]["fields"]
        assert field["name"] == one.name
        assert [*pairs(fields_of(one.model), field["fields"])]


def test_an_example_of_the_field_guide_passes_the_pattern_of_the_form() -> None:
    tried = 0
    for content_type in CONTENT_TYPES:
        for spec, one in pairs(
            fields_of(content_type.model), COLLECTIONS[content_type.folder]["fields"]
        ):
            pattern = one.get("field", one).get("pattern")
            if pattern and spec.kind is not Kind.REFERENCE:
                assert re.search(pattern[0], spec.example), spec.key
                assert not re.search(pattern[0], "!"), spec.key
                assert pattern[1].endswith((".", "/", "d", "t", "0")), pattern[1]
                tried += 1
    assert tried > 10


def refused(field: dict[str, Any], value: Any) -> Iterator[str]:
    """What a form does not take of a value that stands in a file."""
    if isinstance(value, list):
        for one in value:
            yield from refused(field.get("field", field), one)
    elif isinstance(value, dict):
        inside = {one["name"]: one for one in field["fields"]}
        for key, one in value.items():
            yield from refused(inside[key], one)
    elif "options" in field:
        words = [one if isinstance(one, str) else one["value"] for one in field["options"]]
        yield from [] if value in words else [f"{field['name']}: {value}"]
    elif "pattern" in field:
        yield from [] if re.search(field["pattern"][0], value) else [f"{field['name']}: {value}"]


def test_the_form_takes_all_that_stands_in_our_own_files() -> None:
    samples = Samples(load(CONTENT, today()).catalogue)
    for content_type in CONTENT_TYPES:
        form = COLLECTIONS[content_type.folder]
        complete = read_markdown(samples.complete(content_type.model).encode()).data
        assert list(refused(form, complete)) == []
        for path in sorted((CONTENT / content_type.folder).glob("*.md")):
            if path.name != "index.md":
                header = read_markdown(path.read_bytes()).data
                assert list(refused(form, header)) == [], path


def test_the_form_refuses_what_is_written_wrong() -> None:
    form = COLLECTIONS["bijeenkomsten"]
    header = {"soort": "feest", "datum": "3-12-2026", "cijfers": [{"id": "Hoofd"}, {"id": "klein"}]}
    assert list(refused(form, header)) == ["soort: feest", "datum: 3-12-2026", "id: Hoofd"]


def test_every_source_that_may_stand_alone_is_known_to_the_format() -> None:
    citations = FORMS["formats"]["bijeenkomst-frontmatter"]["citations"]
    assert ["bronnen"] in citations
    assert ["opbrengsten", "bron"] in citations
    assert ["cijfers", "bron"] in citations
    assert FORMS["formats"]["begrippen"] == {
        "extension": "yml",
        "citations": [["begrippen", "bronnen"]],
    }


def test_nobody_deletes_or_adds_what_must_stay() -> None:
    for folder in BY_FOLDER:
        assert COLLECTIONS[folder]["delete"] is False
    assert [name for name in BY_FOLDER if not COLLECTIONS[name]["create"]] == ["big-five"]
    assert COLLECTIONS["paginas"]["create"] is False


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("adviezen/kamers.md", "adviezen/entries/kamers"),
        ("adviezen/index.md", "overzichten/entries/adviezen"),
        ("werkwijze.md", "paginas/entries/werkwijze"),
        ("begrippen.yml", "lijsten/entries/begrippen"),
    ],
)
def test_every_file_has_its_place_in_the_editor(path: str, route: str) -> None:
    assert entry_address(path) == f"beheer/#/collections/{route}"


def test_every_page_of_the_site_has_a_place_in_the_editor(tmp_path: Path) -> None:
    listed = [
        f"{name}/entries/{file['name']}"
        for name, collection in COLLECTIONS.items()
        for file in collection.get("files", ())
    ]
    assert new_address("adviezen") == "beheer/#/collections/adviezen/new"
    for record in load_site(tmp_path).catalogue.records:
        route = entry_address(record.path).removeprefix("beheer/#/collections/")
        collection = COLLECTIONS[route.partition("/")[0]]
        assert "fields" in collection or route in listed, record.path


def test_only_with_a_project_there_is_a_way_in_for_members() -> None:
    assert set(cms_settings({}, "", "x", None)["ways"]) == {"eigen"}
    ways = cms_settings({}, "", "x", PROJECT)["ways"]
    assert ways["eigen"] == {"backend": {"name": "test-repo"}}
    members = ways["redactie"]
    assert members["publish_mode"] == "editorial_workflow"
    assert members["backend"]["repo"] == "jong/website"
    assert members["backend"]["auth_methods"] == ["token"]


def test_the_way_in_offers_other_ways() -> None:
    assert cms_start(Way.OWN, None).other_ways == ()
    found = {one.text: one.address for one in cms_start(Way.OWN, PROJECT).other_ways}
    assert found["Vul een formulier in op GitHub"] == f"{PROJECT.address}/issues/new/choose"
    assert "beheer/redactie/" in found.values()
    assert [one.address for one in cms_start(Way.MEMBERS, PROJECT).other_ways] == ["beheer/"]


def test_what_the_editor_reads_is_json() -> None:
    assert json.loads(json.dumps(FORMS)) == FORMS
