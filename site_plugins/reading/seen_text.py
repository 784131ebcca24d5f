"""A text as a reader sees it, whatever signs it was written with."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


class _Signs(dict[str, str]):
    """What a reader sees in a sign; each is looked up once."""

    def __missing__(self, sign: str) -> str:
        self[sign] = seen = _seen(sign)
        return seen


def _seen(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind in ("Cf", "Mn", "Me") or sign == "\u00ad":  # no width of its own
        return ""
    if kind == "Nd":
        return str(unicodedata.digit(sign))
    if kind == "Pd" or sign in "\u2212\u2043\u00af":
        return "-"
    if kind.startswith("Z") or sign.isspace():
        return " "
    if sign in "\u00b7\u2022\u2027\u2219\u22c5\u30fb\u2024":
        return "."
    return unicodedata.normalize("NFKC", sign)


_SIGNS = _Signs()
_BLANKS = {ord(blank): " " for blank in "\t\n\r\v\f"}


def fold(text: str) -> str:
    if text.isascii():  # most are
        return text.translate(_BLANKS)
    return "".join(map(_SIGNS.__getitem__, text))


class SeenText:
    """A text as a reader sees it, which knows where each sign was written."""

    def __init__(self, written: str) -> None:
        self._written = written
        self.text = fold(written)
        self._ends: Sequence[int] | None = None

    def place(self, offset: int) -> int:
        if len(self._written) == len(self.text):
            return offset
        if self._ends is None:
            places = ([place] * len(_SIGNS[sign]) for place, sign in enumerate(self._written))
            self._ends = [place for each in places for place in each]
        return self._ends[offset] if offset < len(self._ends) else len(self._written)
