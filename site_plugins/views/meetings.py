"""Meetings: their pages, with programme, yields and look-back, and the line of them all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.advice import Advice
from site_plugins.model.lists import SpeedDateQuestion
from site_plugins.model.meeting import LookBack, Meeting, ProgrammePart
from site_plugins.model.vocabulary import MeetingKind
from site_plugins.model.workshop import Workshop
from site_plugins.views.cards import (
    CardGroup,
    ItemCard,
    by_type,
    card,
    grouped_cards,
)
from site_plugins.views.folding import Folded, folded, letter_section, year_section
from site_plugins.views.heard_back import heard_back
from site_plugins.views.item import Fact, ItemFrame, fact, fact_links, item_frame, outside
from site_plugins.views.links import Link, link, link_to
from site_plugins.views.ordering import by_title, newest_first, oldest_first
from site_plugins.views.sourcing import SourceNote, source_note
from site_plugins.views.words import Word, date_text, time_text, word
from site_plugins.views.workshops import leader_text
from site_plugins.views.yields import YieldRow, yield_rows


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    title: str
    time: str
    text: str


@dataclass(frozen=True, slots=True)
class RoomUse:
    """A workshop in a room: when, which, and who leads it."""

    time: str
    workshop: Link
    leaders: str


@dataclass(frozen=True, slots=True)
class RoomRow:
    """`holds` is how many people may be in it, in words; empty when nobody said."""

    id: str
    name: str
    holds: str
    uses: tuple[RoomUse, ...]


@dataclass(frozen=True, slots=True)
class LookBackRow:
    """A yield of an earlier meeting; without a state nobody said what became of it."""

    meeting: Link
    yielded: Link
    state: Word | None
    text: str
    source: SourceNote | None


@dataclass(frozen=True, slots=True)
class MeetingPage:
    frame: ItemFrame
    programme: tuple[ProgrammeRow, ...]
    questions: tuple[str, ...]
    workshops: tuple[CardGroup, ...]
    rooms: tuple[RoomRow, ...]
    yields: tuple[YieldRow, ...]
    heard_back: tuple[Fact, ...]
    look_back: tuple[LookBackRow, ...]
    led_to: tuple[CardGroup, ...]
    previous: Link | None
    following: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ChainLink:
    """A meeting in the line of meetings, with its yields and what became of them."""

    year: str
    meeting: ItemCard
    yields: tuple[YieldRow, ...]


class MeetingsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def chain(self) -> Folded[ChainLink]:
        """The meetings that yielded something, the oldest first, and what became of that."""
        found = oldest_first(self._catalogue, self._catalogue.all(Meeting))
        chain = [
            ChainLink(
                year_section(self._catalogue, record),
                card(self._catalogue, record),
                yield_rows(self._catalogue, record, record.entry.yields),
            )
            for record in found
            if record.entry.yields
        ]
        return folded(chain, lambda one: one.year)

    def page(self, record: Record[Meeting]) -> MeetingPage:
        catalogue, meeting = self._catalogue, record.entry
        former = meeting.moved_from
        facts = (
            fact("Let op", "Deze bijeenkomst gaat niet door." if meeting.cancelled else None),
            fact(
                "Wanneer",
                date_text(meeting.held).text,
                time_text(meeting.begin, meeting.end, one_day=meeting.is_on_one_day),
            ),
            fact("Verplaatst", f"eerst was het op {date_text(former).text}" if former else None),
            fact("Waar", meeting.location),
            self._online(meeting),
            fact_links(catalogue, "Gastheer", [meeting.host]),
            fact_links(catalogue, "Georganiseerd door", meeting.organisers),
            fact("Thema", meeting.theme),
            fact("Wie waren er", meeting.participants),
            *self._registration(meeting),
        )
        return MeetingPage(
            item_frame(catalogue, record, facts),
            programme_rows(meeting.programme),
            self._questions(meeting),
            self._workshops(record),
            self._rooms(record),
            yield_rows(catalogue, record, meeting.yields),
            heard_back(catalogue, record),
            self._look_back(meeting),
            self._led_to(record),
            link(catalogue, meeting.previous) if meeting.previous else None,
            tuple(map(link_to, catalogue.referring(record, Meeting, "vorige"))),
        )

    def _online(self, meeting: Meeting) -> Fact | None:
        if meeting.cancelled or not meeting.online:
            return None
        if meeting.link:
            return outside("Online", meeting.link)
        is_over = meeting.held.latest < self._catalogue.today
        return fact("Online", "Je kon online meedoen." if is_over else "Het webadres volgt.")

    def _registration(self, meeting: Meeting) -> tuple[Fact | None, ...]:
        registration = meeting.open_registration
        if registration is None:
            return ()
        until = registration.until
        over = until is not None and until.latest < self._catalogue.today
        label = "Aanmelden kon tot" if over else "Aanmelden tot"
        return (
            fact(label, date_text(until).text if until else None),
            outside("Aanmelden", registration.link),
        )

    def _questions(self, meeting: Meeting) -> tuple[str, ...]:
        known = {one.id: one.question for one in self._catalogue.elements(SpeedDateQuestion)}
        return tuple(known[reference.slug] for reference in meeting.speed_date_questions)

    def _workshops(self, record: Record[Meeting]) -> tuple[CardGroup, ...]:
        """By round and by title; what has no known round comes last."""
        rounds: dict[int | None, list[Record[Workshop]]] = {}
        for workshop in by_title(self._catalogue.referring(record, Workshop, "bijeenkomst")):
            rounds.setdefault(workshop.entry.round, []).append(workshop)
        known = sorted(number for number in rounds if number)
        return grouped_cards(
            self._catalogue,
            (
                (
                    f"Ronde {number}" if number else "Zonder ronde",
                    f"ronde-{number or 'onbekend'}",
                    rounds[number],
                )
                for number in (*known, *({None} & rounds.keys()))
            ),
            letter_section,
        )

    def _rooms(self, record: Record[Meeting]) -> tuple[RoomRow, ...]:
        """Who is where, by round."""
        meeting = record.entry
        workshops = by_title(self._catalogue.referring(record, Workshop, "bijeenkomst"))
        workshops.sort(key=lambda one: one.entry.round or 0)
        return tuple(
            RoomRow(
                room.id,
                room.name,
                f"{room.holds} plekken" if room.holds else "",
                tuple(
                    RoomUse(
                        _round_text(meeting, one.entry.round),
                        link_to(one),
                        ", ".join(map(leader_text, one.entry.led_by)),
                    )
                    for one in workshops
                    if one.entry.room == room.id
                ),
            )
            for room in meeting.rooms
        )

    def _look_back(self, meeting: Meeting) -> tuple[LookBackRow, ...]:
        """What was said of earlier yields, and the yields of the last meeting nobody spoke of."""
        rows = [self._look_back_row(look_back) for look_back in meeting.look_back]
        spoken = {look_back.yielded for look_back in meeting.look_back}
        previous = self._catalogue.find(meeting.previous) if meeting.previous else None
        if previous is not None and isinstance(previous.entry, Meeting):
            for one in previous.entry.yields:
                if f"{previous.slug}#{one.id}" not in spoken:
                    yielded = Link(one.text, link_to(previous, one.id).address)
                    rows.append(LookBackRow(link_to(previous), yielded, None, "", None))
        return tuple(rows)

    def _look_back_row(self, look_back: LookBack) -> LookBackRow:
        record = self._catalogue.get(look_back.yielded)
        assert isinstance(record.entry, Meeting)  # a yield is always a meeting's
        text = next(one.text for one in record.entry.yields if one.id == look_back.yielded.anchor)
        return LookBackRow(
            link_to(record),
            Link(text, link_to(record, look_back.yielded.anchor).address),
            word(look_back.state),
            look_back.text or "",
            source_note(self._catalogue, look_back.source) if look_back.source else None,
        )

    def _led_to(self, record: Record[Meeting]) -> tuple[CardGroup, ...]:
        return by_type(self._catalogue, self._catalogue.referring(record, Advice, "komt_uit"))


def _round_text(meeting: Meeting, number: int | None) -> str:
    """`ronde 1, 17.45 tot 18.30 uur`, without what is not known."""
    part = meeting.round_part(number) if number else None
    hours = time_text(part.begin, part.end) if part else ""
    return ", ".join(filter(None, (f"ronde {number}" if number else "", hours)))


def programme_rows(programme: Iterable[ProgrammePart]) -> tuple[ProgrammeRow, ...]:
    return tuple(
        ProgrammeRow(part.kind.label, time_text(part.begin, part.end), part.text or "")
        for part in programme
    )


def own_and_over(catalogue: Catalogue) -> list[Record[Meeting]]:
    """The platform's own meetings that took place, the last one first."""
    return newest_first(
        catalogue,
        (
            record
            for record in catalogue.all(Meeting)
            if record.entry.kind is MeetingKind.OWN
            and not record.entry.cancelled
            and record.entry.held.latest < catalogue.today
        ),
    )
