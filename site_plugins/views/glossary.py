"""The glossary: hard words, and the words from our closed lists with their meaning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.lists import Term
from site_plugins.model.vocabulary import (
    AdviceKind,
    AnswerKind,
    AnswerState,
    EffectStage,
    LookBackState,
    TopicKind,
    Verdict,
    Vocabulary,
)
from site_plugins.views.folding import sections
from site_plugins.views.sourcing import SourceNote, source_notes
from site_plugins.views.words import Word, letter_of, plain, word


@dataclass(frozen=True, slots=True)
class TermRow:
    id: str
    term: str
    stands_for: str
    meaning: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class TermGroup:
    """The terms of one letter; all of them, without a label, where they are few."""

    label: str
    anchor: str
    terms: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True)
class WordGroup:
    title: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    terms: tuple[TermGroup, ...]
    words: tuple[WordGroup, ...]


_VOCABULARIES: tuple[tuple[str, type[Vocabulary]], ...] = (
    ("Is er een antwoord?", AnswerState),
    ("Wat was het antwoord?", AnswerKind),
    ("Wat veranderde er?", EffectStage),
    ("Wat merken jongeren?", Verdict),
    ("Wat werd er van een opbrengst?", LookBackState),
    ("Soorten advies", AdviceKind),
    ("Soorten onderwerpen", TopicKind),
)


_AT_ONCE = 24  # terms; more of them stand under their letters


class GlossaryView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> Glossary:
        terms = sorted(self._catalogue.elements(Term), key=lambda term: plain(term.term))
        return Glossary(_term_groups(map(self._row, terms)), tuple(_word_groups()))

    @cached_property
    def by_anchor(self) -> dict[str, Word]:
        """The words from closed lists, by their place on the page of the glossary."""
        return {one.anchor: one for group in _word_groups() for one in group.words}

    def _row(self, term: Term) -> TermRow:
        return TermRow(
            term.id,
            term.term,
            term.stands_for or "",
            term.meaning,
            source_notes(self._catalogue, term.sources),
        )


def _term_groups(rows: Iterable[TermRow]) -> tuple[TermGroup, ...]:
    folds = sections(rows, lambda row: letter_of(row.term))
    every = tuple(row for fold in folds for row in fold.rows)
    if len(every) <= _AT_ONCE:
        return (TermGroup("", "", every),) if every else ()
    return tuple(TermGroup(one.label, f"letter-{one.label.lower()}", one.rows) for one in folds)


def _word_groups() -> list[WordGroup]:
    return [
        WordGroup(title, tuple(word(member) for member in vocabulary))
        for title, vocabulary in _VOCABULARIES
    ]
