"""Checks of charts: what stands in one chart can be compared."""

from __future__ import annotations

from collections.abc import Iterator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.references import FigureRef
from site_plugins.model.sourced import ChartDefinition, Figure
from site_plugins.model.vocabulary import ChartKind
from site_plugins.reading.problem import Problem
from site_plugins.reading.rules import relations as rules


def charts_compare_like_with_like(catalogue: Catalogue) -> Iterator[Problem]:
    """What stands in one chart can be compared, and a page draws each figure once."""
    for record in catalogue.items:
        drawn: set[FigureRef] = set()
        for position, chart in enumerate(record.entry.charts):
            bars = [(bar.figure, catalogue.find_figure(bar.figure)) for bar in chart.bars]
            found = [(reference, figure) for reference, figure in bars if figure]
            if len(found) < len(bars):
                continue  # a reference has a problem of its own
            for place, (reference, figure) in enumerate(found):
                what = (
                    f'"{reference}" staat al in een grafiek op deze pagina.'
                    if reference in drawn
                    else _unlike(chart, (reference, figure), found[:place])
                )
                drawn.add(reference)
                if what:
                    location = ("grafieken", position, "balken", place, "cijfer")
                    yield record.problem(rules.UNLIKE_FIGURES, location, what)


_Drawn = tuple[FigureRef, Figure]


def _unlike(chart: ChartDefinition, bar: _Drawn, others: list[_Drawn]) -> str:
    """Why this figure can't stand in the chart beside the bars before it; empty when it can."""
    reference, figure = bar
    if min(figure.value, figure.before or 0) < 0:
        return f'"{reference}" is minder dan nul. Een balk begint bij nul.'
    if chart.kind is ChartKind.DATES and figure.date is None:
        return f'Bij "{reference}" staat geen datum.'
    # Of sources that disagree one may name all others.
    for other_reference, other in others[:1] if chart.kind is ChartKind.CONFLICT else others:
        if difference := _difference(chart.kind, bar, (other_reference, other)):
            return f'"{reference}" en "{other_reference}" {difference}.'
    return ""


def _difference(kind: ChartKind, bar: _Drawn, other: _Drawn) -> str:
    """What keeps two figures out of one chart of this kind; empty when nothing does."""
    (reference, figure), (other_reference, other_figure) = bar, other
    if figure.unit != other_figure.unit:
        return "hebben niet dezelfde eenheid"
    if (figure.before is None) != (other_figure.before is None):
        return "hebben niet allebei een getal bij was"
    if kind is ChartKind.CONFLICT:
        named = (*figure.conflicts_with, *other_figure.conflicts_with)
        return "" if {reference, other_reference} & {*named} else "noemen elkaar niet bij botst_met"
    if kind is ChartKind.DATES:
        return "hebben dezelfde datum" if figure.date == other_figure.date else ""
    if figure.source.source != other_figure.source.source:
        return "hebben niet dezelfde bron"
    return "" if figure.date == other_figure.date else "hebben niet dezelfde datum"
