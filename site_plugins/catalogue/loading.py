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
from typing import Generic, TypeVar

from pydantic import ValidationError

from site_plugins.catalogue import checks, messages, pictures
from site_plugins.catalogue.catalogue import Catalogue, ListRecord, Record
from site_plugins.catalogue.header import Finding
from site_plugins.catalogue.hinting import Hints
from site_plugins.catalogue.known import read_known
from site_plugins.catalogue.markdown import Body
from site_plugins.catalogue.own_links import published_address
from site_plugins.catalogue.picture_formats import Size
from site_plugins.catalogue.problem import Position, Problem, shorten
from site_plugins.catalogue.reading import MAX_BYTES, Document, read_list, read_markdown
from site_plugins.catalogue.rules import files as rules
from site_plugins.catalogue.slugs import slugify
from site_plugins.catalogue.snapshots import Snapshot, read_snapshots
from site_plugins.catalogue.suggest import did_you_mean
from site_plugins.model.entry import Entry
from site_plugins.model.fields import fields_of
from site_plugins.model.page import Page
from site_plugins.model.registry import BY_FOLDER, CONTENT_TYPES, LIST_BY_FILE, ListType
from site_plugins.model.scalars import SLUG
from site_plugins.model.strict import Strict

IMAGE_FOLDER = "afbeeldingen"
IMAGE_ENDINGS = pictures.ENDINGS
# What operating systems leave behind by themselves; nobody wrote it and nobody misses it.
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_WORD_PROCESSORS = (".doc", ".docx", ".odt", ".pages", ".pdf", ".rtf")
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
        catalogue = arrange(shelves, today, address, snapshots)
        found = [*hinted(shelves, catalogue), *checks.run(catalogue), *damaged]
    left = read_known(content.parent).judged(found, today)
    return Loaded(catalogue, tuple(sorted(left, key=lambda problem: problem.sort_key)))


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
    if refusal := _refusal(content / path, path):
        shelf.refuse(path, refusal)
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


def _refusal(file: Path, path: str) -> Finding | None:
    """Why a file can't be content, as far as that shows without opening it."""
    folder, _, name = path.rpartition("/")
    if not (folder in BY_FOLDER or folder in ("", IMAGE_FOLDER)):
        return _unknown_folder(folder)
    if file.is_symlink():  # could publish a file from anywhere
        return Finding(rules.UNREADABLE, Position(), "Dit is een snelkoppeling.")
    if folder == IMAGE_FOLDER:
        if not name.endswith(IMAGE_ENDINGS):
            return _no_image(path)
    elif not (name.endswith(".md") or (not folder and name in LIST_BY_FILE)):
        return _unknown_ending(folder, name)
    if not SLUG.fullmatch(name.rpartition(".")[0]):
        return _no_slug(path)
    return None


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
        found = () if name == "index.md" else _astray(path, model, read)
        shelf.report(path, found or read.findings)
        shelf.unreadable.append(path)
        return
    shelf.report(path, read.findings)
    body = Body(read.document.body, read.document.body_line)
    shelf.records.append(Record(path, read.entry, body, read.document.marks))


def _astray(path: str, model: type[Entry], read: ReadEntry[Entry]) -> tuple[Finding, ...]:
    """That a file lies in the wrong folder, if its fields are all those of another: then nothing
    else that is said of them is of use."""
    data = read.document.data or {}
    here = _misfits(data, model)
    if not (misplaced := here & data.keys()):
        return ()
    # Who typed three fields of another type may have a slip in one of them.
    forgiven = here - data.keys() | ({"soort"} if len(misplaced) > 2 else set())
    fitting = [kind for kind in CONTENT_TYPES if not _misfits(data, kind.model) - forgiven]
    if not fitting:
        return ()
    folder, _, name = path.rpartition("/")
    folders = " of ".join(kind.folder for kind in fitting)
    what = f"Dit zijn de velden van een bestand in de map {folders}."
    where = f"in de map {folder}" if folder else "niet in een map"
    finding = Finding(
        rules.WRONG_FOLDER,
        Position(),
        f"{what} Nu staat het {where}.",
        f"Zet het bestand in de map {folders}.",
        belongs=f"{folders}/{name}" if len(fitting) == 1 else "",
    )
    return (*read.document.findings, finding)


def _misfits(data: Mapping[str, object], model: type[Entry]) -> set[str]:
    """The fields by which one sees that this is no file of that type."""
    specs = {spec.key: spec for spec in fields_of(model)}
    kind = specs.get("soort")
    wrong = kind and data.get("soort") not in {"", *(word.value for word in kind.words)}
    return {
        *(key for key in data if key not in specs),
        *(key for key, spec in specs.items() if spec.required and key not in data),
        *(["soort"] if "soort" in data and wrong else []),
    }


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


def _no_image(path: str) -> Finding:
    name = path.rpartition("/")[2]
    if name.lower().endswith(IMAGE_ENDINGS):  # IMG_1234.JPG, as a camera calls it
        return _no_slug(path)
    what = f'"{shorten(name)}" is geen foto die we kunnen gebruiken.'
    endings = ", ".join(IMAGE_ENDINGS)
    fix = f"Open de foto, kies Opslaan als, en dan een van deze soorten: {endings}."
    return Finding(rules.UNKNOWN_ENDING, Position(), what, fix)


def _unknown_folder(folder: str) -> Finding:
    question = did_you_mean(folder, [*BY_FOLDER, IMAGE_FOLDER])
    folders = ", ".join([*BY_FOLDER, IMAGE_FOLDER])
    return Finding(
        rules.UNKNOWN_FOLDER,
        Position(),
        f'De map "{shorten(folder)}" bestaat niet. {question}'.rstrip(),
        f"Zet het bestand in een van deze mappen: {folders}.",
    )


def _unknown_ending(folder: str, name: str) -> Finding:
    fix = ""
    if not folder and name.endswith((".yml", ".yaml")):
        fix = f"De lijsten heten: {', '.join(LIST_BY_FILE)}."
    elif name.lower().endswith((*IMAGE_ENDINGS, ".gif", ".heic")):
        fix = f"Zet een foto in de map {IMAGE_FOLDER}."
    elif name.lower().endswith(_WORD_PROCESSORS):  # another name would not make it plain text
        fix = (
            "Kopieer de tekst naar een nieuw bestand met alleen tekst. "
            f"Noem dat {_stem(name)}.md en haal dit bestand weg."
        )
    elif "." in name:
        fix = f"Bedoel je een pagina? Noem het bestand dan {_stem(name)}.md"
    what = f'De site kan niets met "{shorten(name)}".'
    return Finding(rules.UNKNOWN_ENDING, Position(), what, fix)


def _stem(name: str) -> str:
    """What the page would be called; Notepad of Windows makes naam.md.txt of naam.md."""
    return slugify(name.rpartition(".")[0].removesuffix(".md"))


def _no_slug(path: str) -> Finding:
    folder, slash, name = path.rpartition("/")
    stem, _, ending = name.rpartition(".")
    what = f'"{shorten(name)}" kan geen adres worden.'
    if not (better := slugify(stem)):
        return Finding(rules.NO_SLUG, Position(), what)
    meant = f"{better}.{ending.lower()}"
    fix = f"Noem het bestand: {meant}"
    return Finding(rules.NO_SLUG, Position(), what, fix, belongs=f"{folder}{slash}{meant}")
