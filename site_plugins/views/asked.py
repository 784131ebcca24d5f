"""What was asked of whom: each recommendation, or an advice without any, with its state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import (
    Advice,
    Answer,
    FollowedUp,
    Recommendation,
)
from site_plugins.model.organisation import Membership, Organisation
from site_plugins.model.references import OrganisationRef
from site_plugins.model.vocabulary import (
    AdviceKind,
    OrganisationKind,
)
from site_plugins.views.changes import ChangeRow, effect_row
from site_plugins.views.folding import Folded, newest
from site_plugins.views.links import Link, link, link_to
from site_plugins.views.ordering import newest_first
from site_plugins.views.sourcing import SourceNote, source_note
from site_plugins.views.words import DateText, Word, date_text, word, year_label


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
    effects: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One recommendation (or a whole advice without any), and whom it was asked of."""

    row: AskedRow
    part: FollowedUp
    addressees: tuple[OrganisationRef, ...]
    given: dates.When
    by_young_people: bool


class AskedView:
    """Walks all advice once, and keeps what was asked of whom."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        advice = newest_first(catalogue, catalogue.all(Advice))
        self.asked = [asked for record in advice for asked in self._asked_in(record)]

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
                tuple(
                    answer_row(self._catalogue, one) for one in answers_of(asked.part, record.slug)
                ),
                tuple(effect_row(self._catalogue, one) for one in asked.part.effects),
            )
            for asked in map(self.asked.__getitem__, places)
            if record.slug in asked.addressees or self._through(asked, record, groups)
        ]
        return newest(rows)

    @cached_property
    def _asked_at(self) -> dict[str, list[int]]:
        """The places in `asked` by the organisation that was asked."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, asked in enumerate(self.asked):
            for reference in asked.addressees:
                found[reference.slug].append(place)
        return found

    def _through(
        self, asked: Asked, record: Record[Organisation], groups: Iterable[Record[Organisation]]
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

    def _asked_in(self, record: Record[Advice]) -> Iterator[Asked]:
        advice = record.entry
        parts: tuple[FollowedUp, ...] = advice.parts or (advice.whole,)
        young = asked_by_young_people(self._catalogue, advice)
        for part in parts:
            own = part if isinstance(part, Recommendation) else None
            row = AskedRow(
                Link(own.text, link_to(record, own.id).address) if own else link_to(record),
                advice.title if own else "",
                advice.kind.label,
                " en ".join(self._catalogue.titles(advice.given_by)),
                date_text(advice.given),
                year_label(advice.given),
                word(advice.state(part, self._catalogue.today)),
            )
            addressees = (own and own.addressees) or advice.addressees
            yield Asked(row, part, addressees, advice.given, bool(addressees) and young)


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


def answers_of(part: FollowedUp, organisation: str) -> list[Answer]:
    return [answer for answer in part.answers if answer.given_by == organisation]


def answer_row(catalogue: Catalogue, answer: Answer) -> AnswerRow:
    return AnswerRow(
        link(catalogue, answer.given_by),
        date_text(answer.date),
        word(answer.answer),
        answer.explanation or "",
        answer.reason or "",
        link(catalogue, answer.refers_to) if answer.refers_to else None,
        source_note(catalogue, answer.source),
    )
