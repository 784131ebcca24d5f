"""The header of a file: YAML without surprises.

Every scalar stays text; the model decides what it means. So `17:00` is no number, `nee` is no
boolean, and `0123` keeps its zero. What YAML would swallow in silence (a second key of the same
name, the rest of a line after ` #`, an alias, a list item that sticks to the line above) is a
problem here.

PyYAML's pure-Python parser is the one that counts. The C parser (libyaml) is ten times as fast but
accepts other things, so it reads only headers in which the two can't differ; a property test holds
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
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from site_plugins.catalogue.problem import Named, Position, Replacement, Rule, shorten
from site_plugins.catalogue.rules import header as rules
from site_plugins.model.strict import Location

MAX_DEPTH = 8
BORDER = "---"
_SMART_QUOTES = "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f"
# No zero-width joiner (200d): it holds emoji together.
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u2060-\u2065\ufeff]")
# Words that begin with an apostrophe: 's avonds, 't Huis, 'n idee.
APOSTROPHE = re.compile(r"'[a-z]\b(?!.*')", re.IGNORECASE)
_LIST_MARK = re.compile(r"\s*([\u2022\u00b7\u25cf\u2013\u2014*])\s")
_FIELD = re.compile(r"(?P<indent>\s*)(?P<dash>(?:-\s+)*)(?P<key>[\w-]+)\s*:(?P<value>.*)")


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule at a place, before anybody knows in which file."""

    rule: Rule
    position: Position
    what: str
    fix: str = ""
    replacement: Replacement | None = None
    named: Named | None = None
    belongs: str = ""


class HeaderError(Exception):
    """The header can't be read; reading stops here. The last finding tells why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(findings[-1].what)
        self.findings = findings


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
        """The header and the body. The borders were checked before (see reading.split)."""
        _, header, body = self.FM_BOUNDARY.split(text, 2)
        return header, body

    def load(self, header: str) -> dict[str, Any]:
        """Raises HeaderError where the text can't be read at all."""
        data, self.marks, self.findings = parse(header, self._first_line)
        return data


def load(text: str) -> tuple[dict[str, Any], Marks, list[Finding]]:
    """The header of a whole file, its marks, and what is wrong with it though it can be read."""
    handler = StrictHandler()
    # Not `loads`: it hands the keys over as arguments and fails on the key "content".
    data, _ = frontmatter.parse(text, handler=handler)
    return data, handler.marks, handler.findings


def parse(text: str, first_line: int = 1) -> tuple[dict[str, Any], Marks, list[Finding]]:
    """YAML text as plain dicts, lists and strings. `first_line` is its place in the file.

    Raises HeaderError.
    """
    lines = text.split("\n")
    if quick := _read_quickly(text, lines, first_line):
        return quick
    reader = _Reader(lines, first_line)
    reader.findings += _suspicious_characters(lines, first_line)
    try:
        data = reader.read(_Events(text))
    except yaml.MarkedYAMLError as error:
        raise _with_earlier(reader.findings, _explain(error, lines, first_line)) from None
    except HeaderError as error:
        raise _with_earlier(reader.findings, *error.findings) from None
    return data, reader.marks, reader.findings


def _read_quickly(
    text: str, lines: list[str], first_line: int
) -> tuple[dict[str, Any], Marks, list[Finding]] | None:
    """As `parse`, by the C parser; None where it isn't there, might read otherwise, or where there
    is anything to say: the pure parser then says it."""
    if _CEvents is None or _READ_OTHERWISE.search(text) or INVISIBLE.search(text):
        return None
    reader = _Reader(lines, first_line)
    try:
        data = reader.read(_CEvents(text))
    except (yaml.YAMLError, HeaderError):
        return None
    return None if reader.findings else (data, reader.marks, [])


def _with_earlier(earlier: list[Finding], last: Finding) -> HeaderError:
    """What stopped the reader, after what it found before; about one line one thing is said."""
    kept = [finding for finding in earlier if finding.position.line != last.position.line]
    return HeaderError(*kept, last)


class _Events(Reader, Scanner, Parser):
    """PyYAML's pure-Python parser up to its events: no tags resolved, no objects made.

    Between double quotes a backslash only escapes itself, a quote, a slash and the end of a line.
    The other escapes of YAML would turn "wonen\\thuis" into "wonen", a tab and "huis".
    """

    ESCAPE_REPLACEMENTS = {sign: sign for sign in '"\\/'}  # type: ignore[misc]  # noqa: RUF012
    ESCAPE_CODES = {}  # type: ignore[misc]  # noqa: RUF012

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def need_more_tokens(self) -> bool:
        """As PyYAML's own, which looks at every pending key also where there is none."""
        if self.tokens and not self.possible_simple_keys:
            return False
        return bool(super().need_more_tokens())


_CEvents: Any
try:
    from yaml._yaml import CParser as _CEvents  # type: ignore[import-untyped, import-not-found, unused-ignore]
except ImportError:  # PyYAML was installed without libyaml
    _CEvents = None
# Escapes and tabs; signs that mean something where a value or a key begins; and an empty value
# before the end of a flow mapping, which gets another column.
_READ_OTHERWISE = re.compile(r"[\\\t]|(?<![^\s\[\]{},:'\"-])[|>!?%&*@`]|:\s*[},\]]")


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
            raise HeaderError(
                Finding(rules.EMPTY_HEADER, Position(1, 1), "Tussen de streepjes staat niets.")
            )
        event = self._next()
        data = self._node(event, ())
        if not isinstance(data, dict):
            raise HeaderError(self._no_mapping(self._at(event).line))
        self._next()  # document end
        if not isinstance(event := self._next(), yaml.StreamEndEvent):
            raise HeaderError(
                Finding(rules.NOT_UNDERSTOOD, self._at(event), "Hier begint iets nieuws.")
            )
        return data

    def _next(self) -> Any:
        return self._events.get_event()

    def _at(self, event: Any) -> Position:
        mark = event.start_mark
        return Position(self._first_line + mark.line, mark.column + 1)

    def _node(self, event: Any, location: Location) -> Any:
        at = self._at(event)
        if len(location) > MAX_DEPTH:
            raise HeaderError(Finding(rules.TOO_DEEP, at, "Dit staat te diep."))
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
            raise HeaderError(self._special(at))
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
                raise HeaderError(self._special(self._at(start) if start.flow_style else at))
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
        sign = self._lines[at.line - self._first_line][at.column - 1 :][:1]
        return Finding(rules.SPECIAL_START, at, f"De tekst begint met {sign or 'een teken'}.")

    def _no_mapping(self, line: int) -> Finding:
        return _explain_line(line - self._first_line, self._lines, self._first_line) or Finding(
            rules.NOT_A_FIELD, Position(line, 1), "Dit is geen veld met een waarde."
        )

    def _swallowed(self, event: Any, at: Position) -> Iterator[Finding]:
        """What YAML accepts in a scalar though the writer meant something else."""
        if event.style:  # quoted; plain is None, or the empty string of the C parser
            return
        text, end = event.value, event.end_mark
        if text[:1] and text[0] in _SMART_QUOTES and _is_quoted(text):
            yield Finding(rules.SMART_QUOTES, at, f'Hier staat {text[0]} in plaats van een ".')
        line = self._lines[at.line - self._first_line]
        if (match := _LIST_MARK.match(line)) and match.start(1) == at.column - 1:
            yield Finding(rules.WRONG_LIST_MARK, at, f"Deze regel begint met {match[1]}.")
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
            yield Finding(
                rules.HASH_IN_VALUE,
                Position(self._first_line + end.line, column),
                f'Na het hekje staat nog "{shorten(rest.partition("#")[2])}".',
            )


def _is_quoted(text: str) -> bool:
    """A smart quote at both ends, or at the start alone: `’s avonds` is a word, not a quotation."""
    return text[-1] in _SMART_QUOTES or text[0] in "\u201c\u201d\u201e\u201f"


def _suspicious_characters(lines: list[str], first_line: int) -> Iterator[Finding]:
    for number, line in enumerate(lines):
        if match := INVISIBLE.search(line):
            yield Finding(
                rules.CONTROL_CHARACTER,
                Position(first_line + number, match.start() + 1),
                "Op deze plek staat een teken dat je niet ziet.",
            )


# --- what went wrong, in words that a person knows ------------------------------------------


def _explain(error: yaml.MarkedYAMLError, lines: list[str], first_line: int) -> Finding:
    mark = error.problem_mark or error.context_mark
    context = error.context_mark
    problem = str(error.problem)
    if "quoted scalar" in str(error.context) and context:
        at = Position(first_line + context.line, context.column + 1)
        if "escape" in problem and mark:
            return Finding(
                rules.BACKSLASH,
                Position(first_line + mark.line, mark.column),
                "Hier staat een \\ tussen dubbele aanhalingstekens.",
            )
        value = lines[context.line][context.column :].strip()
        return _not_closed(value, at)
    line = mark.line if mark else 0
    for candidate in _candidates(line, context.line if context else line, lines):
        if finding := _explain_line(candidate, lines, first_line):
            return finding
    column = mark.column + 1 if mark else 1
    if "mapping values are not allowed" in problem or "expected <block end>" in problem:
        text = lines[line] if line < len(lines) else ""
        return Finding(
            rules.INDENTATION,
            Position(first_line + line, len(text) - len(text.lstrip()) + 1),
            "Deze regel staat niet recht onder de velden waar hij bij hoort.",
        )
    return Finding(rules.NOT_UNDERSTOOD, Position(first_line + line, column), "Hier gaat het mis.")


def _candidates(line: int, context_line: int, lines: list[str]) -> list[int]:
    """Where to look for the cause: the line itself, the one above, and where the group began."""
    order = [line, line - 1, context_line]
    return [number for number in dict.fromkeys(order) if 0 <= number < len(lines)]


def _explain_line(number: int, lines: list[str], first_line: int) -> Finding | None:
    """The most likely mistake on one line that YAML could not read; None when it looks fine."""
    line = lines[number]
    stripped = line.strip()
    line_number = first_line + number

    def at(column: int) -> Position:
        return Position(line_number, column + 1)

    if not stripped or stripped.startswith("#"):
        return None
    if stripped == "=======":
        return Finding(rules.MERGE_CONFLICT, at(0), "Rond deze regel staan twee versies.")
    if "\t" in line:
        return Finding(rules.TAB, at(line.index("\t")), "Op deze plek staat een tab.")
    if match := _LIST_MARK.match(line):
        return Finding(
            rules.WRONG_LIST_MARK, at(match.start(1)), f"Deze regel begint met {match[1]}."
        )
    if (match := re.match(r"\s*(-+)[^\s-]", line)) and ":" not in line:
        return Finding(
            rules.DASH_WITHOUT_SPACE, at(match.start(1)), "Na dit streepje hoort een spatie."
        )
    if not (entry := _FIELD.match(line)):
        return _explain_no_field(line, at)
    value, column = entry["value"], entry.start("value")
    text = value.strip()
    if text and not value[:1].isspace():
        return Finding(
            rules.NO_SPACE_AFTER_COLON,
            at(column - 1),
            "Na deze dubbele punt hoort een spatie.",
            f"{entry['key']}: {text}",
        )
    start = column + len(value) - len(value.lstrip())
    return _explain_value(text, entry["key"], at, start)


def _explain_no_field(line: str, at: Any) -> Finding | None:
    stripped = line.strip()
    if "=" in line and ":" not in line:
        return Finding(
            rules.NOT_A_FIELD, at(line.index("=")), "Hier staat een = in plaats van een :"
        )
    if stripped.startswith(("- ", '"', "'")):
        text = stripped.removeprefix("- ").strip()
        return _explain_value(text, "", at, line.index(text) if text else 0)
    if ":" not in line:
        column = len(line) - len(line.lstrip())
        fix = (
            "Hoort dit bij het veld erboven? "
            f"Zet het daar dan op dezelfde regel: ... {shorten(stripped)}"
        )
        return Finding(rules.NOT_A_FIELD, at(column), "Op deze regel staat geen veld.", fix)
    return None


def _explain_value(text: str, key: str, at: Any, start: int) -> Finding | None:
    if not text:
        return None
    prefix = f"{key}: " if key else "- "
    if text[0] in _SMART_QUOTES:
        return Finding(
            rules.SMART_QUOTES,
            at(start),
            f'Hier staat {text[0]} in plaats van een ".',
            _line(prefix, text.strip(_SMART_QUOTES)),
        )
    if text[0] in "\"'":
        return _explain_quotes(text, at, start)
    line = _line(prefix, text.replace('"', "'"))
    if text[0] in "@%&*!`[]{}|>":
        return Finding(rules.SPECIAL_START, at(start), f"De tekst begint met {text[0]}.", line)
    if match := re.search(r":(\s|$)", text):
        return Finding(
            rules.COLON_IN_VALUE,
            at(start + match.start()),
            "Na deze dubbele punt raakt de site de draad kwijt.",
            f"Zet de hele tekst tussen aanhalingstekens: {line}" if line else "",
        )
    return None


def _line(prefix: str, text: str) -> str:
    """The line to copy, with the text between quotation marks; empty when it can't be shown."""
    line = f'{prefix}"{text}"'
    return line if line.isprintable() else ""


def _not_closed(text: str, at: Position) -> Finding:
    """A quotation mark that opens and never closes, or the apostrophe of a word like 's."""
    what = "Dit aanhalingsteken opent een tekst die nergens eindigt."
    if APOSTROPHE.match(text) and text.isprintable() and '"' not in text:
        return Finding(rules.QUOTE_NOT_CLOSED, at, what, f'Schrijf hier: "{text}"')
    return Finding(rules.QUOTE_NOT_CLOSED, at, what)


def _explain_quotes(text: str, at: Any, start: int) -> Finding | None:
    end = text.find(text[0], 1)
    if end == -1:
        return _not_closed(text, at(start))
    if text[end + 1 :].strip():
        what = "Na dit aanhalingsteken gaat de tekst door."
        line = _line("", text.replace('"', "'"))
        fix = f"Schrijf hier: {line}" if line and "\\" not in line else ""
        return Finding(rules.QUOTES_HALFWAY, at(start + end + 1), what, fix)
    return None
