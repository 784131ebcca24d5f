"""The words from the glossary that a page explains where they first stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.lists import Term
from site_plugins.model.vocabulary import View
from site_plugins.views.links import page_address


@dataclass(frozen=True, slots=True)
class ExplainedTerm:
    """`anchor` is its place in the glossary; `spellings` is how it may stand in a text."""

    anchor: str
    spellings: tuple[str, ...]
    stands_for: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ExplainedTerms:
    """`glossary` is the address of the page with all words; None when the site has none."""

    terms: tuple[ExplainedTerm, ...]
    glossary: str | None


class TermsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def explained(self) -> ExplainedTerms:
        return ExplainedTerms(
            tuple(
                _explained(term)
                for term in self._catalogue.elements(Term)
                if term.explained_in_text
            ),
            page_address(self._catalogue, View.GLOSSARY),
        )


def _explained(term: Term) -> ExplainedTerm:
    spellings = dict.fromkeys(s for name in (term.term, *term.also) for s in _spellings(name))
    return ExplainedTerm(term.id, tuple(spellings), term.stands_for or "", term.meaning)


def _spellings(name: str) -> Iterator[str]:
    """As it is written, and as it starts a sentence."""
    yield name
    yield name[0].upper() + name[1:]
