"""The home page: what is new, what is next, and where to find what you need."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model import dates
from site_plugins.model.advice import Advice
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import CONTENT_TYPES
from site_plugins.views.parts import ItemCard, Link, cards, newest_first

SHOWN = 3


@dataclass(frozen=True, slots=True)
class Entrance:
    """A part of the site that has a list page, with how many items it has."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class Home:
    coming: tuple[ItemCard, ...]
    meetings: tuple[ItemCard, ...]
    advice: tuple[ItemCard, ...]
    entrances: tuple[Entrance, ...]


class HomeView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> Home:
        catalogue = self._catalogue
        meetings = newest_first(catalogue, catalogue.all(Meeting))
        coming = [record for record in meetings if self._is_coming(record.entry.held)]
        past = [record for record in meetings if record not in coming]
        advice = newest_first(catalogue, catalogue.all(Advice))
        return Home(
            cards(catalogue, reversed(coming)),
            cards(catalogue, past[:SHOWN]),
            cards(catalogue, advice[:SHOWN]),
            tuple(
                Entrance(Link(kind.plural, f"{kind.folder}/"), len(catalogue.all(kind.model)))
                for kind in CONTENT_TYPES
                if f"{kind.folder}/index.md" in catalogue.by_path
            ),
        )

    def _is_coming(self, when: dates.When) -> bool:
        """Certainly not over yet; an unknown date is no announcement."""
        return not isinstance(when, dates.Unknown) and when.earliest >= self._catalogue.today
