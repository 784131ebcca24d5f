"""What can be wrong with a picture: too large for a cheap phone, or telling where it was taken.

Standards: TIFF 6.0 and Exif 3.0 (CIPA DC-008), where the pointer to the GPS fields is tag 0x8825.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import islice

from site_plugins.catalogue.header import Finding
from site_plugins.catalogue.problem import Position
from site_plugins.catalogue.rules import files as rules

MAX_BYTES = 1_000_000
_GPS = 0x8825
_MOST_BLOCKS = 10  # a file made of nothing else must not take minutes
# A TIFF block starts with its byte order and the number 42. It is found wherever it stands, so that
# JPEG, PNG, WebP and AVIF, which each wrap it in their own way, need no reader of their own.
_STARTS = {b"II*\0": "<", b"MM\0*": ">"}


def findings(content: bytes) -> Iterator[Finding]:
    """What is wrong with the bytes of a picture; of a large one the start is enough."""
    if len(content) > MAX_BYTES:
        yield Finding(rules.PICTURE_TOO_LARGE, Position(), "Deze foto is meer dan 1 MB groot.")
    if _tells_where(content):
        yield Finding(rules.PICTURE_TELLS_WHERE, Position(), "In deze foto staat een plaats.")


def _tells_where(content: bytes) -> bool:
    return any(
        _GPS in _tags(content, place, order)
        for start, order in _STARTS.items()
        for place in islice(_places(content, start), _MOST_BLOCKS)
    )


def _places(content: bytes, start: bytes) -> Iterator[int]:
    place = content.find(start)
    while place >= 0:
        yield place
        place = content.find(start, place + 1)


def _tags(content: bytes, place: int, order: str) -> Iterator[int]:
    """The tags in the first directory of a TIFF block; none when it is no such block after all."""
    try:
        (offset,) = struct.unpack_from(f"{order}I", content, place + 4)
        directory = place + offset
        (count,) = struct.unpack_from(f"{order}H", content, directory)
        for number in range(count):
            (tag,) = struct.unpack_from(f"{order}H", content, directory + 2 + 12 * number)
            yield tag
    except struct.error:
        return
