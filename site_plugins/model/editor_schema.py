"""A list as an editor of text checks it while somebody types: a JSON Schema of a YAML file.

Of lists only: editors check no header of a Markdown file
(https://github.com/redhat-developer/vscode-yaml/issues/207).

Not the schema of our open data (schema.py): there a number is a number, here it is what a person
writes. Editors read YAML as numbers and texts, our reader reads texts only; so both are allowed.
Standard: JSON Schema draft-07, which editors of YAML know best.
"""

from __future__ import annotations

from typing import Any

from site_plugins.model.fields import FieldSpec, Kind, fields_of, holds
from site_plugins.model.references import AnyRef, FigureRef, YieldRef
from site_plugins.model.registry import ListType
from site_plugins.model.scalars import ANCHOR, SLUG
from site_plugins.model.strict import Strict

_DRAFT = "http://json-schema.org/draft-07/schema#"
_PARTIAL = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?~?"
_SLUG = SLUG.pattern.replace("?:", "")
_ANCHOR = ANCHOR.pattern.replace("?:", "")
# What a value of a kind looks like, as a regular expression for the whole value.
PATTERNS = {
    Kind.TIME: r"[0-9]{1,2}:[0-9]{2}",
    Kind.WHEN: rf"(onbekend|\.\./{_PARTIAL}|{_PARTIAL}(/({_PARTIAL}|\.\.))?)",
    Kind.DATE: _PARTIAL,
    Kind.NUMBER: r"(?!-?[1-9][0-9]{0,2},[0-9]{3}$)-?[0-9]{1,3}(\.?[0-9]{3})*(,[0-9]+)?",
    Kind.WHOLE_NUMBER: r"-?[0-9]{1,3}(\.?[0-9]{3})*",
    Kind.ADDRESS: r"https?://\S+",
    Kind.ANCHOR: _ANCHOR,
    Kind.FORMER_ADDRESS: r"([a-z0-9][a-z0-9-]*/)+",
}


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
    if spec.kind is Kind.CITATION:
        assert spec.group
        return {"anyOf": [_text(_SLUG), _group(spec.group)]}
    if spec.group:
        return _group(spec.group)
    if spec.kind is Kind.YES_NO:
        return {"enum": ["ja", "nee"]}
    if spec.words:
        return {
            "enum": [word.value for word in spec.words],
            "enumDescriptions": [word.meaning or word.label for word in spec.words],
        }
    if spec.reference:
        return _text(reference_pattern(spec))
    pattern = PATTERNS.get(spec.kind)
    return (_text(pattern) if pattern else {"type": ["string", "number", "boolean"]}) | examples


def reference_pattern(spec: FieldSpec) -> str:
    """What a reference looks like; not whether it leads to something."""
    assert spec.reference
    if issubclass(spec.reference, YieldRef):
        return f"{_SLUG}#{_ANCHOR}"
    if issubclass(spec.reference, FigureRef):
        return f"{_SLUG}/{_SLUG}#{_ANCHOR}"
    if issubclass(spec.reference, AnyRef):
        return f"{_SLUG}/{_SLUG}(#{_ANCHOR})?"
    return _SLUG


def _text(pattern: str) -> dict[str, Any]:
    # A year or a number without quotation marks is a number to an editor.
    return {"type": ["string", "number"], "pattern": f"^{pattern}$"}
