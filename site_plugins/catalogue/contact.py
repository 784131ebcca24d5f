"""E-mail addresses and mobile numbers in a text, which most often are those of a person."""

from __future__ import annotations

import re

_DETAIL = re.compile(
    # Begins where a word begins, and goes back nowhere: a long word takes no longer than it is.
    r"""(?<![\w.+-]) [\w.+-]++ @ [\w-]++ (?:\.[\w-]++)++
    | (?<![\d-]) (?!\d{1,2}[-./]\d{1,2}[-./]\d{4}\b)  # the sixth of a month is no number
      (?:\+31|0031|0) [ .-]? (?:\(0\))? [ .-]? 6 (?:[ .-]?\d){8} (?!\d)""",
    re.VERBOSE,
)


def detail(text: str) -> str:
    """The first one in `text`, or the empty string."""
    match = _DETAIL.search(text)
    return match[0] if match else ""


def told(found: str) -> str:
    """What to say of it. Not the thing itself: reports of a proposal are public too."""
    kind = "e-mailadres" if "@" in found else "06-nummer"
    return f"Hier staat een {kind}."
