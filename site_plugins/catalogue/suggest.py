"""The nearest right word, for "bedoelde je ...?"."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, options: Iterable[str]) -> str:
    """The option that `word` most likely was meant to be, or the empty string.

    Capitals, and underscores against hyphens or spaces, make no difference.
    """
    plain = {_plain(option): option for option in sorted(options)}
    if _plain(word) in plain:
        return plain[_plain(word)]
    matches = get_close_matches(_plain(word), plain, n=1, cutoff=0.6)
    return plain[matches[0]] if matches else ""


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """A Dutch question, or the empty string when nothing comes near."""
    match = nearest(word, options)
    return f'Bedoelde je "{match}"?' if match else ""


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").replace(" ", "-")
