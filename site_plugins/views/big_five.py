"""The Big Five: the overview with its matrix, and everything that touches one pillar."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.model.pillar import Pillar
from site_plugins.model.registry import BY_NAME
from site_plugins.model.vocabulary import NationalPillar
from site_plugins.views.item import ItemFrame, fact, item_frame
from site_plugins.views.parts import (
    CardGroup,
    DateText,
    Link,
    SourceNote,
    by_type,
    carrying,
    date_text,
    link_to,
    source_note,
)


@dataclass(frozen=True, slots=True)
class WordingRow:
    version: str
    date: DateText
    text: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class PillarPage:
    frame: ItemFrame
    number: int
    question: str
    wordings: tuple[WordingRow, ...]
    national: tuple[str, ...]
    national_note: str


@dataclass(frozen=True, slots=True)
class Cell:
    """How many items of one type touch the pillar, and where they are listed."""

    count: int
    label: str
    link: Link


@dataclass(frozen=True, slots=True)
class PillarRow:
    link: Link
    number: int
    question: str
    summary: str
    cells: tuple[Cell, ...]
    national: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BigFive:
    """`columns` are the types that touch any pillar; `only_national` has no pillar of ours."""

    columns: tuple[str, ...]
    rows: tuple[PillarRow, ...]
    only_national: tuple[str, ...]


class BigFiveView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._pillars = sorted(catalogue.all(Pillar), key=lambda record: record.entry.number)
        self._groups = {
            record.slug: by_type(catalogue, carrying(catalogue, record)) for record in self._pillars
        }

    def overview(self) -> BigFive:
        used = {group.anchor for groups in self._groups.values() for group in groups}
        columns = [kind for kind in BY_NAME.values() if kind.folder in used]
        mapped = {national for record in self._pillars for national in record.entry.national}
        return BigFive(
            tuple(kind.plural for kind in columns),
            tuple(self._row(record, [kind.folder for kind in columns]) for record in self._pillars),
            tuple(national.label for national in NationalPillar if national not in mapped),
        )

    def page(self, record: Record[Pillar]) -> PillarPage:
        pillar = record.entry
        return PillarPage(
            item_frame(self._catalogue, record, (fact("Nummer in de lijst", str(pillar.number)),)),
            pillar.number,
            pillar.question,
            tuple(
                WordingRow(
                    wording.version,
                    date_text(wording.date),
                    wording.text,
                    source_note(self._catalogue, wording.source),
                )
                for wording in pillar.wordings
            ),
            tuple(national.label for national in pillar.national),
            pillar.national_note or "",
        )

    def items(self, record: Record[Pillar]) -> tuple[CardGroup, ...]:
        """Everything that touches this pillar, by type."""
        return self._groups[record.slug]

    def _row(self, record: Record[Pillar], folders: list[str]) -> PillarRow:
        pillar = record.entry
        groups = {group.anchor: group for group in self._groups[record.slug]}
        return PillarRow(
            link_to(record),
            pillar.number,
            pillar.question,
            pillar.summary,
            tuple(_cell(record, folder, groups.get(folder)) for folder in folders),
            tuple(national.label for national in pillar.national),
        )


def _cell(record: Record[Pillar], folder: str, group: CardGroup | None) -> Cell:
    label = next(kind.plural for kind in BY_NAME.values() if kind.folder == folder)
    return Cell(len(group.cards) if group else 0, label, link_to(record, folder))
