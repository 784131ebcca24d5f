"""A group of fields, and every reference, text and id that stands in one, however deep."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from pydantic import BaseModel, ConfigDict

from site_plugins.model.references import Reference

Location = tuple[str | int, ...]
# On a field that no example can have together with the others.
APART: dict[str, Any] = {"x-apart": True}


class Strict(BaseModel):
    """Frozen, and an unknown key is an error: a typing mistake never vanishes."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)

    @cached_property
    def references(self) -> tuple[tuple[Location, Reference], ...]:
        """Every reference in it, with the path of keys and list positions that leads to it."""
        return tuple(
            found
            for name, field in type(self).model_fields.items()
            for found in _references(getattr(self, name), (field.alias or name,))
        )


def references_in(model: Strict, location: Location = ()) -> Iterator[tuple[Location, Reference]]:
    """Every reference in `model`, with the path of keys and list positions that leads to it."""
    for place, reference in model.references:
        yield (*location, *place), reference


def texts_in(model: BaseModel, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every text in `model`, web addresses too, with the path that leads to it."""
    for name, field in type(model).model_fields.items():
        yield from _texts(getattr(model, name), (*location, field.alias or name))


def _texts(value: Any, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, BaseModel):
        yield from texts_in(value, location)
    elif isinstance(value, tuple):
        for position, element in enumerate(value):
            yield from _texts(element, (*location, position))


def _references(value: Any, location: Location) -> Iterator[tuple[Location, Reference]]:
    if isinstance(value, Reference):
        yield location, value
    elif isinstance(value, Strict):
        yield from references_in(value, location)
    elif isinstance(value, tuple):
        for position, element in enumerate(value):
            yield from _references(element, (*location, position))


def anchors_in(model: BaseModel, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every id in `model` (a recommendation, a yield, a figure), with the path that leads to it."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        here = (*location, field.alias or name)
        if name == "id":
            yield here, value
        for position, element in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(element, BaseModel):
                yield from anchors_in(element, (*here, position))
