"""An answer that does not come: who asked again, when it is time to, and a letter to do it with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice
from site_plugins.model.references import OrganisationRef
from site_plugins.views.links import Link, link
from site_plugins.views.sourcing import SourceNote, source_note
from site_plugins.views.tasks import Message
from site_plugins.views.words import DateText, date_text

# A letter needs some weeks to find who may answer it.
_PATIENCE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class ReminderRow:
    """When somebody asked again; without a source nobody but who did it can tell."""

    date: DateText
    by: Link
    to: Link
    source: SourceNote | None


def reminder_rows(catalogue: Catalogue, advice: Advice) -> tuple[ReminderRow, ...]:
    """All reminders of an advice, in the order of the file."""
    return tuple(
        ReminderRow(
            date_text(one.date),
            link(catalogue, one.sent_by),
            link(catalogue, one.sent_to),
            source_note(catalogue, one.source) if one.source else None,
        )
        for one in advice.reminders
    )


def reminder_due(advice: Advice, due: dates.PartialDate) -> date:
    """From which day it is time for a (next) reminder of an answer that was `due` and is not
    there."""
    if not advice.reminders:
        return due.latest + timedelta(days=1)
    return max(one.date.latest for one in advice.reminders) + _PATIENCE


def letter(catalogue: Catalogue, record: Record[Advice], open_parts: Iterable[str]) -> Message:
    """A reminder, to copy. `open_parts` are the recommendations without an answer; none
    when the advice has no parts."""
    text = "\n\n".join(_paragraphs(catalogue, record, tuple(open_parts))) + "\n"
    return Message(f"Antwoord op ons advies ‘{record.entry.title}’", text)


def _paragraphs(
    catalogue: Catalogue, record: Record[Advice], open_parts: tuple[str, ...]
) -> Iterator[str]:
    advice = record.entry
    senders = _names(catalogue, advice.given_by)
    yield f"Beste mensen van {_names(catalogue, advice.addressees) or '[naam]'},"
    given, due = date_text(advice.given).text, advice.answer_due
    dated = f" van {given}" if given else ""
    until = f", uiterlijk {date_text(due).text}" if due else ""
    yield (
        f"Kent u ons advies ‘{advice.title}’{dated} nog? Wij vroegen u om een antwoord{until}. "
        "Dat antwoord hebben wij nog niet gevonden."
    )
    if advice.reminders:
        last = max(advice.reminders, key=lambda one: one.date.latest)
        yield f"Wij vroegen het u ook al eerder: {date_text(last.date).text}."
    if open_parts:
        yield "\n".join(["Dit vroegen wij:", *(f"- {part}" for part in open_parts)])
    yield (
        "Wilt u ons vertellen wat u ermee doet? U kunt het overnemen, voor een deel overnemen of "
        "nog uitzoeken. Doet u het niet, dan horen jongeren graag waarom. Gaat een ander erover? "
        "Zeg ons dan wie."
    )
    yield (
        "Uw antwoord komt op onze website, naast de vraag. Daar kan iedereen het lezen:\n"
        f"{catalogue.address}{record.address}"
    )
    yield f"Met vriendelijke groet,\n{senders}"


def _names(catalogue: Catalogue, organisations: Iterable[OrganisationRef]) -> str:
    """`A`, `A en B` or `A, B en C`."""
    names = catalogue.titles(organisations)
    return " en ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
