"""What the next meeting can speak of, from what is on the site: proposed, and chosen by people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice, Answer, Recommendation
from site_plugins.model.entry import Item
from site_plugins.model.goal import Goal
from site_plugins.model.meeting import Meeting
from site_plugins.model.pillar import Pillar
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import AnswerState, LookBackState, MeetingKind, TopicKind
from site_plugins.model.workshop import Workshop
from site_plugins.views.cards import carrying
from site_plugins.views.folding import Folded, shortened
from site_plugins.views.links import Link, link, link_to
from site_plugins.views.meetings import own_and_over
from site_plugins.views.ordering import by_title, newest_first, oldest_first
from site_plugins.views.words import date_text
from site_plugins.views.yields import YieldRow, yield_rows

LONG_AGO = timedelta(days=2 * 365)  # four evenings
_OVER = (LookBackState.DONE.value, LookBackState.STOPPED.value)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """Something to speak of, told on the page `link`, which is made of `file`, at `anchor`. `what`
    is empty where the title of the page says it."""

    what: str
    link: Link
    file: str
    anchor: str
    note: str


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """Points of one kind, and what to ask about them."""

    anchor: str
    title: str
    ask: str
    points: tuple[AgendaPoint, ...]

    @property
    def folded(self) -> Folded[AgendaPoint]:
        return shortened(self.points)


@dataclass(frozen=True, slots=True)
class Preparation:
    """`previous` is the last evening of the platform itself; None when there was none."""

    previous: Link | None
    parts: tuple[AgendaPart, ...]


class PreparingView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> Preparation:
        """A kind of point without points is left out."""
        previous = next(iter(own_and_over(self._catalogue)), None)
        parts = (
            self._open_yields(),
            self._new_answers(previous.entry.held if previous else dates.UNKNOWN),
            self._late_answers(),
            self._long_silent(),
            self._goals_due(),
        )
        return Preparation(
            link_to(previous) if previous else None, tuple(part for part in parts if part.points)
        )

    # --- what earlier evenings left open --------------------------------------------------------

    def _open_yields(self) -> AgendaPart:
        """Those of the platform's own evenings first."""
        meetings = newest_first(self._catalogue, self._catalogue.all(Meeting))
        meetings.sort(key=lambda record: record.entry.kind is not MeetingKind.OWN)
        return AgendaPart(
            "opbrengsten",
            "Opbrengsten die nog open staan",
            "Vraag: wat kwam hiervan?",
            tuple(
                _point(record, row.text, row.id, row.reports[0].state.label if row.reports else "")
                for record in meetings
                for row in yield_rows(self._catalogue, record, record.entry.yields)
                if _is_open(row)
            ),
        )

    def _long_silent(self) -> AgendaPart:
        """What has no known day comes first, then what was spoken of the longest ago."""
        about: list[Record[Item]] = [
            *sorted(self._catalogue.all(Pillar), key=lambda one: one.entry.number),
            *by_title(
                one
                for one in self._catalogue.all(Topic)
                if one.entry.kind is not TopicKind.NATIONAL
            ),
        ]
        spoken = [(record, self._last_spoken(record)) for record in about]
        spoken.sort(key=lambda one: dates.sort_key(one[1]))
        return AgendaPart(
            "lang-niet-besproken",
            "Lang niet over gepraat",
            "Van de laatste twee jaar vonden we hierover geen bijeenkomst of workshop.",
            tuple(
                _point(record, note=_spoken_on(last))
                for record, last in spoken
                if not _is_known(last) or last.latest < self._catalogue.today - LONG_AGO
            ),
        )

    def _last_spoken(self, record: Record[Item]) -> dates.When:
        held = (
            self._catalogue.date_of(one)
            for one in carrying(self._catalogue, record)
            if isinstance(one.entry, Meeting | Workshop)
        )
        return max(held, key=dates.sort_key, default=dates.UNKNOWN)

    def _goals_due(self) -> AgendaPart:
        return AgendaPart(
            "doelen",
            "Doelen waarvan het jaar voorbij is",
            "Vraag: is het gelukt? En wat nu?",
            tuple(
                _point(record, note=record.entry.term or "")
                for record in by_title(self._catalogue.all(Goal))
                if 0 < _last_year(record.entry.term or "") < self._catalogue.today.year
            ),
        )

    # --- what others owe --------------------------------------------------------------------------

    def _new_answers(self, since: dates.When) -> AgendaPart:
        answers = [
            (record, happening.anchor, happening.fact)
            for record in self._catalogue.all(Advice)
            for happening in record.entry.happenings
            if isinstance(happening.fact, Answer) and _is_known(happening.fact.date)
            if not dates.certainly_before(happening.fact.date, since)
        ]
        answers.sort(key=lambda one: dates.sort_key(one[2].date), reverse=True)
        return AgendaPart(
            "nieuwe-antwoorden",
            "Antwoorden sinds de vorige keer",
            "Vertel wat er geantwoord is. Vraag: zijn jullie hier blij mee?",
            tuple(
                _point(record, self._said(answer), anchor, date_text(answer.date).text)
                for record, anchor, answer in answers
            ),
        )

    def _said(self, answer: Answer) -> str:
        return f"{link(self._catalogue, answer.given_by).title}: {answer.answer.label}."

    def _late_answers(self) -> AgendaPart:
        return AgendaPart(
            "te-late-antwoorden",
            "Antwoorden die te laat zijn",
            "Vraag wie erachteraan gaat. Nodig uit wie moet antwoorden.",
            tuple(self._late()),
        )

    def _late(self) -> Iterator[AgendaPoint]:
        for record in oldest_first(self._catalogue, self._catalogue.all(Advice)):
            advice = record.entry
            for part in advice.parts or (advice.whole,):
                if advice.state(part, self._catalogue.today) is AnswerState.OVERDUE:
                    note = f"uiterlijk {date_text(advice.answer_due or dates.UNKNOWN).text}"
                    if isinstance(part, Recommendation):
                        yield _point(record, part.text, part.id, note)
                    else:
                        yield _point(record, note=note)


def _point(record: Record[Item], what: str = "", anchor: str = "", note: str = "") -> AgendaPoint:
    return AgendaPoint(what, link_to(record, anchor), record.path, anchor, note)


def _is_known(when: dates.When) -> bool:
    return not isinstance(when, dates.Unknown)


def _spoken_on(last: dates.When) -> str:
    return f"het laatst: {date_text(last).text}" if _is_known(last) else ""


def _is_open(row: YieldRow) -> bool:
    """Nobody came back to it, or it was not over when somebody did."""
    return not row.reports or row.reports[0].state.value not in _OVER


def _last_year(term: str) -> int:
    """The last year that the words of a term name; 0 when they name none."""
    return max(map(int, _YEAR.findall(term)), default=0)
