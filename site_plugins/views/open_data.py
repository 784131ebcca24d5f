"""The page about open data: which tables there are, how many rows, and what each field means."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.tables import TABLES, Table, Tables, body_fields, made_fields
from site_plugins.model.schema import FieldInfo, fields_of
from site_plugins.views.links import Link


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


class OpenDataView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._tables = Tables(catalogue.published())

    def overview(self) -> tuple[TableRow, ...]:
        return tuple(map(self._row, TABLES))

    def _row(self, table: Table) -> TableRow:
        return TableRow(
            table.label,
            f"tabel-{table.name}",
            len(self._tables.rows(table)),
            Link("JSON", f"data/{table.name}.json"),
            Link("CSV", f"data/{table.name}.csv"),
            Link("schema", f"data/schema/{table.name}.json"),
            (*made_fields(table), *fields_of(table.model), *body_fields(table)),
        )
