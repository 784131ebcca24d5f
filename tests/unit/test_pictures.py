"""Pictures that volunteers bring: not too large, and not telling where they were taken."""

from __future__ import annotations

import struct

import pytest

from site_plugins.catalogue.pictures import MAX_BYTES, findings
from tests.builders import FAKE_CONTENT


def tiff(order: str, *tags: int) -> bytes:
    """A block of metadata with these tags in its first directory."""
    start = b"II" if order == "<" else b"MM"
    entries = b"".join(struct.pack(f"{order}HHII", tag, 4, 1, 26) for tag in tags)
    return start + struct.pack(f"{order}HIH", 42, 8, len(tags)) + entries


def codes(content: bytes) -> list[str]:
    return [finding.rule.code for finding in findings(content)]


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    "before",
    [b"\xff\xd8\xff\xe1\0\x22Exif\0\0", b"\x89PNG\r\n\x1a\n\0\0\0\x1aeXIf", b"RIFF....WEBPEXIF"],
)
def test_a_place_is_found_in_every_kind_of_picture(before: bytes, order: str) -> None:
    assert codes(before + tiff(order, 0x010F, 0x8825)) == ["JDM008"]
    assert codes(before + tiff(order, 0x010F, 0x0112)) == []


def test_a_picture_that_only_looks_like_metadata_is_left_alone() -> None:
    assert codes(b"II*\0\xff\xff\xff\xff" + b"MM\0*\0\0") == []
    assert codes((FAKE_CONTENT / "afbeeldingen" / "kamer.png").read_bytes()) == []


def test_a_picture_may_be_as_large_as_the_bound() -> None:
    assert codes(bytes(MAX_BYTES)) == []
    assert codes(bytes(MAX_BYTES + 1)) == ["JDM007"]


def test_a_file_of_nothing_but_metadata_is_read_at_once() -> None:
    assert codes(b"II*\0" * (MAX_BYTES // 4)) == []
