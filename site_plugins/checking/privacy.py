"""Nobody's address or number is published: every text that a reader or a machine gets is looked at.

What is found, and how a text is folded first, is in personal.py. Here is which texts there are, and
where the number of an organisation may stand: in a link to mail or call it, and in a field for it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from markdown_it.token import Token
from pydantic import BaseModel

from site_plugins.checking.links import NAME_BEFORE_HOST
from site_plugins.checking.personal import CONTACT, PHONES, Detail, PersonalKind, details
from site_plugins.model.lists import HelpLine
from site_plugins.model.scalars import WEB_ADDRESS
from site_plugins.model.walking import Location, texts_in
from site_plugins.reading.front_matter import Marks
from site_plugins.reading.markdown import Body, TokenPlace
from site_plugins.reading.problem import Finding, Position
from site_plugins.reading.rules import body as rules

_Kinds = frozenset[PersonalKind]
_NONE: _Kinds = frozenset()
# A link that somebody made to be mailed or called is not a slip of the hand. A mobile number is
# most often that of a person.
_MEANT: dict[str, _Kinds] = {
    "mailto": frozenset({PersonalKind.MAIL}),
    "tel": frozenset({PersonalKind.PHONE}),
}
_OWN_FIELDS = {HelpLine: frozenset({"nummer", "tweede_nummer", "website", "chat"})}


def in_fields(model: BaseModel, marks: Marks, location: Location = ()) -> Iterator[Finding]:
    """What is personal in the fields of an item, or of an element of a list."""
    own = _OWN_FIELDS.get(type(model), frozenset()) if isinstance(model, HelpLine) else frozenset()
    for place, text in texts_in(model, location):
        allowed = PHONES if place[len(location)] in own else _NONE
        is_address = WEB_ADDRESS.fullmatch(text) is not None
        for detail in details(text, is_address=is_address):
            if detail.kind not in allowed:
                yield _finding(detail, marks.value(place))


def in_name(path: str) -> Iterator[Finding]:
    """What is personal in the name of a file: it becomes an address."""
    for detail in details(path):
        if detail.kind in CONTACT:
            yield _finding(detail, Position())


def in_body(body: Body) -> Iterator[Finding]:
    """What is personal in the text under a header: as it is read, and as it was written.

    Open data has the text as it was written, with what no reader sees.
    """
    known: set[str] = set()
    told: set[tuple[int, str]] = set()
    for text in _texts(body):
        if not text.parts:
            continue
        for detail in details(text.whole, is_address=text.is_address):
            known.add(detail.value)
            position = text.position(detail)
            if detail.kind not in text.allowed and (position.line, detail.value) not in told:
                told.add((position.line, detail.value))
                yield _finding(detail, position)
    for detail, offset in _as_written(body.source):
        if detail.value not in known:
            known.add(detail.value)
            yield _finding(detail, _place(body, offset))


def _finding(detail: Detail, position: Position) -> Finding:
    rule = rules.CONTACT_DETAIL if detail.kind in CONTACT else rules.PERSONAL_DETAIL
    fix = OF_A_PERSON if detail.kind is PersonalKind.MOBILE else ""
    return Finding(rule, position, detail.told, fix)


OF_A_PERSON = (
    "Haal het weg. Een mobiel nummer is bijna altijd van een persoon. Heeft de organisatie een "
    "ander nummer? Schrijf dan: [bel](tel:0701234567)"
)


# --- as it is read -------------------------------------------------------------------------------


@dataclass(slots=True)
class _Text:
    """A text that a reader sees as one, put together from what stands in its line."""

    allowed: _Kinds = _NONE
    is_address: bool = False
    parts: list[str] = field(default_factory=list)
    places: list[tuple[int, TokenPlace]] = field(default_factory=list)
    length: int = 0

    @property
    def whole(self) -> str:
        return "".join(self.parts)

    def add(self, text: str, place: TokenPlace) -> None:
        self.places.append((self.length, place))
        self.parts.append(text)
        self.length += len(text)

    def position(self, detail: Detail) -> Position:
        """Where the part stands in which the detail begins, and where in it if that is found."""
        number = bisect_right(self.places, detail.start, key=itemgetter(0)) - 1
        start, place = self.places[number]
        return place.position(self.parts[number][detail.start - start : detail.end - start])


def _alone(
    text: str, place: TokenPlace, allowed: _Kinds = _NONE, *, is_address: bool = False
) -> _Text:
    made = _Text(allowed, is_address)
    made.add(text, place)
    return made


def _texts(body: Body) -> Iterator[_Text]:
    """Every text on the page. The text of a link to mail or call is one of its own."""
    line = _Text()
    for token, place in body.placed_tokens():
        if token.block:
            yield line
            line = _Text()
            if token.type in ("fence", "code_block"):
                yield _alone(token.info, place)
                yield _alone(token.content, place)
        elif token.type == "link_open":
            href = str(token.attrs["href"])
            allowed = _MEANT.get(href.partition(":")[0].lower(), _NONE)
            is_bare = token.markup in ("autolink", "linkify")  # its text is the address
            if NAME_BEFORE_HOST.match(href):  # told as a link that misleads
                yield _alone(href, place, _MEANT["mailto"], is_address=True)
                allowed = _MEANT["mailto"] if is_bare else _NONE
            elif token.markup == "autolink":
                allowed = _NONE
            else:
                yield _alone(href, place, allowed, is_address=True)
                yield _alone(str(token.attrs.get("title", "")), place)
            if allowed:
                yield line
                line = _Text(allowed)
        elif token.type == "link_close":
            if line.allowed:
                yield line
                line = _Text()
        elif token.type == "image":
            yield _alone(token.content, place)
            src = str(token.attrs["src"])  # of another site: told as such
            allowed = _MEANT["mailto"] if NAME_BEFORE_HOST.match(src) else _NONE
            yield _alone(src, place, allowed, is_address=True)
            yield _alone(str(token.attrs.get("title", "")), place)
        else:
            line.add(_seen(token), place)
    yield line


def _seen(token: Token) -> str:
    """What a reader sees of what stands in a line. HTML is refused: it shows nothing."""
    if token.type == "html_inline":
        return ""
    return " " if token.type in ("softbreak", "hardbreak") else token.content


# --- as it was written ---------------------------------------------------------------------------

# Where a link leads, or a name for links.
_ADDRESS = re.compile(r"\]\([^\s)]*+|\]:\s*+\S++")


def _as_written(source: str) -> Iterator[tuple[Detail, int]]:
    """What stands in the source, also where the page shows nothing of it, and its offset."""

    def blank(address: re.Match[str]) -> str:
        addresses.append(address)
        return "\0" * len(address[0])

    addresses: list[re.Match[str]] = []
    for detail in details(_ADDRESS.sub(blank, source).replace("\n", "\0")):
        yield detail, detail.start
    for address in addresses:
        for detail in details(address[0], is_address=True):
            yield detail, address.start() + detail.start


def _place(body: Body, offset: int) -> Position:
    before = body.source[:offset]
    column = offset - (before.rfind("\n") + 1)
    return Position(body.first_line + before.count("\n"), column + 1)
