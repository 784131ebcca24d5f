"""Checks of the text under the header: links, images, anchors, headings, and no HTML."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from site_plugins.catalogue import markup
from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.catalogue.header import Finding
from site_plugins.catalogue.markdown import Body, is_view_mark
from site_plugins.catalogue.problem import Position, Rule, shorten
from site_plugins.catalogue.rules import body as rules
from site_plugins.catalogue.suggest import did_you_mean
from site_plugins.model.entry import Entry
from site_plugins.model.scalars import WEB_ADDRESS

LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_CODE_SCHEMES = frozenset({"blob", "data", "javascript", "vbscript"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_ATTRIBUTE_LIST = re.compile(r"\{:?\s*(?:[#.][\w-]|[\w-]+\s*=)[^}]*\}?")
_FOREIGN = re.compile(r'(?:!!!|\?\?\?\+?) \w|=== "|::: ?\w|\[TOC\]|--8<--|\{\{|\{%')


class _Found(NamedTuple):
    """A broken rule, what is wrong, how to mend it, and the text to point at."""

    rule: Rule
    what: str
    fix: str = ""
    needle: str = ""


def findings(record: Record[Entry], catalogue: Catalogue) -> Iterator[Finding]:
    """Everything that is wrong with the text of one page."""
    yield from _heading_findings(record)
    yield from _literal_marks(record)
    yield from _html(record.body)
    for token, place in record.body.placed_tokens():
        problem: _Found | None = None
        if token.type == "link_open":
            problem = _link(str(token.attrs.get("href", "")), record, catalogue)
        elif token.type == "image":
            problem = _image(str(token.attrs.get("src", "")), token.content, record, catalogue)
        elif token.type == "text":
            problem = _foreign_syntax(token.content)
        if problem:
            at = place.position(problem.needle)
            yield Finding(problem.rule, at, problem.what, problem.fix)
    yield from markup.findings(record.body)


# --- links and images ----------------------------------------------------------------------------


def _link(href: str, record: Record[Entry], catalogue: Catalogue) -> _Found | None:
    if scheme := _scheme(href):
        return _outside(scheme, href)
    if not href:
        return _Found(rules.DEAD_LINK, "Tussen de ronde haken staat niets.")
    if href.startswith(("/", "www.")):
        fix = f"Schrijf: https://{shorten(href, 200)}" if href.startswith("www.") else ""
        return _Found(rules.BARE_ADDRESS, f'De link gaat naar "{shorten(href)}".', fix)
    path, hash_sign, anchor = unquote(href).partition("#")
    if not path:
        return _anchor(record, anchor, catalogue)
    target = posixpath.normpath(posixpath.join(record.folder, path))
    if target in catalogue.images or target in catalogue.unreadable:
        return None
    found = catalogue.by_path.get(target)
    if found is None:
        question = did_you_mean(target, catalogue.by_path)
        what = f'Het bestand "{shorten(target)}" bestaat niet. {question}'.rstrip()
        fix = f"Is het een e-mailadres? Schrijf dan: mailto:{shorten(href)}" if "@" in href else ""
        return _Found(rules.DEAD_LINK, what, fix)
    if found.entry.draft and not record.entry.draft:
        return _Found(rules.DEAD_LINK, f'"{target}" is nog een concept en staat niet op de site.')
    return _anchor(found, anchor, catalogue) if hash_sign else None


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


def _anchor(target: Record[Entry], anchor: str, catalogue: Catalogue) -> _Found | None:
    anchors = catalogue.anchors(target)
    if anchor in anchors:
        return None
    question = did_you_mean(anchor, anchors)
    what = f'Op "{target.path}" staat geen "{shorten(anchor)}". {question}'.rstrip()
    return _Found(rules.DEAD_ANCHOR, what)


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
        question = did_you_mean(target, catalogue.images)
        what = f'De foto "{shorten(target)}" is er niet. {question}'.rstrip()
        return _Found(rules.DEAD_IMAGE, what)
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
    r"\s*(?:(?P<heading>#{2,6})|(?P<bullet>[\u2022\u00b7\u25cf\u25aa])\s*)(?=\w)"
)


def _literal_marks(record: Record[Entry]) -> Iterator[Finding]:
    for block in record.body.tokens:
        if block.type != "inline" or not block.map:
            continue
        for number, line in enumerate(
            block.content.split("\n"), record.body.first_line + block.map[0]
        ):
            if not (match := _LITERAL_MARK.match(line)):
                continue
            rest = shorten(line[match.end() :])
            if signs := match["heading"]:
                what = f"Na {signs} hoort een spatie. Nu wordt dit geen kopje."
                fix = f"Schrijf: {signs} {rest}"
            else:
                what = f"Deze regel begint met {match['bullet']}. Zo wordt het geen lijst."
                fix = f"Begin de regel met een streepje en een spatie: - {rest}"
            yield Finding(rules.FOREIGN_SYNTAX, Position(number, 1), what, fix)


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
    """None is used, so nothing has to be known of what browsers do with it. One finding for a line:
    what opens there most often closes there."""
    line = 0
    if "<" not in body.source:
        return
    for token, place in body.placed_tokens():
        if token.type not in ("html_inline", "html_block") or is_view_mark(token):
            continue
        at = place.position("<")
        if at.line != line:
            yield Finding(rules.UNKNOWN_HTML, at, f"Hier staat {_opening(token.content.lstrip())}.")
        line = at.line


def _opening(html: str) -> str:
    """The tag without what stands in it, which may be of a person."""
    tag = re.match(r"</?\w+", html)
    return shorten(f"{tag[0]}>" if tag else html[:4])
