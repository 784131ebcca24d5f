"""Advice and what came of it: the trail per recommendation, and the overview of all advice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.model import dates
from site_plugins.model.advice import (
    Advice,
    Answer,
    FollowedUp,
    Recommendation,
    YouthVerdict,
)
from site_plugins.model.effect import Effect
from site_plugins.model.organisation import Membership, Organisation
from site_plugins.model.references import OrganisationRef
from site_plugins.model.vocabulary import (
    AdviceKind,
    AnswerState,
    EffectStage,
    OrganisationKind,
)
from site_plugins.views.cards import NEWEST, CardGroup, grouped_cards
from site_plugins.views.changes import EffectRow, effect_row
from site_plugins.views.charts import ONE_COLUMN, Bar, Chart, ChartRow, bar_of
from site_plugins.views.folding import Fold, Folded, folded, year_section
from site_plugins.views.item import ItemFrame, fact, fact_links, item_frame
from site_plugins.views.links import Link, link, link_to, links
from site_plugins.views.ordering import newest_first
from site_plugins.views.reminders import ReminderRow, reminder_rows
from site_plugins.views.sourcing import SourceNote, source_note
from site_plugins.views.stations import Outcome, Station, outcome, stations
from site_plugins.views.words import DateText, Word, date_text, plain, word, year_label

_LIST = "adviezen/#alle-aanbevelingen"
_COLUMNS = 8  # organisations that fit beside each other on a wide screen


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
class VerdictRow:
    date: DateText
    notice: Word
    explanation: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung of the ladder of change, with the effects that reached it."""

    stage: Word
    effects: tuple[EffectRow, ...]


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
    results: tuple[EffectRow, ...]
    whole: Trail
    trails: tuple[Trail, ...]
    reminders: tuple[ReminderRow, ...]
    origins: tuple[Link, ...]
    follows_up: Link | None
    followed_by: tuple[Link, ...]
    heading: str


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One recommendation in the overview of all advice, or an advice without any.

    `advice` is the title of what the recommendation stands in; `year` is for a long list; `kind`
    and `by` say what it is, and of whom.
    """

    link: Link
    advice: str
    kind: str
    by: str
    date: DateText
    year: str
    state: Word


@dataclass(frozen=True, slots=True)
class AskedOfOrganisation:
    """One recommendation on the page of an organisation: what it answered, and what changed.

    `through` is the group that it was asked of, when that was not the organisation itself.
    """

    row: AskedRow
    through: Link | None
    answers: tuple[AnswerRow, ...]
    effects: tuple[EffectRow, ...]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What we know of one recommendation at one organisation; no words: it was not asked."""

    organisation: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """Without cells nobody knows whom it was asked of."""

    row: AskedRow
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Recommendation by organisation, over all advice.

    With more organisations than fit beside each other it is no table: `organisations` is then
    empty, and each row has the cells of those alone that it was asked of.
    """

    organisations: tuple[Link, ...]
    rows: Folded[MatrixRow]


@dataclass(frozen=True, slots=True)
class StateCount:
    state: Word
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    """`choices` are the states to choose from; there are none where all have the same."""

    groups: tuple[CardGroup, ...]
    counts: tuple[StateCount, ...]
    chart: Chart | None
    choices: tuple[StateCount, ...]
    matrix: Matrix
    count: int


@dataclass(frozen=True, slots=True)
class _Asked:
    """One recommendation (or a whole advice without any), and whom it was asked of."""

    row: AskedRow
    part: FollowedUp
    addressees: tuple[OrganisationRef, ...]
    given: dates.When
    by_young_people: bool


class FollowUpView:
    """Walks all advice once, and keeps what was asked of whom."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._advice = newest_first(catalogue, catalogue.all(Advice))
        self._asked = [asked for record in self._advice for asked in self._asked_in(record)]

    def overview(self) -> Overview:
        groups: dict[AdviceKind, list[Record[Advice]]] = {kind: [] for kind in AdviceKind}
        for record in self._advice:
            groups[record.entry.kind].append(record)
        found = Counter(asked.row.state.value for asked in self._asked)
        states = tuple(StateCount(word(state), found[state.value]) for state in AnswerState)
        young = [asked for asked in self._asked if asked.by_young_people]
        of_young = Counter(asked.row.state.value for asked in young)
        counts = tuple(StateCount(word(state), of_young[state.value]) for state in AnswerState)
        return Overview(
            grouped_cards(
                self._catalogue,
                ((kind.plural, kind.value, records) for kind, records in groups.items()),
                year_section,
            ),
            counts,
            self._chart(counts, len(young)) if young else None,
            tuple(one for one in states if one.count) if len(found) > 1 else (),
            self._matrix(),
            len(self._asked),
        )

    def _chart(self, counts: tuple[StateCount, ...], total: int) -> Chart:
        """What became of the `total` things that young people asked of somebody. What we count
        ourselves has today as its date: a term may pass."""
        answered = next(
            one.count for one in counts if one.state.value == AnswerState.ANSWERED.value
        )
        today = self._catalogue.today
        counted = date_text(dates.PartialDate(today.year, today.month, today.day))
        source = SourceNote(Link("de lijst op deze pagina", _LIST), "", counted)
        return Chart(
            "Kregen jongeren antwoord?",
            f"Bij {answered} van de {_recommendations(total)} kennen we een antwoord. Geeft een "
            "advies geen aanbevelingen? Dan telt het advies zelf mee.",
            ONE_COLUMN,
            tuple(
                ChartRow(
                    "",
                    Link(row.state.label, f"begrippen/#{row.state.anchor}"),
                    row.state.meaning,
                    (_bar(row, total),),
                    counted,
                    False,
                    source,
                )
                for row in counts
            ),
            _recommendations(total),
        )

    def of_organisation(self, record: Record[Organisation]) -> Folded[AskedOfOrganisation]:
        """What was asked of this organisation, or of a group that it belonged to when it was asked;
        newest first."""
        groups = self._catalogue.referring(record, Organisation, "leden")
        names = {record.slug, *(group.slug for group in groups)}
        places = sorted({place for name in names for place in self._asked_at.get(name, ())})
        rows = [
            AskedOfOrganisation(
                asked.row,
                self._through(asked, record, groups),
                tuple(map(self._answer, _answers_of(asked.part, record.slug))),
                tuple(effect_row(self._catalogue, one) for one in asked.part.effects),
            )
            for asked in map(self._asked.__getitem__, places)
            if record.slug in asked.addressees or self._through(asked, record, groups)
        ]
        rest = (Fold("", tuple(rows[NEWEST:])),) if len(rows) > NEWEST else ()
        return Folded(tuple(rows[:NEWEST]), rest)

    @cached_property
    def _asked_at(self) -> dict[str, list[int]]:
        """The places in `_asked` by the organisation that was asked."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, asked in enumerate(self._asked):
            for reference in asked.addressees:
                found[reference.slug].append(place)
        return found

    def _through(
        self, asked: _Asked, record: Record[Organisation], groups: Iterable[Record[Organisation]]
    ) -> Link | None:
        if record.slug in asked.addressees:
            return None
        return next(
            (
                link_to(group)
                for group in groups
                if group.slug in asked.addressees
                for member in group.entry.members
                if member.organisation == record.slug and was_member(member, asked.given)
            ),
            None,
        )

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

    def _asked_in(self, record: Record[Advice]) -> Iterator[_Asked]:
        advice = record.entry
        parts: tuple[FollowedUp, ...] = advice.parts or (advice.whole,)
        young = asked_by_young_people(self._catalogue, advice)
        for part in parts:
            own = part if isinstance(part, Recommendation) else None
            row = AskedRow(
                Link(own.text, link_to(record, own.id).address) if own else link_to(record),
                advice.title if own else "",
                advice.kind.label,
                " en ".join(one.title for one in links(self._catalogue, advice.given_by)),
                date_text(advice.given),
                year_label(advice.given),
                word(advice.state(part, self._catalogue.today)),
            )
            addressees = (own and own.addressees) or advice.addressees
            yield _Asked(row, part, addressees, advice.given, bool(addressees) and young)

    def _matrix(self) -> Matrix:
        names = [(link_of, slug) for slug, link_of in self._organisations().items()]
        names.sort(key=lambda named: plain(named[0].title))
        is_table = len(names) <= _COLUMNS
        rows = [
            MatrixRow(
                asked.row,
                tuple(
                    _cell(asked, organisation, slug)
                    for organisation, slug in names
                    if slug in asked.addressees or (is_table and asked.addressees)
                ),
            )
            for asked in self._asked
        ]
        shown = tuple(organisation for organisation, _ in names) if is_table else ()
        return Matrix(shown, folded(rows, lambda one: one.row.year))

    def _organisations(self) -> dict[str, Link]:
        """Every organisation that something was asked of, by slug."""
        return {
            reference.slug: link(self._catalogue, reference)
            for asked in self._asked
            for reference in asked.addressees
        }

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
            tuple(map(self._answer, part.answers)),
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

    def _verdict(self, verdict: YouthVerdict) -> VerdictRow:
        return VerdictRow(
            date_text(verdict.date),
            word(verdict.notice),
            verdict.explanation or "",
            source_note(self._catalogue, verdict.source),
        )


_OF_YOUNG_PEOPLE = frozenset(
    {
        OrganisationKind.PLATFORM,
        OrganisationKind.YOUTH_COUNCIL,
        OrganisationKind.EXPERTS_BY_EXPERIENCE,
    }
)
_ASKED_NOBODY = frozenset({AdviceKind.PLAN, AdviceKind.MOTION})


def asked_by_young_people(catalogue: Catalogue, advice: Advice) -> bool:
    """Whether young people asked it of somebody: no plan for later, no motion of politicians, no
    report of another."""
    senders = (catalogue.get(one).entry for one in advice.given_by)
    return advice.kind not in _ASKED_NOBODY and any(
        isinstance(one, Organisation) and one.kind in _OF_YOUNG_PEOPLE for one in senders
    )


def was_member(member: Membership, when: dates.When) -> bool:
    """On some day of `when`. Without an end it is a member still; an unknown day says nothing."""
    first, last = when.earliest, when.latest
    began = member.start is None or member.start.earliest <= last
    return began and (member.end is None or first <= member.end.latest)


def _answers_of(part: FollowedUp, organisation: str) -> list[Answer]:
    return [answer for answer in part.answers if answer.given_by == organisation]


def _cell(asked: _Asked, organisation: Link, slug: str) -> MatrixCell:
    """What it answered; else, when it was asked, the state of the recommendation."""
    if slug not in asked.addressees:
        return MatrixCell(organisation.title, ())
    answers = tuple(word(answer.answer) for answer in _answers_of(asked.part, slug))
    return MatrixCell(organisation.title, answers or (asked.row.state,))


def _bar(row: StateCount, total: int) -> Bar:
    text = _recommendations(row.count)
    return bar_of(row.state.label, text, Decimal(row.count), Decimal(total))


def _recommendations(count: int) -> str:
    return "1 aanbeveling" if count == 1 else f"{count} aanbevelingen"


def _requested(advice: Advice) -> str:
    if advice.requested is None:
        return ""
    return "Ja, iemand vroeg hierom." if advice.requested else "Nee, jongeren kwamen er zelf mee."
