"""The colours of site.css can be told apart, in the light and in the dark (WCAG 1.4.3, 1.4.11)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
import tinycss2
from tinycss2.color5 import parse_color

from tests.site_helpers import ROOT

ASSETS = ROOT / "overrides" / "assets"
CSS = (ASSETS / "site.css").read_text(encoding="utf-8")
PLACES = {
    "light": ":root {",
    "dark": ':root:not([data-colours="light"]) {',
    "dark, chosen": ':root[data-colours="dark"] {',
}
SURFACES = ("paper", "card", "accent-soft", "warm-soft", "good-soft", "warn-soft")
TEXTS = {
    "ink": SURFACES,
    "soft": ("paper", "card"),
    "accent": SURFACES,
    "warm": ("paper", "card", "warm-soft"),
    "good": ("good-soft",),
    "warn": ("warn-soft",),
    "accent-ink": ("accent",),
    "card": ("warm",),  # the button of the quick exit
}
# What must be seen to use the page: edges of controls, the ring of the focus, dots and icons.
EDGES = {"accent": SURFACES, "warm": ("paper", "card"), "soft": ("paper", "card")}


def palette(place: str) -> dict[str, str]:
    start = CSS.index(PLACES[place])
    block = CSS[start : CSS.index("}", start)]
    found = dict(re.findall(r"--jdm-([a-z-]+): (#[0-9a-f]{3,6});", block))
    return {
        name: value if len(value) == 7 else "#" + "".join(2 * digit for digit in value[1:])
        for name, value in found.items()
    }


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def too_weak(place: str, pairs: dict[str, tuple[str, ...]], least: float) -> list[str]:
    colours = palette(place)
    return [
        f"{text} on {surface}: {ratio:.2f}"
        for text, surfaces in pairs.items()
        for surface in surfaces
        if (ratio := contrast(colours[text], colours[surface])) < least
    ]


def test_the_measure_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("place", PLACES)
def test_text_can_be_read(place: str) -> None:
    assert too_weak(place, TEXTS, 4.5) == []


@pytest.mark.parametrize("place", PLACES)
def test_edges_can_be_seen(place: str) -> None:
    assert too_weak(place, EDGES, 3) == []


def test_both_dark_palettes_are_the_same() -> None:
    assert palette("dark") == palette("dark, chosen")
    assert palette("dark").keys() == palette("light").keys()


def test_every_colour_of_a_text_is_looked_at() -> None:
    used = set(re.findall(r"[^-]color: var\(--jdm-([a-z-]+)\)", CSS))
    assert used <= TEXTS.keys(), "Add its surfaces to TEXTS."
    surfaces = set(re.findall(r"background(?:-color)?: var\(--jdm-([a-z-]+)\)", CSS))
    known = {surface for surfaces in TEXTS.values() for surface in surfaces}
    assert surfaces <= known | {"soft"}, "Add it to the surfaces of the texts that stand on it."


def colours_in(parts: Iterable[Any]) -> Iterator[str]:
    """Every colour in the declarations of a style sheet, in any notation, as it is written."""
    for part in parts:
        if part.type in ("qualified-rule", "at-rule"):
            content = part.content or ()
            yield from colours_in(tinycss2.parse_blocks_contents(content, skip_comments=True))
        elif part.type == "declaration":
            yield from colours_in(part.value)
        elif parse_color(part):
            yield part.serialize().lower()
        else:
            yield from colours_in(getattr(part, "arguments", getattr(part, "content", None)) or ())


def test_no_colour_stands_outside_the_palettes() -> None:
    rest = CSS
    for place in PLACES.values():
        start = rest.index(place)
        rest = rest[:start] + rest[rest.index("}", start) + 1 :]
    rest += (ASSETS / "search.css").read_text(encoding="utf-8")
    loose = set(colours_in(tinycss2.parse_stylesheet(rest, skip_comments=True)))
    assert loose == {"#fff", "#000"}, "Use a token: only paper and the cover are black on white."
