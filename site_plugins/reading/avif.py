"""AVIF: boxes within boxes, in which a list of items says where in the file each of them stands.

Places in the file are counted from its start, so what is hidden is blanked and never taken out.
Standards: ISO 14496-12 (boxes), ISO 23008-12 (items) and AV1 Image File Format.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

from site_plugins.reading import hidden
from site_plugins.reading.picture_formats import NoPictureError, Picture, Size

_META_ITEMS = {b"Exif": hidden.in_exif, b"mime": hidden.in_text, b"uri ": hidden.in_text}
_DRAWN = frozenset((b"ftyp", b"meta", b"mdat"))
_BLANK = b"free"  # a box and an item of this name are passed over


class _Box(NamedTuple):
    """`start` is where its content begins, behind its length and name; `end` where it ends."""

    name: bytes
    start: int
    end: int


def read_avif(content: bytes) -> Picture:
    boxes = [*_boxes(content, 0, len(content))]
    if not {b"meta", b"mdat"} <= {box.name for box in boxes}:
        raise NoPictureError("In de foto zit geen beeld.")
    clean = bytearray(content)
    holds: list[str] = []
    for box in boxes:
        if box.name == b"meta":
            size = _size(content, box)
            holds += _blank_items(content, clean, box)
        elif box.name not in _DRAWN and any(content[box.start : box.end]):
            holds += hidden.in_text(content[box.start : box.end])
            clean[box.start - 4 : box.start] = _BLANK
            clean[box.start : box.end] = bytes(box.end - box.start)
    if min(size) < 1:
        raise NoPictureError("De foto heeft geen breedte of hoogte.")
    return Picture(size, tuple(dict.fromkeys(holds)), bytes(clean))


def _boxes(content: bytes, start: int, end: int) -> Iterator[_Box]:
    while start < end:
        if start + 8 > end:
            raise NoPictureError("De foto is niet heel.")
        length, name = struct.unpack_from(">I4s", content, start)
        length = length or end - start  # until the end
        if length < 8 or start + length > end:  # 1: more than four gigabytes
            raise NoPictureError("De foto is niet heel.")
        yield _Box(name, start + 8, start + length)
        start += length


def _inside(content: bytes, box: _Box, *names: bytes, skip: int = 0) -> list[_Box]:
    return [one for one in _boxes(content, box.start + skip, box.end) if one.name in names]


def _size(content: bytes, meta: _Box) -> Size:
    """Of the largest picture in it: the others are small ones and layers. `irot` turns it."""
    sizes, turned = [Size(0, 0)], False
    for properties in _inside(content, meta, b"iprp", skip=4):
        for container in _inside(content, properties, b"ipco"):
            for one in _inside(content, container, b"ispe"):
                sizes.append(Size(*struct.unpack_from(">II", content, one.start + 4)))
            turned = any(content[one.start] % 2 for one in _inside(content, container, b"irot"))
    size = max(sizes, key=lambda one: one.width * one.height)
    return Size(*reversed(size)) if turned else size


def _blank_items(content: bytes, clean: bytearray, meta: _Box) -> Iterator[str]:
    """Blanks the items that are no picture, and tells what was in them."""
    kinds = dict(_kinds(content, meta))
    for number, pieces in _extents(content, meta):
        if number not in kinds:
            continue
        kind, place = kinds[number]
        data = b"".join(content[start:end] for start, end in pieces)
        if kind == b"Exif":  # begins with how far on it starts
            data = data[4 + int.from_bytes(data[:4], "big") :]
        yield from _META_ITEMS[kind](data)
        clean[place : place + 4] = _BLANK
        for start, end in pieces:
            clean[start:end] = bytes(len(content[start:end]))


def _kinds(content: bytes, meta: _Box) -> Iterator[tuple[int, tuple[bytes, int]]]:
    """By its number, the kind of each item that is no picture, and where that kind stands."""
    for listed in _inside(content, meta, b"iinf", skip=4):
        skip = 6 if content[listed.start] == 0 else 8
        for item in _inside(content, listed, b"infe", skip=skip):
            wide = content[item.start] == 3
            (number,) = struct.unpack_from(">I" if wide else ">H", content, item.start + 4)
            place = item.start + (10 if wide else 8)
            if (kind := content[place : place + 4]) in _META_ITEMS:
                yield number, (kind, place)


def _extents(content: bytes, meta: _Box) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """By the number of an item, where its bytes stand."""
    inside = _inside(content, meta, b"idat", skip=4)
    for box in _inside(content, meta, b"iloc", skip=4):
        reader = _Reader(content, box.start)
        version = reader.take(1)
        reader.take(3)
        sizes, more = reader.take(1), reader.take(1)
        wide = 4 if version == 2 else 2
        for _ in range(reader.take(wide)):
            number = reader.take(wide)
            method = reader.take(2) if version else 0
            reader.take(2)
            base = reader.take(more >> 4) + (inside[0].start if method == 1 and inside else 0)
            pieces = []
            for _ in range(reader.take(2)):
                reader.take(more & 15 if version else 0)
                start = base + reader.take(sizes >> 4)
                pieces.append((start, start + reader.take(sizes & 15)))
            yield number, pieces


class _Reader:
    """Numbers of so many bytes, one after another."""

    def __init__(self, content: bytes, place: int) -> None:
        self._content = content
        self._place = place

    def take(self, length: int) -> int:
        start, self._place = self._place, self._place + length
        if self._place > len(self._content):
            raise NoPictureError("De foto is niet heel.")
        return int.from_bytes(self._content[start : self._place], "big")
