"""What the page of every item shows, whatever its type: facts, topics, figures, sources, help."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.entry import Entry, Item
from site_plugins.model.references import Reference
from site_plugins.model.sourced import Voice
from site_plugins.views.cards import kind_label
from site_plugins.views.changes import ChangeRow, effect_rows
from site_plugins.views.charts import FigureSet, figure_set
from site_plugins.views.gaps import GapRow, sought_on
from site_plugins.views.links import Link, links
from site_plugins.views.sourcing import SourceNote, source_note, source_notes


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with one or more values; a value without an address is plain text."""

    label: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """What somebody said. The name is empty for who stays unnamed."""

    name: str
    role: str
    text: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class ItemFrame:
    """The parts that all items share. `aside` are facts for who searches, at the end. On a `sober`
    page no figure stands out."""

    facts: tuple[Fact, ...]
    topics: tuple[Link, ...]
    pillars: tuple[Link, ...]
    figures: FigureSet
    sources: tuple[SourceNote, ...]
    sought: tuple[GapRow, ...]
    voices: tuple[VoiceRow, ...] = ()
    changes: tuple[ChangeRow, ...] = ()
    aside: tuple[Fact, ...] = ()
    sober: bool = False


def page_frame(catalogue: Catalogue, record: Record[Entry]) -> ItemFrame:
    """A page that is no item has sources, and what is sought."""
    sources = source_notes(catalogue, record.entry.sources)
    return ItemFrame((), (), (), FigureSet(), sources, sought_on(catalogue, record))


def item_frame(
    catalogue: Catalogue, record: Record[Item], facts: Iterable[Fact | None]
) -> ItemFrame:
    """The shared parts of an item's page, with the facts of its own type; None is left out."""
    item = record.entry
    others = fact_links(catalogue, "Organisaties", item.organisations)
    return ItemFrame(
        tuple(fact for fact in (*facts, others) if fact),
        links(catalogue, item.topics),
        links(catalogue, item.pillars),
        figure_set(catalogue, [record]),
        source_notes(catalogue, item.sources),
        sought_on(catalogue, record),
        tuple(voice_row(catalogue, voice) for voice in item.voices),
        effect_rows(catalogue, item),
        sober=bool(item.sensitive),
    )


def voice_row(catalogue: Catalogue, voice: Voice) -> VoiceRow:
    source = source_note(catalogue, voice.source)
    return VoiceRow(voice.name or "", voice.role, voice.text, source)


def fact(label: str, *texts: str | None) -> Fact | None:
    """Plain text; None when there's nothing to say."""
    values = tuple(Link(text, None) for text in texts if text)
    return Fact(label, values) if values else None


def fact_links(
    catalogue: Catalogue, label: str, references: Iterable[Reference | None]
) -> Fact | None:
    """Links to other items; None when there are none."""
    values = links(catalogue, (reference for reference in references if reference))
    return Fact(label, values) if values else None


def outside(label: str, url: str | None) -> Fact | None:
    """A link to another site, shown without `https://`."""
    if not url:
        return None
    shown = url.partition("://")[2].rstrip("/")
    return Fact(label, (Link(shown, url),))


def kind_of(entry: Entry) -> str:
    """What sort of item it is, in words; the empty string for a page."""
    return kind_label(entry) if isinstance(entry, Item) else ""
