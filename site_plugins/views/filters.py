"""Filters above a list: what a row can be chosen by, and which choices there are.

The choosing itself is done by a style sheet (overrides/views/filter.css), so it works without
JavaScript. A row says what it is in `data-keys`: `soort-advies onderwerp-wonen van-2016`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_plugins.reading.slugs import slugify


@dataclass(frozen=True, slots=True)
class Tag:
    """One thing that a row can be chosen by: `facet` is the filter, `label` the words for it."""

    facet: str
    value: str
    label: str

    @property
    def key(self) -> str:
        return f"{self.facet}-{self.value}"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice in a filter, with how many rows it leaves."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter: one choice of several. `name` is also the start of a row's key, `every` the words
    for no choice."""

    name: str
    title: str
    every: str
    options: tuple[Option, ...]


# The filters in their order on the page: the title, and what stands there before a choice.
_FACETS = {
    "onderwerp": ("Onderwerp", "Alles"),
    "pijler": ("The Big Five", "Alles"),
    "soort": ("Soort", "Alles"),
    "stap": ("Hoe ver?", "Alles"),
    "plaats": ("Plaats", "Alles"),
    "kaart": ("Om zelf te doen", "Alles"),
    "van": ("Vanaf", "Het begin"),
    "tot": ("Tot en met", "Nu"),
}


def named(facet: str, label: str) -> Tag:
    """A tag for something that has no name of its own in addresses, like a place."""
    return Tag(facet, slugify(label), label)


def keys(tags: Iterable[Tag]) -> str:
    return " ".join(dict.fromkeys(tag.key for tag in tags))


def period(years: Collection[int], every: Iterable[int]) -> Iterator[Tag]:
    """What a row is found by that lasts from the first of these years to the last, where a reader
    chooses from `every` year: it touches the period that begins with `van` and ends with `tot`."""
    if years:
        for year in every:
            if year <= max(years):
                yield Tag("van", str(year), str(year))
            if year >= min(years):
                yield Tag("tot", str(year), str(year))


def facets(rows: Sequence[Iterable[Tag]]) -> tuple[Facet, ...]:
    """The filters of a list; without those of which no choice leaves out anything."""
    counts = Counter(tag for row in rows for tag in set(row))
    return tuple(
        Facet(name, *words, tuple(Option(tag.value, tag.label, counts[tag]) for tag in found))
        for name, words in _FACETS.items()
        for found in [_options(name, counts)]
        if any(counts[tag] < len(rows) for tag in found)
    )


def _options(name: str, tags: Iterable[Tag]) -> list[Tag]:
    """In the order of the alphabet; the years to choose an end from, the latest first."""
    found = [tag for tag in tags if tag.facet == name]
    return sorted(found, key=lambda tag: (tag.label.casefold(), tag.value), reverse=name == "tot")
