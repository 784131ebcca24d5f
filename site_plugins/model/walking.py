"""Everything that stands in a group of fields, however deep, with the keys that lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

# The keys and list positions, as a writer has them, that lead to a value.
Location = tuple[str | int, ...]


def by_key(model: BaseModel) -> dict[str, Any]:
    """The values of one group by the keys that a writer gives them, in the order of its class."""
    values = vars(model)
    return {key: values[name] for name, key in _keys(type(model))}


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


def walk(value: Any, location: Location = ()) -> list[tuple[Location, Any]]:
    """`value` at `location`, and all in it: groups and lists before what they hold."""
    found = [(location, value)]  # a list: this is asked for each page, by each check
    if isinstance(value, BaseModel):
        for key, part in by_key(value).items():
            found += walk(part, (*location, key))
    elif isinstance(value, tuple):
        for position, part in enumerate(value):
            found += walk(part, (*location, position))
    return found


def texts_in(value: BaseModel, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every text, web addresses and references too."""
    return ((place, part) for place, part in walk(value, location) if isinstance(part, str))


def anchors_in(value: BaseModel, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every id: of a recommendation, a yield, a figure."""
    return ((place, part) for place, part in walk(value, location) if place and place[-1] == "id")
