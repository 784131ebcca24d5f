"""Municipalities that work together beside what young people asked of them: what each did with it
itself, and where nobody knows, a letter to send.

A municipality was asked what was asked of a group that it belonged to then. What a group answered
is told of the group: nobody knows whom it speaks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice, FollowedUp, Recommendation
from site_plugins.model.organisation import Membership, Organisation
from site_plugins.model.vocabulary import AnswerKind, OrganisationKind, View
from site_plugins.views.asked import asked_by_young_people, was_member
from site_plugins.views.links import Link, link_to, page_with
from site_plugins.views.ordering import by_title, oldest_first
from site_plugins.views.organisations import period_text
from site_plugins.views.stations import Outcome, answer_outcome, effect_outcome
from site_plugins.views.tiles import Place, TileMap, tile_map
from site_plugins.views.words import DateText, date_text

COLUMNS = 8  # advices that fit beside each other on a wide screen


@dataclass(frozen=True, slots=True)
class Column:
    advice: Link
    date: DateText


@dataclass(frozen=True, slots=True)
class KnownReply:
    """What an organisation did with an advice itself: an answer, or something that changed.
    `text` tells more, where somebody wrote it."""

    outcome: Outcome
    date: DateText
    text: str


@dataclass(frozen=True, slots=True)
class AskedCell:
    """One advice at one organisation. Where no answer is known `letter` is the address of one that
    asks for it. Without `known` and without `letter` it was not asked."""

    column: Column
    known: tuple[KnownReply, ...]
    letter: str | None


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """`name` is its name without what it is, and `period` when it was a member. Of `count` of the
    advices that it was asked (`asked`) something is known."""

    organisation: Link
    name: str
    period: str
    cells: tuple[AskedCell, ...]
    asked: int
    count: int


@dataclass(frozen=True, slots=True)
class Board:
    """`together` are the groups that did something. With more columns than fit beside each other
    `is_table` is false."""

    columns: tuple[Column, ...]
    rows: tuple[MunicipalityRow, ...]
    together: tuple[MunicipalityRow, ...]
    map: TileMap | None
    is_table: bool


@dataclass(frozen=True, slots=True)
class AdviceLetter:
    """A letter to a municipality about one advice. Between `before` and `after` comes the whole
    address of the advice. `help` is there where the advice is about what may hurt."""

    anchor: str
    column: Column
    subject: str
    before: str
    after: str
    help: Link | None


@dataclass(frozen=True, slots=True)
class Letters:
    """All letters to one municipality; `board` leads to the page with all municipalities."""

    letters: tuple[AdviceLetter, ...]
    board: Link | None


class MunicipalitiesView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        organisations = by_title(catalogue.all(Organisation))
        self._groups = [one for one in organisations if one.entry.kind is OrganisationKind.REGION]
        self._municipalities = [
            one
            for one in organisations
            if one.entry.kind is OrganisationKind.MUNICIPALITY and self._memberships(one)
        ]
        asked = [
            record
            for record in oldest_first(catalogue, catalogue.all(Advice))
            if asked_by_young_people(catalogue, record.entry)
            and (record.entry.parts or not isinstance(record.entry.given, dates.Unknown))
            and any(self._parts(record, one) for one in self._municipalities)
        ]
        # What has no date comes last, as in all lists. Without a date and without anything that was
        # asked there is nothing to ask after.
        self._advices = sorted(asked, key=lambda one: isinstance(one.entry.given, dates.Unknown))

    def overview(self) -> Board:
        rows = tuple(map(self._row, self._municipalities))
        return Board(
            tuple(map(_column, self._advices)),
            rows,
            tuple(row for row in map(self._row, self._groups) if row.count),
            tile_map(map(self._place, self._municipalities, rows)),
            len(self._advices) <= COLUMNS,
        )

    def of_organisation(self, record: Record[Organisation]) -> Letters:
        """The letters to this municipality: one for each advice that it didn't answer."""
        if not any(one.path == record.path for one in self._municipalities):
            return Letters((), None)
        return Letters(
            tuple(
                self._letter(advice, parts, record)
                for advice in self._advices
                if (parts := self._parts(advice, record))
                and not _is_answered(advice.entry, record.slug)
            ),
            page_with(self._catalogue, View.MUNICIPALITIES, "Alle gemeenten naast elkaar"),
        )

    def _row(self, record: Record[Organisation]) -> MunicipalityRow:
        cells = tuple(self._cell(advice, record) for advice in self._advices)
        return MunicipalityRow(
            link_to(record),
            _name(record.entry),
            ", ".join(filter(None, map(period_text, self._memberships(record)))),
            cells,
            sum(cell.letter is not None or bool(cell.known) for cell in cells),
            sum(bool(cell.known) for cell in cells),
        )

    def _cell(self, advice: Record[Advice], record: Record[Organisation]) -> AskedCell:
        """A group gets no letters: each municipality answers for itself."""
        asked = record.entry.kind is OrganisationKind.MUNICIPALITY and self._parts(advice, record)
        return AskedCell(
            _column(advice),
            tuple(_known(advice.entry, record.slug)),
            link_to(record, _anchor(advice)).address
            if asked and not _is_answered(advice.entry, record.slug)
            else None,
        )

    def _place(self, record: Record[Organisation], row: MunicipalityRow) -> Place | None:
        """Its tile on the map, with in how many of its cells something is known."""
        place = record.entry.map_place
        if place is None:
            return None
        now = dates.PartialDate.of(self._catalogue.today)
        return Place(
            place.column,
            place.row,
            row.organisation,
            row.name,
            f"{row.count} van {row.asked}",
            any(was_member(one, now) for one in self._memberships(record)),
        )

    def _memberships(self, record: Record[Organisation]) -> list[Membership]:
        return [
            member
            for group in self._groups
            for member in group.entry.members
            if member.organisation == record.slug
        ]

    def _parts(
        self, record: Record[Advice], organisation: Record[Organisation]
    ) -> list[FollowedUp]:
        """What was asked of it: recommendations, or the advice itself where that has none."""
        advice = record.entry
        names = {organisation.slug} | {
            group.slug
            for group in self._groups
            for member in group.entry.members
            if member.organisation == organisation.slug and was_member(member, advice.given)
        }
        if not advice.parts:
            return [advice.whole] if names.intersection(advice.addressees) else []
        return [one for one in advice.parts if names & {*(one.addressees or advice.addressees)}]

    def _letter(
        self, record: Record[Advice], parts: list[FollowedUp], to: Record[Organisation]
    ) -> AdviceLetter:
        """It says what was asked and by whom, and not of whom: sources may leave that open."""
        advice, column = record.entry, _column(record)
        when = f" ({column.date.text})" if column.date.text else ""
        by = " en ".join(self._catalogue.titles(advice.given_by))
        asks = [f"- {one.text}" for one in parts if isinstance(one, Recommendation)]
        before = ["Beste wethouder,", "", "Kent u deze vraag van jongeren?", ""]
        before += [f"‘{advice.title}’{when}, van {by}", *asks, "", "Hier staat alles: "]
        after = ["", "", f"Wat deed {to.entry.title} hiermee? Wat is gelukt, en wat niet?"]
        after += ["Wat merken jongeren ervan?", "", "Ik hoor graag van u.", ""]
        after += ["Met vriendelijke groet,", "", "(zet hier je naam)"]
        help_page = page_with(self._catalogue, View.HELP_LINES, "Hulp")
        return AdviceLetter(
            _anchor(record),
            column,
            f"Vraag over: {advice.title}",
            "\n".join(before),
            "\n".join(after),
            help_page if advice.sensitive else None,
        )


def _column(record: Record[Advice]) -> Column:
    return Column(link_to(record), date_text(record.entry.given))


def _anchor(record: Record[Advice]) -> str:
    return f"brief-{record.slug}"


def _name(organisation: Organisation) -> str:
    return organisation.title.removeprefix(f"{organisation.kind.label} ")


def _facts(advice: Advice) -> Iterator[FollowedUp]:
    yield advice.whole
    yield from advice.parts


def _is_answered(advice: Advice, slug: str) -> bool:
    """A letter that it was received is no answer yet."""
    return any(
        answer.given_by == slug and answer.answer is not AnswerKind.RECEIVED
        for part in _facts(advice)
        for answer in part.answers
    )


def _known(advice: Advice, slug: str) -> Iterable[KnownReply]:
    """Each fact once: one may name more recommendations."""
    facts: dict[KnownReply, None] = {}
    for part in _facts(advice):
        for answer in part.answers:
            if answer.given_by == slug:
                told = answer.explanation or ""
                facts[KnownReply(answer_outcome(answer), date_text(answer.date), told)] = None
        for effect in part.effects:
            if slug in effect.done_by:
                facts[KnownReply(effect_outcome(effect), date_text(effect.date), effect.text)] = (
                    None
                )
    return facts
