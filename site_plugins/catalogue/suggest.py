"""The nearest right word, for "bedoelde je ...?"."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

_FEW = 10
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


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """A Dutch question, or the empty string when nothing comes near."""
    match = nearest(word, options)
    return f'Bedoelde je "{match}"?' if match else ""


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
