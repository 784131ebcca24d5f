"""Charts: bars beside each other, where a picture answers a question sooner than text.

Every drawing has a table beside it with the same values, and the date and the source of each. Bars
begin at zero, so that a bar twice as long is twice as much (Cleveland & McGill, 1984).
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.entry import Item
from site_plugins.model.references import FigureRef
from site_plugins.model.sourced import ChartDefinition, Figure
from site_plugins.model.vocabulary import ChartKind
from site_plugins.views.citing import Cited
from site_plugins.views.links import Link, link_to
from site_plugins.views.sourcing import (
    FigureRow,
    SourceNote,
    figure_anchor,
    figure_reference,
    figure_row,
)
from site_plugins.views.words import DateText

_PERCENT = "procent"
_ALL_OF_THEM = Decimal(100)  # procent
HEADLINES = 2  # on a page that is about more than figures
# What is more than nothing is drawn as more than nothing: a line of about a pixel on a phone.
_SHORTEST = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Bar:
    """`label` and `text` are what is drawn and how much of it, in words; `length` is how far the
    bar reaches, as SVG writes it."""

    label: str
    text: str
    length: str


@dataclass(frozen=True, slots=True)
class ChartRow:
    """What is counted, with a bar per column of the chart, and the row of the table.

    `id` is empty where the figure has its own place on another page, which `about` leads to.
    """

    id: str
    about: Link
    meaning: str
    bars: tuple[Bar, ...]
    date: DateText
    date_is_source: bool
    source: SourceNote
    cited: Cited | None = None  # where it is a figure of an item

    @property
    def anchor(self) -> str:
        """Its id on a page with figures of many items."""
        return figure_anchor(self.about)


@dataclass(frozen=True, slots=True)
class Chart:
    """`columns` names the bars of each row; `whole` is what a full bar stands for, empty when the
    longest bar is just the longest. `page` is where the chart belongs. `conflicts` has the figures
    that others contradict, with those others that are not in the chart itself.
    """

    title: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[ChartRow, ...]
    whole: str = ""
    page: Link | None = None
    conflicts: tuple[FigureRow, ...] = ()

    @property
    def origin(self) -> ChartRow | None:
        """A row that has the date and source of all; None where they differ."""
        first, *others = self.rows
        same = all((one.date, one.source) == (first.date, first.source) for one in others)
        return first if same else None


@dataclass(frozen=True, slots=True)
class Headline:
    """A figure in two lines: how much, and of what."""

    value: str
    meaning: str


@dataclass(frozen=True, slots=True)
class FigureSet:
    """Figures to show together: those that are drawn, and the rest as text."""

    charts: tuple[Chart, ...] = ()
    rows: tuple[FigureRow, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.charts or self.rows)

    def __len__(self) -> int:
        return len(self.rows) + sum(len(one.rows) for one in self.charts)

    @property
    def headlines(self) -> tuple[Headline, ...]:
        """The first of all, for who reads no further; those that are drawn first."""
        drawn = [
            Headline(row.bars[-1].text, row.meaning) for one in self.charts for row in one.rows
        ]
        told = [Headline(f"{row.value} {row.unit}", row.meaning) for row in self.rows]
        return tuple(dict.fromkeys([*drawn, *told]))[:HEADLINES]


EVERY_KIND = frozenset(ChartKind)
ONE_COLUMN = ("Hoeveel",)
_BEFORE_AND_AFTER = ("Eerst", "Later")


def full_bar(values: Sequence[Decimal], whole: Decimal | None = None) -> Decimal:
    """What the longest possible bar stands for: `whole`, else the largest value.

    Raises ValueError when a value is below zero or above the whole: a bar can't show that.
    """
    full = max(values, default=Decimal(0)) if whole is None else whole
    if not all(0 <= value <= full for value in values):
        raise ValueError(f"no bar from 0 to {full} shows all of {[*map(str, values)]}")
    return full


def bar_of(label: str, text: str, value: Decimal, full: Decimal) -> Bar:
    """A bar of `value`, where a bar over the whole width would be `full`."""
    share = max(100 * value / full, _SHORTEST) if value else value
    return Bar(label, text, f"{share:.2f}".rstrip("0").rstrip(".") + "%")


def figure_set(catalogue: Catalogue, records: Sequence[Record[Item]]) -> FigureSet:
    """The figures of these items, each once."""
    drawn = drawn_in(records)
    return chosen(catalogue, records, EVERY_KIND, lambda reference: reference not in drawn)


def chosen(
    catalogue: Catalogue,
    records: Sequence[Record[Item]],
    kinds: Container[ChartKind],
    as_text: Callable[[FigureRef], bool],
) -> FigureSet:
    """Of these items the charts of these kinds, and the figures to show as text."""
    return FigureSet(
        tuple(
            chart(catalogue, record, definition)
            for record in records
            for definition in record.entry.charts
            if definition.kind in kinds
        ),
        tuple(
            figure_row(catalogue, record, figure)
            for record in records
            for figure in record.entry.figures
            if as_text(figure_reference(record, figure))
        ),
    )


def drawn_in(
    records: Iterable[Record[Item]], kinds: Container[ChartKind] = EVERY_KIND
) -> set[FigureRef]:
    """The figures in the charts of these kinds on the pages of these items."""
    return {
        bar.figure
        for record in records
        for definition in record.entry.charts
        if definition.kind in kinds
        for bar in definition.bars
    }


def chart(catalogue: Catalogue, record: Record[Item], definition: ChartDefinition) -> Chart:
    """The chart that a writer asked for on the page of `record`, from content that was checked."""
    bars = [(bar.label, *_figure(catalogue, bar.figure)) for bar in definition.bars]
    values = [value for _, _, figure in bars for value in _values(figure)]
    percents = bars[0][2].unit == _PERCENT and max(values) <= _ALL_OF_THEM
    full = full_bar(values, _ALL_OF_THEM if percents else None)
    rows = [figure_row(catalogue, home, figure) for _, home, figure in bars]
    return Chart(
        definition.title,
        definition.caption,
        ONE_COLUMN if len(values) == len(rows) else _BEFORE_AND_AFTER,
        tuple(
            _row(label, row, _bars(label, row, figure, full), own=home.path == record.path)
            for row, (label, home, figure) in zip(rows, bars, strict=True)
        ),
        f"{_ALL_OF_THEM} {_PERCENT}" if percents else "",
        link_to(record),
        _conflicts(rows),
    )


def _figure(catalogue: Catalogue, reference: FigureRef) -> tuple[Record[Item], Figure]:
    figure = catalogue.find_figure(reference)
    assert figure is not None  # the checks saw to it
    return catalogue.get(reference), figure


def _values(figure: Figure) -> list[Decimal]:
    """What is drawn of a figure: the number of before too, when there is one."""
    return [figure.value] if figure.before is None else [figure.before, figure.value]


def _bars(label: str, row: FigureRow, figure: Figure, full: Decimal) -> tuple[Bar, ...]:
    labels, words = [label], [row.value]
    if figure.before is not None:
        labels, words = [*_BEFORE_AND_AFTER], [row.before, row.value]
    return tuple(
        bar_of(name, f"{word} {row.unit}", value, full)
        for name, word, value in zip(labels, words, _values(figure), strict=True)
    )


def _row(label: str, row: FigureRow, bars: tuple[Bar, ...], *, own: bool) -> ChartRow:
    return ChartRow(
        row.id if own else "",
        Link(label, row.about.address),
        row.meaning,
        bars,
        row.date,
        row.date_is_source,
        row.source,
        row.cited,
    )


def _conflicts(rows: Sequence[FigureRow]) -> tuple[FigureRow, ...]:
    """The rows with something to say, each thing once, without links to what stands beside."""
    beside = {row.about.address for row in rows}
    return tuple(
        replace(row, conflicts_with=tuple(o for o in row.conflicts_with if o.address not in beside))
        for row in {row.conflict: row for row in reversed(rows) if row.conflict}.values()
    )
