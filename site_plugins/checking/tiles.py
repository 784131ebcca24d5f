"""Checks of the map of municipalities."""

from __future__ import annotations

from collections.abc import Iterator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.organisation import Organisation
from site_plugins.reading.problem import Problem
from site_plugins.reading.rules import tiles as rules

FURTHEST_TILE = 9  # columns and rows of the map


def tiles_lie_apart(catalogue: Catalogue) -> Iterator[Problem]:
    """Every municipality has a place of its own on the map of tiles."""
    taken: dict[tuple[int, int], str] = {}
    for record in catalogue.all(Organisation):
        if not (place := record.entry.map_place):
            continue
        spot = (place.column, place.row)
        if not all(1 <= number <= FURTHEST_TILE for number in spot):
            what = f"Dit is kolom {place.column} en rij {place.row}."
            yield record.problem(rules.OFF_THE_MAP, ("kaart",), what)
        elif taken.setdefault(spot, record.path) != record.path:
            what = f"Hier ligt de tegel van {taken[spot]}."
            yield record.problem(rules.TILE_TAKEN, ("kaart",), what)
