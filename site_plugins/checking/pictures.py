"""What can be wrong with a picture: no picture at all, too large for a cheap phone, or holding what
nobody sees, such as where it was taken and by whom."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import NamedTuple

from site_plugins.reading.avif import read_avif
from site_plugins.reading.picture_formats import (
    NoPictureError,
    Picture,
    Size,
    read_jpeg,
    read_png,
    read_webp,
)
from site_plugins.reading.problem import Finding, Position, Rule
from site_plugins.reading.rules import files as rules

MAX_BYTES = 1_000_000
_MAX_SIDE = 10_000  # points; a cheap phone has no memory for more, however few bytes it takes


class _Format(NamedTuple):
    name: str
    endings: tuple[str, ...]
    read: Callable[[bytes], Picture]


_JPEG = _Format("JPEG", (".jpg", ".jpeg"), read_jpeg)
_PNG = _Format("PNG", (".png",), read_png)
_WEBP = _Format("WebP", (".webp",), read_webp)
_AVIF = _Format("AVIF", (".avif",), read_avif)
ENDINGS = tuple(ending for one in (_PNG, _JPEG, _WEBP, _AVIF) for ending in one.endings)


class Looked(NamedTuple):
    """`size` is None when it is no picture that can be on the site."""

    size: Size | None
    findings: tuple[Finding, ...]


def look(name: str, content: bytes) -> Looked:
    """What is wrong with the bytes of the picture called `name`; of a large one the start does."""
    found = [*_too_large(content)]
    try:
        known, picture = _read(content)
    except NoPictureError as error:
        return Looked(None, (*found,) or (_finding(rules.NO_PICTURE, str(error)),))
    if not name.endswith(known.endings):
        return Looked(None, (*found, _wrong_ending(name, known)))
    if max(picture.size) > _MAX_SIDE:
        what = f"Deze foto is {picture.size.width} bij {picture.size.height} beeldpunten."
        found.append(_finding(rules.PICTURE_TOO_LARGE, what))
    if picture.holds:
        what = f"In deze foto zit ook: {', '.join(picture.holds)}."
        found.append(_finding(rules.PICTURE_HOLDS_MORE, what))
    return Looked(picture.size, (*found,))


def cleaned(content: bytes) -> bytes:
    """The same picture, to the point, without what nobody sees; as it was if it is none."""
    try:
        _, picture = _read(content)
    except NoPictureError:
        return content
    return picture.clean if picture.holds else content


def _read(content: bytes) -> tuple[_Format, Picture]:
    if not content:
        raise NoPictureError("Dit bestand is leeg.")
    if not (known := _known(content)):
        raise NoPictureError("In dit bestand zit geen foto die we kennen.")
    try:
        return known, known.read(content)
    except (struct.error, IndexError) as error:
        raise NoPictureError("De foto is niet heel.") from error


def _known(content: bytes) -> _Format | None:
    """By how the bytes begin; a name can be anything."""
    if content.startswith(b"\xff\xd8\xff"):
        return _JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return _PNG
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return _WEBP
    return _AVIF if content[4:12] == b"ftypavif" else None


def _too_large(content: bytes) -> Iterator[Finding]:
    if len(content) > MAX_BYTES:
        yield _finding(rules.PICTURE_TOO_LARGE, "Deze foto is meer dan 1 MB groot.")


def _wrong_ending(name: str, known: _Format) -> Finding:
    folder, slash, file = name.rpartition("/")
    stem, _, ending = file.rpartition(".")
    meant = f"{stem}{known.endings[0]}"
    what = f"Dit is een {known.name}, maar de naam eindigt op .{ending}."
    fix = f"Noem het bestand: {meant}"
    return Finding(rules.NO_PICTURE, Position(), what, fix, belongs=f"{folder}{slash}{meant}")


def _finding(rule: Rule, what: str) -> Finding:
    return Finding(rule, Position(), what)
