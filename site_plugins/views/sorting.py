"""The orders that a reader can put a list in, and the place of each row in each of them.

A list has an order of its own, which needs no script; filter.js puts it in another. Only an order
that says something about these rows is offered: no dates for what never has one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.entry import Item
from site_plugins.views.ordering import by_title, newest_first, oldest_first

BY_KIND = "Per soort"


@dataclass(frozen=True, slots=True)
class Order:
    """`value` stands in addresses; it is empty for the order that the list has of itself."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Sorting:
    """`orders` begins with the list's own; `places` has by path of an item its place in each of
    the others."""

    orders: tuple[Order, ...]
    places: dict[str, tuple[int, ...]]


def sorting(
    catalogue: Catalogue,
    records: Sequence[Record[Item]],
    size: Callable[[Record[Item]], int] | None,
    grouped: bool,
) -> Sorting:
    """Of the rows of a list as they stand there; `grouped` when they stand under more than one
    heading. `size`: how many pages an item has, for a list where that tells something."""
    found = dict(_lists(catalogue, records, size))
    own = Order("", BY_KIND)
    if not grouped:
        same = [order for order, rows in found.items() if rows == list(records)]
        own = Order("", same[0].label if same else BY_KIND)
        found = {order: rows for order, rows in found.items() if order not in same}
    at = [{record.path: place for place, record in enumerate(rows)} for rows in found.values()]
    places = {record.path: tuple(place[record.path] for place in at) for record in records}
    return Sorting((own, *found), places)


def _lists(
    catalogue: Catalogue,
    records: Sequence[Record[Item]],
    size: Callable[[Record[Item]], int] | None,
) -> Iterator[tuple[Order, list[Record[Item]]]]:
    dated = [one for one in records if not isinstance(catalogue.date_of(one), dates.Unknown)]
    if len(dated) > 1:
        undated = by_title(one for one in records if one not in dated)
        yield Order("nieuw", "Nieuwste eerst"), newest_first(catalogue, dated) + undated
        yield Order("oud", "Oudste eerst"), oldest_first(catalogue, dated) + undated
    yield Order("naam", "Op naam"), by_title(records)
    if size:
        most = sorted(by_title(records), key=size, reverse=True)
        yield Order("vol", "Meeste pagina's eerst"), most
