"""The text under the header: CommonMark with tables, parsed once, for the checks and the page.

The parser is markdown-it-py and not MkDocs' own Markdown, for three reasons: it knows on which line
everything stands, so a dead link is reported where it is; it reads the same dialect as GitHub's
preview, so a volunteer sees what will be published; and the core needs no MkDocs.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise

from markdown_it import MarkdownIt, rules_inline
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from site_plugins.catalogue.problem import Position

PARSER = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(
    ["table", "strikethrough"]
)
# Let every link through: what is unsafe is a problem with a line (catalogue/body.py), not a link
# that silently turns into text.
PARSER.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005

# Where a page shows its view, on a line of its own: the one piece of HTML in a text.
VIEW_MARK = "<!-- weergave -->"

# Without one of these signs there is no markup, and no line ends, in the text of a block.
_MARKUP = re.compile(r"[\\`*_~\[\]!<>&\n]")


def _inline(state: StateCore) -> None:
    """As the parser's own rule, which goes over every sign of plain text as well."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        if token.content and not _MARKUP.search(token.content):
            token.children = [Token("text", "", 0, content=token.content)]
        else:
            children: list[Token] = []
            state.md.inline.parse(token.content, state.md, state.env, children)
            token.children = children


PARSER.core.ruler.at("inline", _inline)

# Stands for every sign of the source that a reader doesn't see as it was typed.
HIDDEN = "\ufffc"
# Without one of these nothing can be shown that was meant as markup, or be an address.
_SIGNS = re.compile(
    r"[*_~`=\[\]|\\&^]|https?://|www\.|:[a-z]|[\u00a0\u2000-\u200a\u202f\u3000]", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?<![\w/.@])(?:https?://|www\.)[^\s<>\ufffc]+", re.IGNORECASE)


def _shown_signs(state: StateCore) -> None:
    """Bare web addresses become links, and what else is shown letter for letter is kept.

    Before the parser joins texts: after that an escaped sign is as any other.
    """
    for token in state.tokens:
        if token.type == "inline" and _SIGNS.search(token.content):
            token.children, shown = _read(token.content, token.children or [])
            token.meta["shown"] = shown


def _read(source: str, tokens: Sequence[Token]) -> tuple[list[Token], str]:
    """The tokens of a block with its addresses as links, and `source` with all else hidden."""
    children: list[Token] = []
    shown: list[str] = []
    done = place = 0  # up to where `shown` goes, and up to where the tokens were found
    link: Token | None = None
    for token in tokens:
        if token.type == "link_open":
            link, place = token, token.meta.get("start", place) + 1
        elif token.type == "link_close" and link:
            place, link = link.meta.get("end", place), None
        elif token.type == "text" or (
            token.type == "text_special" and token.content == token.markup  # it escapes nothing
        ):
            start = source.find(token.content, place)
            if start >= 0:
                place = start + len(token.content)
            if link and link.markup == "autolink":
                pass
            elif link or start < 0:
                shown += [
                    _hidden(source[done : max(start, done)]),
                    source[max(start, done) : place],
                ]
                done = max(place, done)
            else:
                parts = list(_with_links(token, start))
                children += parts
                text = token.content
                for part in parts:
                    if part.type == "link_open":
                        at, end = part.meta["start"] - start, part.meta["end"] - start
                        text = text[:at] + HIDDEN * (end - at) + text[end:]
                shown += [_hidden(source[done:start]), text]
                done = place
                continue
        elif "end" in token.meta:
            place = token.meta["end"]
        elif token.markup:
            found = source.find(token.markup, place)
            place = found + len(token.markup) if found >= 0 else place
        children.append(token)
    shown.append(_hidden(source[done:]))
    return children, "".join(shown)


def _hidden(source: str) -> str:
    """As long as it was, with its lines."""
    return re.sub(r"[^\n]", HIDDEN, source)


def _with_links(text: Token, start: int) -> Iterator[Token]:
    """A text, which starts at `start`, with a link for each web address, as GitHub makes it."""
    done = 0
    for match in _ADDRESS.finditer(text.content):
        address = _without_end(match[0])
        if "." not in address.rstrip("."):
            continue
        end = match.start() + len(address)
        if match.start() > done:
            yield Token("text", "", 0, content=text.content[done : match.start()])
        opening = Token("link_open", "a", 1, markup="linkify", info="auto")
        scheme = "https://" if address[:4].lower() == "www." else ""
        opening.attrs = {"href": scheme + address}
        opening.meta = {"start": start + match.start(), "end": start + end}
        yield opening
        yield Token("text", "", 0, content=address)
        yield Token("link_close", "a", -1, markup="linkify", info="auto")
        done = end
    if done < len(text.content):
        yield text if not done else Token("text", "", 0, content=text.content[done:])


def _without_end(address: str) -> str:
    """Without what belongs to the sentence around it."""
    spare = address.count(")") - address.count("(")
    while address and (
        address[-1] in "?!.,:;*_~'\"\u2019\u201d" or (address[-1] == ")" and spare > 0)
    ):
        spare -= address[-1] == ")"
        address = address[:-1]
    return address


PARSER.core.ruler.before("text_join", "shown_signs", _shown_signs)

InlineRule = Callable[[StateInline, bool], bool]


def _noting_its_place(rule: InlineRule, token_type: str) -> InlineRule:
    """The parser knows the line of a paragraph only; this keeps where in it a token was read."""

    def noting(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        found = rule(state, silent)
        if found and not silent:
            made = (token for token in state.tokens[before:] if token.type == token_type)
            for token in islice(made, 1):  # a backtick may turn out to be plain text
                token.meta["start"], token.meta["end"] = start, state.pos
        return found

    return noting


for _name, _rule, _made in (
    ("link", rules_inline.link, "link_open"),
    ("autolink", rules_inline.autolink, "link_open"),
    ("image", rules_inline.image, "image"),
    ("html_inline", rules_inline.html_inline, "html_inline"),
    ("backticks", rules_inline.backtick, "code_inline"),
):
    PARSER.inline.ruler.at(_name, _noting_its_place(_rule, _made))


@dataclass(frozen=True, slots=True)
class Heading:
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a token stands: at `start` in the text of a block."""

    rows: _Rows
    first_line: int
    start: int = 0

    def position(self, needle: str = "", shift: int = 0) -> Position:
        """Line and column in the file: of the token, `shift` characters on, or of `needle`."""
        found = self.rows.text.find(needle, self.start)
        number, column = self.rows.at((found if found >= 0 else self.start) + shift)
        return Position(self.first_line + number, column + 1)

    def at(self, start: int) -> Place:
        """The place of what stands at `start` in the same block."""
        return Place(self.rows, self.first_line, start)


@dataclass(frozen=True)
class Body:
    """The text, parsed when somebody asks. `first_line` is the line in the file where it starts."""

    source: str
    first_line: int = 1

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self._parsed[0]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Each with an anchor of its own."""
        return self._parsed[1]

    @cached_property
    def _parsed(self) -> tuple[tuple[Token, ...], tuple[Heading, ...]]:
        tokens = PARSER.parse(self.source)
        return tuple(tokens), tuple(_headings(tokens, self.first_line))

    @property
    def anchors(self) -> frozenset[str]:
        return frozenset(heading.anchor for heading in self.headings)

    def placed_tokens(self) -> Iterator[tuple[Token, Place]]:
        """Every token, inline ones too, with the place in the file where it starts.

        The place of a text is that of the last token before it whose place is known.
        """
        for block, rows in self._placed_blocks():
            if block.type != "inline":
                yield block, Place(rows, self.first_line)
                continue
            start = 0
            for child in block.children or ():
                start = child.meta.get("start", start)
                yield child, Place(rows, self.first_line, start)
                if child.type != "link_open":
                    start = child.meta.get("end", start)
                if child.type in ("softbreak", "hardbreak"):
                    start = block.content.find("\n", start) + 1

    def shown(self) -> Iterator[tuple[str, Place]]:
        """For each block with signs of markup its text, with what isn't shown as typed hidden."""
        for block, rows in self._placed_blocks():
            if "shown" in block.meta:
                yield block.meta["shown"], Place(rows, self.first_line)

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


def _headings(tokens: Sequence[Token], first_line: int) -> Iterator[Heading]:
    used: dict[str, int] = {}
    for token, inline in pairwise(tokens):
        if token.type != "heading_open":
            continue
        text = plain_text(inline)
        anchor = _unused(slugify(text) or "kop", used)
        token.attrSet("id", anchor)
        line = first_line + (token.map[0] if token.map else 0)
        yield Heading(int(token.tag[1:]), text, anchor, line)


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


# Sounds, where the name of a letter in Unicode isn't what it is written with.
_SOUNDS = dict(zip("абвгдеёзийклмнопрстуфхыэı", "abvgdeeziiklmnoprstufhyei", strict=True)) | {
    "ж": "zh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "sch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "ß": "ss",
    "ð": "d",
    "þ": "th",
}
_LETTER_NAME = re.compile(r"LETTER (.+?)(?: WITH .*| \w+ FORM)?$")


def slugify(text: str) -> str:
    """Lower-case ASCII letters, digits and hyphens; letters of other scripts by their sound."""
    plain = unicodedata.normalize("NFKC", text).lower()
    if not plain.isascii():
        plain = "".join(map(_latin, plain))
    ascii_text = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")


def _latin(sign: str) -> str:
    """A letter that has no ASCII letter in it, as it sounds or is called; else the sign itself."""
    if sign.isascii() or not sign.isalpha():
        return sign
    if sign in _SOUNDS:
        return _SOUNDS[sign]
    if unicodedata.normalize("NFKD", sign)[0].isascii():
        return sign
    name = _LETTER_NAME.search(unicodedata.name(sign, ""))
    return name[1].lower().replace(" ", "") if name else ""
