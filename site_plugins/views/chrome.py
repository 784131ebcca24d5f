"""What the frame around every page needs to know: title, description, way back, help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.entry import EasySentence, Entry
from site_plugins.model.vocabulary import View
from site_plugins.views.help_lines import HelpLineRow, HelpLinesView
from site_plugins.views.item import kind_of
from site_plugins.views.links import Link, link_to
from site_plugins.views.words import DateText, date_text

_AT_HAND = 3  # help lines beside a text: more is not read, and the page Hulp has all of them

# Who looks for help, or says how things are at home, may have to leave at once.
_QUICK_EXIT = (View.HELP_LINES, View.MY_BIG_FIVE)
# To look something up or to fill in, and nothing to listen to.
_NOT_READ_ALOUD = (View.SEARCH, View.FIELDS, View.RULES, View.MEETING_KIT)
# Boards, timelines and lists: on a wide screen they take the room beside the text.
_WIDE = (
    View.TIMELINE,
    View.TOPICS,
    View.ADVICE,
    View.MEETINGS,
    View.WORKSHOPS,
    View.EXAMPLES,
    View.ORGANISATIONS,
    View.PROJECTS,
    View.GOALS,
    View.SOURCES,
    View.STEPS,
    View.BIG_FIVE,
    View.MUNICIPALITIES,
    View.FIGURES,
    View.CHANGES,
    View.HELP_LINES,
    View.SEARCH,
)


@dataclass(frozen=True, slots=True)
class Chrome:
    """`kind` is shown above the title; `breadcrumbs` lead from home to the page's folder. `expired`
    is the last day that the page held; None while it holds. `easy` is the page in a few easy
    sentences."""

    title: str
    description: str
    kind: str
    breadcrumbs: tuple[Link, ...]
    help_lines: tuple[HelpLineRow, ...]
    themes: tuple[str, ...]
    quick_exit: bool
    home: bool
    draft: bool
    expired: DateText | None
    easy: tuple[EasySentence, ...]
    read_aloud: bool
    wide: bool


class ChromeView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._help_lines = HelpLinesView(catalogue)

    def of(self, record: Record[Entry]) -> Chrome:
        entry = record.entry
        return Chrome(
            entry.title,
            entry.summary,
            kind_of(entry),
            self._breadcrumbs(record),
            self._help_lines.beside(entry.sensitive)[:_AT_HAND] if entry.sensitive else (),
            tuple(theme.label for theme in entry.sensitive),
            bool(entry.sensitive) or record.view in _QUICK_EXIT,
            record.address == "",
            entry.draft,
            self._expired(entry),
            entry.easy,
            record.view not in _NOT_READ_ALOUD,
            record.view in _WIDE,
        )

    def _expired(self, entry: Entry) -> DateText | None:
        """The last day that the page held; None while it holds."""
        until = entry.valid_until
        return date_text(until) if until and entry.is_expired(self._catalogue.today) else None

    def _breadcrumbs(self, record: Record[Entry]) -> tuple[Link, ...]:
        addresses: Sequence[str] = ["", f"{record.folder}/"]
        pages = self._catalogue.by_address
        above = [pages.get(address) for address in addresses if address != record.address]
        return tuple(link_to(page) for page in above if page)
