"""Text from others in Markdown of ours: it shows as it was typed and does nothing else.

Standard: GitHub Flavored Markdown, https://github.github.com/gfm/, with GitHub's own additions:
mentions (@name), references to issues (#1, GH-1) and formulas between dollar signs.
"""

from __future__ import annotations

import re

_MOST_LINES = 30
_ZERO_WIDTH_SPACE = "\u200b"
_SIGNS = r"[\\`*_{}\[\]()#+\-.!|~<>&$@^=]"
_PUNCTUATION = re.compile(f"({_SIGNS})")
_ESCAPED = re.compile(rf"\\({_SIGNS})")
# After these GitHub would make a link or warn a person; a space without width breaks them.
_STARTS_A_LINK = re.compile(r"(@|#|www|:(?=//)|gh(?=-))", re.IGNORECASE)


def one_line(text: str, length: int) -> str:
    """On one line, without signs that can't be seen, and at most `length` long."""
    visible = "".join(sign if sign.isprintable() else " " for sign in text)
    line = " ".join(visible.split())
    return line if len(line) <= length else line[: length - 3].rstrip() + "..."


def safe_text(text: str, length: int = 500) -> str:
    """As plain words: no markup, link, picture, mention or HTML is left in it."""
    broken = _STARTS_A_LINK.sub(rf"\1{_ZERO_WIDTH_SPACE}", one_line(text, length))
    return _PUNCTUATION.sub(r"\\\1", broken)


def safe_lines(text: str) -> str:
    """A sentence as plain words, and the lines to copy that come under it as code: all in one
    item of a list in a list."""
    first, *lines = text.split("\n")
    return "\\\n    ".join([safe_text(first), *map(_code_line, lines[:_MOST_LINES])])


def _code_line(line: str) -> str:
    """As code, with what it springs in: there Markdown would take the spaces away."""
    indent = len(line) - len(line.lstrip(" "))
    return "&nbsp;" * min(indent, _MOST_LINES) + code_span(line)


def code_span(text: str, length: int = 200) -> str:
    """As code: nothing in it is markup, a link or a mention."""
    line = one_line(text, length)
    longest = max(map(len, re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    # A space on both sides is taken off again by the reader of the Markdown.
    padding = " " if not line or line[0] in "` " or line[-1] in "` " else ""
    return f"{fence}{padding}{line}{padding}{fence}"


def as_read(text: str) -> str:
    """Markdown as somebody reads it on a terminal: without the signs of `safe_text`."""
    return _ESCAPED.sub(r"\1", text)
