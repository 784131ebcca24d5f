"""Mending what can mean only one thing, and leaving every other byte as it was.

A change is kept only when it leaves fewer problems in all the content together, or when a file that
could not be read is read further. So whatever a replacement was thought to mend, the checks have
the last word.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_plugins.catalogue import pictures
from site_plugins.catalogue.catalogue import Catalogue, target_of
from site_plugins.catalogue.header import APOSTROPHE, BORDER, INVISIBLE
from site_plugins.catalogue.loading import Loaded, load
from site_plugins.catalogue.naming import names_in
from site_plugins.catalogue.own_links import published_address
from site_plugins.catalogue.problem import Position, Problem, Replacement
from site_plugins.catalogue.rules import header as rules
from site_plugins.catalogue.rules import relations
from site_plugins.catalogue.suggest import only_near
from site_plugins.catalogue.trying import Copy, copy_of
from site_plugins.catalogue.writing import quoted
from site_plugins.model.strict import references_in

_LINE_END = re.compile("\r\n|\r|\n")
_FIELD = re.compile(r"\s*(?:- +)*[\w-]+\s*: +(?P<value>.*\S)")
_QUOTES = "\"'"
# One mended mistake may bring the next to light; so many are looked through at most.
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Change:
    """What was replaced in a file; the place is as it was before. Without a replacement the file
    got another path, or a picture lost what nobody sees in it."""

    path: str
    replacement: Replacement | None = None
    moved: str = ""


@dataclass(frozen=True, slots=True)
class Mended:
    """What to call files by their path, then the new bytes of every file that changed, and what
    changed in all."""

    files: Mapping[str, bytes]
    changes: tuple[Change, ...]
    moves: Mapping[str, str]


def mend(content: Path, today: date, wanted: Callable[[str], bool] = bool) -> Mended:
    """Everything under `content` whose path is `wanted`, mended. Nothing is written there.

    What is left has nothing that can be mended: another run would change nothing.
    """
    with copy_of(content) as copy:
        mending = _Mending(copy, today, wanted, published_address(content.parent))
        mending.run()
        return Mended(mending.files, tuple(mending.changes), mending.moves)


class _Mending:
    """Tries replacements in a copy of the content, and keeps those that help."""

    def __init__(
        self, copy: Copy, today: date, wanted: Callable[[str], bool], address: str
    ) -> None:
        self._address = address
        self._wanted = wanted
        self.files: dict[str, bytes] = {}
        self.moves: dict[str, str] = {}
        self.changes: list[Change] = []
        self._copy = copy
        self._today = today
        self._loaded = self._load()

    def run(self) -> None:
        while any(self._mend_file(path) for path in filter(self._is_wanted, _paths(self._loaded))):
            pass

    def _is_wanted(self, path: str) -> bool:
        return self._wanted(path) or path in self.moves.values()

    def _load(self) -> Loaded:
        return load(self._copy.folder, self._today, self._address)

    def _mend_file(self, path: str) -> bool:
        """Whether something was mended: all at once if each does its work, else one by one."""
        if path in self._loaded.catalogue.images:
            return self._clean(path)
        if self._move(path):
            return True
        found = self._replacements(path)
        if len(found) > 1 and self._keep(path, found, fewer=len(found)):
            return True
        return any(self._keep(path, [one]) for one in found)

    def _clean(self, path: str) -> bool:
        """Whether something was hidden in a picture and is gone now."""
        before = self._copy.read(path)
        if (content := pictures.cleaned(before)) == before:
            return False
        self._copy.write(path, content)
        loaded = self._load()
        if len(loaded.problems) >= len(self._loaded.problems):
            self._copy.write(path, before)
            return False
        self._loaded = loaded
        self.files[path] = content
        self.changes.append(Change(path))
        return True

    def _move(self, path: str) -> bool:
        """Whether the file got another path. It keeps it when no other file suffers: what is wrong
        in it comes to light only now."""
        found = (one.belongs for one in self._loaded.problems if one.path == path)
        meant = next(filter(None, found), "")
        if not meant or not self._copy.move(path, meant):
            return False
        loaded = self._load()
        suffers = _of_others(path, loaded, meant) > _of_others(path, self._loaded, meant)
        if suffers or meant in self.moves:
            self._copy.move(meant, path)
            return False
        self._loaded = loaded
        self.moves[path] = meant
        if path in self.files:
            self.files[meant] = self.files.pop(path)
        self.changes.append(Change(path, moved=meant))
        return True

    def _replacements(self, path: str) -> list[Replacement]:
        content = self._copy.read(path)
        problems = [problem for problem in self._loaded.problems if problem.path == path]
        return replacements(content, problems, self._loaded.catalogue) if problems else []

    def _helps(self, path: str, before: Loaded, wanted: int) -> bool:
        """Whether a file is read further than before, to the harm of no other; or whether no more
        problems are left than `wanted`, and it is not read less far."""
        reach, former = _reach(path, self._loaded), _reach(path, before)
        if reach > former and _of_others(path, self._loaded) <= _of_others(path, before):
            return True
        return reach >= former and len(self._loaded.problems) <= wanted

    def _keep(self, path: str, found: Sequence[Replacement], fewer: int = 1) -> bool:
        """Tries `found`, and what comes to light after it; keeps it when that helps."""
        before, loaded = self._copy.read(path), self._loaded
        wanted = len(loaded.problems) - fewer
        content, changes = before, list[Change]()
        # A file stops at its first mistake: mending that one may bring others to light.
        depth = _DEEPEST if path in loaded.catalogue.unreadable else 1
        for _ in range(depth):
            content = replace(content, found)
            changes += [Change(path, one) for one in found]
            self._copy.write(path, content)
            self._loaded = self._load()
            if self._helps(path, loaded, wanted):
                self.files[path] = content
                self.changes += changes
                return True
            if not (found := self._replacements(path)[:1]):
                break
        self._copy.write(path, before)
        self._loaded = loaded
        return False


def _of_others(path: str, loaded: Loaded, other_path: str = "") -> int:
    """How much is wrong elsewhere."""
    return sum(problem.path not in (path, other_path) for problem in loaded.problems)


def _reach(path: str, loaded: Loaded) -> tuple[int, int]:
    """How far a file is read: up to a line of its header, up to its fields, or as a whole. What is
    wrong after that shows only then."""
    found = [problem for problem in loaded.problems if problem.path == path]
    if header := [one.position.line for one in found if one.rule in rules.RULES]:
        return (0, min(header))
    return (1, 0) if path in loaded.catalogue.unreadable else (2, 0)


def _paths(loaded: Loaded) -> list[str]:
    return sorted({problem.path for problem in loaded.problems})


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


def replace(content: bytes, found: Sequence[Replacement]) -> bytes:
    """The file with each replacement made; every other byte stays as it was."""
    text = _Text(content)
    places = [(place, one) for one in found if (place := text.place(one)) is not None]
    result = text.whole
    for place, one in sorted(places, key=lambda pair: pair[0], reverse=True):
        result = result[:place] + one.new + result[place + len(one.old) :]
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

    def place(self, one: Replacement) -> int | None:
        """Where in the text `old` starts; None when it isn't there."""
        line, column = self.line(one.position.line), one.position.column - 1
        quote = line[column : column + 1]
        if not line.startswith(one.old, column):
            if not quote or quote not in _QUOTES:
                return None
            if line[column + 1 :].partition(quote)[0] != one.old:
                return None
            column += 1
        return self._starts[one.position.line - 1] + column


# --- what the reader stumbles over ---------------------------------------------------------------

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


# --- references ------------------------------------------------------------------------------


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
