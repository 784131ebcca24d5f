"""How easy a Dutch text is to read: sentences, words, syllables, and one score.

The score is Flesch's Reading Ease for Dutch, by W.H. Douma, "De leesbaarheid van landbouwbladen.
Een onderzoek naar en een toepassing van leesbaarheidsformules", Bulletin 17, Landbouwhogeschool
Wageningen, 1960: 206.84 - 0.93 * words per sentence - 77 * syllables per word. Higher is easier;
60 and more is "standard" to "very easy". It says nothing about what a text means, or whether it is
true: it is an alarm, and no proof.

Syllables come from the hyphenation patterns of pyphen, which miss a few (mooie, avond). Two rules
of our own: a number is one word of one syllable, and letters without a vowel (GGZ) are spelled out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import pyphen

from site_plugins.reading.sentences import sentences_in, words_in

_VOWEL = re.compile(r"[aeiouyà-öø-ÿ]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of a text. Texts are added: a page is the sum of its paragraphs."""

    sentences: int = 0
    words: int = 0
    syllables: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.sentences + other.sentences,
            self.words + other.words,
            self.syllables + other.syllables,
        )

    @property
    def words_per_sentence(self) -> float:
        """0 for a text without words."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def score(self) -> float | None:
        """Flesch-Douma, also below 0 and above 100; None for a text without words."""
        if not self.words:
            return None
        return 206.84 - 0.93 * self.words_per_sentence - 77 * self.syllables / self.words


def count(text: str) -> Counts:
    """The sentences, words and syllables of one paragraph of plain text."""
    found = [words_in(sentence) for sentence in sentences_in(text)]
    words = [word for sentence in found for word in sentence]
    return Counts(len(found), len(words), sum(map(syllables_in, words)))


def total(counts: Iterable[Counts]) -> Counts:
    """All of these together."""
    return sum(counts, Counts())


@cache
def syllables_in(word: str) -> int:
    """At least 1."""
    parts = re.findall(r"[^\W\d_]+", word)
    return max(1, sum(map(_syllables_in_part, parts)))


def _syllables_in_part(part: str) -> int:
    if _VOWEL.search(part):
        return len(_hyphenation().positions(part.lower())) + 1
    # Letters that are spelled out; the s of "ama's" and of "'s avonds" is no syllable.
    return len(part) if part.isupper() else 0


@cache
def _hyphenation() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL")
