"""Front matter: YAML without surprises.

Every scalar stays text; the model decides what it means. So `17:00` is no number, `nee` is no
boolean, and `0123` keeps its zero. What YAML would swallow in silence (a second key of the same
name, the rest of a line after ` #`, an alias, a list item that sticks to the line above) is a
problem here.

PyYAML's pure-Python parser is the one that counts. The C parser (libyaml) is ten times as fast but
accepts other things, so it reads only where the two can't differ; a property test holds
them side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import BaseHandler

from site_plugins.model.walking import Location
from site_plugins.reading.problem import Finding, Position, Replacement, Rule, shorten
from site_plugins.reading.rules import front_matter as rules
from site_plugins.reading.yaml_events import READ_OTHERWISE, CEvents, Events
from site_plugins.reading.yaml_mistakes import (
    LIST_MARK,
    SMART_QUOTES,
    explain,
    explain_line,
    quoted,
    wrong_list_mark,
)

MAX_DEPTH = 8

BORDER = "---"

# No zero-width joiner (200d): it holds emoji together.
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u2060-\u2065\ufeff]")


class FrontMatterError(Exception):
    """The front matter can't be read; reading stops here. The last finding tells why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(findings[-1].what)
        self.findings = findings


def refused(
    rule: Rule, position: Position, what: str, fix: str = "", mended: Replacement | None = None
) -> FrontMatterError:
    """The error that there is one thing wrong: reading stops."""
    return FrontMatterError(Finding(rule, position, what, fix, mended))


@dataclass(frozen=True, slots=True)
class Marks:
    """Where every key and value stands. A place without a mark of its own has its parent's."""

    keys: dict[Location, Position] = field(default_factory=dict)
    values: dict[Location, Position] = field(default_factory=dict)

    def value(self, location: Location) -> Position:
        """Where the value at `location` starts."""
        while location not in self.values and location:
            location = location[:-1]
        return self.values.get(location, Position())

    def key(self, location: Location) -> Position:
        """Where the key at `location` starts; a list item has no key, so its value's place."""
        while location and location not in self.keys and location not in self.values:
            location = location[:-1]
        return self.keys.get(location) or self.value(location)


class StrictHandler(BaseHandler):
    """python-frontmatter's way in. Reads one file: it keeps what that file's header taught it."""

    FM_BOUNDARY = re.compile(rf"^{BORDER}$\n?", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = BORDER

    def __init__(self, first_line: int = 2) -> None:
        super().__init__()
        self.marks = Marks()
        self.findings: list[Finding] = []
        self._first_line = first_line

    def detect(self, text: str) -> bool:
        return text.startswith(BORDER + "\n")

    def split(self, text: str) -> tuple[str, str]:
        """The front matter and the body. The borders were checked before: see documents.py."""
        _, header, body = self.FM_BOUNDARY.split(text, 2)
        return header, body

    def load(self, header: str) -> dict[str, Any]:
        """Raises FrontMatterError where the text can't be read at all."""
        data, self.marks, self.findings = parse(header, self._first_line)
        return data


def load(text: str) -> tuple[dict[str, Any], Marks, list[Finding]]:
    """The front matter of a whole file, its marks, and what is wrong though it can be read."""
    handler = StrictHandler()
    # Not `loads`: it hands the keys over as arguments and fails on the key "content".
    data, _ = frontmatter.parse(text, handler=handler)
    return data, handler.marks, handler.findings


def parse(text: str, first_line: int = 1) -> tuple[dict[str, Any], Marks, list[Finding]]:
    """YAML text as plain dicts, lists and strings. `first_line` is its place in the file.

    Raises FrontMatterError.
    """
    lines = text.split("\n")
    if quick := _read_quickly(text, lines, first_line):
        return quick
    reader = _Reader(lines, first_line)
    reader.findings += _suspicious_characters(lines, first_line)
    try:
        data = reader.read(Events(text))
    except yaml.MarkedYAMLError as error:
        raise _with_earlier(reader.findings, explain(error, lines, first_line)) from None
    except FrontMatterError as error:
        raise _with_earlier(reader.findings, *error.findings) from None
    return data, reader.marks, reader.findings


def _read_quickly(
    text: str, lines: list[str], first_line: int
) -> tuple[dict[str, Any], Marks, list[Finding]] | None:
    """As `parse`, by the C parser; None where it isn't there, might read otherwise, or where there
    is anything to say: the pure parser then says it."""
    if CEvents is None or READ_OTHERWISE.search(text) or INVISIBLE.search(text):
        return None
    reader = _Reader(lines, first_line)
    try:
        data = reader.read(CEvents(text))
    except (yaml.YAMLError, FrontMatterError):
        return None
    return None if reader.findings else (data, reader.marks, [])


def _with_earlier(earlier: list[Finding], last: Finding) -> FrontMatterError:
    """What stopped the reader, after what it found before; about one line one thing is said."""
    kept = [finding for finding in earlier if finding.position.line != last.position.line]
    return FrontMatterError(*kept, last)


class _Reader:
    """Builds dicts, lists and strings from the parser's events, and notes every place."""

    def __init__(self, lines: list[str], first_line: int) -> None:
        self.marks = Marks()
        self.findings: list[Finding] = []
        self._lines = lines
        self._first_line = first_line

    def read(self, events: Any) -> dict[str, Any]:
        self._events = events
        self._next()  # stream start
        if isinstance(self._next(), yaml.StreamEndEvent):  # nothing but comments
            raise refused(rules.EMPTY_HEADER, Position(1, 1), "Tussen de streepjes staat niets.")
        event = self._next()
        data = self._node(event, ())
        if not isinstance(data, dict):
            raise FrontMatterError(self._no_mapping(self._at(event).line))
        self._next()  # document end
        if not isinstance(event := self._next(), yaml.StreamEndEvent):
            raise refused(rules.NOT_UNDERSTOOD, self._at(event), "Hier begint iets nieuws.")
        return data

    def _next(self) -> Any:
        return self._events.get_event()

    def _at(self, event: Any) -> Position:
        mark = event.start_mark
        return Position(self._first_line + mark.line, mark.column + 1)

    def _node(self, event: Any, location: Location) -> Any:
        at = self._at(event)
        if len(location) > MAX_DEPTH:
            raise refused(rules.TOO_DEEP, at, "Dit staat te diep.")
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
            raise FrontMatterError(self._special(at))
        # Of a key that stands twice the first counts, so its place counts too.
        self.marks.values.setdefault(location, at)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, location)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(location)
        self.findings += self._swallowed(event, at)
        return event.value

    def _mapping(self, start: Any, location: Location) -> dict[str, Any]:
        result: dict[str, Any] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            at = self._at(event)
            if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
                raise FrontMatterError(self._special(self._at(start) if start.flow_style else at))
            key = event.value
            if key in result:
                first = self.marks.keys[*location, key].line
                self.findings.append(
                    Finding(
                        rules.DUPLICATE_KEY,
                        at,
                        f'Het veld "{shorten(key)}" staat ook op regel {first}.',
                    )
                )
            self.marks.keys.setdefault((*location, key), at)
            value = self._node(self._next(), (*location, key))
            result.setdefault(key, value)
        return result

    def _sequence(self, location: Location) -> list[Any]:
        result: list[Any] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            result.append(self._node(event, (*location, len(result))))
        return result

    def _special(self, at: Position) -> Finding:
        line = self._lines[at.line - self._first_line]
        key, value = line[: at.column - 1].strip(), line[at.column - 1 :].strip()
        what = f"De tekst begint met {value[:1] or 'een teken'}."
        return Finding(rules.SPECIAL_START, at, what, quoted(f"{key} ", value) if value else "")

    def _no_mapping(self, line: int) -> Finding:
        return explain_line(line - self._first_line, self._lines, self._first_line) or Finding(
            rules.NOT_A_FIELD, Position(line, 1), "Dit is geen veld met een waarde."
        )

    def _swallowed(self, event: Any, at: Position) -> Iterator[Finding]:
        """What YAML accepts in a scalar though the writer meant something else."""
        if event.style:  # quoted; plain is None, or the empty string of the C parser
            return
        text, end = event.value, event.end_mark
        if text[:1] and text[0] in SMART_QUOTES and _is_quoted(text):
            yield Finding(rules.SMART_QUOTES, at, f'Hier staat {text[0]} in plaats van een ".')
        line = self._lines[at.line - self._first_line]
        if (match := LIST_MARK.match(line)) and match.start(1) == at.column - 1:
            yield wrong_list_mark(match, at)
        if re.match(r"-[^\s\d-]", text):
            yield Finding(
                rules.DASH_WITHOUT_SPACE, at, "Na dit streepje hoort een spatie.", f"- {text[1:]}"
            )
        for number in range(at.line - self._first_line + 1, end.line + 1):
            stripped = self._lines[number].lstrip()
            if stripped.startswith("- "):
                column = len(self._lines[number]) - len(stripped) + 1
                yield Finding(
                    rules.GLUED_LINE,
                    Position(self._first_line + number, column),
                    "Deze regel hoort nu bij de regel erboven.",
                )
        rest = self._lines[end.line][end.column :]
        if text and re.match(r"\s+#", rest):
            column = end.column + rest.index("#") + 1
            whole = quoted(f"{line[: at.column - 1].strip()} ", line[at.column - 1 :].strip())
            yield Finding(
                rules.HASH_IN_VALUE,
                Position(self._first_line + end.line, column),
                f'Na het hekje staat nog "{shorten(rest.partition("#")[2])}".',
                f"Hoort dat bij de tekst? Schrijf: {whole} Of zet je opmerking op een eigen regel."
                if whole and at.line == self._first_line + end.line
                else "",
            )


def _is_quoted(text: str) -> bool:
    """A smart quote at both ends, or at the start alone: `’s avonds` is a word, not a quotation."""
    return text[-1] in SMART_QUOTES or text[0] in "\u201c\u201d\u201e\u201f"


def _suspicious_characters(lines: list[str], first_line: int) -> Iterator[Finding]:
    for number, line in enumerate(lines):
        if match := INVISIBLE.search(line):
            yield Finding(
                rules.CONTROL_CHARACTER,
                Position(first_line + number, match.start() + 1),
                "Op deze plek staat een teken dat je niet ziet.",
            )
