"""The forms of the editor follow the models, and its links lead where the editor has the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from site_plugins.exports.cms import cms_forms, cms_settings
from site_plugins.exports.cms_start import Way, cms_start
from site_plugins.model.cms import entry_address, new_address
from site_plugins.model.fields import FieldSpec, fields_of
from site_plugins.model.page import Page
from site_plugins.model.registry import BY_FOLDER, CONTENT_TYPES, LISTS
from site_plugins.model.repository import Repository
from site_plugins.reading.rules import body as body_rules
from site_plugins.reading.rules import fields, rules_of
from tests.builders import load_site

FORMS = cms_forms("content")
COLLECTIONS = {one["name"]: one for one in FORMS["collections"]}
PROJECT = Repository("https://github.com/jong/website")


def pairs(specs: tuple[FieldSpec, ...], fields: list[dict[str, Any]]) -> Iterator[Any]:
    """Each field of a model with that of the form, also inside groups."""
    assert [one["key"] for one in fields] == [spec.key for spec in specs]
    for spec, one in zip(specs, fields, strict=True):
        yield spec, one
        if spec.group:
            yield from pairs(fields_of(spec.group), one["fields"])


@pytest.mark.parametrize(
    "model", [*(one.model for one in CONTENT_TYPES), Page], ids=lambda one: one.type_name
)
def test_a_form_has_every_field_of_the_model(model: Any) -> None:
    form = FORMS["forms"][model.type_name]
    assert form["hasBody"]
    for spec, one in pairs(fields_of(model), form["fields"]):
        assert one["hint"].startswith(spec.meaning), spec.key
        assert one.get("listed", False) == spec.listed, spec.key
        if one in form["fields"]:
            assert one.get("required", False) == spec.needed, spec.key
        if spec.words:
            assert [value for value, _ in one["words"]] == [word.value for word in spec.words]
        if spec.reference and one["to"]["kind"] in ("item", "yield"):
            assert COLLECTIONS[one["to"]["folder"]], spec.key


@pytest.mark.parametrize("name", FORMS["forms"])
def test_every_field_stands_in_one_group_and_the_first_has_what_must_be_there(name: str) -> None:
    form = FORMS["forms"][name]
    keys = [key for group in form["groups"] for key in group["keys"]]
    assert sorted(keys) == sorted(one["key"] for one in form["fields"])
    must = {one["key"] for one in form["fields"] if one.get("required")}
    assert must <= {*form["groups"][0]["keys"]}


def test_upkeep_stands_last() -> None:
    for content_type in CONTENT_TYPES:
        group = FORMS["forms"][content_type.name]["groups"][-1]
        assert {"voorheen", "wijzigingen", "gepubliceerd"} <= {*group["keys"]}


def test_lists_have_forms_too() -> None:
    files = {one["name"]: one for one in COLLECTIONS["lijsten"]["files"]}
    for one in LISTS:
        form = FORMS["forms"][files[one.name]["form"]]
        assert not form["hasBody"]
        (field,) = form["fields"]
        assert field["key"] == one.name
        assert [*pairs(fields_of(one.model), field["fields"])]


def test_every_rule_of_one_field_has_its_advice() -> None:
    personal = (body_rules.CONTACT_DETAIL, body_rules.PERSONAL_DETAIL)
    assert FORMS["fixes"] == {rule.code: rule.fix for rule in (*rules_of(fields), *personal)}


def test_nobody_adds_what_has_a_fixed_number() -> None:
    assert [name for name in BY_FOLDER if not COLLECTIONS[name]["canAdd"]] == ["big-five"]
    assert COLLECTIONS["paginas"]["canAdd"] is False


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
        assert "folder" in collection or route in listed, record.path


def test_the_editor_knows_the_project_if_there_is_one() -> None:
    assert cms_settings({}, "x", None)["repository"] is None
    known = cms_settings({}, "x", PROJECT)["repository"]
    assert known == {"name": "jong/website", "address": "https://github.com/jong/website"}


def test_the_way_in_offers_other_ways() -> None:
    assert cms_start(Way.OWN, None).other_ways == ()
    found = {one.text: one.address for one in cms_start(Way.OWN, PROJECT).other_ways}
    assert found["Vul een formulier in op GitHub"] == f"{PROJECT.address}/issues/new/choose"
    assert "beheer/redactie/" in found.values()
    assert [one.address for one in cms_start(Way.MEMBERS, PROJECT).other_ways] == ["beheer/"]


def test_what_the_editor_reads_is_json() -> None:
    assert json.loads(json.dumps(FORMS)) == FORMS
