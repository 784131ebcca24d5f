"""Forgetting a person: what can go goes, and every other place is told to somebody who can judge.

A value that is the name and nothing else is taken out: the line of its field, or else the element
of a list that it stands in. Each is tried in a copy of the content, and kept only when that gives
no new problem. A name within a sentence stays: only a person can write that sentence anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from site_plugins.catalogue.snapshots import read_snapshots, without
from site_plugins.loading import load
from site_plugins.mending.trying import ContentCopy, copy_of
from site_plugins.model.walking import Location
from site_plugins.reading.documents import Document, read_list, read_markdown
from site_plugins.reading.problem import Position
from site_plugins.reading.slugs import slugify

_TAKEN_OUT = "(naam weggehaald)"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_BEFORE_KEY = re.compile(r"[ -]*")  # no flow style: what stands on one line is not ours to cut


@dataclass(frozen=True, slots=True)
class Mention:
    """A place with the name: where it stands now, and where it stands when what can go is gone.
    `whole`: the whole name; else the surname alone, which may be that of another."""

    path: str
    now: Position
    then: Position
    whole: bool = False
    in_path: bool = False


@dataclass(frozen=True, slots=True)
class Removal:
    """A place that goes; `text` is its line, without the spaces around it."""

    path: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """The new bytes of each file that changes, what goes, what is left, and of which years the kept
    open data has the name: that is made again without it."""

    files: Mapping[str, bytes]
    removals: tuple[Removal, ...]
    mentions: tuple[Mention, ...]
    years: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """A name as it may be written."""

    name: str

    @classmethod
    def named(cls, typed: str) -> Person:
        return cls(" ".join(typed.split()))

    @property
    def surname(self) -> str:
        """All after the first name: "van de Gevel"."""
        return self.name.partition(" ")[2] or self.name

    def is_all_of(self, value: str) -> bool:
        return self._whole.fullmatch(value.strip()) is not None

    @property
    def _whole(self) -> re.Pattern[str]:
        """Of a first name alone the capital counts: many are also words."""
        return _written(self.name, re.IGNORECASE if " " in self.name else 0)

    def found_in(self, text: str) -> Iterator[tuple[int, bool]]:
        """Where the name begins, and whether it is the whole name. A surname without a capital is
        most often a word."""
        whole = [*self._whole.finditer(text)]
        yield from ((match.start(), True) for match in whole)
        for match in _written(self.surname).finditer(text):
            if not any(one.start() <= match.start() < one.end() for one in whole):
                yield match.start(), False

    def taken_out_of(self, text: str) -> str:
        """The text without the whole name, where no person will write it anew."""
        return self._whole.sub(_TAKEN_OUT, text)

    def is_in_path(self, path: str) -> bool:
        """Whether the name of a file or folder, and so an address, has the surname."""
        parts = f"-{slugify(path.replace('/', ' '))}-"
        return f"-{slugify(self.surname)}-" in parts


def forget(content: Path, person: Person, today: date) -> Forgotten:
    """What to change under `content` to forget somebody; nothing is written there."""
    with copy_of(content) as copy:
        found = _Forgetting(copy, person, today).run()
    years: dict[int, dict[str, bytes]] = {}
    for one in read_snapshots(content.parent)[0]:
        if files := without(one, person.taken_out_of, today):
            years[one.year] = files
    kept = {f"../{path}": data for files in years.values() for path, data in files.items()}
    return replace(found, files={**found.files, **kept}, years=tuple(sorted(years)))


def mentions_in(person: Person, path: str, text: str) -> Iterator[Mention]:
    """Every mention in a file that stays as it is, and in its path."""
    yield from _mentions(person, path, _numbered(text))


def text_of(content: bytes) -> str | None:
    """None for what is no text."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


_Lines = list[tuple[int, str]]


class _Forgetting:
    def __init__(self, copy: ContentCopy, person: Person, today: date) -> None:
        self._copy = copy
        self._person = person
        self._today = today
        self._lines: dict[str, _Lines] = {}
        self._removals: list[Removal] = []
        self._changed: set[str] = set()
        self._problems: int | None = None  # counted when it matters: that takes as long as `check`

    def run(self) -> Forgotten:
        for file in sorted(self._copy.folder.rglob("*")):
            text = text_of(file.read_bytes()) if file.is_file() else None
            if text is not None:
                self._lines[file.relative_to(self._copy.folder).as_posix()] = _numbered(text)
        # The list of names comes last: a voice may not have a name that isn't in it any more.
        while any(self._forget_in(path) for path in self._lines if self._may_go(path)):
            pass
        mentions = [
            mention
            for path, lines in self._lines.items()
            for mention in _mentions(self._person, path, lines)
        ]
        files = {path: self._copy.read(path) for path in sorted(self._changed)}
        removals = sorted(self._removals, key=lambda one: (one.path, one.line))
        return Forgotten(files, tuple(removals), tuple(mentions))

    def _may_go(self, path: str) -> bool:
        text = "".join(line for _, line in self._lines[path])
        return path.endswith((".md", ".yml")) and any(self._person.found_in(text))

    def _forget_in(self, path: str) -> bool:
        """Whether something went that had not gone before."""
        document = _read(path, self._copy.read(path))
        for location, value in _values(document.data, ()):
            if self._person.is_all_of(value):
                at = document.marks.value(location).line - 1
                said = self._lines[path][at]
                if any(self._keep(path, document, one) for one in _units(document.data, location)):
                    self._removals.append(Removal(path, said[0], said[1].strip()))
                    return True
        return False

    def _keep(self, path: str, document: Document, unit: Location) -> bool:
        before, bytes_before = self._lines[path], self._copy.read(path)
        if self._problems is None:
            self._problems = self._count()
        if (after := _without(before, document, unit)) is None:
            return False
        if path.endswith(".yml") and len(unit) == 1:
            after += [(0, f"{unit[0]}: []\n")]  # a list must be there, with or without elements
        mark = bytes_before[: 3 * bytes_before.startswith(b"\xef\xbb\xbf")]
        self._copy.write(path, mark + "".join(line for _, line in after).encode())
        if (problems := self._count()) > self._problems:
            self._copy.write(path, bytes_before)
            return False
        self._problems, self._lines[path] = problems, after
        self._changed.add(path)
        return True

    def _count(self) -> int:
        return len(load(self._copy.folder, self._today).problems)


def _read(path: str, content: bytes) -> Document:
    return read_markdown(content) if path.endswith(".md") else read_list(content)


def _values(data: Any, location: Location) -> Iterator[tuple[Location, str]]:
    """Every text, with the path that leads to it."""
    if isinstance(data, str):
        yield location, data
    parts = data.items() if isinstance(data, dict) else ()
    for key, value in enumerate(data) if isinstance(data, list) else parts:
        yield from _values(value, (*location, key))


def _units(data: Any, location: Location) -> Iterator[Location]:
    """What to take out, the least first: the field or the element itself, then the element that is
    of this name. A list that would be left empty goes as a whole."""
    of_that_name = [location[:-1]] if location[-1] == "naam" and len(location) > 1 else []
    for unit in (location, *of_that_name):
        holder = data
        for key in unit[:-1]:
            holder = holder[key]
        is_alone = isinstance(holder, list) and len(holder) == 1
        yield unit[:-1] if is_alone else unit


def _without(lines: _Lines, document: Document, unit: Location) -> _Lines | None:
    """What is left; None where the unit can't be cut out by whole lines."""
    is_item = isinstance(unit[-1], int)
    position = document.marks.value(unit) if is_item else document.marks.key(unit)
    start, column = position.line - 1, position.column - 1
    before = lines[start][1][:column]
    if not _BEFORE_KEY.fullmatch(before):
        return None
    edge = _indent(before) if is_item else column
    end = start + 1
    while end < len(lines) and _belongs(lines[end][1], edge, with_dashes=not is_item):
        end += 1
    rest = lines[end:]
    if not is_item and "-" in before and rest and _indent(rest[0][1]) == column:
        # The first field of an element: the next one takes over its dash.
        rest = [(rest[0][0], before + rest[0][1][column:]), *rest[1:]]
    return [*lines[:start], *rest]


def _belongs(line: str, edge: int, *, with_dashes: bool) -> bool:
    """Whether a line goes on with what began at the column `edge`."""
    if not line.strip():
        return False
    indent = _indent(line)
    return indent > edge or (with_dashes and indent == edge and line.lstrip().startswith("- "))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _numbered(text: str) -> _Lines:
    return [*enumerate(_LINE.findall(text), start=1)]


def _mentions(person: Person, path: str, lines: _Lines) -> Iterator[Mention]:
    if person.is_in_path(path):
        yield Mention(path, Position(), Position(), in_path=True)
    text = "".join(line for _, line in lines)
    starts = [0]
    for _, line in lines:
        starts.append(starts[-1] + len(line))
    row = 0
    for at, whole in sorted(person.found_in(text)):
        while starts[row + 1] <= at:
            row += 1
        column = at - starts[row] + 1
        yield Mention(path, Position(lines[row][0], column), Position(row + 1, column), whole)


def _written(name: str, flags: int = 0) -> re.Pattern[str]:
    """The name as words, however they are spaced; not within another word, a path or a link. What
    begins small ("van de Gevel") gets a capital at the begin of a sentence."""
    words = r"\s+".join(map(re.escape, name.split()))
    words = f"[{name[0]}{name[0].upper()}]{words[1:]}" if name[0].islower() else words
    return re.compile(rf"(?<![\w/-]){words}(?![\w-])", flags)
