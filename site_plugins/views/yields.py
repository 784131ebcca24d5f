"""What a meeting or workshop yielded, and what later meetings said of it."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.meeting import Meeting, Yield
from site_plugins.model.workshop import Workshop
from site_plugins.views.links import Link, link_to, links
from site_plugins.views.ordering import newest_first
from site_plugins.views.sourcing import SourceNote, source_note
from site_plugins.views.words import Word, word


@dataclass(frozen=True, slots=True)
class YieldReport:
    """What a later meeting said of a yield."""

    meeting: Link
    state: Word
    text: str
    source: SourceNote | None


@dataclass(frozen=True, slots=True)
class YieldRow:
    """A yield and what became of it. No reports: nobody came back to it, as far as we know."""

    id: str
    kind: str
    text: str
    leads_to: tuple[Link, ...]
    source: SourceNote | None
    reports: tuple[YieldReport, ...]


def yield_rows(
    catalogue: Catalogue, record: Record[Meeting] | Record[Workshop], yields: tuple[Yield, ...]
) -> tuple[YieldRow, ...]:
    """The yields of a meeting or workshop, each with what later meetings said of it."""
    reports: dict[str, list[YieldReport]] = {}
    for later in newest_first(catalogue, catalogue.referring(record, Meeting, "terugblik")):
        for look_back in later.entry.look_back:
            if look_back.yielded.slug == record.slug:
                report = YieldReport(
                    link_to(later),
                    word(look_back.state),
                    look_back.text or "",
                    source_note(catalogue, look_back.source) if look_back.source else None,
                )
                reports.setdefault(look_back.yielded.anchor, []).append(report)
    return tuple(
        YieldRow(
            one.id,
            one.kind.label,
            one.text,
            links(catalogue, one.leads_to),
            source_note(catalogue, one.source) if one.source else None,
            tuple(reports.get(one.id, ())),
        )
        for one in yields
    )
