"""Pictures that volunteers bring: real ones, not too large, holding nothing that nobody sees."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from commands.write._mending import told

from site_plugins.checking import pictures
from site_plugins.checking.pictures import MAX_BYTES, cleaned, look
from site_plugins.mending.fixing import mend
from site_plugins.reading.hidden import orientation_alone
from site_plugins.reading.picture_formats import Size
from site_plugins.typesetting import body_html
from tests.builders import FAKE_CONTENT, TODAY, catalogue, load_site, site, topic

# --- small but whole pictures, 3 points wide and 2 high ------------------------------------------


def segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, 2 + len(data)) + data


JFIF = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
COLOURS = segment(0xE2, b"ICC_PROFILE\0\1\1" + b"Date, GPS") + segment(0xEE, b"Adobe" + bytes(7))
FRAME = segment(0xC0, b"\x08\0\2\0\3\1\1\x11\0")
SCAN = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\0\x34\xff\xd0\x56"


def jpeg(*hidden: bytes, after: bytes = b"") -> bytes:
    """Two scans, as a picture that gets sharper while it loads has."""
    parts = [JFIF, *hidden, COLOURS, FRAME, SCAN, segment(0xC4, b"GPS"), SCAN]
    return b"\xff\xd8" + b"".join(parts) + b"\xff\xd9" + after


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(*hidden: bytes, after: bytes = b"", size: tuple[int, int] = (3, 2)) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, 0, 0, 0, 0))
    points = chunk(b"IDAT", zlib.compress(bytes(8)))
    gamma = chunk(b"gAMA", b"\0\0\xb1\x8f")
    return b"".join(
        [b"\x89PNG\r\n\x1a\n", head, gamma, *hidden, points, chunk(b"IEND", b""), after]
    )


def riff_chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def webp(*hidden: bytes, says: int = 0, after: bytes = b"") -> bytes:
    head = riff_chunk(b"VP8X", bytes([says, 0, 0, 0, 2, 0, 0, 1, 0, 0]))
    points = riff_chunk(b"VP8L", b"\x2f" + struct.pack("<I", 2 | 1 << 14) + b"\7")
    body = b"".join([b"WEBP", head, points, *hidden])
    return b"RIFF" + struct.pack("<I", len(body)) + body + after


def box(name: bytes, *parts: bytes) -> bytes:
    data = b"".join(parts)
    return struct.pack(">I", 8 + len(data)) + name + data


def avif(
    kind: bytes = b"av01", data: bytes = b"points", after: bytes = b"", turn: int = 0
) -> bytes:
    """Two items: the picture, and `data`, which is an item of this kind."""

    def made(start: int) -> bytes:
        items = [
            box(b"infe", b"\2\0\0\0", struct.pack(">HH", number, 0), name, b"\0")
            for number, name in ((1, b"av01"), (2, kind))
        ]
        places = struct.pack(">HHHII", 1, 0, 1, start, 6) + struct.pack(
            ">HHHII", 2, 0, 1, start + 6, len(data)
        )
        small = box(b"ispe", bytes(4), struct.pack(">II", 1, 1))
        large = box(b"ispe", bytes(4), struct.pack(">II", 3, 2))
        meta = box(
            b"meta",
            bytes(4),
            box(b"iinf", bytes(4), b"\0\2", *items),
            box(b"iloc", b"\0\0\0\0\x44\0", b"\0\2", places),
            box(b"iprp", box(b"ipco", small, large, *[box(b"irot", bytes([turn]))] * (turn > 0))),
        )
        return box(b"ftyp", b"avif\0\0\0\0avifmif1") + meta

    start = len(made(0)) + 8
    return made(start) + box(b"mdat", b"points", data) + after


def tiff(order: str, *tags: int, turn: int = 0, following: int = 0) -> bytes:
    """A block of Exif with these tags; `turn` says how the picture stands."""
    start = {"<": b"II", ">": b"MM"}[order]
    entries = [struct.pack(f"{order}HHII", tag, 4, 1, 26) for tag in tags]
    entries += [struct.pack(f"{order}HHIHH", 0x0112, 3, 1, turn, 0)] * (turn > 0)
    head = struct.pack(f"{order}HIH", 42, 8, len(entries))
    return start + head + b"".join(entries) + struct.pack(f"{order}I", following)


def exif(block: bytes) -> bytes:
    return segment(0xE1, b"Exif\0\0" + block)


WHOLE = {"jpg": jpeg(), "jpeg": jpeg(), "png": png(), "webp": webp(), "avif": avif()}


def codes(name: str, content: bytes) -> list[str]:
    return [finding.rule.code for finding in look(name, content).findings]


@pytest.mark.parametrize("ending", WHOLE)
def test_a_whole_picture_is_left_alone(ending: str) -> None:
    assert look(f"a.{ending}", WHOLE[ending]) == (Size(3, 2), ())
    assert cleaned(WHOLE[ending]) == WHOLE[ending]


# --- what nobody sees ----------------------------------------------------------------------------

XMP = b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='52' dc:creator='Kim'/>"
HIDDEN = [
    ("jpg", jpeg(exif(tiff("<", 0x010F, 0x8825))), "een plaats, het toestel"),
    ("jpg", jpeg(exif(tiff(">", 0x013B))), "een naam"),
    ("jpg", jpeg(exif(tiff(">", 0x927C, 0xA431))), "een nummer van het toestel, het toestel"),
    ("jpg", jpeg(exif(tiff(">", 0x0132, following=99))), "een datum, een kleine foto"),
    ("jpg", jpeg(exif(b"")), "gegevens over de foto"),
    ("jpg", jpeg(segment(0xE1, XMP)), "een naam, een plaats"),
    ("jpg", jpeg(segment(0xED, b"Photoshop 3.0\x008BIM\4\4\0\0\x1c\2\x50\0\3Kim")), "een naam"),
    ("jpg", jpeg(segment(0xE2, b"MPF\0")), "gegevens over de foto"),
    ("jpg", jpeg(segment(0xFE, b"Comment")), "een tekst"),
    ("jpg", jpeg(segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1abc")), "een kleine foto"),
    ("jpg", jpeg(segment(0xEB, b"JP author")), "een naam"),
    ("jpg", jpeg(after=b"\xff\xd8film"), "gegevens over de foto"),  # a second picture, or a film
    ("png", png(chunk(b"eXIf", tiff("<", 0x8825))), "een plaats"),
    ("png", png(chunk(b"tEXt", b"Author\0Kim")), "een naam"),
    ("png", png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0exif:GPS")), "een plaats"),
    ("png", png(chunk(b"zTXt", b"Comment\0\0x")), "een tekst"),
    ("png", png(chunk(b"tIME", bytes(7))), "een datum"),
    ("png", png(chunk(b"prVt", b"abc")), "gegevens over de foto"),
    ("png", png(after=b"GPS"), "een plaats"),
    ("webp", webp(riff_chunk(b"EXIF", tiff(">", 0x8825)), says=8), "een plaats"),
    ("webp", webp(riff_chunk(b"EXIF", b"Exif\0\0" + tiff(">", 0x013B)), says=8), "een naam"),
    ("webp", webp(riff_chunk(b"XMP ", XMP), says=4), "een naam, een plaats"),
    ("webp", webp(riff_chunk(b"abcd", b"1")), "gegevens over de foto"),
    ("webp", webp(after=b"GPS"), "een plaats"),
    ("avif", avif(b"Exif", bytes(4) + tiff(">", 0x8825)), "een plaats"),
    ("avif", avif(b"Exif", b"\0\0\0\6Exif\0\0" + tiff(">", 0x8825)), "een plaats"),
    ("avif", avif(b"mime", b"application/rdf+xml\0" + XMP), "een naam, een plaats"),
    ("avif", avif(after=box(b"uuid", b"author")), "een naam"),
]


@pytest.mark.parametrize(("ending", "content", "holds"), HIDDEN)
def test_what_is_hidden_is_told_and_taken_out(ending: str, content: bytes, holds: str) -> None:
    (finding,) = look(f"a.{ending}", content).findings
    assert (finding.rule.code, finding.what) == ("JDM008", f"In deze foto zit ook: {holds}.")
    clean = cleaned(content)
    assert look(f"a.{ending}", clean) == (Size(3, 2), ())
    if ending == "avif":  # places in the file stay what they were
        assert len(clean) == len(content)
        assert b"points" in clean
        assert not {b"Kim", b"author"} & {*clean.split(b"'")}
    elif ending != "jpg" or content.count(b"JFIF") == 1:
        assert clean == WHOLE[ending]


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("turn", [1, 3, 6, 8])
def test_a_picture_keeps_standing_upright(turn: int, order: str) -> None:
    block = tiff(order, 0x8825, turn=turn)
    size = Size(2, 3) if turn > 4 else Size(3, 2)
    wrapped = {
        "jpg": jpeg(exif(block)),
        "png": png(chunk(b"eXIf", block)),
        "webp": webp(riff_chunk(b"EXIF", block), says=8),
    }
    for ending, content in wrapped.items():
        shown = Size(3, 2) if ending == "webp" else size  # which browsers don't turn
        assert look(f"a.{ending}", content).size == shown
        assert look(f"a.{ending}", cleaned(content)) == (shown, ())
        assert (orientation_alone(turn) in cleaned(content)) == (turn > 1)
    assert look("a.avif", avif(turn=1)).size == Size(2, 3)


# --- what is no picture ------------------------------------------------------------------------


@pytest.mark.parametrize("ending", WHOLE)
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"tekst\n",
        b"<html></html>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a\1\0",
    ],
)
def test_what_is_no_picture_is_refused(content: bytes, ending: str) -> None:
    assert codes(f"a.{ending}", content) == ["JDM021"]
    assert look(f"a.{ending}", content).size is None


@pytest.mark.parametrize("ending", WHOLE)
@pytest.mark.parametrize("kind", WHOLE)
def test_the_ending_says_what_it_is(kind: str, ending: str) -> None:
    (*found,) = look(f"afbeeldingen/a.{ending}", WHOLE[kind]).findings
    if kind.replace("e", "") == ending.replace("e", ""):
        assert found == []
    else:
        assert [(one.rule.code, one.fix) for one in found] == [
            ("JDM021", f"Noem het bestand: a.{kind.replace('jpeg', 'jpg')}")
        ]


@pytest.mark.parametrize("ending", WHOLE)
def test_half_a_picture_is_refused_and_never_breaks_the_check(ending: str) -> None:
    whole = WHOLE[ending]
    for length in range(len(whole)):
        assert codes(f"a.{ending}", whole[:length]) == ["JDM021"], length
        assert cleaned(whole[:length]) == whole[:length]
    for place in range(len(whole)):
        for byte in (0, 255):
            look(f"a.{ending}", whole[:place] + bytes([byte]) + whole[place + 1 :])


@pytest.mark.parametrize(
    "content",
    [
        png()[:-10] + b"x" + png()[-9:],  # something else than what was written
        png().replace(zlib.compress(bytes(8)), b"x" * len(zlib.compress(bytes(8)))),
        png(size=(0, 2)),
        jpeg().replace(FRAME, segment(0xC0, b"\x08\0\0\0\3\1\1\x11\0")),
    ],
)
def test_a_picture_without_a_picture_is_refused(content: bytes) -> None:
    ending = "png" if content.startswith(b"\x89") else "jpg"
    assert codes(f"a.{ending}", content) == ["JDM021"]


def test_a_picture_may_be_as_large_as_the_bound() -> None:
    rest = MAX_BYTES - len(png())
    assert codes("a.png", png(chunk(b"sPLT", bytes(rest - 12)))) == []
    assert codes("a.png", png(chunk(b"sPLT", bytes(rest - 11)))) == ["JDM007"]
    assert codes("a.png", bytes(MAX_BYTES + 1)) == ["JDM007"]
    assert codes("a.png", png(chunk(b"tEXt", bytes(MAX_BYTES)))) == ["JDM007", "JDM008"]


def test_a_small_file_may_be_too_large_for_a_phone() -> None:
    (finding,) = look("a.png", png(size=(60_000, 60_000))).findings
    assert finding.what == "Deze foto is 60000 bij 60000 beeldpunten."


@pytest.mark.parametrize("part", [exif(tiff(">")), SCAN, segment(0xFE, b""), b"\xff" * 9])
def test_a_file_of_nothing_but_small_parts_is_read_at_once(part: bytes) -> None:
    look("a.jpg", jpeg(part * (MAX_BYTES // len(part))))


# --- in a site -----------------------------------------------------------------------------------


def test_the_pictures_of_a_site_are_mended_and_their_sizes_are_known(tmp_path: Path) -> None:
    path = "afbeeldingen/kamer.png"
    content = site(tmp_path, {path: png(chunk(b"tEXt", b"Author\0Kim"))})
    mended = mend(content, TODAY)
    assert mended.files == {path: png()}
    assert told(mended.changes, "content").startswith(f"content/{path}: wat niemand ziet")
    assert load_site(tmp_path, mended.files).catalogue.images[path] == Size(3, 2)


def test_a_picture_that_is_none_is_not_on_the_site(tmp_path: Path) -> None:
    path = "afbeeldingen/kamer.png"
    loaded = load_site(tmp_path, {path: b""})
    assert [(problem.path, problem.rule.code) for problem in loaded.problems] == [(path, "JDM021")]
    assert path not in loaded.catalogue.images


def test_the_picture_of_the_fake_site_is_a_real_one() -> None:
    content = (FAKE_CONTENT / "afbeeldingen" / "kamer.png").read_bytes()
    assert look("kamer.png", content) == (Size(1, 1), ())
    assert pictures.ENDINGS == (".png", ".jpg", ".jpeg", ".webp", ".avif")


@pytest.mark.parametrize("address", ["../afbeeldingen/a.png", "../afbeeldingen/a.png#b"])
def test_a_browser_knows_how_much_room_a_picture_takes(address: str) -> None:
    """Else the text jumps when the picture comes in."""
    made = catalogue(
        {"onderwerpen/a": (topic(), f"![Een kamer]({address})")}, images=("afbeeldingen/a.png",)
    )
    html = body_html(made.records[0], made)
    assert 'width="4" height="3"' in html
