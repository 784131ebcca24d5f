"""The nearest right word, for "bedoelde je ...?"."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

_FEW = 10
_FEWEST = 4  # letters; of shorter words each is a slip of another
_LONGEST = 200  # no name is longer; comparing takes time that grows with the length


def nearest(word: str, options: Iterable[str]) -> str:
    """The option that `word` most likely was meant to be, or the empty string.

    Capitals, and underscores against hyphens or spaces, make no difference.
    """
    plain_word, known = _plain(word), _known(frozenset(options))
    if plain_word in known.options:
        return known.options[plain_word]
    if len(word) > _LONGEST:
        return ""
    matches = get_close_matches(plain_word, known.alike(plain_word), n=1, cutoff=0.6)
    return known.options[matches[0]] if matches else ""


def only_near(word: str, options: Iterable[str]) -> str:
    """The one option that `word` is but for a slip of the hand, or the empty string.

    A slip is one letter too many, too few, wrong, or swapped with the next. Figures never slip:
    another year is another thing.
    """
    plain_word, known = _plain(word), _known(frozenset(options))
    if plain_word in known.options:
        return known.options[plain_word]
    if not _FEWEST <= len(plain_word) <= _LONGEST:
        return ""
    near = [option for plain, option in known.options.items() if _is_slip(plain_word, plain)]
    return near[0] if len(near) == 1 else ""


def _is_slip(first: str, second: str) -> bool:
    if abs(len(first) - len(second)) > 1 or _figures(first) != _figures(second):
        return False
    start = _same_letters(first, second)
    first, second = first[start:], second[start:]
    end = _same_letters(first[::-1], second[::-1])
    rest = (first[: len(first) - end], second[: len(second) - end])
    return max(map(len, rest)) <= 1 or (len(rest[0]) == 2 and rest[0] == rest[1][::-1])


def _same_letters(first: str, second: str) -> int:
    """With how many of the same letters two words begin."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(first), len(second)))


def _figures(word: str) -> str:
    return "".join(filter(str.isdigit, word))


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """A Dutch question, or the empty string when nothing comes near."""
    match = nearest(word, options)
    return f'Bedoelde je "{match}"?' if match else ""


def most_alike(word: str, options: Iterable[str]) -> list[str]:
    """The few options that share most with `word`, the nearest first."""
    known = _known(frozenset(options))
    return [known.options[plain] for plain in known.alike(_plain(word))]


@dataclass(frozen=True, slots=True)
class _Known:
    """Options by their plain form, and the plain forms by the pairs of letters in them."""

    options: Mapping[str, str]
    by_pair: Mapping[str, list[str]]

    def alike(self, word: str) -> list[str]:
        """The few that share most pairs with `word`: comparing with all would take minutes when a
        folder of a thousand items is renamed."""
        if len(self.options) <= _FEW:
            return list(self.options)
        shared = Counter(plain for pair in _pairs(word) for plain in self.by_pair.get(pair, ()))
        return heapq.nsmallest(_FEW, shared, key=lambda plain: (-shared[plain], len(plain), plain))


@lru_cache(maxsize=64)
def _known(options: frozenset[str]) -> _Known:
    plain = {_plain(option): option for option in sorted(options)}
    by_pair: dict[str, list[str]] = defaultdict(list)
    for option in plain:
        for pair in _pairs(option):
            by_pair[pair].append(option)
    return _Known(plain, dict(by_pair))


def _pairs(word: str) -> set[str]:
    """Each two letters in a row; the begin and the end count as a letter."""
    padded = f"^{word}$"
    return {padded[position : position + 2] for position in range(len(padded) - 1)}


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
