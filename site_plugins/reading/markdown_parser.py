"""CommonMark with tables, as our texts are read: with the place of everything that is read.

The parser is markdown-it-py and not MkDocs' own Markdown, for three reasons: it knows on which line
everything stands, so a dead link is reported where it is; it reads the same dialect as GitHub's
preview, so a volunteer sees what will be published; and the core needs no MkDocs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from markdown_it import MarkdownIt, rules_inline
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

PARSER = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable(
    ["table", "strikethrough"]
)
# Let every link through: what is unsafe is a problem with a line (catalogue/body.py), not a link
# that silently turns into text.
PARSER.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
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
_SIGN = re.compile(r"[*_~`=\[\]|\\&^\u00a0\u2000-\u200a\u202f\u3000]")
_SMILEY_OR_ADDRESS = re.compile(r":[a-z]|https?://", re.IGNORECASE)


def _has_signs(text: str) -> bool:
    """One pattern for all of these was slower: it looked at every letter."""
    return (
        _SIGN.search(text) is not None
        or (":" in text and _SMILEY_OR_ADDRESS.search(text) is not None)
        or "www." in text.lower()
    )


_ADDRESS = re.compile(r"(?<![\w/.@])(?:https?://|www\.)[^\s<>\ufffc]+", re.IGNORECASE)


def _shown_signs(state: StateCore) -> None:
    """Bare web addresses become links, and what else is shown letter for letter is kept.

    Before the parser joins texts: after that an escaped sign is as any other.
    """
    for token in state.tokens:
        if token.type == "inline" and _has_signs(token.content):
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
                shown += [_hidden(source[done:start]), *_without_links(token.content, parts, start)]
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


def _without_links(text: str, parts: Iterable[Token], start: int) -> Iterator[str]:
    """The pieces of a text, which starts at `start`, with the links in `parts` hidden. In pieces:
    a text with many links would be copied for each of them."""
    done = 0
    for part in parts:
        if part.type == "link_open":
            at, end = part.meta["start"] - start, part.meta["end"] - start
            yield text[done:at]
            yield HIDDEN * (end - at)
            done = end
    yield text[done:]


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
