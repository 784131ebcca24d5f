"""All figures of the site, by what they are about; where sources disagree, both and why."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.registry import BY_NAME
from site_plugins.views.parts import FigureRow, figure_row


@dataclass(frozen=True, slots=True)
class FigureGroup:
    title: str
    anchor: str
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    groups: tuple[FigureGroup, ...]
    conflicts: tuple[FigureRow, ...]
    count: int


class FiguresView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> Figures:
        """Every figure once, grouped by the type of the item that it belongs to."""
        rows: dict[str, list[FigureRow]] = {name: [] for name in BY_NAME}
        for record in self._catalogue.items:
            rows[record.entry.type_name] += [
                figure_row(self._catalogue, record, figure) for figure in record.entry.figures
            ]
        groups = tuple(
            FigureGroup(BY_NAME[name].plural, BY_NAME[name].folder, tuple(found))
            for name, found in rows.items()
            if found
        )
        everything = [row for group in groups for row in group.rows]
        conflicts = tuple(row for row in everything if row.conflicts_with)
        return Figures(groups, conflicts, len(everything))
