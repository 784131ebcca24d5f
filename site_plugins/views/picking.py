"""Which questions come on the cards: drawn by a code, so that the same code gives the same cards.

kit.js draws in the same way, and a test in a browser holds the two side by side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeVar

PER_SHEET = 8
COLUMNS = 2
FIRST_CODE = "1"  # of the cards that stand on the page before anybody chooses
_32_BITS = 0xFFFFFFFF
T = TypeVar("T")


def lot(text: str) -> int:
    """A number below 2^32 that looks drawn by chance and follows from the text alone.

    FNV-1a, and the last step of MurmurHash3, which spreads what differs in the last letter.
    """
    found = 0x811C9DC5
    for byte in text.encode():
        found = (found ^ byte) * 0x01000193 & _32_BITS
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35)):
        found = (found ^ found >> shift) * factor & _32_BITS
    return found ^ found >> 16


def drawn(
    questions: Iterable[T], code: str, id_of: Callable[[T], str], theme_of: Callable[[T], str]
) -> list[T]:
    """The questions in the order in which `code` draws them: first one of each theme, then a second
    of each, and so on. A question that is added moves only those of its own theme."""
    rounds: Counter[str] = Counter()
    ordered = []
    for one in sorted(questions, key=lambda one: (lot(f"{code}/{id_of(one)}"), id_of(one))):
        rounds[theme_of(one)] += 1
        ordered.append((rounds[theme_of(one)], one))
    return [one for _, one in sorted(ordered, key=lambda pair: pair[0])]


def mirrored(cards: list[T]) -> list[T]:
    """The backs of a sheet in the order of print: turned over by its long side, each lies behind
    its own front."""
    return [
        card
        for row in range(0, len(cards), COLUMNS)
        for card in reversed(cards[row : row + COLUMNS])
    ]
