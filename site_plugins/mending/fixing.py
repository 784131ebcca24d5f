"""Mending what can mean only one thing, and leaving every other byte as it was.

A change is kept only when it leaves fewer problems in all the content together, or when a file that
could not be read is read further. So whatever a replacement was thought to mend, the checks have
the last word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_plugins.catalogue.own_links import published_address
from site_plugins.checking import pictures
from site_plugins.loading import Loaded, load
from site_plugins.mending.following import followers
from site_plugins.mending.replacements import replace, replacements
from site_plugins.mending.trying import ContentCopy, copy_of
from site_plugins.reading.problem import Replacement
from site_plugins.reading.rules import front_matter, rules_of

# One mended mistake may bring the next to light; so many are looked through at most.
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class FileChange:
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
    changes: tuple[FileChange, ...]
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
        self, copy: ContentCopy, today: date, wanted: Callable[[str], bool], address: str
    ) -> None:
        self._address = address
        self._wanted = wanted
        self.files: dict[str, bytes] = {}
        self.moves: dict[str, str] = {}
        self.changes: list[FileChange] = []
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
        self.changes.append(FileChange(path))
        return True

    def _move(self, path: str) -> bool:
        """Whether the file got another path, with all that names it. It keeps that if no other
        file suffers: what is wrong in it comes to light only now."""
        found = (one.belongs for one in self._loaded.problems if one.path == path)
        meant = next(filter(None, found), "")
        if not meant or not self._copy.move(path, meant):
            return False
        followed = followers(path, meant, self._loaded.catalogue)
        before = {one: self._copy.read(one) for one in followed if one != path}
        after = {one: replace(text, followed[one]) for one, text in before.items()}
        self._copy.write_all(after)
        loaded = self._load()
        suffers = _of_others(path, loaded, meant) > _of_others(path, self._loaded, meant)
        if suffers or meant in self.moves:
            self._copy.move(meant, path)
            self._copy.write_all(before)
            return False
        self._loaded = loaded
        self.moves[path] = meant
        if path in self.files:
            self.files[meant] = self.files.pop(path)
        self.files |= {one: text for one, text in after.items() if text != before[one]}
        self.changes.append(FileChange(path, moved=meant))
        self.changes += [
            FileChange(one, change)
            for one, text in before.items()
            for change in followed[one]
            if replace(text, [change]) != text
        ]
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

    def _keep(self, path: str, replacements: Sequence[Replacement], fewer: int = 1) -> bool:
        """Tries `replacements`, and what comes to light after it; keeps it when that helps."""
        before, loaded = self._copy.read(path), self._loaded
        wanted = len(loaded.problems) - fewer
        content, changes = before, list[FileChange]()
        # A file stops at its first mistake: mending that one may bring others to light.
        depth = _DEEPEST if path in loaded.catalogue.unreadable else 1
        for _ in range(depth):
            content = replace(content, replacements)
            changes += [FileChange(path, one) for one in replacements]
            self._copy.write(path, content)
            self._loaded = self._load()
            if self._helps(path, loaded, wanted):
                self.files[path] = content
                self.changes += changes
                return True
            if not (replacements := self._replacements(path)[:1]):
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
    if header := [one.position.line for one in found if one.rule in rules_of(front_matter)]:
        return (0, min(header))
    return (1, 0) if path in loaded.catalogue.unreadable else (2, 0)


def _paths(loaded: Loaded) -> list[str]:
    return sorted({problem.path for problem in loaded.problems})
