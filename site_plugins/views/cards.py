"""Lists of items: what each is, when it was, and one or two sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Backlink, Record
from site_plugins.model import dates
from site_plugins.model.entry import Entry, Item
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import BY_NAME
from site_plugins.model.vocabulary import Vocabulary
from site_plugins.views.folding import NEWEST, Fold, Folded, Section, folded, year_section
from site_plugins.views.links import Link, link_to
from site_plugins.views.ordering import newest_first
from site_plugins.views.words import DateText, date_text

# Items under a heading: its words, its id, and the items in their order.
Group = tuple[str, str, Sequence[Record[Item]]]


@dataclass(frozen=True, slots=True)
class ItemCard:
    """An item in a list: what it is, when it was, and one or two sentences."""

    link: Link
    kind: str
    summary: str
    date: DateText | None


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under a heading, whose id is `anchor`; the rest of a long list is in folds."""

    title: str
    anchor: str
    cards: tuple[ItemCard, ...]
    folds: tuple[Fold[ItemCard], ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """What belongs to a page: the newest of it, and where there is more, all of it by kind."""

    newest: tuple[ItemCard, ...]
    groups: tuple[CardGroup, ...]
    count: int


def kind_label(item: Item) -> str:
    """What sort of thing it is: the word of its own list where it has one, else its type."""
    kind = getattr(item, "kind", None)
    return kind.label if isinstance(kind, Vocabulary) else BY_NAME[item.type_name].label


def list_label(item: Item) -> str:
    """As `kind_label`; a meeting that was called off says so wherever it is listed."""
    off = isinstance(item, Meeting) and item.cancelled
    return f"{kind_label(item)}: gaat niet door" if off else kind_label(item)


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
) -> CardGroup:
    """The items in the order given."""
    rows = folded(records, lambda record: section(catalogue, record))
    return _as_cards(catalogue, title, anchor, rows)


def filled(
    catalogue: Catalogue, groups: Iterable[Group], section: Section
) -> Iterator[tuple[str, str, Folded[Record[Item]]]]:
    """The groups that have items, folded as is needed on a page with all of them."""
    some = [group for group in groups if group[2]]
    among = sum(len(records) for _, _, records in some)
    for title, anchor, records in some:
        yield title, anchor, folded(records, lambda record: section(catalogue, record), among)


def grouped_cards(
    catalogue: Catalogue, groups: Iterable[Group], section: Section
) -> tuple[CardGroup, ...]:
    """Each group as cards; one without items is left out."""
    return tuple(_as_cards(catalogue, *group) for group in filled(catalogue, groups, section))


def _as_cards(
    catalogue: Catalogue, title: str, anchor: str, rows: Folded[Record[Item]]
) -> CardGroup:
    shown = rows.each(lambda record: card(catalogue, record))
    return CardGroup(title, anchor, shown.shown, shown.folds)


def carrying(catalogue: Catalogue, record: Record[Entry]) -> list[Record[Item]]:
    """The items that carry a topic or a pillar, themselves or in a recommendation; each once."""
    return _origins(
        backlink
        for backlink in catalogue.backlinks(record)
        if backlink.location[-2:-1] in CARRYING_KEYS
    )


CARRYING_KEYS = (("onderwerpen",), ("big_five",))


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


def related(catalogue: Catalogue, records: Iterable[Record[Item]]) -> Related:
    """The items with the newest apart, where these aren't all."""
    found = newest_first(catalogue, records)
    newest = found[:NEWEST] if len(found) > NEWEST else []
    return Related(cards(catalogue, newest), by_type(catalogue, found), len(found))
