"""`check --fix`: writes what fixing.py mended, and says in Dutch what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from commands.shared.messages import count, say
from site_plugins.mending.fixing import FileChange, mend
from site_plugins.mending.trying import moved, write_all
from site_plugins.reading.problem import shorten


def mend_in_place(content: Path, today: date, wanted: Callable[[str], bool]) -> None:
    """Mend the files under `content` whose path is `wanted`; all changes are written, or none."""
    mended = mend(content, today, wanted)
    with moved(content, mended.moves):
        write_all(content, mended.files, overwrite=True)
    say(told(mended.changes, content.name))


def told(changes: Iterable[FileChange], root: str) -> str:
    """What changed, a line each."""
    lines = [_line(change, root) for change in changes]
    if not lines:
        return "Er is niets dat ik zelf kan verbeteren.\n"
    total = count(len(lines), "ding", "dingen")
    return "\n".join([*lines, f"{total} verbeterd. Kijk na of het klopt.", ""])


def _line(change: FileChange, root: str) -> str:
    if change.moved:
        return f"{root}/{change.path} heet nu {root}/{change.moved}."
    if not (one := change.replacement):
        return f"{root}/{change.path}: wat niemand ziet, is uit de foto. Het beeld is gelijk."
    line, column = one.position
    place = f"{root}/{change.path}:{line}:{column}:"
    if not one.new:
        seen = one.old.isprintable() and one.old.strip()
        return f"{place} {seen or 'een onzichtbaar teken'} is weg."
    return f"{place} {_shown(one.old)} is nu {_shown(one.new)}"


def _shown(text: str) -> str:
    """A space or a tab would not be seen."""
    names = {"\t": "een tab", " ": "een spatie", "  ": "twee spaties"}
    return names.get(text) or f"[{shorten(text)}{' ' * (text[-1:] == ' ')}]"
