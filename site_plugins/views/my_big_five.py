"""Mijn Big Five: five questions, and what a young person can do with each answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.advice import Advice
from site_plugins.model.pillar import Pillar
from site_plugins.model.plan import PillarQuestion, PlanStep
from site_plugins.model.references import AskedRef
from site_plugins.model.vocabulary import View
from site_plugins.views.help_lines import HelpLineRow, HelpLinesView
from site_plugins.views.links import Link, link, link_to
from site_plugins.views.sourcing import SourceNote, source_notes
from site_plugins.views.words import DateText, date_text, drawing_of


@dataclass(frozen=True, slots=True)
class StepRow:
    """What to do after one answer; `answer` is the value of the choice that it belongs to."""

    answer: str
    title: str
    text: str
    who: str
    help_lines: tuple[HelpLineRow, ...]
    question: str
    read: Link | None


@dataclass(frozen=True, slots=True)
class PastQuestion:
    """What young people asked for, when, and where a reader sees what came of it."""

    text: str
    date: DateText
    trail: Link


@dataclass(frozen=True, slots=True)
class PlanPart:
    id: str
    number: int
    pillar: Link
    drawing: str
    question: str
    yes_if: str
    steps: tuple[StepRow, ...]
    asked: PastQuestion
    sources: tuple[SourceNote, ...]


class MyBigFiveView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._help_lines = HelpLinesView(catalogue)

    def overview(self) -> tuple[PlanPart, ...]:
        """The questions in the order of the pillars."""
        parts = map(self._part, self._catalogue.elements(PillarQuestion))
        return tuple(sorted(parts, key=lambda part: part.number))

    def _part(self, question: PillarQuestion) -> PlanPart:
        record = cast(Record[Pillar], self._catalogue.get(question.pillar))
        return PlanPart(
            record.slug,
            record.entry.number,
            link_to(record),
            drawing_of(record.entry.drawing),
            question.question,
            question.yes_if,
            (
                self._step("bijna", "Bijna geregeld? Doe dan dit", question.almost),
                self._step("nee", "Nog niet geregeld? Doe dan dit", question.no),
            ),
            self._asked(question.asked),
            source_notes(self._catalogue, question.sources),
        )

    def _step(self, answer: str, title: str, step: PlanStep) -> StepRow:
        return StepRow(
            answer,
            title,
            step.step,
            step.who,
            self._help_lines.named(step.help_lines),
            step.question,
            link(self._catalogue, step.read) if step.read else None,
        )

    def _asked(self, reference: AskedRef) -> PastQuestion:
        """A recommendation has a date, and a trail; a goal is a wish that holds until it is met."""
        record = self._catalogue.get(reference)
        trail = link_to(record, reference.anchor)
        if isinstance(record.entry, Advice):
            text = next(
                one.text for one in record.entry.recommendations if one.id == reference.anchor
            )
            return PastQuestion(text, date_text(record.entry.date), trail)
        return PastQuestion(record.entry.summary, DateText(""), trail)


def question_links(catalogue: Catalogue) -> dict[str, Link]:
    """Where a reader answers the question of each pillar, by the pillar's slug. A pillar without
    a question has its own page."""
    found = {record.slug: link_to(record) for record in catalogue.all(Pillar)}
    return found | dict(_questions(catalogue))


def _questions(catalogue: Catalogue) -> Iterator[tuple[str, Link]]:
    if page := catalogue.page_of(View.MY_BIG_FIVE):
        for one in catalogue.elements(PillarQuestion):
            title = catalogue.get(one.pillar).entry.title
            yield one.pillar.slug, Link(title, link_to(page, one.pillar.slug).address)
