"""A group of fields, and every reference that stands in one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from pydantic import BaseModel, ConfigDict

from site_plugins.model.references import Reference
from site_plugins.model.walking import Location, walk

# On a field that no example can have together with the others.
APART: dict[str, Any] = {"x-apart": True}


class Strict(BaseModel):
    """Frozen, and an unknown key is an error: a typing mistake never vanishes."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)

    @cached_property
    def references(self) -> tuple[tuple[Location, Reference], ...]:
        """Every reference in it, with the path of keys and list positions that leads to it."""
        return tuple((place, part) for place, part in walk(self) if isinstance(part, Reference))


def references_in(model: Strict, location: Location = ()) -> Iterator[tuple[Location, Reference]]:
    """Every reference in `model`, with the path of keys and list positions that leads to it."""
    for place, reference in model.references:
        yield (*location, *place), reference
