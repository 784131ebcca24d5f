"""The topics that stand on the timeline most, each as a lane through the years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from site_plugins.views.filters import Tag
from site_plugins.views.links import Link

MOST = 8  # lanes: the topics that are left come up a few times in all


@dataclass(frozen=True, slots=True)
class LaneDot:
    """What there is of one year: `place` is how far along, as SVG writes it, `size` a radius."""

    place: str
    size: str


@dataclass(frozen=True, slots=True)
class Lane:
    """`count` is how many entries of the timeline are about it."""

    link: Link
    count: int
    dots: tuple[LaneDot, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """`years` are the columns, from old to new."""

    years: tuple[str, ...]
    lanes: tuple[Lane, ...]


def lanes(rows: Sequence[tuple[Collection[Tag], int]], links: Mapping[str, Link]) -> Lanes | None:
    """Of the tags and the year of each entry; `links` leads from a topic's value to its page;
    without one it holds no longer. None where there is nothing to compare."""
    per_tag: dict[Tag, Counter[int]] = {}
    for tags, year in rows:
        for tag in tags:
            if tag.facet == "onderwerp" and tag.value in links:
                per_tag.setdefault(tag, Counter())[year] += 1
    if len(per_tag) < 2 or not rows:
        return None
    first, last = min(year for _, year in rows), max(year for _, year in rows)
    chosen = sorted(per_tag, key=lambda tag: (-per_tag[tag].total(), tag.label))[:MOST]
    return Lanes(
        tuple(str(year) for year in range(first, last + 1)),
        tuple(
            Lane(
                links[tag.value],
                per_tag[tag].total(),
                tuple(
                    LaneDot(f"{100 * (year - first + 0.5) / (last - first + 1):.1f}%", _size(count))
                    for year, count in sorted(per_tag[tag].items())
                ),
            )
            for tag in chosen
        ),
    )


def _size(count: int) -> str:
    """Its area grows with the count, up to what fits in a lane."""
    return f"{min(4 * count**0.5, 10):.1f}"
