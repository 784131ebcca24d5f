"""Advice and what came of it: the trail per recommendation, and the overview of all advice.

A recommendation's state is computed from dated facts and today, never typed by hand:

- answered: somebody answered.
- waiting: a term was set, it has not passed, and nobody answered.
- overdue: the term has passed, and nobody answered.
- unknown: no term is known and we know of no answer, which is not: there was none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.model.advice import Advice, Answer, Effect, FollowedUp, YouthVerdict
from site_plugins.model.base import OrganisationRef
from site_plugins.model.organisation import Organisation
from site_plugins.model.vocabulary import AdviceKind, AnswerState
from site_plugins.views.item import ItemFrame, fact, fact_links, item_frame
from site_plugins.views.parts import (
    CardGroup,
    DateText,
    Link,
    SourceNote,
    Word,
    date_text,
    grouped_cards,
    link,
    link_to,
    links,
    newest_first,
    source_note,
    word,
)


@dataclass(frozen=True, slots=True)
class AnswerRow:
    by: Link
    date: DateText
    answer: Word
    explanation: str
    reason: str
    refers_to: Link | None
    source: SourceNote


@dataclass(frozen=True, slots=True)
class EffectRow:
    date: DateText
    stage: Word
    text: str
    for_whom: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class VerdictRow:
    date: DateText
    notice: Word
    explanation: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class Trail:
    """What came of one recommendation, or of an advice as a whole (then without id and text)."""

    id: str
    text: str
    explanation: str
    addressees: tuple[Link, ...]
    topics: tuple[Link, ...]
    pillars: tuple[Link, ...]
    state: Word
    answers: tuple[AnswerRow, ...]
    effects: tuple[EffectRow, ...]
    verdicts: tuple[VerdictRow, ...]


@dataclass(frozen=True, slots=True)
class AdvicePage:
    frame: ItemFrame
    whole: Trail
    trails: tuple[Trail, ...]
    origins: tuple[Link, ...]
    follows_up: Link | None
    followed_by: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One recommendation in the overview of an organisation or of all advice."""

    link: Link
    advice: Link
    date: DateText
    state: Word


@dataclass(frozen=True, slots=True)
class StateCount:
    state: Word
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    groups: tuple[CardGroup, ...]
    counts: tuple[StateCount, ...]
    rows: tuple[AskedRow, ...]


class FollowUpView:
    """Walks all advice once, and keeps per organisation what was asked of it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._rows: list[AskedRow] = []
        self._by_organisation: dict[str, list[AskedRow]] = {}
        for record in newest_first(catalogue, catalogue.all(Advice)):
            for asked, row in self._asked(record):
                self._rows.append(row)
                for organisation in asked:
                    self._by_organisation.setdefault(organisation, []).append(row)

    def overview(self) -> Overview:
        catalogue = self._catalogue
        groups: dict[AdviceKind, list[Record[Advice]]] = {kind: [] for kind in AdviceKind}
        for record in newest_first(catalogue, catalogue.all(Advice)):
            groups[record.entry.kind].append(record)
        counts = (
            StateCount(word(state), sum(row.state.value == state.value for row in self._rows))
            for state in AnswerState
        )
        return Overview(
            grouped_cards(
                catalogue, ((kind.label, kind.value, found) for kind, found in groups.items())
            ),
            tuple(counts),
            tuple(self._rows),
        )

    def of_organisation(self, record: Record[Organisation]) -> tuple[AskedRow, ...]:
        """What young people asked of this organisation, newest first."""
        return tuple(self._by_organisation.get(record.slug, ()))

    def page(self, record: Record[Advice]) -> AdvicePage:
        catalogue, advice = self._catalogue, record.entry
        facts = (
            fact("Wanneer", date_text(advice.given).text),
            fact_links(catalogue, "Van", advice.given_by),
            fact_links(catalogue, "Samen met", advice.together_with),
            fact_links(catalogue, "Aan", advice.addressees),
            fact("Gevraagd", _requested(advice)),
            fact("Antwoord voor", date_text(advice.answer_due).text if advice.answer_due else None),
        )
        return AdvicePage(
            item_frame(catalogue, record, facts),
            self._trail(advice, advice, "", "", ""),
            tuple(
                self._trail(advice, one, one.id, one.text, one.explanation or "")
                for one in advice.recommendations
            ),
            links(catalogue, advice.stems_from),
            link(catalogue, advice.follows_up) if advice.follows_up else None,
            tuple(map(link_to, catalogue.referring(record, Advice, "vervolg_op"))),
        )

    def _asked(self, record: Record[Advice]) -> Iterable[tuple[list[str], AskedRow]]:
        """Each recommendation, and of whom it was asked; without any, the advice as a whole."""
        advice = record.entry
        for one in advice.recommendations:
            row = AskedRow(
                Link(one.text, link_to(record, one.id).address),
                link_to(record),
                date_text(advice.given),
                word(state(advice, one, self._catalogue.today)),
            )
            yield list(one.addressees or advice.addressees), row
        if not advice.recommendations:
            today = self._catalogue.today
            whole = link_to(record)
            row = AskedRow(
                whole, whole, date_text(advice.given), word(state(advice, advice, today))
            )
            yield list(advice.addressees), row

    def _trail(
        self, advice: Advice, part: FollowedUp, anchor: str, text: str, explanation: str
    ) -> Trail:
        catalogue = self._catalogue
        addressees: tuple[OrganisationRef, ...] = getattr(part, "addressees", ())
        own = part is not advice
        return Trail(
            anchor,
            text,
            explanation,
            links(catalogue, addressees),
            links(catalogue, getattr(part, "topics", ()) if own else ()),
            links(catalogue, getattr(part, "pillars", ()) if own else ()),
            word(state(advice, part, catalogue.today)),
            tuple(self._answer(answer) for answer in part.answers),
            tuple(self._effect(effect) for effect in part.effects),
            tuple(self._verdict(verdict) for verdict in part.verdicts),
        )

    def _answer(self, answer: Answer) -> AnswerRow:
        return AnswerRow(
            link(self._catalogue, answer.given_by),
            date_text(answer.date),
            word(answer.answer),
            answer.explanation or "",
            answer.reason or "",
            link(self._catalogue, answer.refers_to) if answer.refers_to else None,
            source_note(self._catalogue, answer.source),
        )

    def _effect(self, effect: Effect) -> EffectRow:
        return EffectRow(
            date_text(effect.date),
            word(effect.stage),
            effect.text,
            effect.for_whom or "",
            source_note(self._catalogue, effect.source),
        )

    def _verdict(self, verdict: YouthVerdict) -> VerdictRow:
        return VerdictRow(
            date_text(verdict.date),
            word(verdict.notice),
            verdict.explanation or "",
            source_note(self._catalogue, verdict.source),
        )


def state(advice: Advice, part: FollowedUp, today: date) -> AnswerState:
    """The state of an advice or of one recommendation in it, on the day `today`.

    On the last day of the term there is still time; the day after, it is overdue. A term known
    only by month or year passes when that month or year is over.
    """
    if part.answers:
        return AnswerState.ANSWERED
    if advice.answer_due is None:
        return AnswerState.UNKNOWN
    return AnswerState.OVERDUE if advice.answer_due.latest < today else AnswerState.WAITING


def _requested(advice: Advice) -> str:
    if advice.requested is None:
        return ""
    return "Ja, iemand vroeg hierom." if advice.requested else "Nee, jongeren kwamen er zelf mee."
