"""What is wrong with the place and the name of a file, as far as that shows without its text; and
that its fields are those of another folder.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from site_plugins.checking import pictures
from site_plugins.model.entry import Entry
from site_plugins.model.fields import fields_of
from site_plugins.model.registry import BY_FOLDER, CONTENT_TYPES, LIST_BY_FILE
from site_plugins.model.reserved import PICTURES
from site_plugins.model.scalars import SLUG
from site_plugins.reading.documents import Document
from site_plugins.reading.problem import Finding, Position, shorten
from site_plugins.reading.rules import files as rules
from site_plugins.reading.slugs import slugify
from site_plugins.reading.suggest import did_you_mean

IMAGE_FOLDER = PICTURES.rstrip("/")

IMAGE_ENDINGS = pictures.ENDINGS

_WORD_PROCESSORS = (".doc", ".docx", ".odt", ".pages", ".pdf", ".rtf")


def refusal(file: Path, path: str) -> Finding | None:
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
    # A list has no address: its name is also the key in it.
    if name not in LIST_BY_FILE and not SLUG.fullmatch(name.rpartition(".")[0]):
        return _no_slug(path)
    return None


def astray(path: str, model: type[Entry], document: Document) -> tuple[Finding, ...]:
    """That a file lies in the wrong folder, if its fields are all those of another: then nothing
    else that is said of them is of use."""
    data = document.data or {}
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
    return (*document.findings, finding)


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
