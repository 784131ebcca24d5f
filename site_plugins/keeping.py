"""What a build made, kept for the next one: under a key of everything that it depends on.

A site whose key is known is not made again, nor a page or anything else of it.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import re
import sys
import sysconfig
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

from site_plugins.reading.beside import BESIDE
from site_plugins.settings import Settings
from site_plugins.store import Store

# What a file of the site holds: its bytes, or where a file with these bytes is.
Content = bytes | Path
WantedT = TypeVar("WantedT")
PieceT = TypeVar("PieceT")
_SITES = 4  # at most; one of 1,000 items takes 54 MB
_PARTS = 12
_AROUND = b""  # the key of what is around all pieces
_LENGTH = 8  # of the length of a list, in bytes


def kept(
    folder: Path,
    content: Path,
    today: date,
    settings: Settings,
    make: Callable[[], Mapping[str, Content]],
) -> Mapping[str, Content]:
    """What `make` gives of `content`, from `folder` when it was made before. What `make` raises is
    raised, and nothing is kept; nor is it when something changed meanwhile."""
    store = Store(folder, _SITES)
    key = key_of(content, today, settings)
    if (data := store.get(key)) is not None:
        held = _unpacked(data)
        return {path: Path(one) if isinstance(one, str) else one for path, one in held.items()}
    made = make()
    if key_of(content, today, settings) == key:
        held = {path: str(one) if isinstance(one, Path) else one for path, one in made.items()}
        store.put(key, *_packed(held))
    return made


def key_of(content: Path, today: date, settings: Settings, *, texts: bool = True) -> str:
    """A name for all that a site is made of: every file of the content, what is known to be
    wrong with it, the years that are kept, the age of addresses, the templates, the theme's style
    sheet, the editor and this code; the settings, the day, Python and the packages. Without
    `texts` that is all but the text below each header."""
    folders = (
        *(content.parent / name for name in BESIDE),
        *settings.template_folders,
        settings.theme_styles,
        settings.editor,
        _code(),
    )
    said = [repr(settings), os.environ.get("SITE_URL", ""), today.isoformat(), *_machine()]
    written = _digest([], [content], texts=texts)
    return _digest([*said, written], [one for one in folders if one])


def same_in(folder: Path, made: Mapping[str, Content]) -> frozenset[str]:
    """The paths under which `folder` holds just the bytes that were made."""
    return frozenset(path for path, held in made.items() if _holds(folder / path, held))


def _holds(path: Path, content: Content) -> bool:
    wanted = content.read_bytes() if isinstance(content, Path) else content
    try:
        # A link is no file of ours: nobody knows what else leads there.
        return not path.is_symlink() and path.read_bytes() == wanted
    except OSError:
        return False


def files_in(folder: Path) -> frozenset[str]:
    """The paths of all that stands below a folder but folders."""
    found: set[str] = set()
    for inside, folders, names in os.walk(folder):
        here = Path(inside)
        base = here.relative_to(folder).as_posix()
        links = [name for name in folders if (here / name).is_symlink()]
        found.update(name if base == "." else f"{base}/{name}" for name in [*names, *links])
    return frozenset(found)


def _digest(parts: Iterable[str], folders: Iterable[Path], *, texts: bool = True) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(f"{len(part)} {part}".encode(errors="surrogatepass"))
    for folder in folders:
        for path in _files(folder):
            digest.update(f"\n{path}\n".encode(errors="surrogateescape"))
            digest.update(_state(path, texts=texts))
    return digest.hexdigest()


def _code() -> Path:
    return Path(__file__).parent


def _machine() -> list[str]:
    return [sys.version, sys.platform, *_packages()]


def _packages() -> list[str]:
    """The names of what pip installed, with their versions."""
    folder = Path(sysconfig.get_path("purelib"))
    return sorted(path.name for path in folder.glob("*.dist-info"))


def _files(path: Path) -> Iterator[Path]:
    """Everything below a folder but what Python makes of code, in an order that stays; folders too,
    since one in a wrong place is a mistake."""
    if not path.is_dir() or path.is_symlink():
        yield path
        return
    for inside in sorted(path.iterdir()):
        if inside.name != "__pycache__":
            yield inside
            if inside.is_dir() and not inside.is_symlink():
                yield from _files(inside)


def _state(path: Path, *, texts: bool) -> bytes:
    """What stands for the bytes of a file; a link, a folder or a file that is closed has none."""
    if path.is_symlink():
        return b"link"
    if path.is_dir():
        return b"folder"
    try:
        data = path.read_bytes()
    except OSError as error:
        return type(error).__name__.encode()
    if not texts and path.suffix == ".md" and (header := _HEADER.match(data)):
        data = header[0]
    return hashlib.sha256(data).digest()


# All that documents.py may take for a header and the empty lines under it: what is left out is
# always of the text. A file that begins otherwise counts as a whole.
_HEADER = re.compile(rb"---[ \t]*\r?\n(?:.*\n)*?---[ \t]*\r?(?:\n[\r\n]*|\Z)")


class Parts:
    """What takes long to make and stays the same while texts change; nothing is kept without a
    folder. It depends on what is told, on this code, and on Python and the packages."""

    def __init__(self, folder: Path | None = None) -> None:
        self._store = Store(folder, _PARTS) if folder else None

    @property
    def keeps(self) -> bool:
        return self._store is not None

    def once(self, name: str, made_of: Iterable[str], make: Callable[[], bytes]) -> bytes:
        """What `make` gives of `made_of`: all texts that it looks at."""
        if not self._store:
            return make()
        key = self._key(name, made_of)
        if (held := self._store.get(key)) is None:
            self._store.put(key, held := make())
        return held

    def each(
        self, name: str, wanted: Mapping[str, WantedT], make: Callable[[WantedT], bytes]
    ) -> dict[str, bytes]:
        """What `make` gives of all that is wanted, by its key: a text that says all that it is made
        of. Only what was not wanted the last time is made."""
        held: dict[str, bytes] = marshal.loads(self.get(name) or marshal.dumps({}))
        made = {key: held[key] if key in held else make(one) for key, one in wanted.items()}
        if made.keys() != held.keys():
            self.put(name, marshal.dumps(made))
        return made

    def get(self, name: str) -> bytes | None:
        """The last that was `put` there."""
        return self._store.get(self._key(name)) if self._store else None

    def put(self, name: str, *data: bytes) -> None:
        if self._store:
            self._store.put(self._key(name), *data)

    def _key(self, name: str, made_of: Iterable[str] = ()) -> str:
        return _digest([self._makers, name, *made_of], ())

    @cached_property
    def _makers(self) -> str:
        return _digest(_machine(), [_code()])


NOTHING_KEPT = Parts()


class Pieces:
    """What each piece of a site gave, by what it is made of and by what all are made of: `around`
    names that. Only what this build asked for is kept for the next: all in one file."""

    _NAME = "pieces"

    def __init__(self, parts: Parts, around: Callable[[], str]) -> None:
        self._parts = parts
        self._around = around
        self._before = around() if parts.keeps else ""
        self._held = self._read()
        self._asked: dict[bytes, Any] = {}

    def once(self, name: str, made_of: Iterable[str], make: Callable[[], PieceT]) -> PieceT:
        """As catalogue/once.py tells."""
        if not self._parts.keeps:
            return make()
        key = bytes.fromhex(_digest([name, *made_of], ()))
        if key not in self._asked:
            self._asked[key] = self._held[key] if key in self._held else make()
        return cast(PieceT, self._asked[key])

    def keep(self) -> None:
        """For the next build; not when something around changed while these were made."""
        is_new = self._asked.keys() != self._held.keys()
        asked, self._asked, self._held = self._asked, {}, {}
        if is_new and self._around() == self._before:
            self._parts.put(self._NAME, *_packed({_AROUND: self._before, **asked}))

    def _read(self) -> dict[bytes, Any]:
        if (data := self._parts.get(self._NAME)) is None:
            return {}
        held = _unpacked(data)
        return held if held.pop(_AROUND) == self._before else {}


def _packed(made: Mapping[Any, Any]) -> Iterator[bytes]:
    """A list of all that is no bytes and of how long the rest is, and then these bytes as they are:
    in one piece they would take as much memory again as the whole site."""
    listed = marshal.dumps(
        [
            (key, len(held), None) if isinstance(held, bytes) else (key, -1, held)
            for key, held in made.items()
        ]
    )
    yield len(listed).to_bytes(_LENGTH)
    yield listed
    yield from (held for held in made.values() if isinstance(held, bytes))


def _unpacked(data: bytes) -> dict[Any, Any]:
    start = _LENGTH + int.from_bytes(data[:_LENGTH])
    made: dict[Any, Any] = {}
    for key, length, held in marshal.loads(data[_LENGTH:start]):
        made[key] = data[start : start + length] if length >= 0 else held
        start += max(length, 0)
    return made
