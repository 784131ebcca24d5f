"""Checks of the rooms of a meeting: who is where at which time. They fire only when it can't be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.meeting import Meeting
from site_plugins.model.workshop import Workshop
from site_plugins.reading.problem import Problem, shorten
from site_plugins.reading.rules import relations
from site_plugins.reading.rules import rooms as rules
from site_plugins.reading.suggest import did_you_mean


def everybody_can_be_there(catalogue: Catalogue) -> Iterator[Problem]:
    """Each workshop is in a room that is there and holds its people; no leader and no room has two
    workshops at one time."""
    for record in catalogue.all(Workshop):
        yield from _room_problems(catalogue, record)
    for meeting in catalogue.all(Meeting):
        workshops = catalogue.referring(meeting, Workshop, "bijeenkomst")
        for first, second in combinations(workshops, 2):
            if _same_time(meeting.entry, first.entry, second.entry):
                yield from _clashes(first, second)


def _room_problems(catalogue: Catalogue, record: Record[Workshop]) -> Iterator[Problem]:
    workshop = record.entry
    if workshop.room is None:
        return
    meeting = catalogue.find(workshop.meeting) if workshop.meeting else None
    if workshop.meeting and meeting is None:
        return  # the reference has a problem of its own
    rooms = meeting.entry.rooms if meeting and isinstance(meeting.entry, Meeting) else ()
    room = next((one for one in rooms if one.id == workshop.room), None)
    if room is None:
        question = did_you_mean(workshop.room, [one.id for one in rooms])
        what = f'Bij de bijeenkomst staat geen ruimte "{shorten(workshop.room)}". {question}'
        yield record.problem(relations.UNKNOWN_ANCHOR, ("ruimte",), what.rstrip())
    elif room.holds is not None and workshop.people is not None and workshop.people > room.holds:
        what = f"Er doen {workshop.people} mensen mee. In de ruimte mogen er {room.holds}."
        yield record.problem(rules.ROOM_TOO_SMALL, ("mensen",), what)


def _clashes(first: Record[Workshop], second: Record[Workshop]) -> Iterator[Problem]:
    """What two workshops at one time can't share. Told of the second, by the name of its file."""
    other = f'"{shorten(first.entry.title)}"'
    if first.entry.room and first.entry.room == second.entry.room:
        what = f"In deze ruimte is in dezelfde tijd ook {other}."
        yield second.problem(rules.ROOM_TAKEN, ("ruimte",), what)
        return
    busy = {leader.person for leader in first.entry.led_by}
    for position, leader in enumerate(second.entry.led_by):
        if leader.person in busy:
            what = f'"{shorten(leader.person)}" is in dezelfde tijd ook bij {other}.'
            yield second.problem(rules.LEADER_TWICE, ("begeleiders", position), what)


def _same_time(meeting: Meeting, first: Workshop, second: Workshop) -> bool:
    """Whether they certainly overlap: in one round, or in rounds whose hours do."""
    if first.round is None or second.round is None:
        return False
    if first.round == second.round:
        return True
    one, other = meeting.round_part(first.round), meeting.round_part(second.round)
    if not (one and other and one.begin and one.end and other.begin and other.end):
        return False
    return one.begin < other.end and other.begin < one.end
