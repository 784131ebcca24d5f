"""Open data: everything on the site, as JSON, as CSV and with a JSON Schema, under /data/.

- JSON has the Dutch keys of the front matter. What is not known is left out; a list is always
  there, empty or not. Dates are written as in the front matter, a part of EDTF (ISO 8601-2).
- CSV follows RFC 4180, with what Dutch Excel needs: UTF-8 with a byte order mark, a semicolon
  between cells, a comma in numbers. One row per item; the elements of a list are joined by ` | `.
- The schemas follow JSON Schema draft 2020-12.

A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
Injection"), in CSV only.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import time
from decimal import Decimal
from enum import Enum
from typing import Any

from pydantic import BaseModel

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.tables import (
    ITEM_TABLES,
    LIST_TABLES,
    PART_TABLES,
    TABLES,
    Row,
    Table,
    Tables,
    body_fields,
    made_fields,
)
from site_plugins.exports.body_text import body_text
from site_plugins.exports.site import LICENCE, LICENCE_URL, Site
from site_plugins.model.reserved import DATA
from site_plugins.model.schema import HIDDEN, keys_of, schema_of
from site_plugins.model.sourced import Citation
from site_plugins.model.walking import by_key

EVERYTHING = "alles"
DICTIONARY = "velden"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
BYTE_ORDER_MARK = "\ufeff"
_JOINT = " | "
# The first letters that make a spreadsheet calculate; the last four are their full-width twins.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class OpenData:
    def __init__(self, catalogue: Catalogue, site: Site) -> None:
        self._tables = Tables(catalogue.published())
        self._catalogue = catalogue
        self._site = site
        self._made: dict[str, list[str]] = {}

    def files(self) -> Iterator[tuple[str, str]]:
        """Every file as its path under the site's root and its text."""
        for table in TABLES:
            yield f"{DATA}{table.name}.json", self.json_of(table)
            yield f"{DATA}{table.name}.csv", self.csv_of(table)
            yield f"{DATA}schema/{table.name}.json", _json(self.schema([table], table.name))
        whole = [*ITEM_TABLES, *LIST_TABLES]
        yield f"{DATA}{EVERYTHING}.json", self._document(whole, EVERYTHING)
        yield f"{DATA}schema/{EVERYTHING}.json", _json(self.schema(whole, EVERYTHING))
        yield f"{DATA}{DICTIONARY}.csv", _csv(_dictionary())

    # --- JSON ----------------------------------------------------------------------------------

    def json_of(self, table: Table) -> str:
        return self._document([table], table.name)

    def _document(self, tables: list[Table], name: str) -> str:
        """A line for each field and for each row: programs compare it by line, and the encoder that
        indents is ten times as slow."""
        about = {
            "$schema": self._site.address(f"{DATA}schema/{name}.json"),
            "site": self._site.name,
            "adres": self._site.url,
            "licentie": LICENCE,
            "licentie_adres": LICENCE_URL,
        }
        fields = [f"{_line(key)}: {_line(value)}" for key, value in about.items()]
        for table in tables:
            rows = ",\n ".join(self._rows(table))
            fields.append(
                f"{_line(table.name)}: [\n {rows}\n]" if rows else f"{_line(table.name)}: []"
            )
        return "{\n" + ",\n".join(fields) + "\n}\n"

    def _rows(self, table: Table) -> list[str]:
        """The rows of a table, each on one line. They stand in its own file and in that of all."""
        if table.name not in self._made:
            rows = self._tables.rows(table)
            self._made[table.name] = [_line(self._object(table, row)) for row in rows]
        return self._made[table.name]

    def _object(self, table: Table, row: Row) -> dict[str, Any]:
        made = {**self._made_cells(table, row), **_plain(row.value)}
        if row.record and not table.part:
            text = body_text(row.record, self._catalogue, self._site)
            made |= {"inhoud": text} if text else {}
        return made

    def _made_cells(self, table: Table, row: Row) -> dict[str, str]:
        """The first columns of its table: where the row belongs, and how it stands with it."""
        if row.record is None:
            return {}
        state = self._tables.state(row)
        computed = {"stand": state.value} if state else {}
        address = self._site.address(row.record.address)
        if not table.part:
            return {"id": row.record.slug, "adres": address, **computed}
        anchor = f"#{row.anchor}" if row.anchor else ""
        return {"hoort_bij": row.owner, "adres": address + anchor, **computed}

    # --- JSON Schema ---------------------------------------------------------------------------

    def schema(self, tables: list[Table], name: str) -> dict[str, Any]:
        """The schema of a JSON file with these tables."""
        fixed = ("$schema", "site", "adres", "licentie", "licentie_adres")
        properties: dict[str, Any] = {key: {"type": "string"} for key in fixed}
        for table in tables:
            properties[table.name] = {"type": "array", "items": _row_schema(table)}
        return {
            "$schema": DIALECT,
            "$id": self._site.address(f"{DATA}schema/{name}.json"),
            "title": f"{self._site.name}: {name}",
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }

    # --- CSV -----------------------------------------------------------------------------------

    def csv_of(self, table: Table) -> str:
        """The table as CSV; the text of a page is in JSON only."""
        fields = (*made_fields(table), *keys_of(table.model))
        columns = [*dict.fromkeys(field.key for field in fields)]
        lines = [columns]
        for row in self._tables.rows(table):
            cells = self._made_cells(table, row) | _cells(row.value)
            lines.append([cells.get(column, "") for column in columns])
        return _csv(lines)


def _row_schema(table: Table) -> dict[str, Any]:
    schema = schema_of(table.model)
    places = made_fields(table)
    added = {
        field.key: {"description": field.meaning, "type": "string"}
        for field in (*places, *body_fields(table))
    }
    required = [*(field.key for field in places), *schema.get("required", ())]
    return {**schema, "properties": {**added, **schema["properties"]}, "required": required}


# --- values ------------------------------------------------------------------------------------


def _plain(value: Any) -> Any:
    """A value of a model in the types of JSON. Dates and references are written as typed."""
    if isinstance(value, BaseModel):
        return {
            key: _plain(one)
            for key, one in by_key(value).items()
            if one is not None and key not in HIDDEN
        }
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, bool | int):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return _text(value)


def _text(value: Any) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def _cells(model: BaseModel) -> dict[str, str]:
    cells = by_key(model).items()
    return {key: _safe(value) for key, value in cells if value is not None and key not in HIDDEN}


def _safe(value: Any) -> str:
    """A cell; only a number may start as a formula does."""
    text = _cell(value)
    is_number = isinstance(value, int | Decimal)
    return f"'{text}" if text.startswith(_FORMULA) and not is_number else text


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    if isinstance(value, tuple):
        # A bar within a value is no joint.
        return _JOINT.join(_cell(one).replace("|", r"\|") for one in value)
    if isinstance(value, Citation):
        return value.source + (f" ({value.page})" if value.page else "")
    if isinstance(value, BaseModel):
        return _group(value)
    return _text(value)


_PARTS = tuple(table.model for table in PART_TABLES)


def _group(model: BaseModel) -> str:
    """A group inside a row; one with an id and a table of its own by its id alone."""
    identity = getattr(model, "id", "")
    if identity and isinstance(model, _PARTS):
        return str(identity)
    known = (pair for pair in by_key(model).items() if pair[1] not in (None, ()))
    return ", ".join(f"{key}: {_cell(value)}" for key, value in known)


# --- files -------------------------------------------------------------------------------------


def _dictionary() -> Iterator[list[str]]:
    """The data dictionary: every column of every table."""
    yield ["tabel", "veld", "betekenis", "inhoud", "verplicht"]
    for table in TABLES:
        for field in (*made_fields(table), *keys_of(table.model)):
            required = "ja" if field.required else "nee"
            yield [table.name, field.key, field.meaning, field.holds, required]


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _json(document: Mapping[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _csv(lines: Any) -> str:
    text = io.StringIO(newline="")
    # All in quotes: in a program that splits on commas, a part of a text could begin as a formula.
    csv.writer(text, delimiter=";", lineterminator="\r\n", quoting=csv.QUOTE_ALL).writerows(lines)
    return BYTE_ORDER_MARK + text.getvalue()
