"""One field of a model as the editor at /beheer/ asks for it: see cms.py."""

from __future__ import annotations

from typing import Any

from site_plugins.catalogue.needed import must_have
from site_plugins.catalogue.problem import Rule
from site_plugins.catalogue.rules import fields as rules
from site_plugins.model.cms import LIST_FILES
from site_plugins.model.editor_schema import PATTERNS, reference_pattern
from site_plugins.model.fields import FieldSpec, Kind, fields_of
from site_plugins.model.references import AnyRef, ListRef, YieldRef
from site_plugins.model.registry import BY_NAME
from site_plugins.model.strict import Strict

Config = dict[str, Any]
BODY = "body"  # Sveltia's name for the text under a header
_LONG = 40  # signs; the example of a field for a sentence or two is longer
_RULES: dict[Kind, Rule] = {
    Kind.TIME: rules.NO_TIME,
    Kind.WHEN: rules.NO_DATE,
    Kind.DATE: rules.NO_DATE,
    Kind.NUMBER: rules.NO_NUMBER,
    Kind.WHOLE_NUMBER: rules.NO_NUMBER,
    Kind.ADDRESS: rules.NO_WEB_ADDRESS,
    Kind.ANCHOR: rules.NO_ANCHOR,
    Kind.FORMER_ADDRESS: rules.NO_FORMER_ADDRESS,
}
# What our Markdown has; Sveltia has buttons for more.
_BUTTONS = ["bold", "italic", "link", "heading-two", "heading-three", "quote"]


_BUTTONS += ["bulleted-list", "numbered-list"]


def body_field() -> Config:
    return {
        "name": BODY,
        "label": "Tekst",
        "widget": "richtext",
        "required": False,
        "buttons": _BUTTONS,
        "editor_components": [],
        "hint": "De tekst van de pagina. Schrijf korte zinnen.",
    }


def form_fields(model: type[Strict]) -> list[Config]:
    return [_field(spec, required=must_have(model, spec)) for spec in fields_of(model)]


def _field(spec: FieldSpec, *, required: bool) -> Config:
    named = {"name": spec.key, "label": spec.label, "required": required, "hint": _hint(spec)}
    if not spec.listed:
        return {**named, **_widget(spec)}
    if spec.reference and not issubclass(spec.reference, AnyRef):
        return {**named, **_widget(spec), "multiple": True} | ({"min": 1} if required else {})
    inside = _widget(spec)
    if spec.group:
        inside.pop("widget")
    else:
        inside = {"field": {"name": spec.key, "label": spec.label, **inside}}
    least = {"min": 1} if required else {}
    return {**named, "widget": "list", "label_singular": spec.label, **inside, **least}


def _hint(spec: FieldSpec) -> str:
    is_shown = spec.example and not spec.words and spec.kind is not Kind.YES_NO
    return f"{spec.meaning} Bijvoorbeeld: {spec.example}" if is_shown else spec.meaning


def _widget(spec: FieldSpec) -> Config:
    """What one value is filled in with."""
    if spec.group:
        return {"widget": "object", **_grouped(spec.group)}
    if spec.words:
        options = [{"label": word.label, "value": word.value} for word in spec.words]
        return {"widget": "select", "options": options}
    if spec.kind is Kind.YES_NO:
        return {"widget": "select", "options": ["ja", "nee"]}
    if spec.reference:
        return _reference(spec)
    if spec.kind is Kind.TIME:
        return {"widget": "datetime", "type": "time", "format": "HH:mm"}
    if spec.kind is Kind.TEXT and len(spec.example) > _LONG:
        return {"widget": "text"}
    return {"widget": "string", **_pattern(spec)}


def _pattern(spec: FieldSpec) -> Config:
    if spec.kind not in _RULES:
        return {}
    return {"pattern": [f"^{PATTERNS[spec.kind]}$", _RULES[spec.kind].fix]}


def _grouped(group: type[Strict]) -> Config:
    """A group that is folded shows its first text, or else its first field."""
    specs = fields_of(group)
    texts = [spec for spec in specs if spec.kind is Kind.TEXT and spec.required]
    shown = (texts or specs)[0].key
    return {
        "fields": form_fields(group),
        "collapsed": "auto",
        "summary": f"{{{{fields.{shown}}}}}",
    }


def _reference(spec: FieldSpec) -> Config:
    """A choice from what there is; what may be anything is typed."""
    assert spec.reference
    if issubclass(spec.reference, YieldRef):
        return {
            "widget": "relation",
            "collection": BY_NAME[spec.reference.target].folder,
            "value_field": "{{slug}}#{{opbrengsten.*.id}}",
            "display_fields": ["{{titel}}: {{opbrengsten.*.tekst}}"],
        }
    if issubclass(spec.reference, AnyRef):
        pattern = [f"^{reference_pattern(spec)}$", rules.NO_FULL_REFERENCE.fix]
        return {"widget": "string", "pattern": pattern}
    if issubclass(spec.reference, ListRef):
        name = spec.reference.list_name
        return {
            "widget": "relation",
            "collection": LIST_FILES,
            "file": name,
            "value_field": f"{name}.*.id",
            "display_fields": [f"{name}.*.{spec.reference.shown}"],
        }
    return {
        "widget": "relation",
        "collection": BY_NAME[spec.reference.target].folder,
        "value_field": "{{slug}}",
        "display_fields": ["titel"],
    }
