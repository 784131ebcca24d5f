"""What more than one view is made of: links, dates in words, sources, figures, lists of items.

Everything here is ready to show: templates sort, group and compute nothing. Addresses count from
the root of the site; rendering makes them relative to the page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import cache
from typing import Generic, TypeVar, cast

from babel.dates import format_date
from babel.numbers import format_decimal

from site_plugins.catalogue.catalogue import Backlink, Catalogue, ItemT, Record
from site_plugins.model import dates
from site_plugins.model.entry import Entry, Item
from site_plugins.model.example import Milestone
from site_plugins.model.meeting import Meeting, is_past_midnight
from site_plugins.model.references import FigureRef, Reference
from site_plugins.model.registry import BY_NAME
from site_plugins.model.sourced import Citation, Figure
from site_plugins.model.vocabulary import View, Vocabulary
from site_plugins.model.workshop import Workshop

LOCALE = "nl_NL"
ENOUGH = 60  # rows on one page; on a longer one, long lists are folded
AT_ONCE = 12  # what is no longer than this is never folded
FIRST = 8  # what a folded list shows of itself


@dataclass(frozen=True, slots=True)
class Link:
    """A title and where it leads: an address under the site's root, or a whole web address.

    The home page's address is empty. None leads nowhere: the title is plain text.
    """

    title: str
    address: str | None


@dataclass(frozen=True, slots=True)
class DateText:
    """A date in words, and `iso` for the machine: empty when there's nothing exact to give."""

    text: str
    iso: str = ""


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Where a fact was found; `date` is the source's own date."""

    link: Link
    page: str
    date: DateText


@dataclass(frozen=True, slots=True)
class Word:
    """A word from a closed list. `anchor` leads to its meaning on the page Begrippen."""

    label: str
    meaning: str
    anchor: str
    value: str


@dataclass(frozen=True, slots=True)
class ItemCard:
    """An item in a list: what it is, when it was, and one or two sentences."""

    link: Link
    kind: str
    summary: str
    date: DateText | None


Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Fold(Generic[Row]):
    """A part of a long list that a reader opens. `label` is empty for all of the rest."""

    label: str
    rows: tuple[Row, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class Folded(Generic[Row]):
    """A list of any length: what is shown at once, and the rest in folds."""

    shown: tuple[Row, ...]
    folds: tuple[Fold[Row], ...] = ()


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under a heading, whose id is `anchor`; the rest of a long list is in folds."""

    title: str
    anchor: str
    cards: tuple[ItemCard, ...]
    folds: tuple[Fold[ItemCard], ...] = ()


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

    @property
    def anchor(self) -> str:
        """Its id on a page with figures of many items, where two may have the same name."""
        return figure_anchor(self.about)

    @property
    def citation(self) -> str:
        """All but where it stands on this site: `24 jongeren wachten (2023). Bron: Jaarverslag.`"""
        was = f"van {self.before} naar " if self.before else ""
        when = f" ({self.date.text})" if self.date.text else ""
        page = f", {self.source.page}" if self.source.page else ""
        told = f"{was}{self.value} {self.unit} {self.meaning}{when}"
        return f"{told}. Bron: {self.source.link.title}{page}."


# --- dates, times and numbers in words ---------------------------------------------------------


def date_text(when: dates.When) -> DateText:
    """`20 november 2019`, `november 2019`, `rond juli 2016`, ...; empty when it isn't known."""
    if isinstance(when, dates.Unknown):
        return DateText("")
    if isinstance(when, dates.Interval):
        if when.start is None:
            return DateText(f"{date_text(when.known).text} of eerder")
        start = date_text(when.start).text
        if when.end is None:
            return DateText(f"sinds {start}")
        return DateText(f"{start} tot en met {date_text(when.end).text}")
    words = _in_words(_first_day(when), _PATTERNS[when.precision])
    return DateText(f"rond {words}", "") if when.approximate else DateText(words, when.iso)


@cache
def _in_words(day: date, pattern: str) -> str:
    """The same day stands on many pages, and Babel reads its pattern anew each time."""
    return str(format_date(day, pattern, locale=LOCALE))


_PATTERNS = {"day": "d MMMM y", "month": "MMMM y", "year": "y"}


def day_text(when: dates.When) -> str:
    """The date without its year, for a list that is already grouped by year."""
    start = when.known if isinstance(when, dates.Interval) else when
    if isinstance(start, dates.Unknown) or start.precision == "year":
        return ""
    pattern = "d MMMM" if start.precision == "day" else "MMMM"
    words = _in_words(_first_day(start), pattern)
    return f"rond {words}" if start.approximate else words


def _first_day(when: dates.PartialDate) -> date:
    return date(when.year, when.month or 1, when.day or 1)


def year_of(when: dates.When) -> int | None:
    """The year that a date stands under in a timeline; None when it isn't known."""
    if isinstance(when, dates.Unknown):
        return None
    return when.known.year if isinstance(when, dates.Interval) else when.year


def time_text(begin: time | None, end: time | None, *, one_day: bool = True) -> str:
    """`17.00 tot 20.00 uur`, `vanaf 17.00 uur`, or the empty string. Midnight ends a day as 24.00;
    over several days it is said which hour is of which day."""
    if begin is None:
        return ""
    if end is None:
        return f"vanaf {begin:%H.%M} uur"
    until = "24.00" if end == time() and begin != end else f"{end:%H.%M}"
    if not one_day:
        # Midnight would be read as the end of the last day, and it is the begin of it.
        return f"eerste dag vanaf {begin:%H.%M} uur, laatste dag tot {end:%H.%M} uur"
    if until != "24.00" and is_past_midnight(begin, end):
        until += " uur de volgende dag"
        return f"{begin:%H.%M} tot {until}"
    return f"{begin:%H.%M} tot {until} uur"


def number_text(value: Decimal) -> str:
    """Dutch notation, with as many decimals as the source gave."""
    decimals = -int(value.as_tuple().exponent)
    pattern = "#,##0" + ("." + "0" * decimals if decimals > 0 else "")
    return format_decimal(value, format=pattern, locale=LOCALE, decimal_quantization=False)


# --- links -------------------------------------------------------------------------------------


def link_to(record: Record[Entry], anchor: str = "") -> Link:
    return Link(record.entry.title, record.address + (f"#{anchor}" if anchor else ""))


def link(catalogue: Catalogue, reference: Reference) -> Link:
    """The title and address of what a reference points at."""
    return link_to(catalogue.get(reference), reference.anchor)


def page_with(catalogue: Catalogue, view: View, title: str) -> Link | None:
    """A link with this title to the page that shows `view`; None when no page does."""
    pages = (Link(title, one.address) for one in catalogue.records if one.view is view)
    return next(pages, None)


def links(catalogue: Catalogue, references: Iterable[Reference]) -> tuple[Link, ...]:
    return tuple(link(catalogue, reference) for reference in references)


def by_title(records: Iterable[Record[ItemT]]) -> list[Record[ItemT]]:
    return sorted(records, key=lambda record: plain(record.entry.title))


def oldest_first(catalogue: Catalogue, records: Iterable[Record[ItemT]]) -> list[Record[ItemT]]:
    """By date, the first first. The same day: by hour and title, as in `newest_first`."""
    ordered = _by_hour(catalogue, records)
    ordered.sort(key=lambda record: dates.sort_key(catalogue.date_of(record)))
    return ordered


def _by_hour(catalogue: Catalogue, records: Iterable[Record[ItemT]]) -> list[Record[ItemT]]:
    return sorted(by_title(records), key=lambda record: begin_of(catalogue, record))


def begin_of(catalogue: Catalogue, record: Record[ItemT]) -> time:
    """When it begins on its day; what has no known hour stands before what has. A workshop stands
    with its meeting."""
    entry: Entry = record.entry
    if isinstance(entry, Workshop) and entry.held is None and entry.meeting:
        meeting = catalogue.find(entry.meeting)
        entry = meeting.entry if meeting else entry
    return (entry.begin if isinstance(entry, Meeting) else None) or time()


def newest_first(catalogue: Catalogue, records: Iterable[Record[ItemT]]) -> list[Record[ItemT]]:
    """By date, the latest first; what has no date comes last. The same day: by hour and title."""
    ordered = _by_hour(catalogue, records)
    ordered.sort(key=lambda record: dates.sort_key(catalogue.date_of(record)), reverse=True)
    return ordered


def kind_label(item: Item) -> str:
    """What sort of thing it is: the word of its own list where it has one, else its type."""
    kind = getattr(item, "kind", None)
    return kind.label if isinstance(kind, Vocabulary) else BY_NAME[item.type_name].label


def list_label(item: Item) -> str:
    """As `kind_label`; a meeting that was called off says so wherever it is listed."""
    off = isinstance(item, Meeting) and item.cancelled
    return f"{kind_label(item)}: gaat niet door" if off else kind_label(item)


def word(member: Vocabulary) -> Word:
    value = str(member.value)
    return Word(member.label, member.meaning, f"woord-{value}", value)


# --- sources and figures -------------------------------------------------------------------------


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
    return FigureRow(
        id=figure.id,
        value=qualifier + number_text(figure.value),
        before=number_text(figure.before) if figure.before is not None else "",
        unit=figure.unit,
        meaning=figure.meaning,
        date=date_text(figure.date) if figure.date else source.date,
        date_is_source=figure.date is None and bool(source.date.iso),
        source=source,
        about=link_to(record, figure.id),
        conflict=" ".join(dict.fromkeys(text for text, _ in conflicts)),
        conflicts_with=tuple(_figure_link(catalogue, other) for _, other in conflicts),
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


# --- lists of items ------------------------------------------------------------------------------


def card(catalogue: Catalogue, record: Record[Item]) -> ItemCard:
    when = catalogue.date_of(record)
    return ItemCard(
        link_to(record),
        list_label(record.entry),
        record.entry.summary,
        None if isinstance(when, dates.Unknown) else date_text(when),
    )


def cards(catalogue: Catalogue, records: Iterable[Record[Item]]) -> tuple[ItemCard, ...]:
    """The items in the order given."""
    return tuple(card(catalogue, record) for record in records)


def card_group(
    catalogue: Catalogue,
    title: str,
    anchor: str,
    records: Sequence[Record[Item]],
    section: Section,
    among: int | None = None,
) -> CardGroup:
    """The items in the order given, on a page that has `among` of them in all."""
    found = folded(records, lambda record: section(catalogue, record), among)
    folds = (Fold(one.label, cards(catalogue, one.rows), one.open) for one in found.folds)
    return CardGroup(title, anchor, cards(catalogue, found.shown), tuple(folds))


def grouped_cards(
    catalogue: Catalogue,
    groups: Iterable[tuple[str, str, Sequence[Record[Item]]]],
    section: Section,
) -> tuple[CardGroup, ...]:
    """Groups of (title, anchor, records); a group without records is left out."""
    filled = [group for group in groups if group[2]]
    among = sum(len(records) for _, _, records in filled)
    return tuple(
        card_group(catalogue, title, anchor, records, section, among)
        for title, anchor, records in filled
    )


def carrying(catalogue: Catalogue, record: Record[Entry]) -> list[Record[Item]]:
    """The items that carry a topic or a pillar, themselves or in a recommendation; each once."""
    return _origins(
        backlink
        for backlink in catalogue.backlinks(record)
        if backlink.location[-2:-1] in _CARRYING_KEYS
    )


_CARRYING_KEYS = (("onderwerpen",), ("big_five",))


def naming(catalogue: Catalogue, record: Record[Entry], *, but_for: str = "") -> list[Record[Item]]:
    """The other items that refer to `record`, in any field but for one; each once."""
    return _origins(
        backlink
        for backlink in catalogue.backlinks(record)
        if backlink.location[0] != but_for and backlink.origin.path != record.path
    )


def _origins(backlinks: Iterable[Backlink]) -> list[Record[Item]]:
    found = {backlink.origin.path: backlink.origin for backlink in backlinks}
    items = [record for record in found.values() if record.content_type]
    return cast(list[Record[Item]], items)


def by_type(catalogue: Catalogue, records: Iterable[Record[Item]]) -> tuple[CardGroup, ...]:
    """The items grouped by content type, in the registry's order, each group newest first."""
    grouped: dict[str, list[Record[Item]]] = {name: [] for name in BY_NAME}
    for record in records:
        grouped[record.entry.type_name].append(record)
    return grouped_cards(
        catalogue,
        (
            (BY_NAME[name].plural, BY_NAME[name].folder, newest_first(catalogue, found))
            for name, found in grouped.items()
        ),
        year_section,
    )


# --- long lists ----------------------------------------------------------------------------------


def folded(
    rows: Sequence[Row], section: Callable[[Row], str], among: int | None = None
) -> Folded[Row]:
    """The rows as they are, on a page with `among` rows in all (as a rule: these); else folded.

    What is too long to read on a phone shows its start and one fold with the rest; what is too
    long for that has a fold for each section. Rows of one section stand together.
    """
    if max(len(rows), among or 0) <= ENOUGH or len(rows) <= AT_ONCE:
        return Folded(tuple(rows))
    if len(rows) <= ENOUGH:
        return Folded(tuple(rows[:FIRST]), (Fold("", tuple(rows[FIRST:])),))
    return Folded((), sections(rows, section))


def sections(rows: Iterable[Row], section: Callable[[Row], str]) -> tuple[Fold[Row], ...]:
    """A fold for each section, in the order of the rows; the first is open."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(section(row), []).append(row)
    return tuple(
        Fold(label, tuple(under), open=not number)
        for number, (label, under) in enumerate(found.items())
    )


# Under which word an item stands in a long list.
Section = Callable[[Catalogue, Record[Item]], str]


UNDATED = "Zonder datum"


def year_label(when: dates.When) -> str:
    """The year, as a heading says it."""
    return str(year_of(when) or UNDATED)


def year_section(catalogue: Catalogue, record: Record[Item]) -> str:
    """The year that it was in; its letter for what never has a date, like an organisation."""
    if type(record.entry).date is Item.date:
        return letter_section(catalogue, record)
    return year_label(catalogue.date_of(record))


def letter_section(_catalogue: Catalogue, record: Record[Item]) -> str:
    return letter_of(record.entry.title)


def letter_of(title: str) -> str:
    """The capital that a title stands under in an A to Z; `0-9` for what begins with none."""
    first = plain(title)[:1]
    return first.upper() if first.isalpha() else "0-9"


def plain(title: str) -> str:
    """In small letters, without accents and what stands before the first letter or digit."""
    decomposed = unicodedata.normalize("NFKD", title.casefold())
    without = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return re.sub(r"^\W+", "", without)
