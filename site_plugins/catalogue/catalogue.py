"""All content of one build: items, pages and lists, and how they refer to each other.

Made once from disk (loading.py), then only read. Nothing here knows how a page looks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from site_plugins.catalogue.permanent import oldest
from site_plugins.catalogue.record import Backlink, ListRecord, Record
from site_plugins.catalogue.snapshots import Snapshot
from site_plugins.model import dates
from site_plugins.model.entry import Entry, Item
from site_plugins.model.lists import HelpLine, Photo, SpeedDateQuestion
from site_plugins.model.page import Page
from site_plugins.model.plan import PillarQuestion
from site_plugins.model.references import FigureRef, HelpLineRef, QuestionRef, Reference
from site_plugins.model.registry import BY_FOLDER, LIST_BY_MODEL, LIST_BY_VIEW
from site_plugins.model.reserved import PICTURES, TELLING
from site_plugins.model.sourced import Figure
from site_plugins.model.strict import Strict, references_in
from site_plugins.model.vocabulary import View
from site_plugins.model.walking import Location, anchors_in
from site_plugins.model.workshop import Workshop
from site_plugins.reading.picture_formats import Size

ItemT = TypeVar("ItemT", bound=Item)
ElementT = TypeVar("ElementT", bound=Strict)


@dataclass(frozen=True, eq=False)
class Catalogue:
    """`today` is the only clock. `images` are sizes by path. `unreadable` has the paths of files
    that exist but are broken. `address` is where the site is published; empty when nobody knows.
    `snapshots` are the years of open data that are kept, the newest first.
    `ages` says in which order addresses were published; see permanent.py.
    `broken_links` are pages of others that are gone, each since when; see broken.py.
    `lists_expired` is false where lists leave out what holds no longer (`geldig_tot`): its page can
    still be found by its path, and by who refers to it."""

    records: tuple[Record[Entry], ...]
    lists: Mapping[str, ListRecord]
    images: Mapping[str, Size]
    today: date
    unreadable: frozenset[str] = frozenset()
    address: str = ""
    snapshots: tuple[Snapshot, ...] = ()
    ages: Mapping[str, int] = field(default_factory=dict)
    broken_links: Mapping[str, date] = field(default_factory=dict)
    lists_expired: bool = True

    # --- finding -------------------------------------------------------------------------

    @cached_property
    def by_path(self) -> dict[str, Record[Entry]]:
        return {record.path: record for record in self.records}

    @cached_property
    def by_address(self) -> dict[str, Record[Entry]]:
        """By the addresses of pages, former ones too."""
        former = {old: one for one in self.records for old in one.entry.former_addresses}
        return former | {record.address: record for record in self.records}

    def permanent_address(self, record: Record[Entry]) -> str:
        """What names a page for ever, also after it moved."""
        formers = record.entry.former_addresses
        return oldest(record.address, formers, self.ages) if formers else record.address

    @cached_property
    def _pages(self) -> dict[View, Record[Page]]:
        pages = reversed(self.records)
        return {one.view: cast(Record[Page], one) for one in pages if one.view}

    def page_of(self, view: View) -> Record[Page] | None:
        """The page that shows a view, wherever it is; None when no page does."""
        return self._pages.get(view)

    @cached_property
    def by_key(self) -> dict[tuple[str, str], Record[Entry]]:
        return {record.key: record for record in self.records if record.content_type}

    @cached_property
    def listed(self) -> tuple[Record[Entry], ...]:
        """What may stand in a list, by path."""
        if self.lists_expired:
            return self.records
        return tuple(one for one in self.records if not one.entry.is_expired(self.today))

    @cached_property
    def _by_type(self) -> dict[str, tuple[Record[Entry], ...]]:
        grouped: dict[str, list[Record[Entry]]] = defaultdict(list)
        for record in self.listed:
            grouped[record.entry.type_name].append(record)
        return {name: tuple(records) for name, records in grouped.items()}

    def all(self, model: type[ItemT]) -> tuple[Record[ItemT], ...]:
        """All items of one type, by slug."""
        return cast(tuple[Record[ItemT], ...], self._by_type.get(model.type_name, ()))

    @property
    def items(self) -> Iterator[Record[Item]]:
        """All items of all types, by path."""
        return (cast(Record[Item], record) for record in self.listed if record.content_type)

    def elements(self, model: type[ElementT]) -> tuple[ElementT, ...]:
        """The elements of the list of a model, in the order of the file; empty without that file.

        Raises KeyError for a model that no list has.
        """
        listed = self.lists.get(LIST_BY_MODEL[model].name)
        return cast(tuple[ElementT, ...], listed.elements if listed else ())

    @cached_property
    def photos(self) -> dict[str, Photo]:
        """The pictures that may be shown today, by path. Where one is listed twice, each must say
        so."""
        listed: dict[str, list[Photo]] = defaultdict(list)
        for photo in self.elements(Photo):
            listed[PICTURES + photo.file].append(photo)
        return {
            path: found[0]
            for path in self.images
            if (found := listed.get(path))
            and all(photo.may_be_shown(self.today) for photo in found)
        }

    @cached_property
    def _names(self) -> dict[str, frozenset[str]]:
        slugs = {
            name: frozenset(r.slug for r in records) for name, records in self._by_type.items()
        }
        questions = self.elements(SpeedDateQuestion)
        lines = self.elements(HelpLine)
        return slugs | {
            QuestionRef.target: frozenset(question.id for question in questions),
            HelpLineRef.target: frozenset(line.id for line in lines),
        }

    def names(self, type_name: str) -> frozenset[str]:
        """What a reference to `type_name` may name."""
        return self._names.get(type_name, frozenset())

    def find(self, reference: Reference) -> Record[Item] | None:
        """The item that a reference points at; None when there is none."""
        return cast(Record[Item] | None, self.by_key.get(target_of(reference)))

    def get(self, reference: Reference) -> Record[Item]:
        """As `find`, for content that passed the checks."""
        return cast(Record[Item], self.by_key[target_of(reference)])

    def find_figure(self, reference: FigureRef) -> Figure | None:
        """The figure that a reference points at; None when there is none."""
        record = self.find(reference)
        figures = record.entry.figures if record else ()
        return next((figure for figure in figures if figure.id == reference.anchor), None)

    # --- relations, both ways ----------------------------------------------------------------

    @cached_property
    def _backlinks(self) -> dict[tuple[str, str], tuple[Backlink, ...]]:
        found: dict[tuple[str, str], list[Backlink]] = defaultdict(list)
        for record in self.listed:
            for location, reference in references_in(record.entry):
                found[target_of(reference)].append(Backlink(record, location, reference))
        return {key: tuple(backlinks) for key, backlinks in found.items()}

    def backlinks(self, record: Record[Entry]) -> tuple[Backlink, ...]:
        """Every place that refers to `record`, by the path of the file that refers."""
        return self._backlinks.get(record.key, ())

    def referring(
        self, record: Record[Entry], model: type[ItemT], *keys: str
    ) -> tuple[Record[ItemT], ...]:
        """The items of one type that refer to `record`, each once.

        With `keys`, only references whose first key in the header is one of these.
        """
        origins = {
            backlink.origin.path: backlink.origin
            for backlink in self.backlinks(record)
            if type(backlink.origin.entry) is model and (not keys or backlink.location[0] in keys)
        }
        return cast(tuple[Record[ItemT], ...], tuple(origins.values()))

    def date_of(self, record: Record[Entry]) -> dates.When:
        """When it happened. A workshop without a date takes that of its meeting."""
        entry = record.entry
        if isinstance(entry, Workshop) and entry.held is None and entry.meeting:
            meeting = self.find(entry.meeting)
            return self.date_of(meeting) if meeting else dates.UNKNOWN
        return entry.date if isinstance(entry, Item) else dates.UNKNOWN

    # --- anchors -------------------------------------------------------------------------

    @cached_property
    def _ids(self) -> dict[str, tuple[tuple[Location, str], ...]]:
        return {record.path: tuple(anchors_in(record.entry)) for record in self.records}

    def ids(self, record: Record[Entry], key: str = "") -> frozenset[str]:
        """Every id in the header of `record`, or those under one key: what a reference may point
        at."""
        placed = self._ids[record.path]
        return frozenset(anchor for place, anchor in placed if key in ("", place[0]))

    @cached_property
    def _anchors(self) -> dict[str, frozenset[str]]:
        return {
            record.path: record.body.anchors | self.ids(record) | self._listed_ids(record)
            for record in self.records
        }

    def _listed_ids(self, record: Record[Entry]) -> frozenset[str]:
        """The ids of the list that a page shows: the words of the glossary, the help lines. A
        question about a pillar has the id of the pillar."""
        shown = LIST_BY_VIEW.get(record.view) if record.view else None
        elements = self.elements(shown.model) if shown else ()
        own = frozenset(anchor for element in elements for _, anchor in anchors_in(element))
        return own | {one.pillar.slug for one in elements if isinstance(one, PillarQuestion)}

    def anchors(self, record: Record[Entry]) -> frozenset[str]:
        """Every id on the page of `record` that a text may lead to: those that come from content,
        headings too, and where readers tell what they know."""
        return self._anchors[record.path] | {TELLING}

    @cached_property
    def current(self) -> Catalogue:
        """The same content, with lists of what still holds."""
        return replace(self, lists_expired=False)

    def published(self) -> Catalogue:
        """The same content without drafts."""
        if not any(record.entry.draft for record in self.records):
            return self
        kept = tuple(record for record in self.records if not record.entry.draft)
        return replace(self, records=kept)


def target_of(reference: Reference) -> tuple[str, str]:
    """Type name and slug of what a reference points at. An unknown folder gives no type."""
    if reference.folder:
        content_type = BY_FOLDER.get(reference.folder)
        return (content_type.name if content_type else "", reference.slug)
    return (reference.target, reference.slug)
