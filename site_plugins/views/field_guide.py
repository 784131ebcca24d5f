"""The field guide: what can stand in a file of each kind, with examples to copy.

An overview of the kinds of file, and a page for each of them (catalogue/guide_pages.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.guide_pages import (
    BY_NAME,
    FIELD,
    INSIDE,
    KINDS,
    GuideKind,
    groups_in,
    guide_address,
)
from site_plugins.catalogue.record import Record
from site_plugins.model.entry import Change, EasySentence, Entry
from site_plugins.model.fields import FieldSpec, fields_of, holds
from site_plugins.model.page import Page
from site_plugins.model.registry import ListType
from site_plugins.model.sourced import BarDefinition, ChartDefinition, Citation, Figure, Voice
from site_plugins.model.strict import Strict
from site_plugins.model.walking import Location
from site_plugins.reading.slugs import slugify
from site_plugins.views.links import Link
from site_plugins.writing.samples import Samples

# What stood once on the page with all fields; links of others still lead there.
_SHARED: dict[type[Strict], str] = {
    Citation: "Een bron met een bladzijde",
    Figure: "Een cijfer",
    Voice: "Een stem",
    ChartDefinition: "Een grafiek",
    BarDefinition: "Een balk in een grafiek",
    Change: "Een wijziging",
    EasySentence: "Een makkelijke zin",
}


@dataclass(frozen=True, slots=True)
class GuideWord:
    """An allowed word. `meaning` says it in other words, or at more length."""

    value: str
    meaning: str


@dataclass(frozen=True, slots=True)
class GuideField:
    """`holds` says what may stand there; `example` is one or more whole lines; `group` is the id of
    the fields inside it."""

    anchor: str
    key: str
    meaning: str
    holds: str
    example: str
    required: bool
    words: tuple[GuideWord, ...]
    group: str


@dataclass(frozen=True, slots=True)
class GuideGroup:
    """Fields that stand together."""

    anchor: str
    title: str
    fields: tuple[GuideField, ...]


@dataclass(frozen=True, slots=True)
class KindPage:
    """`place` is where the file goes. An example is a whole file, or an element of a list. `needed`
    are fields; `sections` have those of the page itself, `inside` those of groups."""

    place: str
    is_list: bool
    smallest: str
    complete: str
    needed: tuple[GuideField, ...]
    sections: tuple[GuideGroup, ...]
    inside: tuple[GuideGroup, ...]


@dataclass(frozen=True, slots=True)
class KindRow:
    """A kind of file on the overview. `anchor` is where the kind was told of on the page that once
    had all fields, and `inside` has the same for the groups in it."""

    anchor: str
    link: Link
    about: str
    inside: tuple[tuple[str, Link], ...]


@dataclass(frozen=True, slots=True)
class GuideOverview:
    """`shared` are the fields of every page, `groups` those of groups that many kinds have."""

    types: tuple[KindRow, ...]
    lists: tuple[KindRow, ...]
    shared: tuple[tuple[str, Link, str], ...]
    groups: tuple[tuple[str, Link], ...]


class FieldGuideView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._samples = Samples(catalogue)

    def overview(self) -> GuideOverview:
        lists = [kind for kind in KINDS if isinstance(kind.of, ListType)]
        return GuideOverview(
            tuple(self._row(kind) for kind in KINDS if kind not in lists),
            tuple(self._row(kind) for kind in lists),
            tuple(
                (spec.key, self._link(spec.key, Page, (spec.key,)), spec.meaning)
                for spec in fields_of(Entry)
            ),
            tuple((slugify(title), self._shared(model, title)) for model, title in _SHARED.items()),
        )

    def page(self, record: Record[Entry]) -> KindPage:
        """What the page of one kind of file shows."""
        kind = BY_NAME[record.slug]
        smallest, complete = self._examples(kind)
        sections = tuple(self._sections(kind))
        fields = [field for section in sections for field in section.fields]
        return KindPage(
            kind.place,
            isinstance(kind.of, ListType),
            smallest,
            complete,
            tuple(field for field in fields if field.required),
            sections,
            tuple(self._inside(kind)),
        )

    # --- the overview -------------------------------------------------------------------------

    def _row(self, kind: GuideKind) -> KindRow:
        anchor = _former_anchor(kind)
        inside = (
            (f"{anchor}-{place.anchor.removeprefix(INSIDE)}", self._group_link(kind, group))
            for group, place in groups_in(kind.model).items()
            if group not in _SHARED
        )
        return KindRow(anchor, self._link(kind.label, kind.model), kind.about, tuple(inside))

    def _group_link(self, kind: GuideKind, group: type[Strict]) -> Link:
        place = groups_in(kind.model)[group]
        address = guide_address(self._catalogue, kind.model)
        return Link(place.spec.key, f"{address}#{place.anchor}")

    def _shared(self, group: type[Strict], title: str) -> Link:
        """The first page that tells of a group that many have."""
        kind = next(one for one in KINDS if group in groups_in(one.model))
        return Link(title, self._group_link(kind, group).address)

    def _link(self, title: str, model: type[Strict], location: Location = ()) -> Link:
        return Link(title, guide_address(self._catalogue, model, location))

    # --- the page of one kind -----------------------------------------------------------------

    def _examples(self, kind: GuideKind) -> tuple[str, str]:
        """The smallest and one with every field."""
        if isinstance(kind.of, ListType):
            lists = (self._samples.smallest_list_file(kind.of), self._samples.list_file(kind.of))
            smallest, complete = (text.partition("\n")[2] for text in lists)
            return smallest, complete
        assert issubclass(kind.model, Entry)
        return self._samples.smallest(kind.model), self._samples.complete(kind.model)

    def _sections(self, kind: GuideKind) -> Iterator[GuideGroup]:
        for section, specs in groupby(fields_of(kind.model), key=attrgetter("section")):
            title = section.value
            yield GuideGroup(slugify(title), title, self._fields(kind, kind.model, specs, FIELD))

    def _inside(self, kind: GuideKind) -> Iterator[GuideGroup]:
        for group, place in groups_in(kind.model).items():
            fields = self._fields(kind, group, place.spec.fields, f"{place.anchor}-")
            yield GuideGroup(place.anchor, f"Binnen {place.spec.key}", fields)

    def _fields(
        self, kind: GuideKind, model: type[Strict], specs: Iterable[FieldSpec], begin: str
    ) -> tuple[GuideField, ...]:
        return tuple(self._field(kind, model, spec, begin) for spec in specs)

    def _field(
        self, kind: GuideKind, model: type[Strict], spec: FieldSpec, begin: str
    ) -> GuideField:
        return GuideField(
            begin + slugify(spec.key),
            spec.key,
            spec.meaning,
            holds(spec),
            self._samples.field(model, spec),
            spec.needed,
            tuple(GuideWord(word.value, word.meaning or word.label) for word in spec.words),
            groups_in(kind.model)[spec.group].anchor if spec.group else "",
        )


def _former_anchor(kind: GuideKind) -> str:
    return f"lijst-{kind.of.name}" if isinstance(kind.of, ListType) else slugify(kind.label)
