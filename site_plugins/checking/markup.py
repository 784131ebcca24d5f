"""What a writer meant as markup and a reader would see as signs, or not at all.

The parser keeps, for each block with a sign of markup, what of its source is shown letter for
letter (`Body.shown`). Every sign that is left there is told, but for the few that are allowed. So
markup that nobody thought of is told too, as long as it is made with one of these signs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from site_plugins.checking.literal_signs import literal_signs
from site_plugins.reading.markdown import Body
from site_plugins.reading.problem import Finding, Position, Replacement, Rule, shorten
from site_plugins.reading.rules import markup as rules
from site_plugins.reading.rules.front_matter import CONTROL_CHARACTER

# Letters that stand for others and that no keyboard has: they come along from a PDF or a font.
_STRANGE = re.compile("[\u0132\u0133\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff]")

# What no reader sees and what parts a word in two for who searches; not what joins the parts of an
# emoji, or turns the direction of another script.
_UNSEEN = re.compile("[\u00ad\u200b\u2060-\u2064\ufeff]")


def findings(body: Body) -> Iterator[Finding]:
    """All markup of one text that does not do what it was meant for."""
    yield from _strange_letters(body)
    yield from _unseen(body)
    yield from _blocks(body)
    for shown, place in body.shown():
        yield from literal_signs(shown, place)


def _blocks(body: Body) -> Iterator[Finding]:
    source = body.source.split("\n")
    previous: Token | None = None
    columns = 0
    for token in body.tokens:
        line = token.map[0] if token.map else 0
        number = body.first_line + line
        row = source[line] if line < len(source) else ""
        if token.type == "code_block":
            yield _indented(row, number)
        elif token.type == "heading_open" and token.markup == "-":
            yield _underlined(source, token, body.first_line)
        elif token.type == "list_item_open" and len(token.info) >= 4:
            yield _year(row, number, token.info + token.markup)
        elif token.type == "thead_open":
            columns = 0
        elif token.type == "th_open":
            columns += 1
        elif token.type == "tr_open" and (found := _cells(row, token)) > columns > 0:
            what = f"Deze rij heeft {found} vakken, de kop van de tabel {columns}."
            yield Finding(rules.TOO_MANY_CELLS, Position(number, 1), what)
        elif token.type == "inline":
            if not token.content and previous and previous.type == "heading_open":
                at = Position(body.first_line + (previous.map or [0])[0], 1)
                yield Finding(
                    rules.NO_WORDS, at, "In dit kopje staat niets.", "Haal de hekjes weg."
                )
            yield from _empty_links(token.children or (), number)
        previous = token


def _indented(row: str, number: int) -> Finding:
    """What follows on the first line becomes part of its paragraph by itself."""
    indent = row[: len(row) - len(row.lstrip())]
    mended = Replacement(Position(number, 1), indent, "") if indent else None
    what = "Deze regel begint met vier spaties of een tab. Zo wordt het code."
    fix = f"Begin vooraan op de regel: {shorten(row)}"
    return Finding(rules.INDENTED, Position(number, 1), what, fix, mended)


def _underlined(source: Sequence[str], heading: Token, first_line: int) -> Finding:
    start, end = heading.map or [0, 1]
    text = shorten(source[start]).rstrip(".")
    what = "Onder deze regel staan streepjes. Zo wordt hij een kopje."
    fix = f"Wil je een kopje? Schrijf: ## {text}. Wil je een streep? Zet er een lege regel boven."
    at = Position(first_line + end - 1, 1)
    return Finding(rules.UNDERLINED, at, what, fix)


def _year(row: str, number: int, typed: str) -> Finding:
    at = Position(number, max(row.find(typed), 0) + 1)
    meant = typed[:-1] + "\\" + typed[-1]
    what = f'"{typed}" wordt hier het nummer van een lijst.'
    return Finding(rules.YEAR_AS_LIST, at, what, f"Schrijf: {meant}", Replacement(at, typed, meant))


def _cells(row: str, token: Token) -> int:
    """As the parser counts them, before it drops what is too much."""
    if token.level > 2:  # in a list or a quote
        row = row.lstrip(" \t>-+*")
    cells = escapedSplit(row.strip())
    return len(cells) - (not cells[0]) - (len(cells) > 1 and not cells[-1])


def _empty_links(children: Sequence[Token], number: int) -> Iterator[Finding]:
    for token, following in pairwise(children):
        if token.type == "link_open" and following.type == "link_close":
            what = "Deze link heeft geen woorden. Niemand ziet hem."
            fix = f"Schrijf: [tekst]({shorten(str(token.attrs.get('href', '')), 200)})"
            yield Finding(rules.NO_WORDS, Position(number, 1), what, fix)


def _unseen(body: Body) -> Iterator[Finding]:
    """Who searches for the word doesn't find it."""
    if not _UNSEEN.search(body.source):
        return
    for number, line in enumerate(body.source.split("\n"), body.first_line):
        for match in _UNSEEN.finditer(line):
            at = Position(number, match.start() + 1)
            what = "Op deze plek staat een teken dat je niet ziet."
            yield Finding(CONTROL_CHARACTER, at, what, "", Replacement(at, match[0], ""))


def _strange_letters(body: Body) -> Iterator[Finding]:
    if not _STRANGE.search(body.source):
        return
    for number, line in enumerate(body.source.split("\n"), body.first_line):
        for match in _STRANGE.finditer(line):
            what, meant = _letter(match[0])
            at = Position(number, match.start() + 1)
            mended = Replacement(at, match[0], meant)
            yield Finding(rules.STRANGE_LETTER, at, what, f"Typ gewone letters: {meant}", mended)


def _letter(sign: str) -> tuple[str, str]:
    """What is wrong with it, and what was meant."""
    what = f'"{sign}" is een bijzonder teken uit een ander programma.'
    return what, unicodedata.normalize("NFKC", sign)


_IN_FIELD = re.compile(
    r"\*\*|(?<!\w)__(?=\w)|~~|\]\(|\[\[|\[\^|^#{1,6} |`|&#?\w{2,30};|<!--|(?<!\w)\*\w"
)


def in_field(text: str) -> tuple[Rule, str, str] | None:
    """Rule, what is wrong and how to mend it, of a text that is shown as it is."""
    if match := _IN_FIELD.search(text):
        what = f"In dit veld werkt opmaak niet: {match[0].strip()} komt letterlijk op de pagina."
        return (
            rules.LITERAL_SIGN,
            what,
            "Haal de tekens weg. Opmaak kan in de tekst onder het kopje.",
        )
    if match := _STRANGE.search(text):
        what, meant = _letter(match[0])
        return rules.STRANGE_LETTER, what, f"Typ gewone letters: {meant}"
    if text.strip() in ("~", "null"):  # what YAML writes for nothing
        what = f'"{shorten(text)}" zijn geen woorden.'
        return rules.NO_WORDS, what, "Schrijf woorden, of haal het veld weg."
    return None
