"""What an organiser needs on paper: cards for the speed date, the programme with its times, an
invitation, badges, and a form for what came of it.

All of it stands on the page as it comes; kit.js lets somebody choose.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.entry import Item
from site_plugins.model.lists import SpeedDateQuestion, StandardPart
from site_plugins.model.source import Source
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import (
    MeetingKind,
    QuestionLevel,
    QuestionTheme,
    Vocabulary,
    YieldKind,
)
from site_plugins.views.help_lines import HelpLineRow, HelpLinesView
from site_plugins.views.meetings import own_and_over
from site_plugins.views.ordering import by_title
from site_plugins.views.picking import FIRST_CODE, PER_SHEET, drawn, mirrored
from site_plugins.views.sourcing import SourceNote, source_note
from site_plugins.views.words import Word, word

LATELY = 2  # meetings whose questions nobody wants to hear again
_BEGIN = time(17)  # where the standard programme does not say when it begins
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Question:
    """`lately`: it was asked at one of the last meetings."""

    id: str
    text: str
    theme: Word
    level: Word
    help_lines: tuple[HelpLineRow, ...]
    source: SourceNote | None
    lately: bool


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """`question` is None on a card that is left free, to write on."""

    number: int
    question: Question | None


@dataclass(frozen=True, slots=True)
class Theme:
    about: Word
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class EveningPart:
    """A part of the evening; `begin` as `17.00`, empty where it is not known how long all takes."""

    title: str
    text: str
    begin: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Kit:
    """`fronts` and `backs` are the two sides of the sheet that stands ready. `begin` is written as
    a field for a time has it, `17:00`; `end` as it is read, `20.00`. `topics`, `sources`
    and `papers` are what can be chosen: each with its name and what it is called."""

    code: str
    count: int
    lately: bool
    themes: tuple[Theme, ...]
    levels: tuple[Word, ...]
    picked: tuple[Question, ...]
    fronts: tuple[QuestionCard, ...]
    backs: tuple[QuestionCard, ...]
    parts: tuple[EveningPart, ...]
    begin: str
    end: str
    meeting_kinds: tuple[Word, ...]
    yield_kinds: tuple[Word, ...]
    topics: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str], ...]
    papers: tuple[tuple[str, str], ...]


class MeetingKitView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._lately = frozenset(self._asked_lately())

    def overview(self) -> Kit:
        questions = tuple(map(self._question, self._catalogue.elements(SpeedDateQuestion)))
        picked = _standard_pick(questions)
        cards = _cards(picked)
        parts = self._catalogue.elements(StandardPart)
        begin = next((part.begin for part in parts if part.begin), _BEGIN)
        rows, end = _with_times(parts, begin)
        return Kit(
            FIRST_CODE,
            len(questions),
            any(one.lately for one in questions),
            tuple(_themes(questions)),
            _words(QuestionLevel),
            picked,
            cards,
            tuple(mirrored(list(cards))),
            rows,
            f"{begin:%H:%M}",
            end,
            _words(MeetingKind),
            _words(YieldKind),
            self._named(Topic),
            self._named(Source),
            tuple(_papers(bool(questions), bool(parts))),
        )

    def _asked_lately(self) -> Iterable[str]:
        """The ids of what was asked at the last meetings of our own that are over."""
        for record in own_and_over(self._catalogue)[:LATELY]:
            yield from record.entry.speed_date_questions

    def _named(self, model: type[Item]) -> tuple[tuple[str, str], ...]:
        """What a report can refer to: each with its name and its title."""
        found = by_title(one for one in self._catalogue.all(model) if not one.entry.draft)
        return tuple((one.slug, one.entry.title) for one in found)

    def _question(self, one: SpeedDateQuestion) -> Question:
        return Question(
            one.id,
            one.question,
            word(one.theme),
            word(one.level),
            HelpLinesView(self._catalogue).named(one.help_lines),
            source_note(self._catalogue, one.source) if one.source else None,
            one.id in self._lately,
        )


def _words(vocabulary: type[Vocabulary]) -> tuple[Word, ...]:
    return tuple(map(word, vocabulary))


def _themes(questions: tuple[Question, ...]) -> Iterable[Theme]:
    """The themes that have a question, each with its questions, the easiest first."""
    order = [level.value for level in QuestionLevel]
    for theme in map(word, QuestionTheme):
        own = [one for one in questions if one.theme == theme]
        if own:
            yield Theme(theme, tuple(sorted(own, key=lambda one: order.index(one.level.value))))


def _standard_pick(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """What nobody asked lately; where all was, of all."""
    fresh = [one for one in questions if not one.lately]
    found = drawn(fresh or questions, FIRST_CODE, lambda one: one.id, lambda one: one.theme.value)
    return tuple(found[:PER_SHEET])


def _cards(picked: tuple[Question, ...]) -> tuple[QuestionCard, ...]:
    """A whole sheet; none where there are no questions."""
    if not picked:
        return ()
    free = (None,) * (PER_SHEET - len(picked))
    return tuple(QuestionCard(number, one) for number, one in enumerate((*picked, *free), 1))


def _with_times(parts: Iterable[StandardPart], begin: time) -> tuple[tuple[EveningPart, ...], str]:
    """Each part with when it begins, and when all is over; without times from the first part on of
    which nobody said how long it takes."""
    rows = []
    at: int | None = begin.hour * 60 + begin.minute
    for part in parts:
        rows.append(EveningPart(part.kind.label, part.text or "", _clock(at), part.minutes or 0))
        at = at + part.minutes if at is not None and part.minutes is not None else None
    return tuple(rows), _clock(at) if rows else ""


def _clock(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes % _DAY // 60:02}.{minutes % 60:02}"


def _papers(has_questions: bool, has_programme: bool) -> Iterable[tuple[str, str]]:
    yield "alles", "Alles"
    if has_questions:
        yield "kaartjes", "Kaartjes"
        yield "vragen", "Alle vragen als lijst"
    if has_programme:
        yield "programma", "Programma"
    yield "uitnodiging", "Uitnodiging"
    yield "naamkaartjes", "Naamkaartjes"
    yield "verslag", "Formulier: wat leverde het op?"
