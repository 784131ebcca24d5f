"""One field of a model as the editor at /beheer/ asks for it: see cms.py."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any

from site_plugins.checking.completeness import LONGEST_TITLE
from site_plugins.model.entry import Entry
from site_plugins.model.fields import FieldSpec, ValueKind, fields_of
from site_plugins.model.references import Reference
from site_plugins.model.registry import BY_NAME
from site_plugins.model.strict import Strict

Config = dict[str, Any]


def form_groups(model: type[Strict]) -> list[Config]:
    """The names of the groups of a form, each with the keys of its fields; none is empty."""
    return [
        {"name": section.value, "keys": [spec.key for spec in specs]}
        for section, specs in groupby(fields_of(model), key=attrgetter("section"))
    ]


def form_fields(model: type[Strict]) -> list[Config]:
    """The fields in the order in which they are written."""
    return [dict(_field(spec, is_page=issubclass(model, Entry))) for spec in fields_of(model)]


def _field(spec: FieldSpec, *, is_page: bool = False) -> Iterator[tuple[str, Any]]:
    yield "key", spec.key
    yield "label", spec.label
    yield "hint", _hint(spec)
    yield "kind", spec.kind.name.lower()
    if spec.needed:
        yield "required", True
    if spec.listed:
        yield "listed", True
    if spec.long:
        yield "long", True
    if spec.key == "titel" and is_page:
        yield "longest", LONGEST_TITLE
    if spec.pattern and spec.kind is not ValueKind.YES_NO:
        yield "pattern", spec.pattern
    if spec.words:
        yield "words", [[word.value, word.label] for word in spec.words]
    if spec.group:
        yield "fields", [dict(_field(one)) for one in spec.fields]
    if spec.reference:
        yield "to", _target(spec.reference)


def _hint(spec: FieldSpec) -> str:
    is_shown = spec.example and not spec.words and spec.kind is not ValueKind.YES_NO
    return f"{spec.meaning} Bijvoorbeeld: {spec.example}" if is_shown else spec.meaning


def _target(reference: type[Reference]) -> Config:
    """Where the things are that a writer can choose from: `kind` is the way to name one."""
    target = BY_NAME.get(reference.target)
    places = {
        "kind": reference.choice,
        "folder": target.folder if target else "",
        "list": reference.list_name,
        "shown": reference.shown,
    }
    return {key: value for key, value in places.items() if value}
