"""A list as an editor of text checks it while somebody types: a JSON Schema of a YAML file.

Of lists only: editors check no header of a Markdown file
(https://github.com/redhat-developer/vscode-yaml/issues/207).

Not the schema of our open data (schema.py): there a number is a number, here it is what a person
writes. Editors read YAML as numbers and texts, our reader reads texts only; so both are allowed.
Standard: JSON Schema draft-07, which editors of YAML know best.
"""

from __future__ import annotations

from typing import Any

from site_plugins.model.fields import FieldSpec, ValueKind, fields_of, holds
from site_plugins.model.registry import ListType
from site_plugins.model.scalars import SLUG
from site_plugins.model.strict import Strict

_DRAFT = "http://json-schema.org/draft-07/schema#"


def editor_schema(list_type: ListType) -> dict[str, Any]:
    """The schema of a whole list file."""
    elements = {"type": "array", "items": _group(list_type.model)}
    return {
        "$schema": _DRAFT,
        "title": f"De lijst {list_type.name}",
        "type": "object",
        "properties": {list_type.name: elements},
        "required": [list_type.name],
        "additionalProperties": False,
    }


def _group(model: type[Strict]) -> dict[str, Any]:
    specs = fields_of(model)
    return {
        "type": "object",
        "properties": {spec.key: _field(spec) for spec in specs},
        "required": [spec.key for spec in specs if spec.required],
        "additionalProperties": False,
    }


def _field(spec: FieldSpec) -> dict[str, Any]:
    one = _one(spec)
    if spec.listed:
        one = {"type": "array", "items": one} | ({"minItems": 1} if spec.required else {})
    return {"description": f"{spec.meaning} ({holds(spec)})", **one}


def _one(spec: FieldSpec) -> dict[str, Any]:
    examples = {"examples": [spec.example]} if spec.example else {}
    if spec.kind is ValueKind.CITATION:
        assert spec.group
        return {"anyOf": [_text(SLUG.pattern), _group(spec.group)]}
    if spec.group:
        return _group(spec.group)
    if spec.kind is ValueKind.YES_NO:
        return {"enum": ["ja", "nee"]}
    if spec.words:
        return {
            "enum": [word.value for word in spec.words],
            "enumDescriptions": [word.meaning or word.label for word in spec.words],
        }
    if spec.reference:
        return _text(spec.pattern)
    if not spec.pattern:
        return {"type": ["string", "number", "boolean"]} | examples
    return _text(spec.pattern) | examples


def _text(pattern: str) -> dict[str, Any]:
    # A year or a number without quotation marks is a number to an editor.
    return {"type": ["string", "number"], "pattern": f"^(?:{pattern})$"}
