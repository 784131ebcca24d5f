"""The page about open data: which tables there are, how many rows, and what each field means."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.snapshots import ARCHIVE, Snapshot
from site_plugins.catalogue.tables import TABLES, Table, body_fields, made_fields, tables_of
from site_plugins.model.reserved import DATA, year_anchor
from site_plugins.model.schema import FieldInfo, keys_of
from site_plugins.views.links import Link
from site_plugins.views.words import DateText, date_text


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table with its files. The addresses count from the site's root."""

    label: str
    anchor: str
    count: int
    json: Link
    csv: Link
    schema: Link
    fields: tuple[FieldInfo, ...]


@dataclass(frozen=True, slots=True)
class SnapshotRow:
    """The open data of a year as it was then. `address` is that of its folder."""

    year: int
    anchor: str
    version: str
    made_on: DateText
    address: str
    archive: Link
    size: str
    checksum: str


@dataclass(frozen=True, slots=True)
class OpenDataPage:
    tables: tuple[TableRow, ...]
    years: tuple[SnapshotRow, ...]


class OpenDataView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._tables = tables_of(catalogue)
        self._snapshots = catalogue.snapshots

    def overview(self) -> OpenDataPage:
        return OpenDataPage(tuple(map(self._row, TABLES)), tuple(map(_year, self._snapshots)))

    def _row(self, table: Table) -> TableRow:
        return TableRow(
            table.label,
            f"tabel-{table.name}",
            len(self._tables.rows(table)),
            Link("JSON", f"data/{table.name}.json"),
            Link("CSV", f"data/{table.name}.csv"),
            Link("schema", f"data/schema/{table.name}.json"),
            (*made_fields(table), *keys_of(table.model), *body_fields(table)),
        )


def _year(snapshot: Snapshot) -> SnapshotRow:
    folder = f"{DATA}{snapshot.year}/"
    return SnapshotRow(
        snapshot.year,
        year_anchor(snapshot.year),
        snapshot.version,
        date_text(snapshot.made_on),
        folder,
        Link(ARCHIVE, folder + ARCHIVE),
        f"{max(round(snapshot.size / 1000), 1)} kB",
        snapshot.checksum,
    )
