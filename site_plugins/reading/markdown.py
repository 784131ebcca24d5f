"""The text under the header, parsed once, for the checks and the page: see markdown_parser.py."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from markdown_it.token import Token

from site_plugins.reading.markdown_parser import PARSER
from site_plugins.reading.problem import Position
from site_plugins.reading.slugs import slugify

# Where a page shows its view, on a line of its own: the one piece of HTML in a text.
VIEW_MARK = "<!-- weergave -->"


@dataclass(frozen=True, slots=True)
class TextHeading:
    level: int
    text: str
    anchor: str
    line: int


class _Rows:
    """Where the rows of the text of one block stand in `source`, the lines of the whole body.

    Looked up once for a block: a row may hold thousands of links. `column` is where on its line to
    look for the block: more than 0 for a cell of a table.
    """

    def __init__(self, source: Sequence[str], block: Token, column: int = 0) -> None:
        self.text = block.content
        self._source = source
        # The text between fences starts on the line below the first.
        self._first = (block.map or [0])[0] + (block.type == "fence")
        self._column = column

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(sign.end() for sign in re.finditer("\n", self.text))]

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        """For each row the column at which it starts, and the length of its line."""
        places = []
        for number, row in enumerate(self.text.split("\n"), self._first):
            line = self._source[number] if number < len(self._source) else ""
            # The parser took the indentation and the marks of lists and quotes off.
            indent = len(row) - len(row.lstrip())
            start = max(line.find(row.strip(), self._column) - indent, self._column)
            places.append((start, len(line)))
        return places

    def at(self, offset: int) -> tuple[int, int]:
        """The line in the body and the column on it of a sign in the text, both from 0."""
        row = bisect_right(self._starts, offset) - 1
        start, length = self._places[row]
        return self._first + row, min(start + offset - self._starts[row], length)


class TokenPlace(NamedTuple):  # of each token: a dataclass takes twice as long to make
    """Where a token stands: at `start` in the text of a block."""

    rows: _Rows
    first_line: int
    start: int = 0

    def position(self, needle: str = "", shift: int = 0) -> Position:
        """Line and column in the file: of the token, `shift` characters on, or of `needle`."""
        found = self.rows.text.find(needle, self.start)
        number, column = self.rows.at((found if found >= 0 else self.start) + shift)
        return Position(self.first_line + number, column + 1)

    def at(self, start: int) -> TokenPlace:
        """The place of what stands at `start` in the same block."""
        return TokenPlace(self.rows, self.first_line, start)


@dataclass(frozen=True)
class Body:
    """The text, parsed when somebody asks. `first_line` is the line in the file where it starts."""

    source: str
    first_line: int = 1

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self._parsed[0]

    @property
    def headings(self) -> tuple[TextHeading, ...]:
        """Each with an anchor of its own."""
        return self._parsed[1]

    @cached_property
    def _parsed(self) -> tuple[tuple[Token, ...], tuple[TextHeading, ...]]:
        tokens = PARSER.parse(self.source)
        return tuple(tokens), tuple(_headings(tokens, self.first_line))

    @property
    def made_of(self) -> tuple[str, str]:
        """All that can be found out of it comes from these."""
        return self.source, str(self.first_line)

    @property
    def anchors(self) -> frozenset[str]:
        return frozenset(heading.anchor for heading in self.headings)

    def placed_tokens(self) -> Iterator[tuple[Token, TokenPlace]]:
        """Every token, inline ones too, with the place in the file where it starts.

        The place of a text is that of the last token before it whose place is known.
        """
        for block, rows in self._placed_blocks():
            if block.type != "inline":
                yield block, TokenPlace(rows, self.first_line)
                continue
            start = 0
            for child in block.children or ():
                start = child.meta.get("start", start)
                yield child, TokenPlace(rows, self.first_line, start)
                if child.type != "link_open":
                    start = child.meta.get("end", start)
                if child.type in ("softbreak", "hardbreak"):
                    start = block.content.find("\n", start) + 1

    def shown(self) -> Iterator[tuple[str, TokenPlace]]:
        """For each block with signs of markup its text, with what isn't shown as typed hidden."""
        for block, rows in self._placed_blocks():
            if "shown" in block.meta:
                yield block.meta["shown"], TokenPlace(rows, self.first_line)

    def _placed_blocks(self) -> Iterator[tuple[Token, _Rows]]:
        source = self.source.split("\n")
        previous: Token | None = None
        column = 0
        for block in self.tokens:
            if block.type != "inline":
                yield block, _Rows(source, block)
                continue
            if previous and block.map == previous.map:  # the next cell in a row of a table
                line = source[block.map[0]] if block.map else ""
                column = max(line.find(previous.content, column), column) + len(previous.content)
            else:
                column = 0
            previous = block
            yield block, _Rows(source, block, column)


def _headings(tokens: Sequence[Token], first_line: int) -> Iterator[TextHeading]:
    used: dict[str, int] = {}
    for token, inline in pairwise(tokens):
        if token.type != "heading_open":
            continue
        text = plain_text(inline)
        anchor = _unused(slugify(text) or "kop", used)
        token.attrSet("id", anchor)
        line = first_line + (token.map[0] if token.map else 0)
        yield TextHeading(int(token.tag[1:]), text, anchor, line)


def _unused(anchor: str, used: dict[str, int]) -> str:
    """`anchor`, or with the first number that makes it new. `used` counts what was given out."""
    result = anchor
    while result in used:
        used[anchor] += 1
        result = f"{anchor}-{used[anchor]}"
    used[result] = 1
    return result


def is_view_mark(token: Token) -> bool:
    """Whether a token of a text is the mark where the view of its page stands."""
    return token.type == "html_block" and token.content.strip() == VIEW_MARK


def plain_text(inline: Token) -> str:
    """The words of a line, without its markup."""
    breaks = ("softbreak", "hardbreak")
    return "".join(
        " " if child.type in breaks else child.content
        for child in inline.children or ()
        if child.type in ("text", "code_inline", *breaks)
    ).strip()
