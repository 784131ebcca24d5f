"""JPEG, PNG and WebP as the parts that they are made of: the picture, and what nobody sees.

Only whole parts are taken out, and never one that a browser draws with, so that every point of the
picture stays as it was. Standards: ITU T.81 (JPEG), W3C PNG, RFC 9649 (WebP).
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Container, Iterator
from typing import NamedTuple

from site_plugins.reading import hidden


class NoPictureError(ValueError):
    """The bytes are no picture that a browser can show; the message says so in Dutch."""


class Size(NamedTuple):
    """In points, as the picture is shown."""

    width: int
    height: int


_EXIF_NAME = b"Exif\0\0"


class PicturePart(NamedTuple):
    """`clean` is what is left of it when nothing hidden may stay, `holds` what is hidden in it."""

    clean: bytes
    holds: tuple[str, ...] = ()


class Picture(NamedTuple):
    size: Size
    holds: tuple[str, ...]
    clean: bytes


def _picture(size: Size, turned: int, parts: list[PicturePart], clean: bytes) -> Picture:
    if min(size) < 1:
        raise NoPictureError("De foto heeft geen breedte of hoogte.")
    holds = dict.fromkeys(word for part in parts for word in part.holds)
    return Picture(Size(*reversed(size)) if turned >= 5 else size, tuple(holds), clean)


def _joined(parts: list[PicturePart]) -> bytes:
    return b"".join(part.clean for part in parts)


def _without(data: bytes, block: bytes, rebuilt: bytes) -> PicturePart:
    """A part with an Exif block; `rebuilt` is the part with no more than how to turn it."""
    if data == rebuilt:
        return PicturePart(data)
    clean = rebuilt if hidden.orientation(block) > 1 else b""
    return PicturePart(clean, hidden.in_exif(block))


def _of_chunk(
    name: bytes, data: bytes, drawn: Container[bytes], written: Callable[[bytes, bytes], bytes]
) -> PicturePart:
    """In PNG and WebP, which differ in how a chunk is `written`. What has no name comes after the
    end of the picture."""
    if not name:
        return PicturePart(b"", hidden.in_text(data))
    whole = written(name, data)
    if name in drawn:
        return PicturePart(whole)
    if name in (b"eXIf", b"EXIF"):
        block = data.removeprefix(_EXIF_NAME) if name == b"EXIF" else data
        alone = hidden.orientation_alone(hidden.orientation(block))
        return _without(whole, block, written(name, alone))
    return PicturePart(b"", (hidden.DAY,) if name == b"tIME" else hidden.in_text(data))


# --- JPEG ----------------------------------------------------------------------------------------

_JPEG_START, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN = 0xDA
_MARKER = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")  # what ends the points of a scan


def read_jpeg(content: bytes) -> Picture:
    size, turned = Size(0, 0), 1
    parts = [PicturePart(_JPEG_START)]
    has_points = False
    for marker, segment in _segments(content):
        if marker in _SIZES:
            size = Size(*reversed(struct.unpack_from(">HH", segment, 5)))
        has_points = has_points or marker == _SCAN
        if segment[4:10] == _EXIF_NAME:
            turned = hidden.orientation(segment[10:])
        parts.append(_of_jpeg(marker, segment))
    if not has_points:
        raise NoPictureError("In de foto zit geen beeld.")
    return _picture(size, turned, parts, _joined(parts))


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each marker with its bytes; a scan has its points with it, and after the end comes 0."""
    offset = len(_JPEG_START)
    while content[offset : offset + 2] != _JPEG_END:
        if not (start := re.compile(rb"\xff+([^\x00\xff])").match(content, offset)):
            raise NoPictureError("De foto is niet heel.")
        offset = start.end() - 2
        (length,) = struct.unpack_from(">H", content, offset + 2)
        end = offset + 2 + length
        if start[1][0] == _SCAN:
            following = _MARKER.search(content, end)
            end = following.start() if following else len(content)
        if length < 2 or end >= len(content):
            raise NoPictureError("De foto is niet heel.")
        yield start[1][0], content[offset:end]
        offset = end
    yield 0xD9, _JPEG_END
    if rest := content[offset + 2 :]:
        yield 0, rest


def _of_jpeg(marker: int, segment: bytes) -> PicturePart:
    """Colours need the profile (ICC) and what Adobe says; the rest of APPn is about the picture."""
    body = segment[4:]
    if marker == 0:
        return PicturePart(b"", hidden.in_text(segment))
    if marker == 0xE0 and body.startswith(b"JFIF\0") and len(body) >= 14:
        alone = b"\xff\xe0\0\x10" + body[:12] + b"\0\0"
        return PicturePart(alone, () if segment == alone else (hidden.SMALL,))
    if marker == 0xE1 and body.startswith(_EXIF_NAME):
        block = hidden.orientation_alone(hidden.orientation(body[6:]))
        header = struct.pack(">BBH", 0xFF, 0xE1, 2 + len(_EXIF_NAME) + len(block))
        return _without(segment, body[6:], header + _EXIF_NAME + block)
    is_colour = (marker == 0xE2 and body.startswith(b"ICC_PROFILE\0")) or (
        marker == 0xEE and body.startswith(b"Adobe") and len(body) == 12
    )
    if is_colour or not (0xE0 <= marker <= 0xEF or marker == 0xFE):
        return PicturePart(segment)
    return PicturePart(b"", hidden.in_text(body))


# --- PNG -----------------------------------------------------------------------------------------

_PNG_START = b"\x89PNG\r\n\x1a\n"
_DRAWN_PNG = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL "
    b"fcTL fdAT".split()
)


def read_png(content: bytes) -> Picture:
    parts = [PicturePart(_PNG_START)]
    size, turned, points = Size(0, 0), 1, b""
    for name, data in _chunks_of_png(content):
        if name == b"IHDR":
            size = Size(*struct.unpack_from(">II", data))
        if name == b"eXIf":
            turned = hidden.orientation(data)
        points = points or (data if name == b"IDAT" else b"")
        parts.append(_of_chunk(name, data, _DRAWN_PNG, _chunk_of_png))
    try:
        zlib.decompressobj().decompress(points, 1)
    except zlib.error as error:
        raise NoPictureError("Het beeld in de foto is stuk.") from error
    if not points:
        raise NoPictureError("In de foto zit geen beeld.")
    return _picture(size, turned, parts, _joined(parts))


def _chunks_of_png(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk by its name; what comes after the end has none."""
    offset, name = len(_PNG_START), b""
    while name != b"IEND":
        if offset + 12 > len(content):
            raise NoPictureError("De foto is niet heel.")
        length, name = struct.unpack_from(">I4s", content, offset)
        data = content[offset + 8 : offset + 8 + length]
        offset += 12 + length
        if offset > len(content):
            raise NoPictureError("De foto is niet heel.")
        (check,) = struct.unpack_from(">I", content, offset - 4)
        if name[0] < 0x60 and check != zlib.crc32(name + data):  # a capital: it must be drawn
            raise NoPictureError("Het beeld in de foto is stuk.")
        yield name, data
    if rest := content[offset:]:
        yield b"", rest


def _chunk_of_png(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


# --- WebP ----------------------------------------------------------------------------------------

_DRAWN_WEBP = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ANIM", b"ANMF", b"ALPH", b"ICCP"))
_SAYS_EXIF, _SAYS_XMP = 0x08, 0x04  # in the first byte of VP8X


def read_webp(content: bytes) -> Picture:
    size, turned, has_points = Size(0, 0), 1, False
    parts: list[PicturePart] = []
    chunks = [*_chunks_of_webp(content)]
    for name, data in chunks:
        size = size if max(size) else _size_in_webp(name, data)
        has_points = has_points or name in (b"VP8 ", b"VP8L", b"ANMF")
        if name == b"EXIF":
            turned = hidden.orientation(data.removeprefix(_EXIF_NAME))
        parts.append(_of_chunk(name, data, _DRAWN_WEBP, _chunk_of_webp))
    if not has_points:
        raise NoPictureError("In de foto zit geen beeld.")
    # Chromium doesn't turn a WebP, whatever its Exif block says: the size is that of its points.
    return _picture(size, 1, parts, _riff(_joined(parts), has_exif=turned > 1))


def _riff(body: bytes, *, has_exif: bool) -> bytes:
    """The parts as one file, which says at its start what is in it."""
    if body.startswith(b"VP8X"):
        says = body[8] & ~(_SAYS_EXIF | _SAYS_XMP) | (_SAYS_EXIF if has_exif else 0)
        body = body[:8] + bytes([says]) + body[9:]
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


def _chunks_of_webp(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    (length,) = struct.unpack_from("<I", content, 4)
    offset, end = 12, 8 + length
    if end > len(content):
        raise NoPictureError("De foto is niet heel.")
    while offset + 8 <= end:
        name, length = struct.unpack_from("<4sI", content, offset)
        if offset + 8 + length > end:
            raise NoPictureError("De foto is niet heel.")
        yield name, content[offset + 8 : offset + 8 + length]
        offset += 8 + length + length % 2
    if rest := content[end:]:
        yield b"", rest


def _size_in_webp(name: bytes, data: bytes) -> Size:
    if name == b"VP8X" and len(data) >= 10:
        width, height = (int.from_bytes(data[at : at + 3], "little") for at in (4, 7))
        return Size(width + 1, height + 1)
    if name == b"VP8L" and data[:1] == b"\x2f" and len(data) >= 5:
        bits = int.from_bytes(data[1:5], "little")
        return Size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if name == b"VP8 " and data[3:6] == b"\x9d\x01\x2a" and len(data) >= 10:
        width, height = struct.unpack_from("<HH", data, 6)
        return Size(width & 0x3FFF, height & 0x3FFF)
    return Size(0, 0)


def _chunk_of_webp(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
