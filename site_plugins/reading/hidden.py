"""What a block of metadata in a picture holds, in words: never the thing itself.

Standards: TIFF 6.0 and Exif 3.0 (CIPA DC-008), XMP (ISO 16684) and IPTC-IIM.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

PLACE, NAME, NUMBER = "een plaats", "een naam", "een nummer van het toestel"
TEXT, DAY, DEVICE, SMALL = "een tekst", "een datum", "het toestel", "een kleine foto"
OTHER = "gegevens over de foto"
_ORIENTATION, _EXIF, _GPS = 0x0112, 0x8769, 0x8825
_TAGS = {
    _GPS: PLACE,
    **dict.fromkeys((0x013B, 0x8298, 0x9C9D, 0xA430), NAME),  # artist, copyright, author, owner
    **dict.fromkeys((0xA420, 0xA431, 0xA435), NUMBER),  # of the picture, the body, the lens
    **dict.fromkeys((0x010E, 0x9286, 0x9C9B, 0x9C9C, 0x9C9E, 0x9C9F), TEXT),
    **dict.fromkeys((0x0132, 0x9003, 0x9004), DAY),
    **dict.fromkeys((0x010F, 0x0110, 0x0131, 0x927C, 0xA433, 0xA434), DEVICE),
}
_WORDS = {
    PLACE: rb"gps|location|city|country|sub-?location",
    NAME: rb"creator|author|artist|owner|byline|personinimage|mwg-rs|credit|copyright",
    NUMBER: rb"serial|uniqueid|documentid|instanceid",
    DAY: rb"date|creation time",
    DEVICE: rb"tiff:model|tiff:make|creatortool|software|camera|maker",
    SMALL: rb"thumbnail|8bim\x04[\x09\x0c]",
    TEXT: rb"description|comment|caption|title|subject|keywords|headline",
}
_SEEN = {word: re.compile(pattern, re.IGNORECASE) for word, pattern in _WORDS.items()}
_IPTC = {
    PLACE: (26, 27, 90, 92, 95, 100, 101),
    NAME: (80, 85, 110, 115, 116, 118, 122),
    DAY: (55, 60, 62, 63),
    TEXT: (5, 25, 105, 120),
}
_IPTC_FIELD = re.compile(rb"\x1c\x02(.)", re.DOTALL)


def in_exif(block: bytes) -> tuple[str, ...]:
    """What stands in an Exif block, which is a TIFF file of its own."""
    found = {_TAGS[tag] for tag, _ in _entries(block) if tag in _TAGS}
    if _next_directory(block):
        found.add(SMALL)
    return tuple(sorted(found)) or (OTHER,)


def in_text(block: bytes) -> tuple[str, ...]:
    """What stands in XMP, IPTC, a remark or whatever else; the names of fields tell it."""
    found = {word for word, pattern in _SEEN.items() if pattern.search(block)}
    fields = {field[1][0] for field in _IPTC_FIELD.finditer(block)}
    found |= {word for word, numbers in _IPTC.items() if fields.intersection(numbers)}
    return tuple(sorted(found)) or (OTHER,)


def orientation(block: bytes) -> int:
    """How a browser turns the picture: 1 to 8, where 1 is as it is."""
    values = [value >> 16 for tag, value in _entries(block) if tag == _ORIENTATION]
    return values[0] if values and 1 <= values[0] <= 8 else 1


def orientation_alone(value: int) -> bytes:
    """The smallest Exif block by which a picture keeps standing upright."""
    return struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, 3, 1, value, 0, 0)


def _entries(block: bytes) -> Iterator[tuple[int, int]]:
    """The tags of the first directory and of those below it, with the four bytes of each value as
    one number, of which a small value takes the first two."""
    order, first = _start(block)
    below: list[int] = []
    for tag, value in _directory(block, first, order):
        yield tag, value
        if tag == _EXIF:
            below.append(struct.unpack(f"{order}I", value.to_bytes(4, "big"))[0])
    for directory in below[:1]:
        yield from _directory(block, directory, order)


def _start(block: bytes) -> tuple[str, int]:
    """The order of the bytes, and where the first directory is; beyond the end if it is none."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(block[:4], "")
    if not order or len(block) < 8:
        return ">", len(block)
    return order, struct.unpack_from(f"{order}I", block, 4)[0]


def _directory(block: bytes, offset: int, order: str) -> Iterator[tuple[int, int]]:
    try:
        (count,) = struct.unpack_from(f"{order}H", block, offset)
        for number in range(count):
            place = offset + 2 + 12 * number
            tag, kind = struct.unpack_from(f"{order}HH", block, place)
            (value,) = struct.unpack_from(">I", block, place + 8)
            if kind == 3:  # a short stands in the first two bytes, in its own order
                value = struct.unpack_from(f"{order}H", block, place + 8)[0] << 16
            yield tag, value
    except struct.error:
        return


def _next_directory(block: bytes) -> int:
    """Where a second directory is, in which cameras put a small picture; 0 when there is none."""
    order, first = _start(block)
    try:
        (count,) = struct.unpack_from(f"{order}H", block, first)
        (following,) = struct.unpack_from(f"{order}I", block, first + 2 + 12 * count)
    except struct.error:
        return 0
    return int(following)
