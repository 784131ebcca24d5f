"""Checks of the text under the header: links, images, anchors, headings, and no HTML."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.own_links import from_page
from site_plugins.catalogue.record import Record
from site_plugins.checking import markup
from site_plugins.checking.links import Broken, image_problem, link_problem
from site_plugins.model.entry import Entry
from site_plugins.reading.markdown import Body, TokenPlace, is_view_mark
from site_plugins.reading.problem import MOST_FINDINGS, Finding, Position, Replacement, shorten
from site_plugins.reading.rules import body as rules
from site_plugins.reading.suggest import nearest, only_near

_ATTRIBUTE_LIST = re.compile(r"\{:?\s*(?:[#.][\w-]|[\w-]+\s*=)[^}]*\}?")
_FOREIGN = re.compile(r'(?:!!!|\?\?\?\+?) \w|=== "|::: ?\w|\[TOC\]|--8<--|\{\{|\{%')


# So many names that lead nowhere get a question after the right one. Looking for it takes long, and
# who has more of them did not just slip.
_MOST_QUESTIONS = 100


def findings(record: Record[Entry], catalogue: Catalogue) -> Iterator[Finding]:
    """What is wrong with the text of one page: all of it, unless that is more than anyone reads."""
    return islice(_all_findings(record, catalogue), MOST_FINDINGS)


def _all_findings(record: Record[Entry], catalogue: Catalogue) -> Iterator[Finding]:
    yield from _heading_findings(record)
    yield from _literal_marks(record)
    yield from _together([*_html(record.body)], record.body)
    questions = 0
    for token, place in record.body.placed_tokens():
        problem: Broken | None = None
        if token.type == "link_open":
            problem = link_problem(str(token.attrs.get("href", "")), record, catalogue)
        elif token.type == "image":
            problem = image_problem(
                str(token.attrs.get("src", "")), token.content, record, catalogue
            )
        elif token.type == "text":
            problem = _foreign_syntax(token.content)
        if problem:
            asked = bool(problem.near[0]) and questions < _MOST_QUESTIONS
            questions += asked
            yield _told(problem, place, record.folder, asked=asked)
    yield from markup.findings(record.body)


def _told(problem: Broken, place: TokenPlace, folder: str, *, asked: bool) -> Finding:
    """`asked`: whether to look for the name that was meant."""
    meant = _alike(*problem.near) if asked else ""
    question = f'Bedoelde je "{meant}"?' if meant else ""
    fix = f"Schrijf: {from_page(meant, folder)}" if meant and _is_file(meant) else problem.fix
    new = problem.new or (_without_slip(problem) if asked else "")
    mended = Replacement(place.position(problem.old), problem.old, new) if new else None
    what = f"{problem.what} {question}".rstrip()
    return Finding(problem.rule, place.position(problem.needle), what, fix, mended)


def _is_file(name: str) -> bool:
    """Of all names that can be meant, only those of files have a dot."""
    return "." in name


def _alike(typed: str, options: Collection[str]) -> str:
    """A file of that name elsewhere, or of a name like it in the same folder. What all files of a
    folder have in common makes none of them alike."""
    folder, name = posixpath.split(typed)
    beside = [posixpath.basename(path) for path in options if posixpath.dirname(path) == folder]
    if not folder or not beside:
        return nearest(typed, options)
    elsewhere = (path for path in options if posixpath.basename(path) == name)
    near = nearest(name, beside)
    return next(elsewhere, "") or (near and f"{folder}/{near}")


def _without_slip(problem: Broken) -> str:
    """A link with the one name that the name in it is but for a slip; empty when there is none."""
    typed, options = problem.near
    meant = only_near(typed, options)
    wrong, right = posixpath.basename(typed), posixpath.basename(meant)
    if posixpath.dirname(typed) != posixpath.dirname(meant) or problem.old.count(wrong) != 1:
        return ""
    return problem.old.replace(wrong, right) if meant else ""


# What is no heading and no list in Markdown, though it looks like one: the sign would be shown.
_LITERAL_MARK = re.compile(
    r"\s*(?:(?P<heading>#{2,6})(?=\w)|(?P<bullet>[\u2022\u00b7\u25cf\u25aa])\s*(?=\w)"
    r"|(?P<tight>[-+]|\d{1,3}[.)])(?=[^\W\d_])|(?P<deep>#{7,40})[ ]+|(?P<explained>:)[ ]+(?=\S))"
)


def _literal_marks(record: Record[Entry]) -> Iterator[Finding]:
    for before, block in pairwise(record.body.tokens):
        if block.type != "inline" or before.type != "paragraph_open" or not block.map:
            continue
        for number, line in enumerate(
            block.content.split("\n"), record.body.first_line + block.map[0]
        ):
            if match := _LITERAL_MARK.match(line):
                what, fix, meant = _meant(match, shorten(line[match.end() :]))
                at = Position(number, 1)
                mended = Replacement(at, match[0], meant) if meant else None
                yield Finding(rules.FOREIGN_SYNTAX, at, what, fix, mended)


def _meant(match: re.Match[str], rest: str) -> tuple[str, str, str]:
    """What is wrong with the sign at the start of a line, how to mend it, and what belongs there
    when that is certain."""
    if sign := match["heading"]:
        what = f"Na {sign} hoort een spatie. Nu wordt dit geen kopje."
        return what, f"Schrijf: {sign} {rest}", f"{sign} "
    if sign := match["bullet"]:
        what = f"Deze regel begint met {sign}. Zo wordt het geen lijst."
        return what, f"Begin de regel met een streepje en een spatie: - {rest}", "- "
    if sign := match["tight"]:
        what = f"Na {sign} hoort een spatie. Nu wordt dit geen lijst."
        return what, f"Schrijf: {sign} {rest}", f"{sign} "
    if match["deep"]:
        what = "Een kopje heeft hoogstens zes hekjes. Nu wordt dit geen kopje."
        return what, f"Schrijf: ## {rest}", "## "
    what = "Uitleg achter een dubbele punt wordt hier geen lijst."
    return what, f"Schrijf het woord en de uitleg op één regel: **woord**: {rest}", ""


# --- text and headings ---------------------------------------------------------------------------


def _foreign_syntax(text: str) -> Broken | None:
    if match := _ATTRIBUTE_LIST.search(text):
        if re.search(r"\bon\w+\s*=|javascript:", match[0], re.IGNORECASE):
            return Broken(rules.RUNS_CODE, "Tussen de accolades staat code.", "", match[0])
        what = f'"{shorten(match[0])}" komt letterlijk op de pagina.'
        fix = "Haal alles tussen de accolades weg."
        return Broken(rules.FOREIGN_SYNTAX, what, fix, match[0])
    if match := _FOREIGN.match(text):
        what = f'"{match[0]}" komt letterlijk op de pagina.'
        return Broken(rules.FOREIGN_SYNTAX, what, "", match[0])
    return None


def _heading_findings(record: Record[Entry]) -> Iterator[Finding]:
    previous = 1
    for heading in record.body.headings:
        at = Position(heading.line, 1)
        if heading.level == 1:
            what = f'"{shorten(heading.text)}" is net zo groot als de titel.'
            yield Finding(rules.HEADING_LEVEL, at, what)
        elif heading.level > previous + 1:
            signs = "#" * (heading.level - 1)
            what = f'Voor "{shorten(heading.text)}" staat geen kopje met {signs}.'
            yield Finding(rules.HEADING_LEVEL, at, what)
        previous = heading.level


# --- HTML ----------------------------------------------------------------------------------------


def _html(body: Body) -> Iterator[Finding]:
    """None is used, so nothing has to be known of what browsers do with it. A tag that closes goes
    with the one that opened; it is told where none did."""
    opened = False
    if "<" not in body.source:
        return
    for token, place in body.placed_tokens():
        if token.type not in ("html_inline", "html_block") or is_view_mark(token):
            continue
        html = token.content.lstrip()
        closes = html.startswith("</")
        if not (closes and opened):
            what = f"Hier staat {_opening(html)}."
            yield Finding(rules.UNKNOWN_HTML, place.position("<"), what)
        opened = opened or not closes


def _opening(html: str) -> str:
    """The tag without what stands in it, which may be of a person."""
    tag = re.match(r"</?\w+", html)
    return shorten(f"{tag[0]}>" if tag else html[:4])


def _together(findings: Sequence[Finding], body: Body) -> Iterator[Finding]:
    """One finding for all HTML that a text was pasted with: there is one thing to do about it."""
    if len(findings) < 2:
        yield from findings
        return
    first = findings[0]
    lines = sorted({finding.position.line for finding in findings} - {first.position.line})
    more = f", ook op regel {', '.join(map(str, lines[:_MOST_LINES]))}" if lines else ""
    more += " en verder" if len(lines) > _MOST_LINES else ""
    what = f"{first.what} In deze tekst staan {len(findings)} stukjes HTML{more}."
    fix = _PASTED if _FROM_WORD.search(body.source) else ""
    yield Finding(first.rule, first.position, what, fix)


_MOST_LINES = 5
_FROM_WORD = re.compile(r"mso|<o:|style=", re.IGNORECASE)
_PASTED = (
    "Deze tekst komt uit een ander programma, zoals Word. Haal hem weg. Plak hem dan opnieuw, als "
    "gewone tekst: met Ctrl+Shift+V, of Cmd+Shift+V op een Mac."
)
