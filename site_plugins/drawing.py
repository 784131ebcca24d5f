"""The picture of a figure that somebody shares: the number, what it counts, and its source.

Drawn with the letters and the colours of the site; the same card gives the same bytes. A card has
16 colours, so that it is small and made fast: the steps from paper to ink, and those to the accent.
"""

from __future__ import annotations

import hashlib
import io
import re
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageColor, ImageDraw, ImageFont

from site_plugins.views.citing import FigureCard

WIDTH, HEIGHT = 1200, 630  # as previews of links have them
_EDGE = 60
_ROOM = (WIDTH - 2 * _EDGE) * 0.95  # small letters are drawn somewhat wider than they measure
_SMALLEST, _MEASURED = 11, 100
_STEPS = 8
_REGULAR, _BOLD, _HEAVY = 400, 700, 800
_TOKEN = re.compile(r"--jdm-(paper|ink|accent):\s*(#[0-9a-fA-F]{3,6})\s*;")


class _Lines(NamedTuple):
    font: ImageFont.FreeTypeFont
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        return _step(self.font.size) * len(self.lines)


class Cards:
    """Draws cards with the font in this file and the light colours of these style sheets: of two
    values for one colour the first of the last sheet holds."""

    def __init__(self, font: Path, styles: list[Path]) -> None:
        self._font = font
        self._styles = styles
        self._lengths: dict[tuple[str, int], float] = {}
        self._sized_fonts: dict[tuple[int, int], ImageFont.FreeTypeFont] = {}

    @cached_property
    def key(self) -> str:
        """All that a card depends on beside its words."""
        return f"{hashlib.sha256(self._font_data).hexdigest()} {self._palette.hex()}"

    def draw(self, card: FigureCard) -> bytes:
        """As PNG."""
        ink, accent = (Image.new("L", (WIDTH, HEIGHT)) for _ in range(2))
        on_ink, on_accent = ImageDraw.Draw(ink), ImageDraw.Draw(accent)
        _write(on_ink, _EDGE, self._fitting(card.site, 1, 60, 30, _BOLD))
        address = self._fitting(card.address, 2, 60, 26, _BOLD)
        origin = self._fitting(card.origin, 4, 110, 28, _REGULAR)
        foot = HEIGHT - _EDGE - address.height
        _write(on_accent, foot, address)
        _write(on_ink, foot - origin.height - 6, origin)
        top = 120
        if card.before:
            before = self._fitting(card.before, 1, 60, 36, _REGULAR)
            _write(on_ink, top, before)
            top += before.height
        value = self._fitting(card.value, 1, 190, 130, _HEAVY)
        _write(on_accent, top, value)
        top += value.height
        room = foot - origin.height - 24 - top
        _write(on_ink, top, self._fitting(card.text, 6, room, 46, _BOLD))
        return self._png(ink, accent)

    def _fitting(self, text: str, most: int, height: int, size: int, weight: int) -> _Lines:
        """The text in lines, as large as fits in so many lines and in that height."""
        for smaller in range(size, _SMALLEST, -2):
            lines = tuple(self._wrapped(text, smaller, weight))
            if len(lines) <= most and len(lines) * _step(smaller) <= height:
                break
        return _Lines(self._fonts(smaller, weight), lines)

    def _wrapped(self, text: str, size: int, weight: int) -> list[str]:
        """Lines that fit between the edges; a word that is too long by itself is cut."""
        room = _ROOM * _MEASURED / size
        space = self._length(" ", weight)
        lines, left = [""], room
        for word in text.split():
            length = self._length(word, weight)
            if lines[-1] and space + length <= left:
                lines[-1] += f" {word}"
                left -= space + length
                continue
            lines.append("")
            left = room
            for part in [word] if length <= room else word:
                if (length := self._length(part, weight)) > left:
                    lines.append("")
                    left = room
                lines[-1] += part
                left -= length
        return [line for line in lines if line]

    def _length(self, word: str, weight: int) -> float:
        """At one size: letters grow with it, and to measure takes longer than to draw."""
        if (word, weight) not in self._lengths:
            self._lengths[word, weight] = self._fonts(_MEASURED, weight).getlength(word)
        return self._lengths[word, weight]

    def _fonts(self, size: int, weight: int) -> ImageFont.FreeTypeFont:
        if (size, weight) not in self._sized_fonts:
            # Without the shaping library that some computers have: everywhere the same.
            layout = ImageFont.Layout.BASIC
            font = ImageFont.truetype(io.BytesIO(self._font_data), size, layout_engine=layout)
            font.set_variation_by_axes([weight])
            self._sized_fonts[size, weight] = font
        return self._sized_fonts[size, weight]

    @cached_property
    def _font_data(self) -> bytes:
        return self._font.read_bytes()

    @cached_property
    def _palette(self) -> bytes:
        """The steps from paper to ink, then those from paper to the accent."""
        colours: dict[str, tuple[int, ...]] = {}
        for style in self._styles:
            own: dict[str, tuple[int, ...]] = {}
            for name, value in _TOKEN.findall(style.read_text(encoding="utf-8")):
                own.setdefault(name, ImageColor.getrgb(value))
            colours |= own
        paper = colours["paper"]
        return bytes(
            round(start + (end - start) * step / (_STEPS - 1))
            for name in ("ink", "accent")
            for step in range(_STEPS)
            for start, end in zip(paper, colours[name], strict=True)
        )

    def _png(self, ink: Image.Image, accent: Image.Image) -> bytes:
        steps = [level * (_STEPS - 1) // 255 for level in range(256)]
        card = ink.point(steps)
        card.paste(accent.point([step + _STEPS for step in steps]), mask=accent.point(_ANY))
        card = Image.frombytes("P", card.size, card.tobytes())
        card.putpalette(self._palette)
        written = io.BytesIO()
        card.save(written, "PNG", compress_level=6)
        return written.getvalue()


_ANY = [0] + [255] * 255  # where anything is written


def _step(size: float) -> int:
    """From one line to the next."""
    return round(size * 1.25)


def _write(place: ImageDraw.ImageDraw, top: int, text: _Lines) -> None:
    for number, line in enumerate(text.lines):
        place.text((_EDGE, top + number * _step(text.font.size)), line, fill=255, font=text.font)
