"""What somebody waits for: answers, what a meeting yielded, and what came of that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.advice import Advice, Recommendation
from site_plugins.model.meeting import Meeting
from site_plugins.model.vocabulary import AnswerState
from site_plugins.model.workshop import Workshop
from site_plugins.views.links import Link, link_to, links
from site_plugins.views.ordering import newest_first, oldest_first
from site_plugins.views.reminders import letter, reminder_due
from site_plugins.views.tasks import Task, TaskGroup
from site_plugins.views.words import date_text, day_of
from site_plugins.views.yields import yield_rows

SETTLING = timedelta(days=14)  # to write down what an evening yielded

_WITHOUT_TERM = (
    "Adviezen zonder antwoord waarbij geen dag is afgesproken: {}. Die tellen hier niet mee. Weet "
    "je een dag? Zet die bij antwoord_voor."
)


def late_answers(catalogue: Catalogue) -> TaskGroup:
    without = sum(_has_no_term(catalogue, record) for record in catalogue.all(Advice))
    return TaskGroup(
        "te-late-antwoorden",
        "Antwoorden die te laat zijn",
        "De afgesproken dag is voorbij. Stuur de brief die erbij staat, en zet daarna de "
        "herinnering bij het advies.",
        "wie het advies gaf",
        "Zet de herinnering erbij",
        tuple(
            _late_answer(catalogue, record, parts)
            for record in oldest_first(catalogue, catalogue.all(Advice))
            if (parts := in_state(catalogue, record.entry, AnswerState.OVERDUE)) is not None
        ),
        note=_WITHOUT_TERM.format(without) if without else "",
    )


def in_state(catalogue: Catalogue, advice: Advice, wanted: AnswerState) -> tuple[str, ...] | None:
    """The recommendations whose answer is in this state; empty for a whole advice without any, and
    None when nothing of it is."""
    parts = advice.parts or (advice.whole,)
    found = [part for part in parts if advice.state(part, catalogue.today) is wanted]
    if not found:
        return None
    return tuple(part.text for part in found if isinstance(part, Recommendation))


def _has_no_term(catalogue: Catalogue, record: Record[Advice]) -> bool:
    unknown = in_state(catalogue, record.entry, AnswerState.UNKNOWN)
    return bool(record.entry.addressees) and unknown is not None


def _late_answer(catalogue: Catalogue, record: Record[Advice], parts: tuple[str, ...]) -> Task:
    advice = record.entry
    due = advice.answer_due
    assert due  # or it would not be late
    again = reminder_due(advice, due)
    what = f"Het antwoord zou er uiterlijk {date_text(due).text} zijn."
    if parts:
        what += f" Nog geen antwoord: {len(parts)} van de {len(advice.parts)} vragen."
    is_time = again <= catalogue.today
    if not is_time:
        what += f" Er ging een brief. De volgende kan vanaf {day_of(again).text}."
    reminder = letter(catalogue, record, parts) if is_time else None
    return Task(link_to(record), what, record.path, links(catalogue, advice.given_by), reminder)


def without_yields(catalogue: Catalogue) -> TaskGroup:
    return TaskGroup(
        "zonder-opbrengsten",
        "Bijeenkomsten zonder opbrengsten",
        f"Ze zijn {SETTLING.days} dagen of langer voorbij. Er staat nog niet wat ze opleverden.",
        "wie erbij was",
        "Vul in wat het opleverde",
        tuple(
            Task(
                link_to(record),
                f"Dit was {date_text(record.entry.held).text}.",
                record.path,
                _hosts(catalogue, record.entry),
            )
            for record in settled(catalogue)
            if not _yielded(catalogue, record)
        ),
    )


def settled(catalogue: Catalogue) -> list[Record[Meeting]]:
    """The meetings that took place so long ago that somebody knows what they yielded; newest
    first."""
    return newest_first(
        catalogue,
        (
            record
            for record in catalogue.all(Meeting)
            if not record.entry.cancelled
            if record.entry.held.latest <= catalogue.today - SETTLING
        ),
    )


def _yielded(catalogue: Catalogue, record: Record[Meeting]) -> bool:
    workshops = catalogue.referring(record, Workshop, "bijeenkomst")
    return bool(record.entry.yields) or any(one.entry.yields for one in workshops)


def _hosts(catalogue: Catalogue, meeting: Meeting) -> tuple[Link, ...]:
    """Who may know what came of it; empty when the page names nobody."""
    asked = [one for gap in meeting.gaps for one in gap.ask]
    host = [meeting.host] if meeting.host else []
    return links(catalogue, dict.fromkeys([*meeting.organisers, *host] or asked))


def without_look_back(catalogue: Catalogue) -> TaskGroup:
    return TaskGroup(
        "zonder-terugblik",
        "Terugblikken die ontbreken",
        "De keer ervoor leverde iets op. Er staat nog niet wat ervan kwam.",
        "wie erbij was",
        "Vul de terugblik in",
        tuple(_missing_look_backs(catalogue)),
    )


def _missing_look_backs(catalogue: Catalogue) -> Iterator[Task]:
    by_name = {record.slug: record for record in catalogue.all(Meeting)}
    for record in settled(catalogue):
        previous = by_name.get(record.entry.previous or "")
        if previous is None:
            continue
        rows = yield_rows(catalogue, previous, previous.entry.yields)
        if silent := sum(not row.reports for row in rows):
            of = f"{silent} van de {len(rows)}" if silent < len(rows) else "alle"
            which = f"{of} opbrengsten" if len(rows) > 1 else "de opbrengst"
            what = f"Nog niets over {which} van ‘{previous.entry.title}’."
            yield Task(link_to(record), what, record.path, _hosts(catalogue, record.entry))
