"""One order of fields, and one grouping, for everything that lists them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from commands.github._forms import FORMS, Form, fields_of_form, form_yaml
from commands.write._asked import asked_fields, asked_groups
from pydantic import ValidationError

from site_plugins.catalogue.guide_pages import KINDS, guide_pages
from site_plugins.checking.messages import findings
from site_plugins.exports.cms import cms_forms
from site_plugins.model.editor_schema import editor_schema
from site_plugins.model.entry import Entry
from site_plugins.model.fields import Section, fields_of
from site_plugins.model.page import Page
from site_plugins.model.registry import CONTENT_TYPES, LISTS
from site_plugins.model.schema import HIDDEN, keys_of, schema_of
from site_plugins.model.strict import Strict
from site_plugins.reading.front_matter import Marks
from site_plugins.views.field_guide import FieldGuideView
from site_plugins.writing.samples import Samples
from tests.builders import load_site

MODELS: list[type[Entry]] = [*(one.model for one in CONTENT_TYPES), Page]
EDITOR = cms_forms("content")["forms"]
each_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.type_name)


def sections(model: type[Strict]) -> list[tuple[str, list[str]]]:
    """What all are held against."""
    found: dict[str, list[str]] = {section.value: [] for section in Section}
    for spec in fields_of(model):
        found[spec.section.value].append(spec.key)
    return [(title, keys) for title, keys in found.items() if keys]


def order(model: type[Strict]) -> list[str]:
    return [key for _, keys in sections(model) for key in keys]


@each_model
def test_the_order_is_that_of_the_sections(model: type[Entry]) -> None:
    assert [spec.key for spec in fields_of(model)] == order(model)
    first = sections(model)[0][1]
    assert first[:2] == ["titel", "samenvatting"]
    assert {spec.key for spec in fields_of(model) if spec.needed} <= set(first)


def test_the_guide(tmp_path: Path) -> None:
    catalogue = load_site(tmp_path).catalogue
    view = FieldGuideView(catalogue)
    for kind, record in zip(KINDS, guide_pages(catalogue), strict=True):
        page = view.page(record)
        shown = [(one.title, [field.key for field in one.fields]) for one in page.sections]
        assert shown == sections(kind.model)
        assert [one.key for one in page.needed] == [
            spec.key for spec in fields_of(kind.model) if spec.needed
        ]


@each_model
def test_the_form_of_the_editor(model: type[Entry]) -> None:
    form = EDITOR[model.type_name]
    assert [(group["name"], group["keys"]) for group in form["groups"]] == sections(model)
    assert [field["key"] for field in form["fields"]] == order(model)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind)
def test_the_forms_on_github(form: Form) -> None:
    """What is typed on one line stands first, so that no text can pass for it: see _forms.py."""
    listed = [one["id"] for one in yaml.safe_load(form_yaml(form))["body"] if "id" in one]
    assert listed == [field.key for field in fields_of_form(form)]
    for long in (False, True):
        keys = [one.key for one in fields_of_form(form) if one.spec and one.long is long]
        assert keys == [key for key in order(form.model) if key in keys]


@each_model
def test_the_questions_of_new(model: type[Entry]) -> None:
    for asked in (asked_fields(model), asked_groups(model)):
        keys = [spec.key for spec in asked]
        assert keys == [key for key in order(model) if key in keys]


@each_model
def test_a_file_that_we_write(model: type[Entry], tmp_path: Path) -> None:
    written = Samples(load_site(tmp_path).catalogue).complete(model)
    keys = re.findall(r"(?m)^(\w+):", written)
    assert keys == [key for key in order(model) if key in keys]


@each_model
def test_the_messages_that_list_fields(model: type[Entry]) -> None:
    with pytest.raises(ValidationError) as refused:
        model.model_validate({"qqqq": "x"})
    unknown, missing = findings(refused.value, model, Marks())
    assert unknown.fix == f"Deze velden bestaan hier: {', '.join(order(model))}."
    required = [spec.key for spec in fields_of(model) if spec.required]
    assert missing.what.endswith(f": {', '.join(required)}.")


@each_model
def test_the_schema_of_the_open_data_and_its_dictionary(model: type[Entry]) -> None:
    shown = [key for key in order(model) if key not in HIDDEN]
    assert list(schema_of(model)["properties"]) == shown
    assert [key.key for key in keys_of(model)] == shown
    for spec in fields_of(model):
        if spec.group:
            part = schema_of(model)["properties"][spec.key]
            inner = part.get("items", part)["properties"]
            assert list(inner) == order(spec.group), spec.key


def test_the_schemas_of_lists() -> None:
    for one in LISTS:
        elements = editor_schema(one)["properties"][one.name]["items"]
        assert list(elements["properties"]) == order(one.model)
