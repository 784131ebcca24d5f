"""Photos drawn anew: nothing that was hidden comes along, and they look as the original did."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from site_plugins.checking.pictures import look
from site_plugins.imaging import ImagingError, drawn

RED, BLUE = (200, 30, 30), (30, 30, 200)
NAME = b"Kim Geheim"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>' + NAME + b"</dc:creator></x:xmpmeta>"


def photo(size: tuple[int, int] = (60, 40), mode: str = "RGB") -> Image.Image:
    """Red at the left, blue at the right."""
    made = Image.new("RGB", size, RED)
    made.paste(BLUE, (size[0] // 2, 0, *size))
    return made.convert(mode)


def written(image: Image.Image, kind: str, **options: Any) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def exif(turn: int = 0) -> Image.Exif:
    """Somebody's name and a place, and how the picture stands."""
    block = Image.Exif()
    block[0x013B] = NAME.decode()
    block.get_ifd(0x8825)[2] = (52.0, 4.0, 18.0)
    if turn:
        block[0x0112] = turn
    return block


def segment(marker: int, data: bytes) -> bytes:
    return bytes([0xFF, marker]) + (2 + len(data)).to_bytes(2, "big") + data


def with_segment(marker: int, data: bytes) -> bytes:
    whole = written(photo(), "JPEG")
    return whole[:2] + segment(marker, data) + whole[2:]


def texts() -> PngImagePlugin.PngInfo:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Author", NAME.decode())
    chunks.add_itxt("Comment", NAME.decode())
    chunks.add_text("XML:com.adobe.xmp", XMP.decode())
    return chunks


IPTC = b"Photoshop 3.0\x008BIM\4\4\0\0\0\0\0\x0f\x1c\2\x50\0\x0a" + NAME + b"\0"
# Every way in which something hides in a picture, by what it is.
PLANTED = {
    "exif in jpeg": written(photo(), "JPEG", exif=exif()),
    "exif in png": written(photo(), "PNG", exif=exif()),
    "exif in webp": written(photo(), "WEBP", exif=exif()),
    "exif in avif": written(photo(), "AVIF", exif=exif()),
    "xmp in jpeg": with_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP),
    "xmp in webp": written(photo(), "WEBP", xmp=XMP),
    "xmp in avif": written(photo(), "AVIF", xmp=XMP),
    "iptc in jpeg": with_segment(0xED, IPTC),
    "comment in jpeg": with_segment(0xFE, NAME),
    "comment in gif, called jpeg": written(photo(mode="P"), "GIF", comment=NAME),
    "texts in png": written(photo(), "PNG", pnginfo=texts()),
    "after the end of jpeg": written(photo(), "JPEG") + NAME,
    "after the end of png": written(photo(), "PNG") + NAME,
}


@pytest.mark.parametrize("kind", PLANTED)
def test_nothing_hidden_comes_along(kind: str) -> None:
    assert NAME in PLANTED[kind] or "exif" in kind, "nothing was planted"
    made = drawn(PLANTED[kind], (30, 60))
    assert [*made] == ["30.avif", "30.webp", "60.avif", "60.webp"]
    for name, content in made.items():
        looked = look(name, content)
        assert looked.findings == ()
        assert looked.size
        assert looked.size.width == int(name.partition(".")[0])
        assert not any(word in content for word in (NAME, b"Exif", b"xmp", b"8BIM", b"ICC"))


def test_the_same_original_gives_the_same_bytes() -> None:
    original = PLANTED["exif in jpeg"]
    assert drawn(original, (20, 40)) == drawn(original, (20, 40))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_stands_upright(kind: str) -> None:
    """It was taken with the telephone on its side: what is left in the file is above."""
    made = drawn(written(photo(), kind, exif=exif(turn=6)), (40,))
    shown = Image.open(io.BytesIO(made["40.webp"]))
    assert shown.size == (40, 60)
    assert near(shown.convert("RGB").getpixel((20, 5)), RED)
    assert near(shown.convert("RGB").getpixel((20, 55)), BLUE)


def test_a_webp_is_not_turned_because_browsers_do_not() -> None:
    made = drawn(written(photo(), "WEBP", exif=exif(turn=6)), (60,))
    assert Image.open(io.BytesIO(made["60.webp"])).size == (60, 40)


@pytest.mark.parametrize("mode", ["RGB", "L", "P", "CMYK", "1"])
def test_every_kind_of_points_can_be_drawn(mode: str) -> None:
    kind = "TIFF" if mode == "1" else "JPEG" if mode in ("RGB", "L", "CMYK") else "PNG"
    made = drawn(written(photo(mode=mode), kind), (30,))
    assert Image.open(io.BytesIO(made["30.avif"])).size == (30, 20)


def test_what_is_clear_stays_clear() -> None:
    clear = photo(mode="RGBA")
    clear.putalpha(0)
    made = drawn(written(clear, "PNG"), (30,))
    pixel = Image.open(io.BytesIO(made["30.webp"])).convert("RGBA").getpixel((5, 5))
    assert isinstance(pixel, tuple)
    assert pixel[3] == 0


def test_colours_of_another_screen_become_those_of_every_screen() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = drawn(written(photo(), "PNG", icc_profile=profile), (60,))
    shown = Image.open(io.BytesIO(made["60.webp"]))
    assert "icc_profile" not in shown.info
    assert near(shown.convert("RGB").getpixel((5, 20)), RED)
    broken = written(photo(), "PNG", icc_profile=b"stuk" * 40)
    assert near(Image.open(io.BytesIO(drawn(broken, (60,))["60.webp"])).getpixel((5, 20)), RED)


def near(found: Any, wanted: tuple[int, int, int]) -> bool:
    return all(abs(one - other) < 20 for one, other in zip(found[:3], wanted, strict=True))


@pytest.mark.parametrize(
    "content", [b"", b"tekst", written(photo(), "JPEG")[:300], written(photo(), "PNG")[:60]]
)
def test_what_can_not_be_drawn_is_told(content: bytes) -> None:
    with pytest.raises(ImagingError):
        drawn(content, (30,))
