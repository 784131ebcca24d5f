"""What `new` asks for each kind of page, and the groups of fields that it makes."""

from __future__ import annotations

from collections.abc import Sequence

from commands.write._drafting import Data, short
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Entry
from site_plugins.model.example import Example
from site_plugins.model.fields import FieldSpec, ValueKind, fields_of
from site_plugins.model.meeting import Meeting
from site_plugins.model.reserved import is_reserved_anchor
from site_plugins.model.source import Source
from site_plugins.model.strict import Strict
from site_plugins.model.workshop import Workshop
from site_plugins.reading.slugs import slugify
from site_plugins.writing.front_matter import Value

# Besides what must be there: without these a reader misses what the page is for.
_ALSO: dict[type[Entry], tuple[str, ...]] = {
    Meeting: ("begin", "einde", "locatie", "gastheer", "organisatoren"),
    Workshop: ("bijeenkomst", "ronde", "door", "van"),
    Advice: ("aan", "komt_uit"),
    Example: ("door", "werkwijze"),
    Source: ("url",),
}
# The heart of some types of page.
_GROUPS = ("aanbevelingen", "opbrengsten", "probeer_het_zelf", "cijfers")
# What is asked in a group though it may be left out.
_ALSO_IN_GROUP = ("datum",)
_LONGEST_ID = 40


def asked_fields(model: type[Entry]) -> tuple[FieldSpec, ...]:
    """What a person is asked for: what must be there, and what puts the page in its place."""
    also = (*_ALSO.get(model, ()), "onderwerpen")
    specs = fields_of(model)
    return tuple(spec for spec in specs if spec.needed or spec.key in also)


def asked_groups(model: type[Entry]) -> tuple[FieldSpec, ...]:
    """The groups of fields that a person can fill in on the spot."""
    return tuple(spec for spec in fields_of(model) if spec.key in _GROUPS and spec.group)


def asked_in(group: type[Strict]) -> tuple[FieldSpec, ...]:
    """What is asked of a group: all of it where nothing must be there. An id is made."""
    needed = needed_in(group)
    if not needed:
        return fields_of(group)
    return tuple(spec for spec in fields_of(group) if spec in needed or spec.key in _ALSO_IN_GROUP)


def needed_in(group: type[Strict]) -> tuple[FieldSpec, ...]:
    """What a group can't do without, but for its id."""
    return tuple(
        spec for spec in fields_of(group) if spec.required and spec.kind is not ValueKind.ANCHOR
    )


def with_id(model: type[Entry], spec: FieldSpec, values: Data, data: Data) -> Data:
    """The values of a group with an id, made of its words, that nothing else on the page has."""
    assert spec.group
    if not any(one.kind is ValueKind.ANCHOR for one in fields_of(spec.group)):
        return values
    words = str(values.get("tekst") or values.get("betekenis") or spec.key)
    anchor = short(slugify(words).lstrip("0123456789-"), _LONGEST_ID) or slugify(spec.key)
    taken = {one["id"] for key in _GROUPS for one in _groups_in(data.get(key, "")) if "id" in one}
    number, unique = 1, anchor
    while unique in taken or is_reserved_anchor(unique, model.type_name):
        number += 1
        unique = f"{anchor}-{number}"
    return {"id": unique} | values


def _groups_in(value: Value) -> Sequence[dict[str, Value]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
