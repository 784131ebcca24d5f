"""Word help for the search: what a page is also found by, beside the words that it has.

Pagefind takes endings off Dutch words (`jongerenraden` finds `jongerenraad`), and knows nothing of
vowels that change, of z and v that become s and f, or of compounds. Here each word on a page gets
its other forms and its parts; they go into the index, and visitors load nothing more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache

from site_plugins.exports import dutch

# An apostrophe is a part of `foto's`.
WORD = re.compile(r"[^\W\d_]+(?:['’]s\b)?")
_SHORTEST_PART = 4
_SHORTEST_START = 3
_ENDINGS = ("", "en", "s", "n", "e", "t")
_LINKS = ("s", "en")
_TO_Z = re.compile(r"(?:aa|ee|oo|uu|oe|eu|ui|ij|ei|ou|au)s$")
_TO_V = re.compile(r"(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[lr])f$")
_FROM_Z = re.compile(r"[aeiouylmnr]zen$")
_FROM_V = re.compile(r"[aeiouylr]ven$")
_NO_GE = re.compile(r"(?:be|ge|her|mis|ont|over|ver|er(?=v)).*[aeiouy]")


class WordHelp:
    """`site_words` has the words of the whole site, in small letters, without names."""

    def __init__(self, site_words: Collection[str]) -> None:
        self._known = (frozenset(site_words) | _COMMON) - _NO_PARTS
        # A word is split once per build, however many pages have it.
        self._split: dict[str, tuple[str, ...]] = {}
        self._found: dict[str, frozenset[str]] = {}

    def extra(self, words: Iterable[str]) -> tuple[str, ...]:
        """The other forms and the parts of `words`, in order, without the words themselves."""
        own = set(words)
        stems = set(map(stem, own))
        found = sorted(set().union(*map(self._beside, own)), reverse=True)
        new = dict(zip(map(stem, found), found, strict=True))
        return tuple(sorted(word for key, word in new.items() if key not in stems))

    def _beside(self, word: str) -> frozenset[str]:
        """The parts of a word, and the other forms of it and of these."""
        if word not in self._found:
            parts = self.parts(word)
            self._found[word] = frozenset(parts).union(*map(forms_of, (word, *parts)))
        return self._found[word]

    def parts(self, word: str) -> tuple[str, ...]:
        """The words that a compound is made of, and theirs; nothing for other words.

        `jeugdhulpaanbieder` gives jeugdhulp, aanbieder, jeugd and hulp.
        """
        if word not in self._split:
            split = () if word in _WHOLE else self._best_split(word)
            deeper = (deep for part in split for deep in self.parts(part))
            self._split[word] = tuple(dict.fromkeys([*split, *deeper]))
        return self._split[word]

    def _best_split(self, word: str) -> tuple[str, ...]:
        """In two words of the site; else in one and a compound that isn't a word of the site."""
        return next(self._splits(word, self._is_part), ()) or next(
            self._splits(word, self.parts), ()
        )

    def _splits(self, word: str, is_end: Callable[[str], object]) -> Iterator[tuple[str, ...]]:
        """Each way to split a word in two, the longest last part first."""
        for place in range(_SHORTEST_START, len(word) - _SHORTEST_START + 1):
            start, end = self._first_part(word[:place]), word[place:]
            if start and is_end(end):
                yield (start, end)

    def _first_part(self, text: str) -> str:
        """Without the s or en that joins it to what follows; empty when it is no word."""
        starts = (text, *(text.removesuffix(link) for link in _LINKS))
        return next(filter(self._is_word, starts), text if self._is_part(text) else "")

    def _is_word(self, text: str) -> bool:
        return text in _SHORT_PARTS or (len(text) >= _SHORTEST_PART and text in self._known)

    def _is_part(self, text: str) -> bool:
        if text in _NO_PARTS:
            return False
        return any(self._is_word(text.removesuffix(ending)) for ending in _ENDINGS)


@cache
def stem(word: str) -> str:
    """About what Pagefind makes of a word: of words with one stem, one in the index will do."""
    text = re.sub(r"(?:heden$|en$|e$)", lambda end: "heid" if end[0] == "heden" else "", word)
    text = re.sub(r"([bdfgklmnprst])\1$", r"\1", text)
    return re.sub(r"(a|e|o|u)\1(?=[^aeiouy]$)", r"\1", text)


@cache
def forms_of(word: str) -> frozenset[str]:
    """Other forms of one word that Pagefind does not see as the same."""
    forms = set(_FAMILIES.get(word, ()))
    forms.update(_end_forms(word))
    if not forms:
        forms.update(_longer_noun(word))
    return frozenset(forms - {word})


def _end_forms(word: str) -> Iterator[str]:
    """By rule: huis and huizen, brief and brieven, actie and acties, foto and foto's."""
    if len(word) < _SHORTEST_PART or word in _NO_FORMS:
        return
    if _TO_Z.search(word):
        yield _opened(word[:-1]) + "zen"
    elif _TO_V.search(word):
        yield _opened(word[:-1]) + "ven"
    elif _FROM_Z.search(word):
        yield _closed(word[:-3]) + "s"
    elif _FROM_V.search(word):
        yield _closed(word[:-3]) + "f"
    elif word.endswith(("'s", "’s")):
        yield word[:-2]
    elif word.endswith(("ie", "je")):
        yield word + "s"
    elif word.endswith(("ies", "jes")):
        yield word[:-1]
    elif word[-1] in "aou" and word[-2] not in "aeou":
        yield word + "'s"


def _opened(text: str) -> str:
    """As before a second syllable: `kaa` of kaas becomes `ka` of kazen."""
    return text[:-1] if text[-2:] in ("aa", "ee", "oo", "uu") else text


def _closed(text: str) -> str:
    """As at the end: `ka` of kazen becomes `kaa` of kaas; `hui` and `brie` stay as they are."""
    is_single = text[-1] in "aeou" and (len(text) < 2 or text[-2] not in "aeiouy")
    return text + text[-1] if is_single else text


def _longer_noun(word: str) -> Iterator[str]:
    """As `pleegkind` and `pleegkinderen`: the end is an irregular noun."""
    for place in range(_SHORTEST_START, len(word) - 2):
        if family := _NOUNS.get(word[place:]):
            yield from (word[:place] + form for form in family)
            return


# --- the lists, made ready ---------------------------------------------------------------------


def _lines(text: str) -> list[list[str]]:
    return [line.split() for line in text.split("\n") if line]


def _families(groups: Iterable[Iterable[str]]) -> dict[str, frozenset[str]]:
    """Each word with all words that stand in a group with it."""
    found: dict[str, set[str]] = {}
    for group in groups:
        members = set(group)
        for word in members:
            found.setdefault(word, set()).update(members)
    return {word: frozenset(family) for word, family in found.items()}


def _strong(infinitive: str, stem: str, *others: str) -> list[str]:
    return [infinitive, stem, stem if stem.endswith("t") else stem + "t", *others]


def weak_verb(first: str, infinitive: str = "") -> list[str]:
    """All forms of a regular verb: `werk` gives werken, werk, werkt, werkte, werkten, gewerkt."""
    infinitive = infinitive or _infinitive(first)
    sharp = first.endswith(("t", "k", "f", "s", "ch", "p"))
    end = "t" if sharp and not infinitive.endswith(("ven", "zen")) else "d"
    prefix = "" if _NO_GE.match(first) else "ge"
    return [
        infinitive,
        first,
        first if first.endswith("t") else first + "t",
        f"{first}{end}e",
        f"{first}{end}en",
        prefix + (first if first.endswith(("t", "d")) else first + end),
    ]


def _infinitive(stem: str) -> str:
    if _TO_V.search(stem) or _TO_Z.search(stem):
        return _opened(stem[:-1]) + ("ven" if stem.endswith("f") else "zen")
    if re.search(r"(?:aa|ee|oo|uu)[a-z]$", stem):
        return stem[:-2] + stem[-1] + "en"
    syllables = len(re.findall(r"[aeiouy]+", stem))
    is_unstressed = syllables > 1 and stem.endswith(("el", "em", "en", "er", "ig"))
    is_short = re.search(r"(?:^|[^aeiouy])[aeiou][bdfgklmnprst]$", stem)
    return stem + stem[-1] + "en" if is_short and not is_unstressed else stem + "en"


_NOUNS = _families(_lines(dutch.NOUNS))
_FAMILIES = _families(
    [
        *_lines(dutch.NOUNS),
        *_lines(dutch.RELATED),
        *(_strong(*verb) for verb in _lines(dutch.STRONG_VERBS)),
        *(weak_verb(*verb.split("/")) for verb in dutch.WEAK_VERBS.split()),
    ]
)
_COMMON = frozenset(dutch.COMMON.split())
_SHORT_PARTS = frozenset(dutch.SHORT_PARTS.split())
_NO_PARTS = frozenset(dutch.NO_PARTS.split())
_WHOLE = frozenset(dutch.WHOLE.split())
_NO_FORMS = frozenset(dutch.NO_FORMS.split())


# --- the words of a site -----------------------------------------------------------------------


def words_of(text: str) -> frozenset[str]:
    """The words in a text, each once. Most stand between spaces: only the rest is searched."""
    parts = set(text.split())
    words = {part for part in parts if part.isalpha()}
    return frozenset(words.union(WORD.findall(" ".join(parts - words))))


class SiteWords:
    """Counts the words of all pages."""

    def __init__(self, pages: Iterable[Collection[str]]) -> None:
        """`pages` has the words of each, each once."""
        self._pages: Counter[str] = Counter()
        self._small: set[str] = set()
        for words in pages:
            self._small.update(word for word in words if word.islower())
            self._pages.update({word.lower() for word in words})

    @property
    def ordinary(self) -> frozenset[str]:
        """The words without names: what is somewhere written in small letters only."""
        return frozenset(self._small)

    def word_list(self) -> str:
        """For "Bedoelde je ...?": a word a line, those that are on the most pages first."""
        kept = [word for word in self._pages if len(word) >= _SHORTEST_PART and "'" not in word]
        kept.sort(key=lambda word: (-self._pages[word], word))
        return "\n".join([*kept, ""])
