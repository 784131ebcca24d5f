"""The home page: doors, The Big Five, what changed, what comes next, and one voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model import dates
from site_plugins.model.meeting import Meeting
from site_plugins.model.page import Page
from site_plugins.model.pillar import Pillar
from site_plugins.model.vocabulary import View
from site_plugins.views.cards import ItemCard, cards
from site_plugins.views.changes import ChangesView, ShownChange
from site_plugins.views.item import VoiceRow, voice_row
from site_plugins.views.links import Link, link_to, page_with
from site_plugins.views.my_big_five import question_links
from site_plugins.views.ordering import newest_first, oldest_first
from site_plugins.views.words import drawing_of

SHOWN = 3


@dataclass(frozen=True, slots=True)
class HomeDoor:
    """The way in for one kind of visitor; `urgent` where it leads to help."""

    link: Link
    text: str
    drawing: str
    urgent: bool


@dataclass(frozen=True, slots=True)
class PillarIcon:
    """Leads to where a reader answers its question."""

    link: Link
    drawing: str


@dataclass(frozen=True, slots=True)
class HomeVoice:
    """What somebody said, and the page where it was said."""

    row: VoiceRow
    page: Link


@dataclass(frozen=True, slots=True)
class Home:
    """`coming` has the first of what is coming; `more_coming` says how many more, and where.
    `join` leads on where nothing is coming."""

    doors: tuple[HomeDoor, ...]
    pillars: tuple[PillarIcon, ...]
    big_five: Link | None
    changes: tuple[ShownChange, ...]
    all_changes: Link | None
    coming: tuple[ItemCard, ...]
    more_coming: Link | None
    join: Link | None
    voice: HomeVoice | None


class HomeView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> Home:
        catalogue = self._catalogue
        coming = [one for one in catalogue.all(Meeting) if self._is_coming(one.entry.held)]
        pillars = sorted(catalogue.all(Pillar), key=lambda record: record.entry.number)
        answers = question_links(catalogue)
        return Home(
            tuple(self._doors()),
            tuple(PillarIcon(answers[one.slug], drawing_of(one.entry.drawing)) for one in pillars),
            page_with(catalogue, View.BIG_FIVE, "Wat is The Big Five?"),
            ChangesView(catalogue).most_telling(SHOWN),
            page_with(catalogue, View.CHANGES, "Alles wat veranderde"),
            cards(catalogue, oldest_first(catalogue, coming)[:SHOWN]),
            self._more(len(coming) - SHOWN),
            page_with(catalogue, View.JOIN, "Zo doe je mee"),
            self._voice(),
        )

    def _doors(self) -> Iterator[HomeDoor]:
        pages = {record.address: record for record in self._catalogue.records}
        home = pages.get("")
        for door in home.entry.doors if home and isinstance(home.entry, Page) else ():
            if page := pages.get(door.address):  # a draft is not published yet
                urgent = page.view is View.HELP_LINES
                where = Link(door.title, door.address)
                yield HomeDoor(where, door.text, drawing_of(door.drawing), urgent)

    def _voice(self) -> HomeVoice | None:
        """The newest of all that somebody said."""
        told = [record for record in self._catalogue.items if record.entry.voices]
        for record in newest_first(self._catalogue, told)[:1]:
            return HomeVoice(voice_row(self._catalogue, record.entry.voices[0]), link_to(record))
        return None

    def _more(self, count: int) -> Link | None:
        """A link to the agenda that says how many meetings it has more than this page."""
        title = f"Nog {count} in de agenda"
        return page_with(self._catalogue, View.AGENDA, title) if count > 0 else None

    def _is_coming(self, when: dates.When) -> bool:
        """Certainly not over yet; an unknown date is no announcement."""
        return not isinstance(when, dates.Unknown) and when.earliest >= self._catalogue.today
