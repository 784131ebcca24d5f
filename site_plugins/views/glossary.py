"""The glossary: hard words, and the words from our closed lists with their meaning."""

from __future__ import annotations

from dataclasses import dataclass

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
from site_plugins.views.parts import SourceNote, Word, source_notes, word


@dataclass(frozen=True, slots=True)
class TermRow:
    id: str
    term: str
    also: tuple[str, ...]
    stands_for: str
    meaning: str
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class WordGroup:
    title: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    terms: tuple[TermRow, ...]
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


class GlossaryView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> Glossary:
        terms: list[Term] = list(self._catalogue.elements("begrippen"))
        terms.sort(key=lambda term: term.term.casefold())
        return Glossary(tuple(map(self._row, terms)), tuple(_word_groups()))

    def _row(self, term: Term) -> TermRow:
        return TermRow(
            term.id,
            term.term,
            term.also,
            term.stands_for or "",
            term.meaning,
            source_notes(self._catalogue, term.sources),
        )


def _word_groups() -> list[WordGroup]:
    return [
        WordGroup(title, tuple(word(member) for member in vocabulary))
        for title, vocabulary in _VOCABULARIES
    ]
