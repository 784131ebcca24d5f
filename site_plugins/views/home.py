"""The home page: what is new, what is next, and where to find what you need."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model import dates
from site_plugins.model.advice import Advice, parts_of
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import CONTENT_TYPES
from site_plugins.model.vocabulary import EffectStage, MeetingKind
from site_plugins.views.parts import (
    DateText,
    ItemCard,
    Link,
    Word,
    cards,
    date_text,
    link_to,
    newest_first,
    oldest_first,
    word,
)

SHOWN = 3
# Meetings of others stand in the list of meetings, not on the home page.
OWN = frozenset({MeetingKind.JONG_DOET_MEE, MeetingKind.REGIONAL_CONFERENCE})


@dataclass(frozen=True, slots=True)
class Entrance:
    """A part of the site that has a list page and items, with how many these are."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Something that changed: the effect, and the advice that it belongs to."""

    stage: Word
    date: DateText
    text: str
    link: Link


@dataclass(frozen=True, slots=True)
class Home:
    """`coming` has the first of what is coming; `more_coming` says how many more, and where."""

    changes: tuple[ChangeRow, ...]
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
            self._changes(),
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

    def _changes(self) -> tuple[ChangeRow, ...]:
        """The last things that were decided or done, each told once."""
        found = [
            (effect, link_to(record, anchor))
            for record in self._catalogue.all(Advice)
            for anchor, part in parts_of(record.entry)
            for effect in part.effects
            if effect.stage is not EffectStage.PROMISED
        ]
        found.sort(key=lambda pair: (dates.sort_key(pair[0].date), pair[1].title), reverse=True)
        return tuple(
            ChangeRow(word(effect.stage), date_text(effect.date), effect.text, where)
            for effect, where in found[:SHOWN]
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
