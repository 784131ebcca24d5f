"""Checks of the text under the header: links, images, anchors, headings, and unsafe HTML."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from markdown_it.token import Token

from site_plugins.catalogue import markup
from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.catalogue.header import Finding
from site_plugins.catalogue.markdown import Place
from site_plugins.catalogue.problem import Position, Rule, shorten
from site_plugins.catalogue.rules import body as rules
from site_plugins.catalogue.suggest import did_you_mean
from site_plugins.model.base import WEB_ADDRESS, Entry

ALLOWED_HTML = frozenset(
    [
        "abbr",
        "br",
        "cite",
        "del",
        "details",
        "dfn",
        "ins",
        "kbd",
        "mark",
        "q",
        "small",
        "sub",
        "summary",
        "sup",
        "wbr",
    ]
)
ALLOWED_ATTRIBUTES = frozenset({"title", "lang", "open"})
LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_CODE_SCHEMES = frozenset({"blob", "data", "javascript", "vbscript"})
_CODE_TAGS = frozenset(
    [
        "applet",
        "base",
        "embed",
        "form",
        "frame",
        "iframe",
        "link",
        "math",
        "meta",
        "object",
        "script",
        "style",
        "svg",
        "template",
    ]
)
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
    for token, place in record.body.placed_tokens():
        if token.type in ("html_inline", "html_block"):
            yield from _html_findings(token, place)
            continue
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


# --- raw HTML ------------------------------------------------------------------------------------

# Read as browsers do, also where the writer forgot to close something; Python's own reader differs
# from them, and from itself between versions. Possessive (*+), so that no text makes these slow.
# Standard: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
_ATTRIBUTE = re.compile(
    r"""[\s/]*+ (?P<name> [^\s/>] [^\s/>=]*+ )
    (?: \s*+ = \s*+ (?P<value> "[^"]*+" | '[^']*+' | [^\s>"'] [^\s>]*+ )? )?+""",
    re.VERBOSE,
)
_TAG = re.compile(r"<(?P<closes>/?)(?P<name>[a-z][^\s/>]*+)", re.IGNORECASE)
_TAG_END = re.compile(r"[\s/]*+>")
# An unclosed comment hides all that follows; `<!` and `<?` are comments that end at the first >.
_COMMENT = re.compile(r"<!--(?:-?>|.*?(?P<end>--!?>)|.*)", re.DOTALL)


def _html_findings(token: Token, place: Place) -> Iterator[Finding]:
    """What may not be on the site; if nothing is, Markdown that HTML keeps from working."""
    sound = True
    for found, offset in _html(token.content):
        sound = False
        yield Finding(found.rule, place.position(shift=offset), found.what, found.fix)
    if sound and token.type == "html_block" and (literal := markup.in_html(token.content)):
        rule, offset, what, fix = literal
        yield Finding(rule, place.position(shift=offset), what, fix)


def _html(content: str) -> Iterator[tuple[_Found, int]]:
    """Each tag and attribute that may not be on the site, with its offset in `content`."""
    offset = 0
    while (offset := content.find("<", offset)) >= 0:
        start = offset
        if match := _COMMENT.match(content, start):
            offset = match.end()
            if not match["end"]:
                what = "Deze opmerking sluit nergens. Alles eronder valt weg."
                yield _Found(rules.UNKNOWN_HTML, what, "Zet --> aan het eind."), start
        elif match := _TAG.match(content, start):
            closes = match["closes"]
            attributes, offset = _attributes(content, match.end())
            if match["name"].lower() in ("script", "style") and not closes:
                code_end = re.compile(rf"</{match['name']}", re.IGNORECASE).search(content, offset)
                offset = code_end.end() if code_end else len(content)
            if found := None if closes else _tag(match["name"].lower(), attributes):
                yield found, start
        else:
            offset = start + 1
            if content.startswith(("<!", "<?"), start):
                yield _Found(rules.UNKNOWN_HTML, f"Hier staat {content[start : start + 2]}"), start


def _attributes(content: str, offset: int) -> tuple[list[tuple[str, str]], int]:
    """Names and values of the attributes from `offset` on, and where the tag ends."""
    attributes: list[tuple[str, str]] = []
    while not (end := _TAG_END.match(content, offset)):
        match = _ATTRIBUTE.match(content, offset)
        if not match:  # the text ends inside the tag: a browser takes what follows as part of it
            return [*attributes, ("<", "")], len(content)
        value = (match["value"] or "").strip("\"'")
        attributes.append((match["name"].lower(), html.unescape(value)))
        offset = match.end()
    return attributes, end.end()


def _tag(tag: str, attributes: list[tuple[str, str]]) -> _Found | None:
    """The worst that can be said of a tag."""
    shown = f"<{shorten(tag)}>"
    if tag in _CODE_TAGS:
        return _Found(rules.RUNS_CODE, f"Hier staat {shown}.")
    for name, value in attributes:
        if name.startswith("on") or _scheme(value) in _CODE_SCHEMES:
            return _Found(rules.RUNS_CODE, f"In {shown} staat {shorten(name)}=...")
    if ("<", "") in attributes:
        return _Found(rules.UNKNOWN_HTML, f"Bij {shown} ontbreekt een >.")
    if tag not in ALLOWED_HTML:
        return _Found(rules.UNKNOWN_HTML, f"Hier staat {shown}.")
    for name, _ in attributes:
        if name not in ALLOWED_ATTRIBUTES:
            return _Found(rules.UNKNOWN_HTML, f"In {shown} staat {shorten(name)}=...")
    return None
