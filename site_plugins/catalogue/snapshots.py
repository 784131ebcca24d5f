"""Each year's open data as it was then: kept in the project, and published as it is.

In `snapshots/`, beside the content, each year has a folder with what is published in data/YEAR/:
the archive with all files, its SHA-256 in the form of `sha256sum`, and what it is, as a Data
Package (https://datapackage.org/standard/data-package/). What somebody cited must stay what it was:
an archive that differs from its checksum is a problem.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from site_plugins.model import dates
from site_plugins.reading.beside import SNAPSHOTS
from site_plugins.reading.problem import Position, Problem
from site_plugins.reading.rules import files as rules

ARCHIVE = "gegevens.zip"
CHECKSUM = f"{ARCHIVE}.sha256"
ABOUT = "datapackage.json"
_YEAR = re.compile(r"\d{4}")
_CHECKSUM = re.compile(rf"(?P<digest>[0-9a-f]{{64}})  {re.escape(ARCHIVE)}\n")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One year. `size` is in bytes, `checksum` is the SHA-256 of the archive."""

    year: int
    version: str
    made_on: dates.PartialDate
    size: int
    checksum: str
    folder: Path

    def files(self) -> Iterator[tuple[str, Path]]:
        """Each file by its name."""
        for name in (ARCHIVE, CHECKSUM, ABOUT):
            yield name, self.folder / name


class SnapshotError(ValueError):
    """A folder is not what `snapshot_files` makes; the text says it in Dutch."""


def read_snapshots(project: Path) -> tuple[tuple[Snapshot, ...], tuple[Problem, ...]]:
    """The years in the folder of a project, the newest first, and what is wrong with others."""
    snapshots: list[Snapshot] = []
    wrong: list[Problem] = []
    for folder in sorted((project / SNAPSHOTS).glob("*"), reverse=True):
        if _YEAR.fullmatch(folder.name):
            try:
                snapshots.append(read_snapshot(folder))
            except (SnapshotError, OSError) as error:
                path = f"../{SNAPSHOTS}/{folder.name}/{ARCHIVE}"
                what = str(error) if isinstance(error, SnapshotError) else _INCOMPLETE
                wrong.append(Problem(rules.SNAPSHOT_CHANGED, path, Position(), what))
    return tuple(snapshots), tuple(wrong)


_INCOMPLETE = "In deze map ontbreekt een bestand."


def read_snapshot(folder: Path) -> Snapshot:
    """One year. Raises SnapshotError when it isn't what was made, OSError when a file lacks."""
    archive = (folder / ARCHIVE).read_bytes()
    written = _CHECKSUM.fullmatch((folder / CHECKSUM).read_bytes().decode("utf-8", "replace"))
    digest = hashlib.sha256(archive).hexdigest()
    if written is None or written["digest"] != digest:
        raise SnapshotError("Het bestand is anders dan toen het gemaakt werd.")
    try:
        about = json.loads((folder / ABOUT).read_bytes())
        version, made_on = str(about["version"]), dates.parse_partial_date(about["created"])
    except (ValueError, KeyError, TypeError):
        raise SnapshotError(f"{ABOUT} zegt niet welke versie het is.") from None
    return Snapshot(int(folder.name), version, made_on, len(archive), digest, folder)


def snapshot_files(
    year: int, about: Mapping[str, Any], texts: Mapping[str, str], day: date
) -> dict[str, bytes]:
    """The files of one year by their path in the project. The same texts on the same day give the
    same archive, with the same version of zlib."""
    contents = {name: text.encode() for name, text in sorted(texts.items())}
    package = {**about, "created": day.isoformat(), "resources": [*_resources(contents)]}
    described = (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()
    archive = _zipped({**contents, ABOUT: described}, day)
    digest = hashlib.sha256(archive).hexdigest()
    files = {ARCHIVE: archive, CHECKSUM: f"{digest}  {ARCHIVE}\n".encode(), ABOUT: described}
    return {f"{SNAPSHOTS}/{year}/{name}": content for name, content in files.items()}


def texts_of(folder: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """What `made` got: what the package says, and the texts."""
    with zipfile.ZipFile(folder / ARCHIVE) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    return json.loads(texts.pop(ABOUT)), texts


def next_version(version: str) -> str:
    """2026.1 becomes 2026.2."""
    year, _, number = version.rpartition(".")
    return f"{year}.{int(number) + 1}"


def without(snapshot: Snapshot, change: Callable[[str], str], day: date) -> dict[str, bytes]:
    """The files of a year with every text changed, as its next version; none when all stays."""
    about, texts = texts_of(snapshot.folder)
    changed = {name: change(text) for name, text in texts.items()}
    if changed == texts:
        return {}
    return snapshot_files(
        snapshot.year, {**about, "version": next_version(snapshot.version)}, changed, day
    )


def _resources(contents: Mapping[str, bytes]) -> Iterable[dict[str, Any]]:
    for name, content in contents.items():
        if name.endswith((".csv", ".json")):
            yield {
                "name": re.sub(r"[^a-z0-9]+", "-", name),
                "path": name,
                "format": name.rpartition(".")[2],
                "bytes": len(content),
                "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
            }


def _zipped(contents: Mapping[str, bytes], day: date) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in contents.items():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return out.getvalue()
