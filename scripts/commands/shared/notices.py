"""What is wrong, in the forms that GitHub shows: annotations, a summary, and JSON for later steps.

Annotations are workflow commands: `::error file=,line=,col=,title=::message`. GitHub shows ten
errors and ten warnings of one step, so each file gets its first before any gets its second.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from commands.shared.markdown import code_span, safe_lines, safe_text
from commands.shared.messages import count

if TYPE_CHECKING:
    from site_plugins.reading.problem import Problem

Level = Literal["error", "warning"]

# What the step that may write believes of a report: see github/_untrusted.py.
MOST_NOTICES = 5_000
LONGEST_TEXT = 2_000  # characters
_LARGEST_REPORT = (
    1_000_000  # characters; of a file that is believed it is half, and its zip a fifth
)
# GitHub refuses a summary of more than 1 MiB.
_MOST_IN_SUMMARY = 300
_NAMES: dict[Level, str] = {"error": "Fout", "warning": "Let op"}


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to mend. `file` counts from the folder of the project; lines and columns from 1."""

    file: str
    line: int
    column: int
    level: Level
    code: str
    title: str
    what: str
    why: str
    fix: str


def from_problem(problem: Problem, root: str) -> Notice:
    """A problem in content, in the folder `root`."""
    return Notice(
        file=problem.file(root),
        line=problem.position.line,
        column=problem.position.column,
        level="error" if problem.is_error else "warning",
        code=problem.rule.code,
        title=problem.rule.title,
        what=problem.what,
        why=problem.rule.why,
        fix=problem.how,
    )


def workflow_commands(notices: Iterable[Notice]) -> Iterator[str]:
    """One line per notice, in the order in which GitHub must read them.

    Format: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
    """
    return map(_annotation, _first_of_each_file_first(notices))


def _first_of_each_file_first(notices: Iterable[Notice]) -> list[Notice]:
    seen: dict[tuple[str, Level], int] = defaultdict(int)
    turns: list[tuple[int, Notice]] = []
    for notice in notices:
        turns.append((seen[notice.file, notice.level], notice))
        seen[notice.file, notice.level] += 1
    return [notice for _, notice in sorted(turns, key=lambda turn: turn[0])]


def _annotation(notice: Notice) -> str:
    properties = {
        "file": notice.file,
        "line": str(notice.line),
        "col": str(notice.column),
        "title": f"{notice.code} {notice.title}",
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{notice.what}\nWaarom: {notice.why}\nZo los je het op: {notice.fix}"
    return f"::{notice.level} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary(notices: Sequence[Notice]) -> str:
    """All notices as Markdown, file by file; the empty string when there are none."""
    if not notices:
        return ""
    by_file: dict[str, list[Notice]] = defaultdict(list)
    for notice in notices[:_MOST_IN_SUMMARY]:
        by_file[notice.file].append(notice)
    parts = [f"{count_of(notices)}\n"]
    for file, listed in by_file.items():
        parts.append(f"### {code_span(file)}\n")
        parts += [_entry(notice) for notice in listed]
    if len(notices) > _MOST_IN_SUMMARY:
        parts.append(f"En nog {len(notices) - _MOST_IN_SUMMARY}: los eerst deze op.\n")
    return "\n".join(parts)


def count_of(notices: Sequence[Notice]) -> str:
    """How many of each kind, in a sentence."""
    errors = sum(notice.level == "error" for notice in notices)
    warnings = len(notices) - errors
    counts = [count(errors, "fout", "fouten")] if errors else []
    counts += [count(warnings, "waarschuwing", "waarschuwingen")] if warnings else []
    return f"{' en '.join(counts)} gevonden."


def _entry(notice: Notice) -> str:
    return (
        f"- **{_NAMES[notice.level]}, regel {notice.line}** ({safe_text(notice.code)}): "
        f"{safe_text(notice.what)}\n"
        f"  - Waarom: {safe_text(notice.why)}\n"
        f"  - Zo los je het op: {safe_lines(notice.fix)}\n"
    )


def _believable(notices: Sequence[Notice]) -> Iterator[dict[str, Any]]:
    """The errors first."""
    room = _LARGEST_REPORT
    for notice in sorted(notices, key=lambda one: one.level)[:MOST_NOTICES]:
        texts = asdict(notice)
        texts = {key: _cut(text) if isinstance(text, str) else text for key, text in texts.items()}
        room -= len(json.dumps(texts, ensure_ascii=False, indent=1))
        if room < 0:
            return
        yield texts


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 3]}..."


def write_report(notices: Sequence[Notice], path: Path) -> None:
    """Write all notices to a file: as data if its name ends in .json, else as Markdown. As data no
    more than is believed: of a file with too much in it nothing at all would be told."""
    if path.suffix == ".json":
        data = {"notices": list(_believable(notices))}
        text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    else:
        text = summary(notices)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
