"""What to replace in a file for what is wrong with it, where that can mean only one thing."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Sequence

from site_plugins.catalogue.catalogue import Catalogue, target_of
from site_plugins.catalogue.naming import names_in
from site_plugins.model.strict import references_in
from site_plugins.reading.front_matter import BORDER, INVISIBLE
from site_plugins.reading.problem import Position, Problem, Replacement
from site_plugins.reading.rules import front_matter as rules
from site_plugins.reading.rules import relations
from site_plugins.reading.suggest import only_near
from site_plugins.reading.yaml_mistakes import APOSTROPHE
from site_plugins.writing.front_matter import quoted

_LINE_END = re.compile("\r\n|\r|\n")

_FIELD = re.compile(r"\s*(?:- +)*[\w-]+\s*: +(?P<value>.*\S)")

_QUOTES = "\"'"


def replacements(
    content: bytes, problems: Sequence[Problem], catalogue: Catalogue
) -> list[Replacement]:
    """What to replace in a file with these problems, first things first; no two overlap."""
    try:
        text = _Text(content)
    except UnicodeDecodeError:
        return []
    found: dict[int, Replacement] = {}
    for problem in problems:
        one = problem.replacement or _of_line(problem, text) or _of_reference(problem, catalogue)
        if one and (place := text.place(one)) is not None:
            found.setdefault(place, one)
    ordered = sorted(found.items())
    ends = [0, *(place + len(one.old) for place, one in ordered)]
    return [one for (place, one), end in zip(ordered, ends, strict=False) if place >= end]


def replace(content: bytes, wanted: Sequence[Replacement]) -> bytes:
    """The file with each replacement made; every other byte stays as it was."""
    text = _Text(content)
    places = [
        (place, replacement)
        for replacement in wanted
        if (place := text.place(replacement)) is not None
    ]
    result = text.whole
    for place, replacement in sorted(places, key=lambda pair: pair[0], reverse=True):
        result = result[:place] + replacement.new + result[place + len(replacement.old) :]
    return result.encode()


class _Text:
    """A file as text, byte order mark and line ends kept, with places as the reader counts them.

    Raises UnicodeDecodeError.
    """

    def __init__(self, content: bytes) -> None:
        self.whole = content.decode()
        mark = codecs.BOM_UTF8.decode()
        start = len(self.whole) - len(self.whole.lstrip(mark))
        ends = list(_LINE_END.finditer(self.whole, start))
        self._starts = [start, *(end.end() for end in ends)]
        self._ends = [*(end.start() for end in ends), len(self.whole)]

    def line(self, number: int) -> str:
        """A line without its end; empty when there is no such line."""
        if not 1 <= number <= len(self._starts):
            return ""
        return self.whole[self._starts[number - 1] : self._ends[number - 1]]

    def place(self, replacement: Replacement) -> int | None:
        """Where in the text `old` starts; None when it isn't there."""
        line, column = self.line(replacement.position.line), replacement.position.column - 1
        quote = line[column : column + 1]
        if not line.startswith(replacement.old, column):
            if not quote or quote not in _QUOTES:
                return None
            if line[column + 1 :].partition(quote)[0] != replacement.old:
                return None
            column += 1
        return self._starts[replacement.position.line - 1] + column


LineFix = Callable[[str, int], tuple[int, str, str] | None]


def _of_line(problem: Problem, text: _Text) -> Replacement | None:
    fix = _LINE_FIXES.get(problem.rule.code)
    line, column = text.line(problem.position.line), problem.position.column - 1
    found = fix(line, column) if fix and column < len(line) else None
    if not found:
        return None
    start, old, new = found
    return Replacement(Position(problem.position.line, start + 1), old, new)


def _space_after(line: str, column: int) -> tuple[int, str, str] | None:
    sign = line[column]
    return (column, sign, f"{sign} ") if sign in ":-" else None


def _list_mark(line: str, column: int) -> tuple[int, str, str] | None:
    return column, line[column], "-"


def _tab(line: str, column: int) -> tuple[int, str, str] | None:
    """Two spaces for a step to the right, one between a key and its value."""
    if line[column] != "\t":
        return None
    return column, "\t", " " if line[:column].strip() else "  "


def _invisible(line: str, column: int) -> tuple[int, str, str] | None:
    sign = line[column]
    return (column, sign, "") if INVISIBLE.fullmatch(sign) else None


def _border(line: str, _column: int) -> tuple[int, str, str] | None:
    return 0, line.rstrip(), BORDER


def _smart_quotes(line: str, column: int) -> tuple[int, str, str] | None:
    """Only around the whole value: in `“Wonen” en “werken”` they belong to the words."""
    value = line[column:].rstrip()
    inside = value[1:-1]
    if not re.fullmatch("[\u2018-\u201f].+[\u2018-\u201f]", value) or re.search(
        "[\u201c-\u201f]", inside
    ):
        return None
    return column, value, quoted(inside)


def _apostrophe(line: str, column: int) -> tuple[int, str, str] | None:
    """A value that begins with a word like 's, between quotation marks."""
    value = line[column:].rstrip()
    return (column, value, quoted(value)) if APOSTROPHE.match(value) else None


def _inner_quotes(line: str, column: int) -> tuple[int, str, str] | None:
    """A value with quotation marks inside, between double ones; those inside become single."""
    match = _FIELD.fullmatch(line.rstrip())
    if not match or match["value"][0] not in _QUOTES or match.start("value") > column:
        return None
    value = match["value"]
    if "\\" in value or " #" in value:
        return None
    return match.start("value"), value, quoted(value.replace('"', "'"))


def _quote_value(line: str, column: int) -> tuple[int, str, str] | None:
    """The whole value of the field between quotation marks."""
    match = _FIELD.fullmatch(line.rstrip())
    if not match or match.start("value") > column:
        return None
    value = match["value"]
    # After a hash comes a comment, and | and > begin a text of more lines.
    if value[0] in _QUOTES + "|>" or " #" in value:
        return None
    return match.start("value"), value, quoted(value)


_LINE_FIXES: dict[str, LineFix] = {
    rules.CONTROL_CHARACTER.code: _invisible,
    rules.WRONG_BORDER.code: _border,
    rules.TAB.code: _tab,
    rules.COLON_IN_VALUE.code: _quote_value,
    rules.SMART_QUOTES.code: _smart_quotes,
    rules.DASH_WITHOUT_SPACE.code: _space_after,
    rules.WRONG_LIST_MARK.code: _list_mark,
    rules.SPECIAL_START.code: _quote_value,
    rules.NO_SPACE_AFTER_COLON.code: _space_after,
    rules.QUOTE_NOT_CLOSED.code: _apostrophe,
    rules.QUOTES_HALFWAY.code: _inner_quotes,
}


def _of_reference(problem: Problem, catalogue: Catalogue) -> Replacement | None:
    """The one name that a name with a slip of the hand can be."""
    if problem.rule not in (relations.UNKNOWN_REFERENCE, relations.UNKNOWN_ANCHOR):
        return None
    for typed, meant in _near_names(problem, catalogue):
        return Replacement(problem.position, typed, meant)
    return None


def _near_names(problem: Problem, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    record = catalogue.by_path.get(problem.path)
    for location, reference in references_in(record.entry) if record else ():
        if record is None or record.marks.value(location) != problem.position:
            continue
        found, target = catalogue.find(reference), target_of(reference)[0]
        name, options = reference.slug, catalogue.names(target)
        called = names_in(catalogue).file(target, name, sure=True)
        if found and reference.anchor:
            name, options, called = reference.anchor, catalogue.ids(found), ""
        if meant := called or only_near(name, options):
            before, _, after = str(reference).rpartition(name)
            yield str(reference), f"{before}{meant}{after}"
