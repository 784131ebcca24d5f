"""The Big Five: the overview with its matrix, and everything that touches one pillar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.pillar import Pillar
from site_plugins.model.registry import BY_NAME, CONTENT_TYPES, ContentType
from site_plugins.model.vocabulary import NationalPillar
from site_plugins.views.cards import Related, carrying, related
from site_plugins.views.changes import ChangesView, ShownChange
from site_plugins.views.charts import FigureSet, figure_set
from site_plugins.views.in_short import InShortView, ShortLine
from site_plugins.views.item import ItemFrame, fact, item_frame
from site_plugins.views.links import Link, link_to
from site_plugins.views.my_big_five import question_links
from site_plugins.views.sourcing import SourceNote, source_note
from site_plugins.views.words import UNDATED, DateText, date_text, drawing_of, year_of

# What happens on a day and is counted per year; topics, goals and organisations don't happen.
DATED = tuple(kind for kind in CONTENT_TYPES if kind.happens)
_CHANGES = 4  # that fit on the page


@dataclass(frozen=True, slots=True)
class WordingRow:
    version: str
    date: DateText
    text: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class PillarPage:
    frame: ItemFrame
    in_short: tuple[ShortLine, ...]
    drawing: str
    question: str
    wordings: tuple[WordingRow, ...]
    national: tuple[str, ...]
    national_note: str


@dataclass(frozen=True, slots=True)
class PillarCell:
    """How many items of one type touch the pillar, and where they are listed."""

    count: int
    label: str
    link: Link


@dataclass(frozen=True, slots=True)
class PillarRow:
    """`answer` leads to where a reader answers the question; `wordings` is how each list puts
    it; `drawing` may be empty."""

    link: Link
    answer: Link
    drawing: str
    question: str
    summary: str
    wordings: tuple[WordingRow, ...]
    cells: tuple[PillarCell, ...]
    national: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year, with a cell per pillar: how many items of each type; types without any left out."""

    label: str
    cells: tuple[tuple[PillarCell, ...], ...]


@dataclass(frozen=True, slots=True)
class PillarGap:
    """A pillar, and the types of which we know nothing that touches it."""

    link: Link
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BigFive:
    """`columns` are the types of DATED; `only_national` has no pillar of ours. `changes` are the
    most telling of what changed for any of them."""

    changes: tuple[ShownChange, ...]
    columns: tuple[str, ...]
    rows: tuple[PillarRow, ...]
    years: tuple[YearRow, ...]
    gaps: tuple[PillarGap, ...]
    only_national: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PillarItems:
    items: Related
    figures: FigureSet


class BigFiveView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._in_short = InShortView(catalogue)
        self._changes = ChangesView(catalogue)
        self._pillars = sorted(catalogue.all(Pillar), key=lambda record: record.entry.number)
        self._answers = question_links(catalogue)
        self._carrying = {  # also of what holds no longer: its page stays
            record.slug: carrying(catalogue, record)
            for record in catalogue.records
            if isinstance(record.entry, Pillar)
        }

    def overview(self) -> BigFive:
        mapped = {national for record in self._pillars for national in record.entry.national}
        rows = tuple(map(self._row, self._pillars))
        changes = dict.fromkeys(
            change for record in self._pillars for change in self._changes.about(record)
        )
        return BigFive(
            tuple(changes)[:_CHANGES],
            tuple(kind.plural for kind in DATED),
            rows,
            tuple(self._years()),
            tuple(
                PillarGap(row.link, missing)
                for row in rows
                if (missing := tuple(cell.label for cell in row.cells if not cell.count))
            ),
            tuple(national.label for national in NationalPillar if national not in mapped),
        )

    def page(self, record: Record[Pillar]) -> PillarPage:
        pillar = record.entry
        return PillarPage(
            item_frame(self._catalogue, record, (fact("Nummer in de lijst", str(pillar.number)),)),
            self._in_short.of(record),
            drawing_of(pillar.drawing),
            pillar.question,
            self._wordings(pillar),
            tuple(national.label for national in pillar.national),
            pillar.national_note or "",
        )

    def items(self, record: Record[Pillar]) -> PillarItems:
        """Everything that touches this pillar, and the figures that stand there."""
        found = self._carrying[record.slug]
        return PillarItems(related(self._catalogue, found), figure_set(self._catalogue, found))

    def _wordings(self, pillar: Pillar) -> tuple[WordingRow, ...]:
        return tuple(
            WordingRow(
                wording.version,
                date_text(wording.date),
                wording.text,
                source_note(self._catalogue, wording.source),
            )
            for wording in pillar.wordings
        )

    def _row(self, record: Record[Pillar]) -> PillarRow:
        pillar = record.entry
        counts = Counter(item.entry.type_name for item in self._carrying[record.slug])
        return PillarRow(
            link_to(record),
            self._answers[record.slug],
            drawing_of(pillar.drawing),
            pillar.question,
            pillar.summary,
            self._wordings(pillar),
            tuple(
                PillarCell(counts[kind.name], kind.plural, link_to(record, kind.folder))
                for kind in DATED
            ),
            tuple(national.label for national in pillar.national),
        )

    def _years(self) -> Iterator[YearRow]:
        """The matrix of pillar, year and type, newest year first; what has no year comes last."""
        counts = Counter(
            (year_of(self._catalogue.date_of(item)), slug, item.entry.type_name)
            for slug, items in self._carrying.items()
            for item in items
            if BY_NAME[item.entry.type_name] in DATED
        )
        years = {year for year, _, _ in counts}
        for year in sorted(years, key=lambda year: year or 0, reverse=True):
            cells = (
                tuple(
                    PillarCell(count, _counted(kind, count), link_to(record, kind.folder))
                    for kind in DATED
                    if (count := counts[year, record.slug, kind.name])
                )
                for record in self._pillars
            )
            yield YearRow(str(year or UNDATED), tuple(cells))


def _counted(kind: ContentType, count: int) -> str:
    return (kind.label if count == 1 else kind.plural).lower()
