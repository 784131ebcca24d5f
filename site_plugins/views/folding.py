"""Lists that may be long: what is shown of them at once, and under which word the rest stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.entry import Item
from site_plugins.views.words import letter_of, year_label

ENOUGH = 60  # rows on one page; on a longer one, long lists are folded
AT_ONCE = 14  # what is no longer than this is never folded
FIRST = 8  # what a folded list shows of itself
NEWEST = 5  # what a page shows at once of all that belongs to it
Row = TypeVar("Row")
Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True)
class Fold(Generic[Row]):
    """A part of a long list that a reader opens. `label` is empty for all of the rest."""

    label: str
    rows: tuple[Row, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class Folded(Generic[Row]):
    """A list of any length: what is shown at once, and the rest in folds."""

    shown: tuple[Row, ...]
    folds: tuple[Fold[Row], ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """All of them, those in folds too."""
        return (*self.shown, *(row for fold in self.folds for row in fold.rows))

    def each(self, show: Callable[[Row], Shown]) -> Folded[Shown]:
        """The same list, with in place of each row what is shown of it."""
        folds = (Fold(one.label, tuple(map(show, one.rows)), one.open) for one in self.folds)
        return Folded(tuple(map(show, self.shown)), tuple(folds))


def folded(
    rows: Sequence[Row], section: Callable[[Row], str], among: int | None = None
) -> Folded[Row]:
    """The rows as they are, on a page with `among` rows in all (as a rule: these); else folded.

    What is too long to read on a phone shows its start and one fold with the rest; what is too
    long for that has a fold for each section. Rows of one section stand together.
    """
    if max(len(rows), among or 0) <= ENOUGH or len(rows) <= AT_ONCE:
        return Folded(tuple(rows))
    if len(rows) <= ENOUGH:
        return shortened(rows)
    return Folded((), sections(rows, section))


def shortened(rows: Sequence[Row]) -> Folded[Row]:
    """The rows, of which a list that is too long to read on a phone shows its start."""
    if len(rows) <= AT_ONCE:
        return Folded(tuple(rows))
    return Folded(tuple(rows[:FIRST]), (Fold("", tuple(rows[FIRST:])),))


def newest(rows: Sequence[Row]) -> Folded[Row]:
    """The first rows, and one fold with the rest of what belongs to a page."""
    rest = tuple(rows[NEWEST:])
    return Folded(tuple(rows[:NEWEST]), (Fold("", rest),) if rest else ())


def sections(rows: Iterable[Row], section: Callable[[Row], str]) -> tuple[Fold[Row], ...]:
    """A fold for each section, in the order of the rows; the first is open."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(section(row), []).append(row)
    return tuple(
        Fold(label, tuple(under), open=not number)
        for number, (label, under) in enumerate(found.items())
    )


# Under which word an item stands in a long list.
Section = Callable[[Catalogue, Record[Item]], str]


def year_section(catalogue: Catalogue, record: Record[Item]) -> str:
    """The year that it was in; its letter for what never has a date, like an organisation."""
    if type(record.entry).date is Item.date:
        return letter_section(catalogue, record)
    return year_label(catalogue.date_of(record))


def letter_section(_catalogue: Catalogue, record: Record[Item]) -> str:
    return letter_of(record.entry.title)
