"""The files that are made of photos."""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.photos import widths
from site_plugins.keeping import Content, Parts
from site_plugins.publishing import BuildError


def photo_files(catalogue: Catalogue, content: Path, parts: Parts) -> Iterator[tuple[str, Content]]:
    """Of each photo that may be shown what was made of it, and never the original."""
    wanted = {
        path: _Original(path, (content / path).read_bytes(), widths(catalogue.images[path]))
        for path in sorted(catalogue.photos)
    }
    made = parts.each("photos", {one.key: one for one in wanted.values()}, _drawn)
    for path, one in wanted.items():
        yield from ((f"{path}/{name}", data) for name, data in marshal.loads(made[one.key]).items())


@dataclass(frozen=True, slots=True)
class _Original:
    """A photo as somebody brought it, and how wide it is shown."""

    path: str
    content: bytes
    widths: tuple[int, ...]

    @property
    def key(self) -> str:
        return f"{hashlib.sha256(self.content).hexdigest()} {self.widths}"


@lru_cache(maxsize=64)  # for a preview, which keeps nothing else
def _drawn(photo: _Original) -> bytes:
    """Raises BuildError."""
    from site_plugins.imaging import ImagingError, drawn  # takes long, and few builds draw anew

    try:
        return marshal.dumps(drawn(photo.content, photo.widths))
    except ImagingError as error:
        what = f"De foto {photo.path} is stuk. Bewaar hem opnieuw, met een fotoprogramma."
        raise BuildError(what) from error
