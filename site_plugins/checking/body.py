"""Checks of the text under the header: links, images, anchors, headings, and no HTML."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple
from urllib.parse import unquote

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.catalogue.own_links import file_at, from_page, is_page, own_path
from site_plugins.checking import markup
from site_plugins.model.entry import Entry
from site_plugins.model.scalars import WEB_ADDRESS
from site_plugins.reading.markdown import Body, Place, is_view_mark
from site_plugins.reading.problem import (
    MOST_FINDINGS,
    Finding,
    Position,
    Replacement,
    Rule,
    shorten,
)
from site_plugins.reading.rules import body as rules
from site_plugins.reading.suggest import nearest, only_near

LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_CODE_SCHEMES = frozenset({"blob", "data", "javascript", "vbscript"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ATTRIBUTE_LIST = re.compile(r"\{:?\s*(?:[#.][\w-]|[\w-]+\s*=)[^}]*\}?")
_FOREIGN = re.compile(r'(?:!!!|\?\?\?\+?) \w|=== "|::: ?\w|\[TOC\]|--8<--|\{\{|\{%')


# So many names that lead nowhere get a question after the right one. Looking for it takes long, and
# who has more of them did not just slip.
_MOST_QUESTIONS = 100


class _Found(NamedTuple):
    """A broken rule, what is wrong, how to mend it, and the text to point at. `near` is a name that
    leads nowhere, and those that exist; `old` and `new` are what to replace."""

    rule: Rule
    what: str
    fix: str = ""
    needle: str = ""
    near: tuple[str, Collection[str]] = ("", ())
    old: str = ""
    new: str = ""


def findings(record: Record[Entry], catalogue: Catalogue) -> Iterator[Finding]:
    """What is wrong with the text of one page: all of it, unless that is more than anyone reads."""
    return islice(_all_findings(record, catalogue), MOST_FINDINGS)


def _all_findings(record: Record[Entry], catalogue: Catalogue) -> Iterator[Finding]:
    yield from _heading_findings(record)
    yield from _literal_marks(record)
    yield from _together([*_html(record.body)], record.body)
    questions = 0
    for token, place in record.body.placed_tokens():
        problem: _Found | None = None
        if token.type == "link_open":
            problem = _link(str(token.attrs.get("href", "")), record, catalogue)
        elif token.type == "image":
            problem = _image(str(token.attrs.get("src", "")), token.content, record, catalogue)
        elif token.type == "text":
            problem = _foreign_syntax(token.content)
        if problem:
            asked = bool(problem.near[0]) and questions < _MOST_QUESTIONS
            questions += asked
            yield _told(problem, place, record.folder, asked=asked)
    yield from markup.findings(record.body)


def _told(problem: _Found, place: Place, folder: str, *, asked: bool) -> Finding:
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


def _without_slip(problem: _Found) -> str:
    """A link with the one name that the name in it is but for a slip; empty when there is none."""
    typed, options = problem.near
    meant = only_near(typed, options)
    wrong, right = posixpath.basename(typed), posixpath.basename(meant)
    if posixpath.dirname(typed) != posixpath.dirname(meant) or problem.old.count(wrong) != 1:
        return ""
    return problem.old.replace(wrong, right) if meant else ""


# --- links and images ----------------------------------------------------------------------------


def _link(href: str, record: Record[Entry], catalogue: Catalogue) -> _Found | None:
    own = own_path(href, catalogue)
    if own is not None and (found := _own_address(href, own, record, catalogue)):
        return found
    if scheme := _scheme(href):
        return _outside(scheme, href)
    if not href:
        return _Found(rules.DEAD_LINK, "Tussen de ronde haken staat niets.")
    if href.startswith(("/", "www.")):
        what = f'De link gaat naar "{shorten(href)}".'
        if not href.startswith("www."):
            return _Found(rules.BARE_ADDRESS, what)
        meant = f"https://{href}"
        fix = f"Schrijf: {shorten(meant, 200)}"
        return _Found(rules.BARE_ADDRESS, what, fix, old=href, new=meant)
    path, hash_sign, anchor = unquote(href).partition("#")
    if not path:
        return _anchor(record, anchor, href, catalogue)
    target = posixpath.normpath(posixpath.join(record.folder, path))
    if target in catalogue.images or target in catalogue.unreadable:
        return None
    page = catalogue.by_path.get(target)
    if page is None:
        what = f'Het bestand "{shorten(target)}" bestaat niet.'
        fix = f"Is het een e-mailadres? Schrijf dan: mailto:{shorten(href)}" if "@" in href else ""
        return _Found(rules.DEAD_LINK, what, fix, near=(target, catalogue.by_path.keys()), old=href)
    if page.entry.draft and not record.entry.draft:
        return _Found(rules.DEAD_LINK, f'"{target}" is nog een concept en staat niet op de site.')
    return _anchor(page, anchor, href, catalogue) if hash_sign else None


def _own_address(
    href: str, path: str, record: Record[Entry], catalogue: Catalogue
) -> _Found | None:
    """Of an address of our own the path that belongs there, or that there is no such page."""
    if target := file_at(path, catalogue):
        _, hash_sign, anchor = href.partition("#")
        meant = from_page(target, record.folder) + hash_sign + anchor
        what = f'"{shorten(href)}" is een pagina van onze eigen site.'
        return _Found(rules.BARE_ADDRESS, what, f"Schrijf: {meant}", old=href, new=meant)
    if not is_page(path):
        return None
    known = catalogue.by_path.keys()
    what = f'De pagina "{shorten(path)}" is er niet op onze site.'
    name = f"{path.strip('/').removesuffix('.md')}.md"
    return _Found(rules.DEAD_LINK, what, near=(name, known))


def _outside(scheme: str, url: str) -> _Found | None:
    """A link that leaves the site, or that does something else than going somewhere."""
    if scheme in _CODE_SCHEMES:
        return _Found(rules.RUNS_CODE, f"Deze link begint met {scheme}:")
    if scheme not in LINK_SCHEMES:
        known = ", ".join(f"{known}:" for known in sorted(LINK_SCHEMES))
        what = f"Deze link begint met {shorten(scheme)}:"
        return _Found(rules.DEAD_LINK, what, f"Een link naar buiten begint met een van: {known}")
    if scheme in ("http", "https") and not WEB_ADDRESS.fullmatch(url):
        return _Found(rules.BARE_ADDRESS, f'"{shorten(url)}" is geen volledig webadres.')
    return None


def _anchor(target: Record[Entry], anchor: str, href: str, catalogue: Catalogue) -> _Found | None:
    anchors = catalogue.anchors(target)
    if anchor in anchors:
        return None
    what = f'Op "{target.path}" staat geen "{shorten(anchor)}".'
    return _Found(rules.DEAD_ANCHOR, what, near=(anchor, anchors), old=href)


# As GitHub puts it there, or as a camera calls it.
_FILE_NAME = re.compile(
    r"[^\s/]*\.(?:png|jpe?g|webp|avif|gif|heic)|(?:img|dsc|dscn|pxl|image)[ _-]?\d[\d_-]*",
    re.IGNORECASE,
)


def _image(src: str, alt: str, record: Record[Entry], catalogue: Catalogue) -> _Found | None:
    scheme = _scheme(src)
    if scheme in ("http", "https") or src.startswith("//"):
        return _Found(rules.FOREIGN_IMAGE, f'De foto komt van "{shorten(src)}".')
    if scheme == "data":
        return _Found(rules.DEAD_IMAGE, "De foto is in de tekst geplakt.")
    if scheme in _CODE_SCHEMES:
        return _Found(rules.RUNS_CODE, f"Deze foto begint met {scheme}:")
    target = posixpath.normpath(posixpath.join(record.folder, unquote(src)))
    if target in catalogue.unreadable:
        return None
    if target not in catalogue.images:
        what = f'De foto "{shorten(target)}" is er niet.'
        return _Found(rules.DEAD_IMAGE, what, near=(target, catalogue.images.keys()), old=src)
    if not alt.strip():
        return _Found(rules.NO_ALT_TEXT, "Tussen de vierkante haken staat niets.")
    if _FILE_NAME.fullmatch(alt.strip()):
        what = "Tussen de vierkante haken staat de naam van een bestand."
        return _Found(rules.NO_ALT_TEXT, what)
    return None


def _scheme(url: str) -> str:
    """As a browser reads it: without white space and control characters."""
    match = _SCHEME.match(re.sub(r"[\x00-\x20\x7f]", "", unquote(url)))
    return match[1].lower() if match else ""


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


def _foreign_syntax(text: str) -> _Found | None:
    if match := _ATTRIBUTE_LIST.search(text):
        if re.search(r"\bon\w+\s*=|javascript:", match[0], re.IGNORECASE):
            return _Found(rules.RUNS_CODE, "Tussen de accolades staat code.", "", match[0])
        what = f'"{shorten(match[0])}" komt letterlijk op de pagina.'
        fix = "Haal alles tussen de accolades weg."
        return _Found(rules.FOREIGN_SYNTAX, what, fix, match[0])
    if match := _FOREIGN.match(text):
        what = f'"{match[0]}" komt letterlijk op de pagina.'
        return _Found(rules.FOREIGN_SYNTAX, what, "", match[0])
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


def _together(found: Sequence[Finding], body: Body) -> Iterator[Finding]:
    """One finding for all HTML that a text was pasted with: there is one thing to do about it."""
    if len(found) < 2:
        yield from found
        return
    first = found[0]
    lines = sorted({one.position.line for one in found} - {first.position.line})
    more = f", ook op regel {', '.join(map(str, lines[:_MOST_LINES]))}" if lines else ""
    more += " en verder" if len(lines) > _MOST_LINES else ""
    what = f"{first.what} In deze tekst staan {len(found)} stukjes HTML{more}."
    fix = _PASTED if _FROM_WORD.search(body.source) else ""
    yield Finding(first.rule, first.position, what, fix)


_MOST_LINES = 5
_FROM_WORD = re.compile(r"mso|<o:|style=", re.IGNORECASE)
_PASTED = (
    "Deze tekst komt uit een ander programma, zoals Word. Haal hem weg. Plak hem dan opnieuw, als "
    "gewone tekst: met Ctrl+Shift+V, of Cmd+Shift+V op een Mac."
)
