"""What the questions of the speed date keep to: they fit on a card, and none asks for a wound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.lists import SpeedDateQuestion, TroubleWords
from site_plugins.model.registry import LIST_BY_MODEL
from site_plugins.reading.problem import Problem, Rule, shorten
from site_plugins.reading.rules import questions as rules

LONGEST_QUESTION = 80  # characters: five lines of a card
_START = 5  # letters; a word of so many is also the start of a longer one, as in search.js
_WORD = re.compile(r"\w+")
_LIST = LIST_BY_MODEL[SpeedDateQuestion].name


def questions_fit_on_a_card(catalogue: Catalogue) -> Iterator[Problem]:
    """Each is short, is asked once, and has no word by which somebody in trouble searches."""
    heavy = [_words(text) for one in catalogue.elements(TroubleWords) for text in one.words]
    seen: set[str] = set()
    for place, one in enumerate(catalogue.elements(SpeedDateQuestion)):
        text = one.question
        if found := _phrase_in(text, heavy):
            yield _problem(catalogue, rules.HEAVY_QUESTION, place, f'"{found}" staat in de vraag.')
        if len(text) > LONGEST_QUESTION:
            what = f"Deze vraag heeft {len(text)} tekens."
            yield _problem(catalogue, rules.LONG_QUESTION, place, what)
        elif not text.endswith("?"):
            what = "Aan het eind van de vraag staat geen vraagteken."
            yield _problem(catalogue, rules.LONG_QUESTION, place, what)
        if text.casefold() in seen:
            what = f'"{shorten(text)}" staat twee keer in de lijst.'
            yield _problem(catalogue, rules.SAME_QUESTION, place, what)
        seen.add(text.casefold())


def _problem(catalogue: Catalogue, rule: Rule, place: int, what: str) -> Problem:
    return catalogue.lists[_LIST].problem(rule, (_LIST, place, "vraag"), what)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _phrase_in(text: str, phrases: Iterable[list[str]]) -> str:
    """The first of the phrases that stands in the text, word after word; empty when none does."""
    words = _words(text)
    for phrase in phrases:
        for start in range(len(words) - len(phrase) + 1):
            if all(map(_is_meant, phrase, words[start:])):
                return " ".join(phrase)
    return ""


def _is_meant(word: str, said: str) -> bool:
    return said == word or (len(word) >= _START and said.startswith(word))
