"""What stands on a page with its source: figures, and what happened when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.entry import Item
from site_plugins.model.example import Milestone
from site_plugins.model.references import FigureRef
from site_plugins.model.sourced import Citation, Figure
from site_plugins.views.citing import Cited, cited_figure
from site_plugins.views.links import Link, link_to
from site_plugins.views.words import DateText, date_text, number_text


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Where a fact was found; `date` is the source's own date."""

    link: Link
    page: str
    date: DateText

    @property
    def text(self) -> str:
        """The source and where in it, in words."""
        return f"{self.link.title}, {self.page}" if self.page else self.link.title


@dataclass(frozen=True, slots=True)
class MilestoneRow:
    date: DateText
    text: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with its date: its own, else its source's (`date_is_source`), else not known.

    `before` is the number of before, empty when there is none; `conflict` says why other figures
    tell something else, also where that is written on the page of one of those.
    """

    id: str
    value: str
    before: str
    unit: str
    meaning: str
    date: DateText
    date_is_source: bool
    source: SourceNote
    about: Link
    conflict: str
    conflicts_with: tuple[Link, ...]
    cited: Cited

    @property
    def anchor(self) -> str:
        """Its id on a page with figures of many items, where two may have the same name."""
        return figure_anchor(self.about)


def source_note(catalogue: Catalogue, citation: Citation) -> SourceNote:
    record = catalogue.get(citation.source)
    issued = getattr(record.entry, "issued", dates.UNKNOWN)
    return SourceNote(link_to(record), _place_in_source(citation.page or ""), date_text(issued))


def _place_in_source(place: str) -> str:
    """Numbers alone say nothing behind a title: they get the word for what they count."""
    return f"bladzijde {place}" if _PAGES.fullmatch(place) else place


_PAGES = re.compile(r"\d+((-| en |, )\d+)*")


def source_notes(catalogue: Catalogue, citations: Iterable[Citation]) -> tuple[SourceNote, ...]:
    return tuple(source_note(catalogue, citation) for citation in citations)


def figure_row(catalogue: Catalogue, record: Record[Item], figure: Figure) -> FigureRow:
    source = source_note(catalogue, figure.source)
    qualifier = f"{figure.qualifier.label} " if figure.qualifier else ""
    conflicts = [(figure.conflict or "", reference) for reference in figure.conflicts_with]
    conflicts += _conflicts_told_elsewhere(catalogue, record, figure)
    value = qualifier + number_text(figure.value)
    before = number_text(figure.before) if figure.before is not None else ""
    date = date_text(figure.date) if figure.date else source.date
    was = f"van {before} naar " if before else ""
    when = f" ({date.text})" if date.text else ""
    told = f"{was}{value} {figure.unit} {figure.meaning}{when}"
    told = told[:1].upper() + told[1:]
    return FigureRow(
        id=figure.id,
        value=value,
        before=before,
        unit=figure.unit,
        meaning=figure.meaning,
        date=date,
        date_is_source=figure.date is None and bool(source.date.iso),
        source=source,
        about=link_to(record, figure.id),
        conflict=" ".join(dict.fromkeys(text for text, _ in conflicts)),
        conflicts_with=tuple(_figure_link(catalogue, other) for _, other in conflicts),
        cited=cited_figure(record, figure.id, told, source.text),
    )


def figure_anchor(about: Link) -> str:
    """From `onderwerpen/wonen/#wachtenden` to `cijfer-onderwerpen-wonen-wachtenden`."""
    return "cijfer-" + re.sub(r"[/#]+", "-", about.address or "")


def figure_reference(record: Record[Item], figure: Figure) -> FigureRef:
    """What other figures and charts call this one."""
    return FigureRef(f"{record.folder}/{record.slug}#{figure.id}")


def _conflicts_told_elsewhere(
    catalogue: Catalogue, record: Record[Item], figure: Figure
) -> Iterator[tuple[str, FigureRef]]:
    """Why a figure on another page disagrees with this one, and which: that page alone says so."""
    for backlink in catalogue.backlinks(record):
        if (
            backlink.reference == figure_reference(record, figure)
            and backlink.origin.path != record.path
            and backlink.origin.content_type  # a page that puts it in front says nothing of it
        ):
            origin = cast(Record[Item], backlink.origin)
            for other in origin.entry.figures:
                if backlink.reference in other.conflicts_with:
                    yield other.conflict or "", figure_reference(origin, other)


def _figure_link(catalogue: Catalogue, reference: FigureRef) -> Link:
    """A link that says which figure it leads to: one page may hold several."""
    record, figure = catalogue.get(reference), catalogue.find_figure(reference)
    assert figure is not None  # the checks saw to it
    value = f"{number_text(figure.value)} {figure.unit}"
    return Link(f"{value} ({record.entry.title})", link_to(record, figure.id).address)


def milestone_rows(
    catalogue: Catalogue, milestones: Iterable[Milestone]
) -> tuple[MilestoneRow, ...]:
    return tuple(
        MilestoneRow(
            date_text(milestone.date), milestone.text, source_note(catalogue, milestone.source)
        )
        for milestone in milestones
    )
