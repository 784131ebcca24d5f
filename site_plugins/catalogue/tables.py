"""All content as tables: one per content type, one per list, and one per part that stands alone.

The page about open data, the files under /data/ and their schemas are made from these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pydantic import BaseModel

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.heard_back import feedback_on
from site_plugins.catalogue.record import Record
from site_plugins.model.advice import Advice, Answer, FollowedUp, Recommendation, YouthVerdict
from site_plugins.model.effect import Effect
from site_plugins.model.entry import Item
from site_plugins.model.feedback import Feedback
from site_plugins.model.meeting import Meeting, Yield
from site_plugins.model.registry import CONTENT_TYPES, LISTS
from site_plugins.model.schema import FieldInfo
from site_plugins.model.sourced import Figure
from site_plugins.model.strict import Strict
from site_plugins.model.vocabulary import AnswerState
from site_plugins.model.walking import Location, walk


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is the name of its files and its key in the data; `part` tells whether its rows also
    stand inside other rows."""

    name: str
    label: str
    model: type[Strict]
    part: bool = False


ITEM_TABLES = tuple(Table(kind.folder, kind.plural, kind.model) for kind in CONTENT_TYPES)
PART_TABLES = (
    Table("aanbevelingen", "Aanbevelingen", Recommendation, part=True),
    Table("antwoorden", "Antwoorden op adviezen", Answer, part=True),
    Table("effecten", "Wat er veranderde", Effect, part=True),
    Table("oordelen", "Wat jongeren ervan merken", YouthVerdict, part=True),
    Table("opbrengsten", "Opbrengsten van bijeenkomsten en workshops", Yield, part=True),
    Table("cijfers", "Cijfers", Figure, part=True),
)
# What the site works out, and nobody types.
_FEEDBACK = Table("terugkoppeling", "Wat jongeren terughoorden", Feedback, part=True)
LIST_TABLES = tuple(Table(kind.name, kind.label, kind.model) for kind in LISTS if kind.open)
TABLES = (*ITEM_TABLES, *PART_TABLES, _FEEDBACK, *LIST_TABLES)
_PART_NAMES: dict[type[BaseModel], str] = {table.model: table.name for table in PART_TABLES}

# What is added before the keys of the front matter.
_ID = FieldInfo("id", "De naam van de pagina, zoals in het adres.", "tekst", True)
_OWNER = FieldInfo(
    "hoort_bij", "De pagina waar dit op staat, en na # het onderdeel.", "tekst", True
)
_ADDRESS = FieldInfo("adres", "Het webadres van de pagina.", "tekst", True)
_BODY = FieldInfo("inhoud", "De tekst van de pagina, in Markdown.", "tekst, alleen in JSON", False)
_STATE = FieldInfo(
    "stand",
    "Of er een antwoord is, zoals de site dat op de dag van deze gegevens berekent.",
    f"een van: {', '.join(one.value for one in AnswerState)}",
    True,
)


def made_fields(table: Table) -> tuple[FieldInfo, ...]:
    """The fields that nobody typed: where a row belongs, and what follows from other fields."""
    state = (_STATE,) if table.model in (Advice, Recommendation) else ()
    if table.part:
        return (_OWNER, _ADDRESS, *state)
    return (_ID, _ADDRESS, *state) if table in ITEM_TABLES else ()


def body_fields(table: Table) -> tuple[FieldInfo, ...]:
    """The text of a page, which is too long for a cell."""
    return (_BODY,) if table in ITEM_TABLES else ()


@dataclass(frozen=True, slots=True)
class Row:
    """One object, and where it belongs.

    `record` is the item that it is, or is a part of; None in a list. `anchor` is the id nearest to
    it: its own, or that of the part around it. `owner` is what it is a part of, as references
    write it (`adviezen/naam` or `adviezen/naam#id`); empty for an item.
    """

    value: Strict
    record: Record[Item] | None = None
    anchor: str = ""
    owner: str = ""


class Tables:
    """The rows of every table, in the order of the files; each file is walked once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def rows(self, table: Table) -> tuple[Row, ...]:
        return tuple(self._rows[table.name])

    def state(self, row: Row) -> AnswerState | None:
        """How it stands with an answer, where the row is an advice or a recommendation."""
        advice = row.record.entry if row.record else None
        if not isinstance(advice, Advice) or not isinstance(row.value, FollowedUp):
            return None
        whole = row.value is advice
        part = advice.whole if whole else next(one for one in advice.parts if one.id == row.anchor)
        return advice.state(part, self._catalogue.today)

    @cached_property
    def _rows(self) -> dict[str, list[Row]]:
        rows: dict[str, list[Row]] = defaultdict(list)
        for record in self._catalogue.items:
            rows[record.folder].append(Row(record.entry, record))
            for name, row in _parts(record):
                rows[name].append(row)
        for meeting in self._catalogue.all(Meeting):
            if feedback := feedback_on(self._catalogue, meeting):
                owner = f"{meeting.folder}/{meeting.slug}"
                rows[_FEEDBACK.name].append(Row(feedback, meeting, owner=owner))
        for table in LIST_TABLES:
            rows[table.name] = [Row(one) for one in self._catalogue.elements(table.model)]
        return rows


@lru_cache(maxsize=1)
def tables_of(catalogue: Catalogue) -> Tables:
    """What is published of a catalogue. The page about open data and its files share it."""
    return Tables(catalogue.published())


def _parts(record: Record[Item]) -> Iterator[tuple[str, Row]]:
    """The parts of an item that have a table of their own, those inside parts too."""
    owner = f"{record.folder}/{record.slug}"
    ids: dict[Location, str] = {}
    for place, part in walk(record.entry):
        if type(part) in _PART_NAMES:
            outside = _nearest(ids, place)
            ids[place] = getattr(part, "id", "") or outside
            row = Row(part, record, ids[place], f"{owner}#{outside}".rstrip("#"))
            yield _PART_NAMES[type(part)], row


def _nearest(ids: Mapping[Location, str], place: Location) -> str:
    """The id of the innermost part around `place`; empty when there is none."""
    around = (place[:length] for length in reversed(range(len(place))))
    return next((ids[outer] for outer in around if outer in ids), "")
