"""One field of a model as the editor at /beheer/ asks for it: see cms.py."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from site_plugins.checking.completeness import LONGEST_TITLE
from site_plugins.model.entry import Entry, Item
from site_plugins.model.fields import FieldSpec, ValueKind, fields_of
from site_plugins.model.references import Reference
from site_plugins.model.registry import BY_NAME
from site_plugins.model.strict import Strict

Config = dict[str, Any]
_LONG = 40  # signs; the example of a field for a sentence or two is longer
# The groups of a form, in the order in which a writer needs them. The first has all that a page
# can't do without, and these fields, which nobody should have to look for.
_FIRST = "Het belangrijkste"
_FIRST_TOO = frozenset(
    ("begin", "einde", "locatie", "gastheer", "bijeenkomst", "door", "url", "website", "plaats")
)
_MORE = "Meer over deze pagina"
_BELONGS = "Waar het bij hoort"
_FACTS = "Cijfers, stemmen en wat er kwam"
_UPKEEP = "Beheer van de pagina"
_GROUPS = (_FIRST, _MORE, _BELONGS, _FACTS, _UPKEEP)
_OF_ITEMS = {
    "onderwerpen": _BELONGS,
    "big_five": _BELONGS,
    "organisaties": _BELONGS,
    "bronnen": _BELONGS,
    "vorige": _BELONGS,
    "komt_uit": _BELONGS,
    "vervolg_op": _BELONGS,
    "stemmen": _FACTS,
    "cijfers": _FACTS,
    "grafieken": _FACTS,
    "effecten": _FACTS,
    "gezocht": _FACTS,
}


def form_groups(model: type[Strict]) -> list[Config]:
    """The names of the groups of a form, each with the keys of its fields; none is empty."""
    groups: dict[str, list[str]] = {name: [] for name in _GROUPS}
    for spec in fields_of(model):
        groups[_group_of(model, spec)].append(spec.key)
    return [{"name": name, "keys": keys} for name, keys in groups.items() if keys]


def _group_of(model: type[Strict], spec: FieldSpec) -> str:
    if spec.needed or not issubclass(model, Entry):
        return _FIRST
    if spec.key in _OF_ITEMS:
        return _OF_ITEMS[spec.key]
    if spec.key in _of_every_page():
        return _UPKEEP
    return _FIRST if spec.key in _FIRST_TOO else _MORE


def _of_every_page() -> frozenset[str]:
    return frozenset(spec.key for spec in fields_of(Item))


def form_fields(model: type[Strict]) -> list[Config]:
    """The fields in the order in which they are written."""
    return [dict(_field(model, spec)) for spec in fields_of(model)]


def _field(model: type[Strict], spec: FieldSpec) -> Iterator[tuple[str, Any]]:
    yield "key", spec.key
    yield "label", spec.label
    yield "hint", _hint(spec)
    yield "kind", spec.kind.name.lower()
    if spec.needed:
        yield "required", True
    if spec.listed:
        yield "listed", True
    if spec.kind is ValueKind.TEXT and len(spec.example) > _LONG:
        yield "long", True
    if spec.key == "titel" and issubclass(model, Entry):
        yield "longest", LONGEST_TITLE
    if spec.pattern and spec.kind is not ValueKind.YES_NO:
        yield "pattern", spec.pattern
    if spec.words:
        yield "words", [[word.value, word.label] for word in spec.words]
    if spec.group:
        yield "fields", form_fields(spec.group)
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
