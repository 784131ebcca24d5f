"""The overview of all advice: what became of what was asked, and of whom it was asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.vocabulary import AnswerState, View
from site_plugins.views.asked import Asked, AskedRow, AskedView, answers_of
from site_plugins.views.charts import ONE_COLUMN, Bar, Chart, ChartRow, bar_of
from site_plugins.views.folding import Folded, folded
from site_plugins.views.links import Link, link, page_address
from site_plugins.views.sourcing import SourceNote
from site_plugins.views.words import Word, day_of, plain, word

_COLUMNS = 8  # organisations that fit beside each other on a wide screen


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

    counts: tuple[StateCount, ...]
    chart: Chart | None
    choices: tuple[StateCount, ...]
    matrix: Matrix
    count: int


class FollowUpView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._asked = AskedView(catalogue).asked

    def overview(self) -> Overview:
        found = Counter(asked.row.state.value for asked in self._asked)
        states = tuple(StateCount(word(state), found[state.value]) for state in AnswerState)
        young = [asked for asked in self._asked if asked.by_young_people]
        of_young = Counter(asked.row.state.value for asked in young)
        counts = tuple(StateCount(word(state), of_young[state.value]) for state in AnswerState)
        return Overview(
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
        counted = day_of(self._catalogue.today)
        page = page_address(self._catalogue, View.ADVICE) or ""
        source = SourceNote(
            Link("de lijst op deze pagina", f"{page}#alle-aanbevelingen"), "", counted
        )
        return Chart(
            "Kregen jongeren antwoord?",
            f"Bij {answered} van de {_recommendations(total)} kennen we een antwoord. Geeft een "
            "advies geen aanbevelingen? Dan telt het advies zelf mee.",
            ONE_COLUMN,
            tuple(
                ChartRow(
                    "",
                    Link(row.state.label, self._meaning(row.state.anchor)),
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

    def _meaning(self, anchor: str) -> str | None:
        glossary = page_address(self._catalogue, View.GLOSSARY)
        return f"{glossary}#{anchor}" if glossary else None

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


def _cell(asked: Asked, organisation: Link, slug: str) -> MatrixCell:
    """What it answered; else, when it was asked, the state of the recommendation."""
    if slug not in asked.addressees:
        return MatrixCell(organisation.title, ())
    answers = tuple(word(answer.answer) for answer in answers_of(asked.part, slug))
    return MatrixCell(organisation.title, answers or (asked.row.state,))


def _bar(row: StateCount, total: int) -> Bar:
    text = _recommendations(row.count)
    return bar_of(row.state.label, text, Decimal(row.count), Decimal(total))


def _recommendations(count: int) -> str:
    return "1 aanbeveling" if count == 1 else f"{count} aanbevelingen"
