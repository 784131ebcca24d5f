"""The home page: what is new, what is next, and where to find what you need."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model import dates
from site_plugins.model.advice import Advice
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import CONTENT_TYPES
from site_plugins.model.vocabulary import MeetingKind, View
from site_plugins.views.cards import ItemCard, cards
from site_plugins.views.changes import Change, ChangesView
from site_plugins.views.links import Link, page_with
from site_plugins.views.ordering import newest_first, oldest_first

SHOWN = 3
# Meetings of others stand in the list of meetings, not on the home page.
OWN = frozenset({MeetingKind.OWN, MeetingKind.REGIONAL_CONFERENCE})


@dataclass(frozen=True, slots=True)
class Entrance:
    """A part of the site that has a list page and items, with how many these are."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class Home:
    """`coming` has the first of what is coming; `more_coming` says how many more, and where."""

    changes: tuple[Change, ...]
    all_changes: Link | None
    coming: tuple[ItemCard, ...]
    more_coming: Link | None
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
        past = [record for record in meetings if record not in coming and record.entry.kind in OWN]
        advice = newest_first(catalogue, catalogue.all(Advice))
        return Home(
            ChangesView(catalogue).most_telling(SHOWN),
            page_with(catalogue, View.CHANGES, "Alles wat veranderde"),
            cards(catalogue, oldest_first(catalogue, coming)[:SHOWN]),
            self._more(len(coming) - SHOWN),
            cards(catalogue, past[:SHOWN]),
            cards(catalogue, advice[:SHOWN]),
            tuple(
                Entrance(Link(kind.plural, f"{kind.folder}/"), count)
                for kind in CONTENT_TYPES
                if f"{kind.folder}/index.md" in catalogue.by_path
                if (count := len(catalogue.all(kind.model)))
            ),
        )

    def _more(self, count: int) -> Link | None:
        """A link to the agenda that says how many meetings it has more than this page."""
        agenda = self._catalogue.by_path.get("agenda.md")
        if count < 1 or agenda is None:
            return None
        return Link(f"Nog {count} in de agenda", agenda.address)

    def _is_coming(self, when: dates.When) -> bool:
        """Certainly not over yet; an unknown date is no announcement."""
        return not isinstance(when, dates.Unknown) and when.earliest >= self._catalogue.today
