"""The models as others see their data: a JSON Schema, and the fields in words.

Both are made from the model classes, so they can't tell something else than the data. The schema
describes our open data, and not what a writer types: numbers are numbers there, and what is not
known is left out. Standard: JSON Schema draft 2020-12.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from site_plugins.model import fields
from site_plugins.model.strict import Strict

# Says whether something is shown, and is never published.
HIDDEN = frozenset({"concept"})
_REFERENCE = "#/$defs/"
# What tells a validator something, and a reader which type of item a reference is to.
_KEPT = (
    "additionalProperties",
    "enum",
    "format",
    "minItems",
    "minLength",
    "pattern",
    "required",
    "type",
    "x-soort",
    "x-verwijst-naar",
)


@dataclass(frozen=True, slots=True)
class FieldInfo:
    """One key: what it means, what it holds, and whether it is always there."""

    key: str
    meaning: str
    holds: str
    required: bool


@cache
def schema_of(model: type[Strict]) -> Mapping[str, Any]:
    """The schema of one object, complete in itself: nothing in it points elsewhere."""
    made = model.model_json_schema(by_alias=True, mode="serialization")
    return _plain(made, made.get("$defs", {}), dict(_orders(model)))


def _orders(model: type[Strict]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The keys of a model and of each group in it, as they are ordered everywhere, by the name of
    the class, which pydantic takes as a title."""
    specs = fields.fields_of(model)
    yield model.__name__, tuple(spec.key for spec in specs)
    for spec in specs:
        if spec.group:
            yield from _orders(spec.group)


@cache
def keys_of(model: type[Strict]) -> tuple[FieldInfo, ...]:
    """The keys of a model, in the order in which they are written."""
    properties = schema_of(model)["properties"]
    return tuple(
        FieldInfo(spec.key, spec.meaning, _holds(properties[spec.key]), spec.required)
        for spec in fields.fields_of(model)
        if spec.key not in HIDDEN
    )


def _plain(
    schema: dict[str, Any], definitions: dict[str, Any], orders: Mapping[str, tuple[str, ...]]
) -> dict[str, Any]:
    """Without pydantic's English names, references, empty values and defaults."""
    if "$ref" in schema:
        return _plain(definitions[schema["$ref"].removeprefix(_REFERENCE)], definitions, orders)
    if "anyOf" in schema:
        (known,) = (choice for choice in schema["anyOf"] if choice != {"type": "null"})
        return _plain(known, definitions, orders)
    plain = {key: schema[key] for key in _KEPT if key in schema}
    if "items" in schema:
        plain["items"] = _plain(schema["items"], definitions, orders)
    if "properties" in schema:
        parts = schema["properties"]
        plain["properties"] = {
            key: {
                "description": parts[key].get("description", ""),
                **_plain(parts[key], definitions, orders),
            }
            for key in orders[schema["title"]]
            if key not in HIDDEN
        }
    return plain


_WORDS = {
    "boolean": "ja of nee",
    "integer": "heel getal",
    "number": "getal",
    "string": "tekst",
}


def _holds(part: Mapping[str, Any]) -> str:
    """What a field holds, in words for a reader."""
    if "enum" in part:
        return "een van: " + ", ".join(map(str, part["enum"]))
    if part.get("type") == "array":
        return f"lijst, elk: {_holds(part['items'])}"
    if part.get("type") == "object":
        return "groep: " + ", ".join(part["properties"])
    if "x-verwijst-naar" in part:
        target = part["x-verwijst-naar"]
        return f"naam van een {target}" if target else "map en naam van een pagina"
    if "x-soort" in part:
        return str(part["x-soort"])
    if part.get("format") == "uri":
        return "webadres"
    return _WORDS[part["type"]]
