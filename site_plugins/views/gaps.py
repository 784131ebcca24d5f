"""What we still seek: said once at the end of a page, and all of it together on one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Entry, Gap
from site_plugins.model.example import Example
from site_plugins.model.references import OrganisationRef
from site_plugins.model.vocabulary import AdviceKind, AnswerState
from site_plugins.views.folding import Fold
from site_plugins.views.links import Link, link_to, links
from site_plugins.views.practice import asked_for
from site_plugins.views.words import plain

_EVERYBODY = "Iedereen"
# Who still has time to answer owes none yet.
_NO_ANSWER = (AnswerState.UNKNOWN, AnswerState.OVERDUE)


@dataclass(frozen=True, slots=True)
class GapRow:
    """A question, on which page it stands (its block there), and who may know the answer."""

    question: str
    page: Link
    ask: tuple[Link, ...]


class GapsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> tuple[Fold[GapRow], ...]:
        """Every question, by who may know the answer: under each of them, by name. The last are
        for everybody."""
        groups: dict[str, list[GapRow]] = {}
        for record in self._catalogue.listed:
            for gap in gaps_of(self._catalogue, record):
                row = _row(self._catalogue, record, gap)
                for name in {one.title for one in row.ask} or {_EVERYBODY}:
                    groups.setdefault(name, []).append(row)
        by_name = sorted(groups, key=lambda name: (name == _EVERYBODY, plain(name)))
        return tuple(Fold(name, tuple(groups[name])) for name in by_name)


def sought_on(catalogue: Catalogue, record: Record[Entry]) -> tuple[GapRow, ...]:
    """What is sought on the page of `record`."""
    return tuple(_row(catalogue, record, gap) for gap in gaps_of(catalogue, record))


def gaps_of(catalogue: Catalogue, record: Record[Entry]) -> tuple[Gap, ...]:
    """What the writer seeks, and of a good example what its card lacks; else, of an advice, the
    answers and changes that nobody filled in."""
    entry = record.entry
    if isinstance(entry, Example):
        return (*entry.gaps, *_of_card(entry))
    if entry.gaps or not isinstance(entry, Advice):
        return entry.gaps
    return tuple(_open_ends(entry, catalogue.today))


def _of_card(example: Example) -> Iterator[Gap]:
    if question := asked_for(example):
        yield Gap.model_validate({"vraag": question, "bij": [str(one) for one in example.given_by]})


def _open_ends(advice: Advice, today: date) -> Iterator[Gap]:
    """What is known of the whole counts for all. A plan was asked of nobody."""
    if advice.kind is AdviceKind.PLAN:
        return
    whole, parts = advice.whole, advice.parts or (advice.whole,)
    answers = sum(advice.state(part, today) in _NO_ANSWER for part in parts)
    changes = 0 if whole.effects else sum(not part.effects for part in parts)
    asked: dict[OrganisationRef, None] = dict.fromkeys(
        organisation
        for addressees in [one.addressees for one in advice.parts] or [advice.addressees]
        for organisation in addressees or advice.addressees
    )
    if answers or changes:
        yield Gap.model_validate(
            {
                "vraag": _what_followed(advice.title, answers, changes, len(parts)),
                "bij": [str(one) for one in asked],
            }
        )


def _what_followed(title: str, answers: int, changes: int, parts: int) -> str:
    """`answers` and `changes`: of how many of the `parts` of the advice we seek them."""
    number = max(answers, changes)
    which = f"{number} van de {parts}" if number < parts else f"de {parts}"
    of = f"{which} vragen in ‘{title}’" if parts > 1 else f"‘{title}’"
    if not answers:
        return f"Wat veranderde er na {of}?"
    return f"Wat was het antwoord op {of}{', en wat veranderde er' if changes else ''}?"


def _row(catalogue: Catalogue, record: Record[Entry], gap: Gap) -> GapRow:
    return GapRow(gap.question, link_to(record, "wat-we-zoeken"), links(catalogue, gap.ask))
