"""In which sizes a photo is published, and where each of them stands under the root of the site."""

from __future__ import annotations

from site_plugins.reading.picture_formats import Size

# For a phone, and for a large screen or a sharp one.
_WIDTHS = (480, 960)
# What every browser reads stands last.
ENDINGS = ("avif", "webp")


def widths(size: Size) -> tuple[int, ...]:
    """From small to large, and never wider than the photo is."""
    return tuple(sorted({min(width, size.width) for width in _WIDTHS}))


def shown_size(size: Size) -> Size:
    """That of the largest one."""
    width = widths(size)[-1]
    return Size(width, max(1, round(size.height * width / size.width)))


def version(path: str, width: int, ending: str) -> str:
    """The photo at `path` under content/, in one width and format."""
    return f"{path}/{width}.{ending}"


def best_known(path: str, size: Size) -> str:
    """The largest one that every browser reads."""
    return version(path, widths(size)[-1], ENDINGS[-1])
