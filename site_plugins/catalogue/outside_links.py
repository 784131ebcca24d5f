"""Which links to other sites there are, and where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.scalars import WEB_ADDRESS
from site_plugins.model.strict import Strict
from site_plugins.model.walking import Location, texts_in


@dataclass(frozen=True, order=True, slots=True)
class LinkPlace:
    """Where a link stands: a file under content/, and a line."""

    path: str
    line: int


def outside_links(catalogue: Catalogue) -> dict[str, list[LinkPlace]]:
    """Give every address of another site in the content, with the places that name it."""
    found: dict[str, set[LinkPlace]] = defaultdict(set)
    for address, place in _mentions(catalogue):
        found[address.partition("#")[0]].add(place)
    return {address: sorted(places) for address, places in sorted(found.items())}


def _mentions(catalogue: Catalogue) -> Iterator[tuple[str, LinkPlace]]:
    for record in catalogue.records:
        for location, address in _addresses_in(record.entry):
            yield address, LinkPlace(record.path, record.marks.value(location).line)
        for token, place in record.body.placed_tokens():
            href = str(token.attrs.get("href", ""))
            if WEB_ADDRESS.fullmatch(href):
                yield href, LinkPlace(record.path, place.position().line)
    for listed in catalogue.lists.values():
        for position, element in enumerate(listed.elements):
            for location, address in _addresses_in(element, (listed.name, position)):
                yield address, LinkPlace(listed.path, listed.marks.value(location).line)


def _addresses_in(group: Strict, location: Location = ()) -> Iterator[tuple[Location, str]]:
    texts = texts_in(group, location)
    return ((place, text) for place, text in texts if WEB_ADDRESS.fullmatch(text))
