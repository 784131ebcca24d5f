"""Pictures for readers: each photo in sizes for a phone and for a large screen, as AVIF and WebP.

They are drawn anew from the points of the original alone, so nothing that was hidden in it comes
along. The same original gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from PIL import Image, ImageCms, ImageOps
from PIL.ImageCms import PyCMSError

AVIF, WEBP = "avif", "webp"
_QUALITY = {AVIF: {"quality": 55, "speed": 6, "max_threads": 1}, WEBP: {"quality": 78, "method": 5}}
_SRGB = ImageCms.createProfile("sRGB")


class ImagingError(ValueError):
    """A photo that can't be drawn."""


def drawn(original: bytes, widths: Sequence[int]) -> dict[str, bytes]:
    """The photo in each width and format, by name: `480.avif`. Raises ImagingError."""
    try:
        return dict(_drawn(original, widths))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise ImagingError(str(error)) from error


def _drawn(original: bytes, widths: Sequence[int]) -> Iterator[tuple[str, bytes]]:
    photo = _upright(Image.open(io.BytesIO(original)))
    for width in widths:
        height = max(1, round(photo.height * width / photo.width))
        small = photo.resize((width, height), Image.Resampling.LANCZOS)
        for name, options in _QUALITY.items():
            written = io.BytesIO()
            _bare(small).save(written, name, **options)
            yield f"{width}.{name}", written.getvalue()


def _upright(photo: Image.Image) -> Image.Image:
    """As browsers show it: turned, and in the colours of a screen. They don't turn a WebP."""
    profile = photo.info.get("icc_profile")
    turned = photo if photo.format == "WEBP" else ImageOps.exif_transpose(photo)
    clear = "A" in turned.getbands() or "transparency" in turned.info
    if not profile or turned.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return turned.convert("RGBA" if clear else "RGB")
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if turned.mode == "RGBA" else "RGB"
        shown = ImageCms.profileToProfile(turned, own, _SRGB, outputMode=mode)
    except (PyCMSError, OSError):  # a profile that nothing can read says nothing
        shown = None
    return shown or turned.convert("RGBA" if clear else "RGB")


def _bare(photo: Image.Image) -> Image.Image:
    """The points alone."""
    return Image.frombytes(photo.mode, photo.size, photo.tobytes())
