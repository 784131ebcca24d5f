"""All figures of the site, by what they are about; where sources disagree, both and why."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.entry import Item
from site_plugins.model.references import FigureRef
from site_plugins.model.registry import CONTENT_TYPES, ContentType
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import ChartKind, View
from site_plugins.views.charts import EVERY_KIND, FigureSet, chosen, drawn_in
from site_plugins.views.links import Link, link_to
from site_plugins.views.ordering import by_title
from site_plugins.views.sourcing import FigureRow, figure_reference, figure_row

_CONFLICT = frozenset({ChartKind.CONFLICT})


@dataclass(frozen=True, slots=True)
class FigureFold:
    """The figures of one item; `count` has those in charts too."""

    about: Link
    count: int
    figures: FigureSet


@dataclass(frozen=True, slots=True)
class FigureGroup:
    title: str
    anchor: str
    folds: tuple[FigureFold, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """`key` has the figures that stand in front, each nowhere else unless it is contradicted."""

    key: tuple[FigureRow, ...]
    groups: tuple[FigureGroup, ...]
    conflicts: tuple[FigureFold, ...]


class FiguresView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._items = tuple(catalogue.items)

    def overview(self) -> Figures:
        """Every figure: the key figures, the rest by the type of its item, topics first, and those
        that contradict each other."""
        contradicting = self._contradicting()
        in_text = contradicting - drawn_in(self._items, _CONFLICT)
        key = self._key()
        shown = contradicting | drawn_in(self._items) | set(key)
        groups = (
            FigureGroup(kind.plural, kind.folder, self._others(kind, shown))
            for kind in sorted(CONTENT_TYPES, key=lambda kind: kind.model is not Topic)
        )
        return Figures(
            tuple(self._row(reference) for reference in key),
            tuple(group for group in groups if group.folds),
            self._folds(self._items, _CONFLICT, in_text.__contains__),
        )

    def _key(self) -> tuple[FigureRef, ...]:
        page = self._catalogue.page_of(View.FIGURES)
        return page.entry.key_figures if page else ()

    def _row(self, reference: FigureRef) -> FigureRow:
        figure = self._catalogue.find_figure(reference)
        assert figure is not None  # the checks saw to it
        return figure_row(self._catalogue, self._catalogue.get(reference), figure)

    def _others(self, kind: ContentType, shown: set[FigureRef]) -> tuple[FigureFold, ...]:
        """The figures of one type of item that were not shown yet."""
        records = self._catalogue.all(kind.model)
        rest = EVERY_KIND - _CONFLICT
        return self._folds(records, rest, lambda reference: reference not in shown)

    def _folds(
        self,
        records: Sequence[Record[Item]],
        kinds: Container[ChartKind],
        as_text: Callable[[FigureRef], bool],
    ) -> tuple[FigureFold, ...]:
        """One for each item that has such figures, by title."""
        per_item = (
            (link_to(record), chosen(self._catalogue, [record], kinds, as_text))
            for record in by_title(records)
        )
        return tuple(
            FigureFold(
                about,
                sum(len(chart.rows) for chart in figures.charts) + len(figures.rows),
                figures,
            )
            for about, figures in per_item
            if figures
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
