"""Everything that stands in a group of fields, however deep, with the keys that lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

# The keys and list positions, as a writer has them, that lead to a value.
Location = tuple[str | int, ...]


def by_key(model: BaseModel) -> dict[str, Any]:
    """The values of one group by the keys that a writer gives them, in the order of its class."""
    fields = type(model).model_fields
    return {field.alias or name: getattr(model, name) for name, field in fields.items()}


def walk(value: Any, location: Location = ()) -> Iterator[tuple[Location, Any]]:
    """`value` at `location`, and all in it: groups and lists before what they hold."""
    yield location, value
    if isinstance(value, BaseModel):
        for key, part in by_key(value).items():
            yield from walk(part, (*location, key))
    elif isinstance(value, tuple):
        for position, part in enumerate(value):
            yield from walk(part, (*location, position))


def texts_in(value: Any, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every text, web addresses and references too."""
    return ((place, part) for place, part in walk(value, location) if isinstance(part, str))


def anchors_in(value: Any, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every id: of a recommendation, a yield, a figure."""
    return ((place, part) for place, part in walk(value, location) if place and place[-1] == "id")
