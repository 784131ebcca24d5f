"""A copy of the content to try changes in, and writing changes so that all arrive or none does."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ContentCopy:
    """A copy of the whole content folder, free to change."""

    folder: Path

    def read(self, path: str) -> bytes:
        """Empty for what is no file that can be read: it has a problem of its own."""
        try:
            return (self.folder / path).read_bytes()
        except OSError:
            return b""

    def move(self, path: str, meant: str) -> bool:
        """Whether the file could get another path."""
        try:
            move(self.folder, path, meant)
        except OSError:
            return False
        return True

    def write(self, path: str, content: bytes) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def write_all(self, files: Mapping[str, bytes]) -> None:
        for path, content in files.items():
            self.write(path, content)


@contextmanager
def copy_of(content: Path) -> Iterator[ContentCopy]:
    """A copy with the same name, removed afterwards. Links stay links: they are problems."""
    with tempfile.TemporaryDirectory(prefix="jdm-") as folder:
        target = Path(folder) / content.name
        with suppress(shutil.Error):  # what can't be copied, like a pipe, can't be tried either
            shutil.copytree(content, target, symlinks=True)
        yield ContentCopy(target)


def move(content: Path, path: str, meant: str) -> None:
    """Gives a file under `content` another path. Raises OSError, also when something is there."""
    file, target = content / path, content / meant
    # Capitals may make no difference on this computer: then it is the same file.
    if target.exists() and not target.samefile(file):
        raise FileExistsError(meant)
    target.parent.mkdir(parents=True, exist_ok=True)
    file.rename(target)


@contextmanager
def moved(content: Path, moves: Mapping[str, str]) -> Iterator[None]:
    """All files with their other paths; with their former ones again when what follows fails."""
    done: list[tuple[str, str]] = []
    try:
        for path, meant in moves.items():
            move(content, path, meant)
            done.append((path, meant))
        yield
    except BaseException:
        for path, meant in reversed(done):
            with suppress(OSError):
                move(content, meant, path)
        raise


def write_all(content: Path, files: Mapping[str, bytes], *, overwrite: bool = False) -> None:
    """Writes files under `content`: all of them, or none when one can't be written.

    Raises FileExistsError for a file that is there already, unless `overwrite`.
    """
    written: list[tuple[Path, Path]] = []
    try:
        for path, data in files.items():
            target = content / path
            if target.exists() and not overwrite:
                raise FileExistsError(path)
            written.append((_beside(target, data), target))
        _move(written, overwrite)
    finally:
        for temporary, _ in written:
            temporary.unlink(missing_ok=True)


def _beside(target: Path, data: bytes) -> Path:
    """The data in a file in the same folder, so that it needs only a new name."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".nieuw-")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(target.stat().st_mode if target.exists() else 0o644)
    except BaseException:
        temporary.unlink()
        raise
    return temporary


def _move(written: list[tuple[Path, Path]], overwrite: bool) -> None:
    moved: list[tuple[Path, bytes | None]] = []
    try:
        for temporary, target in written:
            old = target.read_bytes() if overwrite and target.exists() else None
            if overwrite:
                temporary.replace(target)
            else:
                # Fails when somebody else made the file in the meantime.
                with target.open("xb"):
                    moved.append((target, None))
                temporary.replace(target)
                continue
            moved.append((target, old))
    except BaseException:
        for target, old in reversed(moved):
            with suppress(OSError):
                if old is None:
                    target.unlink()
                else:
                    target.write_bytes(old)
        raise
