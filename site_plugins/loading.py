"""From the content folder to the catalogue: every file becomes a page, an item, a list or an image,
or a problem. Nothing is skipped in silence."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Generic, TypeVar

from pydantic import ValidationError

from site_plugins.catalogue.broken import LIST as BROKEN_LINKS
from site_plugins.catalogue.broken import BrokenListError, read_broken
from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.own_links import published_address
from site_plugins.catalogue.permanent import read_ages
from site_plugins.catalogue.record import ListRecord, Record
from site_plugins.catalogue.snapshots import Snapshot, read_snapshots
from site_plugins.checking import checks, messages, pictures
from site_plugins.checking.hinting import Hints
from site_plugins.checking.known import read_known
from site_plugins.checking.places import IMAGE_FOLDER, astray, refusal
from site_plugins.model.entry import Entry
from site_plugins.model.page import Page
from site_plugins.model.registry import BY_FOLDER, LIST_BY_FILE, ListType
from site_plugins.model.strict import Strict
from site_plugins.reading.documents import MAX_BYTES, Document, read_list, read_markdown
from site_plugins.reading.markdown import Body
from site_plugins.reading.picture_formats import Size
from site_plugins.reading.problem import Finding, Position, Problem, shorten
from site_plugins.reading.rules import files as rules

# What operating systems leave behind by themselves; nobody wrote it and nobody misses it.
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})

_MANY = 100_000  # objects that were made meanwhile: of some 100 pages

ModelT = TypeVar("ModelT", bound=Strict)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The catalogue of all that could be read, drafts included, and every problem found."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.is_error)


def load(content: Path, today: date, address: str | None = None) -> Loaded:
    """Reads and checks everything under `content`. Problems come sorted by file and place.

    `address` is where the site is published, for a copy that lies elsewhere than its settings.
    """
    if address is None:
        address = published_address(content.parent)
    with keeping_everything():
        shelves = read_folder(content)
        snapshots, damaged = read_snapshots(content.parent)
        ages = read_ages(content.parent)
        broken, unreadable = broken_links(content.parent)
        catalogue = arrange(shelves, today, address, snapshots, ages, broken)
        found = [*hinted(shelves, catalogue), *checks.run(catalogue), *damaged, *unreadable]
    left = read_known(content.parent).judged(found, today)
    return Loaded(catalogue, tuple(sorted(left, key=lambda problem: problem.sort_key)))


def broken_links(project: Path) -> tuple[Mapping[str, date], tuple[Problem, ...]]:
    """Since when pages of others are gone, and what is wrong with the list of these."""
    try:
        return read_broken(project), ()
    except BrokenListError as error:
        at = Position(error.line, 1)
        return {}, (Problem(rules.BROKEN_LINKS_UNREADABLE, f"../{BROKEN_LINKS}", at, str(error)),)


def hinted(shelves: Mapping[str, Shelf], catalogue: Catalogue) -> Iterator[Problem]:
    """What is wrong with each file by itself, with what only all content together can tell."""
    hints = Hints(catalogue)
    return (hints.on(problem) for shelf in shelves.values() for problem in shelf.problems)


@contextmanager
def keeping_everything() -> Iterator[None]:
    """Nearly nothing that is read or built is thrown away before the end, so to look for that again
    and again cost a fifth of a build, and a quarter of a check. Nor has one last look any use: of a
    large site it takes as long as all of its links."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > _MANY:
                gc.freeze()
            gc.enable()


def read_folder(content: Path) -> dict[str, Shelf]:
    """What every file below `content` gave, by its path, in order of their paths."""
    closed: dict[str, Shelf] = {}
    paths = sorted(_files(content, closed))
    return {**closed, **{path: read_file(content, path) for path in paths}}


def read_file(content: Path, path: str) -> Shelf:
    """What one file gave; nothing when it is litter of the system."""
    shelf = Shelf()
    if not _is_litter(content / path):
        _sort_in(content, path, shelf)
    return shelf


def arrange(
    shelves: Mapping[str, Shelf],
    today: date,
    address: str = "",
    snapshots: tuple[Snapshot, ...] = (),
    ages: Mapping[str, int] = MappingProxyType({}),
    broken_links: Mapping[str, date] = MappingProxyType({}),
) -> Catalogue:
    """The catalogue of all that could be read; nothing in it was checked. `address` is where the
    site is published."""
    each = [shelves[path] for path in sorted(shelves)]
    return Catalogue(
        tuple(record for shelf in each for record in shelf.records),
        {record.name: record for shelf in each for record in shelf.lists},
        {path: size for shelf in each for path, size in shelf.images.items()},
        today,
        frozenset(path for shelf in each for path in shelf.unreadable),
        address,
        snapshots,
        ages,
        broken_links,
    )


@dataclass(slots=True)
class Shelf:
    """What a file gave: a page or item, a list, an image, or problems."""

    records: list[Record[Entry]] = field(default_factory=list)
    lists: list[ListRecord] = field(default_factory=list)
    images: dict[str, Size] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)

    def report(self, path: str, findings: tuple[Finding, ...]) -> None:
        # A file name may hold anything: line ends, or bytes that are no text.
        shown = shorten(path, 200)
        self.problems += [
            Problem(
                finding.rule,
                shown,
                finding.position,
                finding.what,
                finding.fix,
                finding.replacement,
                finding.named,
                finding.belongs,
                finding.field,
            )
            for finding in findings
        ]

    def refuse(self, path: str, finding: Finding) -> None:
        """The file is not read. What refers to it is not told that it does not exist."""
        self.report(path, (finding,))
        self.unreadable.append(path)


def _files(content: Path, shelves: dict[str, Shelf]) -> Iterator[str]:
    """Every file below `content`, as a path with slashes; a link to a folder counts as a file.
    A folder that doesn't open is noted in `shelves`."""

    def closed(error: OSError) -> None:
        path = Path(error.filename).relative_to(content).as_posix()
        shelf = shelves.setdefault(path, Shelf())
        shelf.refuse(path, Finding(rules.UNREADABLE, Position(), "Deze map gaat niet open."))

    for folder, folders, names in os.walk(content, onerror=closed):
        base = Path(folder).relative_to(content)
        names += [name for name in folders if (Path(folder) / name).is_symlink()]
        yield from (
            (base / name).as_posix() for name in names if not _is_litter(Path(folder) / name)
        )


def _is_litter(file: Path) -> bool:
    """A link is never litter, whatever its name: it can lead anywhere on this computer."""
    return file.name in LITTER and not file.is_symlink()


def _sort_in(content: Path, path: str, shelf: Shelf) -> None:
    if refused := refusal(content / path, path):
        shelf.refuse(path, refused)
        return
    folder, _, name = path.rpartition("/")
    if (data := _bytes(content / path)) is None:
        shelf.refuse(path, Finding(rules.UNREADABLE, Position(), "Dit bestand gaat niet open."))
    elif folder == IMAGE_FOLDER:
        _look_at_picture(path, data, shelf)
    elif name.endswith(".md"):
        _read_page(path, data, shelf)
    else:
        _read_list(path, data, LIST_BY_FILE[name], shelf)


def _bytes(path: Path) -> bytes | None:
    """None for what can't be read. Of a file that is too large no more than shows that it is."""
    try:
        if not path.is_file():  # a pipe would wait for ever
            return None
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class ReadEntry(Generic[ModelT]):
    """A file as its model sees it: `entry` is None when it can't go on the site."""

    entry: ModelT | None
    document: Document
    findings: tuple[Finding, ...]


def read_entry(content: bytes, model: type[ModelT]) -> ReadEntry[ModelT]:
    """The bytes of a Markdown file as a `model`. Never raises."""
    return _validated(read_markdown(content), model)


def _validated(document: Document, model: type[ModelT]) -> ReadEntry[ModelT]:
    if document.data is None:
        return ReadEntry(None, document, document.findings)
    try:
        return ReadEntry(model.model_validate(document.data), document, document.findings)
    except ValidationError as error:
        # A line that YAML read otherwise than it was meant gives the model a wrong value as well:
        # about one line one thing is said.
        told = {finding.position.line for finding in document.findings}
        found = messages.findings(error, model, document.marks)
        new = [finding for finding in found if finding.position.line not in told]
        return ReadEntry(None, document, (*document.findings, *new))


def _read_page(path: str, content: bytes, shelf: Shelf) -> None:
    folder, _, name = path.rpartition("/")
    is_item = folder in BY_FOLDER and name != "index.md"
    model: type[Entry] = BY_FOLDER[folder].model if is_item else Page
    read = read_entry(content, model)
    if read.entry is None:
        found = () if name == "index.md" else astray(path, model, read.document)
        shelf.report(path, found or read.findings)
        shelf.unreadable.append(path)
        return
    shelf.report(path, read.findings)
    body = Body(read.document.body, read.document.body_line)
    shelf.records.append(Record(path, read.entry, body, read.document.marks))


def _look_at_picture(path: str, content: bytes, shelf: Shelf) -> None:
    looked = pictures.look(path, content)
    shelf.report(path, looked.findings)
    if looked.size:
        shelf.images[path] = looked.size
    else:
        shelf.unreadable.append(path)


def _read_list(path: str, content: bytes, list_type: ListType, shelf: Shelf) -> None:
    read = _validated(read_list(content), list_type.file_model)
    shelf.report(path, read.findings)
    if read.entry is None:
        shelf.unreadable.append(path)
        return
    # `elements` is a field that create_model made: no type checker knows it.
    elements: tuple[Strict, ...] = getattr(read.entry, "elements")  # noqa: B009
    shelf.lists.append(ListRecord(path, list_type.name, elements, read.document.marks))
