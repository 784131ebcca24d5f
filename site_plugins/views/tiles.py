"""A map of equal tiles, as SVG draws it: where each stands, and its name in lines that fit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from site_plugins.views.links import Link

SIZE = 100  # of a tile, in units of the drawing
_GAP = 4
_LETTERS = 10  # that fit on a line; what is longer is pressed together
_LINE = 19  # from one line to the next
_PART = re.compile(r"[^-\s]+-?")


@dataclass(frozen=True, slots=True)
class Place:
    """Column and row count from 1. `note` stands under the name; `full` has an unbroken edge."""

    column: int
    row: int
    link: Link
    name: str
    note: str
    full: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `width` is given where it would not fit."""

    text: str
    y: int
    width: int | None


@dataclass(frozen=True, slots=True)
class Tile:
    place: Place
    x: int
    y: int
    middle: int
    lines: tuple[Line, ...]
    note_y: int


@dataclass(frozen=True, slots=True)
class TileMap:
    """`width` and `height` are of the drawing, `side` of a tile; `broken` says whether any edge
    is."""

    width: int
    height: int
    side: int
    tiles: tuple[Tile, ...]
    broken: bool


def tile_map(places: Iterable[Place | None]) -> TileMap | None:
    """The map of the places that are known, without empty rows or columns at its edges; None where
    there would be one tile at most."""
    known = sorted(filter(None, places), key=lambda one: (one.row, one.column))
    if len(known) < 2:
        return None
    left, top = min(one.column for one in known), min(one.row for one in known)
    tiles = tuple(
        _tile(one, (one.column - left) * SIZE + _GAP // 2, (one.row - top) * SIZE + _GAP // 2)
        for one in known
    )
    return TileMap(
        (max(one.column for one in known) - left + 1) * SIZE,
        (max(one.row for one in known) - top + 1) * SIZE,
        SIZE - _GAP,
        tiles,
        not all(one.full for one in known),
    )


def _tile(place: Place, x: int, y: int) -> Tile:
    lines = _lines(place.name)
    # The name and the note together stand in the middle of the tile.
    first = y + (SIZE - _GAP - (len(lines) + 1) * _LINE) // 2 + _LINE - 4
    return Tile(
        place,
        x,
        y,
        x + (SIZE - _GAP) // 2,
        tuple(
            Line(text, first + number * _LINE, SIZE - 3 * _GAP if len(text) > _LETTERS else None)
            for number, text in enumerate(lines)
        ),
        first + len(lines) * _LINE + 2,
    )


def _lines(name: str) -> list[str]:
    """The name, broken where it has a hyphen or a space."""
    lines = [""]
    for part in _PART.findall(name):
        joined = part if not lines[-1] or lines[-1].endswith("-") else f" {part}"
        if lines[-1] and len(lines[-1] + joined) > _LETTERS:
            lines.append(part)
        else:
            lines[-1] += joined
    return lines
