"""All figures of the site, by what they are about; where sources disagree, both and why."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.references import FigureRef
from site_plugins.model.registry import CONTENT_TYPES, ContentType
from site_plugins.model.vocabulary import ChartKind
from site_plugins.views.charts import EVERY_KIND, FigureSet, chosen, drawn_in
from site_plugins.views.sourcing import figure_reference

_CONFLICT = frozenset({ChartKind.CONFLICT})


@dataclass(frozen=True, slots=True)
class FigureGroup:
    title: str
    anchor: str
    figures: FigureSet


@dataclass(frozen=True, slots=True)
class Figures:
    groups: tuple[FigureGroup, ...]
    conflicts: FigureSet


class FiguresView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._items = tuple(catalogue.items)

    def overview(self) -> Figures:
        """Every figure: those that contradict each other, and the rest by the type of its item."""
        contradicting = self._contradicting()
        in_text = contradicting - drawn_in(self._items, _CONFLICT)
        shown = contradicting | drawn_in(self._items)
        conflicts = chosen(self._catalogue, self._items, _CONFLICT, in_text.__contains__)
        groups = (
            FigureGroup(kind.plural, kind.folder, self._others(kind, shown))
            for kind in CONTENT_TYPES
        )
        return Figures(tuple(group for group in groups if group.figures), conflicts)

    def _others(self, kind: ContentType, shown: set[FigureRef]) -> FigureSet:
        """The figures of one type of item that were not shown yet."""
        records = self._catalogue.all(kind.model)
        return chosen(
            self._catalogue,
            records,
            EVERY_KIND - _CONFLICT,
            lambda reference: reference not in shown,
        )

    def _contradicting(self) -> set[FigureRef]:
        """Both sides: the figures that name others, and those others."""
        return {
            reference
            for record in self._items
            for figure in record.entry.figures
            if figure.conflicts_with
            for reference in (figure_reference(record, figure), *figure.conflicts_with)
        }
