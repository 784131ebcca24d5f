"""What can be wrong with content, and where: rules, problems and their report in Dutch."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from site_plugins.model.references import Reference
from site_plugins.model.walking import Location

# So many mistakes of one kind are looked for in a file: nobody mends more at a time, and who made
# them did not slip. So many are shown.
MOST_FINDINGS = 1_000
_MOST_SHOWN = 50


class Position(NamedTuple):
    """Line and column in a file, both counted from 1; columns count characters."""

    line: int = 1
    column: int = 1


class Severity(Enum):
    ERROR = "fout"
    WARNING = "let op"


GOOD = "---\ntitel: Wonen\nsamenvatting: Over een eigen plek.\nsoort: verder\n---\n"


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that content must keep to. Its help page and its test are made from this record.

    `bad` is a complete file, at `path` under content/, that breaks this rule and no other;
    `good` is the same file mended: most often the smallest page. Both may use the items of
    tests/site.
    """

    code: str
    title: str
    why: str
    fix: str
    bad: str | bytes
    good: str | bytes = GOOD
    path: str = "onderwerpen/wonen.md"
    good_path: str = ""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Replacement:
    """The only thing that can be meant: `new` in the place of `old`, which stands at `position`.

    A quotation mark at `position` may come before `old`.
    """

    position: Position
    old: str
    new: str


class Named(NamedTuple):
    """What was typed where a reference of this kind belongs: all content together may know it."""

    reference: type[Reference]
    typed: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule at a place, before anybody knows in which file. `field` leads to the field that
    it is about, where the field guide can help."""

    rule: Rule
    position: Position
    what: str
    fix: str = ""
    replacement: Replacement | None = None
    named: Named | None = None
    belongs: str = ""
    field: Location | None = None

    def in_file(self, path: str) -> Problem:
        """The same, now that the file is known."""
        return Problem(
            self.rule,
            path,
            self.position,
            self.what,
            self.fix,
            self.replacement,
            self.named,
            self.belongs,
            self.field,
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """A broken rule at one place. `path` is relative to the content folder, with slashes. `guide`
    is the web address where the field guide explains the field."""

    rule: Rule
    path: str
    position: Position
    what: str
    fix: str = ""
    replacement: Replacement | None = None
    named: Named | None = None
    belongs: str = ""  # where the whole file belongs
    field: Location | None = None
    guide: str = ""

    @property
    def sort_key(self) -> tuple[str, Position, str, str]:
        return (self.path, self.position, self.rule.code, self.what)

    def file(self, root: str) -> str:
        """The path from the folder of the project, with the content in its folder `root`; a setting
        beside the content has a path that begins with `../`."""
        return posixpath.normpath(f"{root}/{self.path}")

    @property
    def is_error(self) -> bool:
        return self.rule.severity is Severity.ERROR

    @property
    def how(self) -> str:
        """How to mend this very problem; else how to mend its kind. Lines to copy come under it."""
        return self.fix or self.rule.fix


def shorten(text: str, length: int = 60) -> str:
    """What was typed, fit to stand in a message: one line, not too long, nothing unprintable."""
    line = "".join(sign if sign.isprintable() else "\ufffd" for sign in " ".join(text.split()))
    return line if len(line) <= length else line[: length - 3].rstrip() + "..."


def report(problems: Iterable[Problem], root: str = "content") -> str:
    """The problems, sorted, for a person to read; the last line repeats the count. Of a file with
    very many only the first are shown.

    Each starts with `path:line:column`, which editors and terminals turn into a link.
    """
    ordered = sorted(problems, key=lambda problem: problem.sort_key)
    if not ordered:
        return "Alles klopt: geen problemen gevonden."
    blocks = [
        block
        for path, found in groupby(ordered, attrgetter("path"))
        for block in _blocks(root, path, [*found])
    ]
    return "\n".join([*blocks, _closing_line(ordered, root)])


def _blocks(root: str, path: str, problems: list[Problem]) -> Iterator[str]:
    """The problems of one file."""
    yield from (_block(problem, root) for problem in problems[:_MOST_SHOWN])
    if len(problems) > _MOST_SHOWN:
        yield f"{root}/{path}: hier is nog meer mis. Los eerst deze {_MOST_SHOWN} dingen op.\n"


def _block(problem: Problem, root: str) -> str:
    line, column = problem.position
    label = problem.rule.code if problem.is_error else f"{problem.rule.code} (let op)"
    how = problem.how.replace("\n", "\n        ")
    guide = f"    Meer uitleg: {problem.guide}\n" if problem.guide else ""
    return (
        f"{problem.file(root)}:{line}:{column}: {label} {problem.what}\n"
        f"    Waarom: {problem.rule.why}\n"
        f"    Zo los je het op: {how}\n{guide}"
    )


def _closing_line(ordered: list[Problem], root: str) -> str:
    errors = [problem for problem in ordered if problem.is_error]
    warnings = len(ordered) - len(errors)
    counts = [_count(len(errors), "fout", "fouten")] if errors else []
    counts += [_count(warnings, "waarschuwing", "waarschuwingen")] if warnings else []
    first = (errors or ordered)[0]
    least = (
        "Minstens " if max(Counter(one.path for one in ordered).values()) >= MOST_FINDINGS else ""
    )
    return (
        f"{least}{' en '.join(counts)} gevonden. Begin met "
        f"{first.file(root)}, regel {first.position.line}."
    )


def _count(number: int, singular: str, plural: str) -> str:
    return f"{number} {singular if number == 1 else plural}"
