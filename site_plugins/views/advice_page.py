"""The page of an advice: the trail of each recommendation, from asked to noticed."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.advice import (
    Advice,
    FollowedUp,
    Recommendation,
    YouthVerdict,
)
from site_plugins.model.effect import Effect
from site_plugins.model.references import OrganisationRef
from site_plugins.model.vocabulary import (
    AnswerState,
    EffectStage,
)
from site_plugins.views.asked import AnswerRow, answer_row, asked_by_young_people
from site_plugins.views.changes import ChangeRow, effect_row
from site_plugins.views.item import ItemFrame, fact, fact_links, item_frame
from site_plugins.views.links import Link, link, link_to, links
from site_plugins.views.reminders import ReminderRow, reminder_rows
from site_plugins.views.sourcing import SourceNote, source_note
from site_plugins.views.stations import Outcome, Station, outcome, stations
from site_plugins.views.words import DateText, Word, date_text, word


@dataclass(frozen=True, slots=True)
class VerdictRow:
    date: DateText
    notice: Word
    explanation: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung of the ladder of change, with the effects that reached it."""

    stage: Word
    effects: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class Trail:
    """What came of one recommendation, or of an advice as a whole (then without id and text).

    `ladder` has all rungs, from promised to noticed; `reached` says whether any has an effect.
    `state_is_known` is false where we can't say more of an answer than that we have none.
    """

    id: str
    text: str
    explanation: str
    asked_on: DateText
    asked_by: tuple[Link, ...]
    addressees: tuple[Link, ...]
    origins: tuple[Link, ...]
    topics: tuple[Link, ...]
    pillars: tuple[Link, ...]
    state: Word
    state_is_known: bool
    answers: tuple[AnswerRow, ...]
    ladder: tuple[Rung, ...]
    reached: bool
    verdicts: tuple[VerdictRow, ...]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class AdvicePage:
    """`stations` are the whole trail in four words; `results` all that changed, the furthest first.
    `heading` says who asked: young people, or another."""

    frame: ItemFrame
    stations: tuple[Station, ...]
    results: tuple[ChangeRow, ...]
    whole: Trail
    trails: tuple[Trail, ...]
    reminders: tuple[ReminderRow, ...]
    origins: tuple[Link, ...]
    follows_up: Link | None
    followed_by: tuple[Link, ...]
    heading: str


class AdviceView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

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
        origins = self._origins(record)
        whole = self._trail(advice, advice.whole, advice.addressees, ())
        trails = tuple(
            self._trail(advice, one, one.addressees or advice.addressees, origins.get(one.id, ()))
            for one in advice.parts
        )
        return AdvicePage(
            item_frame(catalogue, record, facts),
            stations(catalogue, advice),
            tuple(
                effect_row(catalogue, effect)
                for stage in reversed(EffectStage)
                for happening in advice.happenings
                if isinstance(effect := happening.fact, Effect) and effect.stage is stage
            ),
            whole,
            trails,
            reminder_rows(catalogue, advice),
            links(catalogue, advice.stems_from),
            link(catalogue, advice.follows_up) if advice.follows_up else None,
            tuple(map(link_to, catalogue.referring(record, Advice, "vervolg_op"))),
            "Wat jongeren vragen, en wat ermee gebeurde"
            if asked_by_young_people(catalogue, advice)
            else "Wat er gevraagd is, en wat ermee gebeurde",
        )

    def _origins(self, record: Record[Advice]) -> dict[str, tuple[Link, ...]]:
        """By recommendation: the meetings and workshops whose yield led to that very one."""
        found: dict[str, dict[str, Link]] = {}
        for backlink in self._catalogue.backlinks(record):
            if backlink.reference.anchor and "leidt_tot" in backlink.location:
                origins = found.setdefault(backlink.reference.anchor, {})
                origins[backlink.origin.path] = link_to(backlink.origin)
        return {anchor: tuple(origins.values()) for anchor, origins in found.items()}

    def _trail(
        self,
        advice: Advice,
        part: FollowedUp,
        addressees: tuple[OrganisationRef, ...],
        origins: tuple[Link, ...],
    ) -> Trail:
        catalogue = self._catalogue
        own = part if isinstance(part, Recommendation) else None
        reached = advice.state(part, catalogue.today)
        return Trail(
            own.id if own else "",
            own.text if own else "",
            (own and own.explanation) or "",
            date_text(advice.given),
            links(catalogue, advice.given_by),
            links(catalogue, addressees),
            origins,
            links(catalogue, own.topics if own else ()),
            links(catalogue, own.pillars if own else ()),
            word(reached),
            reached is not AnswerState.UNKNOWN,
            tuple(answer_row(catalogue, one) for one in part.answers),
            self._ladder(part),
            bool(part.effects),
            tuple(map(self._verdict, part.verdicts)),
            outcome(part, reached),
        )

    def _ladder(self, part: FollowedUp) -> tuple[Rung, ...]:
        return tuple(
            Rung(
                word(stage),
                tuple(
                    effect_row(self._catalogue, effect)
                    for effect in part.effects
                    if effect.stage is stage
                ),
            )
            for stage in EffectStage
        )

    def _verdict(self, verdict: YouthVerdict) -> VerdictRow:
        return VerdictRow(
            date_text(verdict.date),
            word(verdict.notice),
            verdict.explanation or "",
            source_note(self._catalogue, verdict.source),
        )


def _requested(advice: Advice) -> str:
    if advice.requested is None:
        return ""
    return "Ja, iemand vroeg hierom." if advice.requested else "Nee, jongeren kwamen er zelf mee."
