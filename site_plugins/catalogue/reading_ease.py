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

# What may end with a full stop in the middle of a sentence, before a capital or a number. Of those
# that often end one ("enz.", "e.d.", "jl.") the next word decides.
_ABBREVIATIONS = re.compile(
    r"(?:a\.d\.h\.v|art|bijv|blz|bv|ca|d\.d|d\.m\.v|d\.w\.z|dhr|dr|drs|excl|i\.p\.v|i\.s\.m|i\.v\.m"
    r"|incl|ing|ir|m\.a\.w|m\.b\.t|m\.i\.v|m\.n|m\.u\.v|max|mevr|min|mr|n\.a\.v|nr|o\.a|o\.b\.v|o\.l\.v"
    r"|p|pag|prof|resp|st|t\.a\.v|t\.b\.v|t\.n\.v|t\.o\.v|tel|vgl|zgn)",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*")
_WORD = re.compile(r"[^\W_]+(?:[.,:'’/&+-]+[^\W_]+)*", re.UNICODE)
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+|\S+@\S+\.\w+")
# A sign that may end a sentence, closing signs, white space, and what starts the next one. The
# exclamation mark in a name ends a sentence only before a capital, as any such sign.
_END = re.compile(r"""(?P<sign>[.!?…]+)["'”’)\]]*\s+(?=["'“‘„(\[]*['’]?[^\W_])""")
_LOWER_START = re.compile(r"""["'“‘„(\[]*[a-zà-öø-ÿ]""")
_APOSTROPHE_WORD = re.compile(r"""["“‘„(\[]*['’][a-z]\s""")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘„]*$")
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


def sentences_in(text: str) -> list[str]:
    """The sentences of a paragraph. The end of the paragraph ends its last sentence."""
    plain = " ".join(_ADDRESS.sub(" ", text).split())
    ends = [match.end() for match in _END.finditer(plain) if _ends_here(plain, match)]
    pieces = [
        plain[start:end].strip() for start, end in zip([0, *ends], [*ends, len(plain)], strict=True)
    ]
    return [piece for piece in pieces if words_in(piece)]


def words_in(sentence: str) -> list[str]:
    """Words as a reader counts them: `17.00`, `16-27` and `ama's` are one word each."""
    return _WORD.findall(sentence)


def _ends_here(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends at a full stop or such, or only an abbreviation, a number, a name."""
    following = text[match.end() :]
    if _LOWER_START.match(following) and not _APOSTROPHE_WORD.match(following):
        return False
    if match["sign"] != ".":
        return True
    before = text[: match.start()]
    last = _LAST_WORD.search(before)
    word = last[0] if last else ""
    if _ABBREVIATIONS.fullmatch(word) or _INITIALS.fullmatch(word):
        return False
    # "1. Kies": the number of a step, not a sentence.
    return not (word.isdigit() and word == before.strip())


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
