"""Which links to other sites there are, and where they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.scalars import WEB_ADDRESS
from site_plugins.model.walking import texts_in


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
    for file in catalogue.files:
        for location, text in (pair for at, model in file.models for pair in texts_in(model, at)):
            if WEB_ADDRESS.fullmatch(text):
                yield text, LinkPlace(file.path, file.marks.value(location).line)
    for record in catalogue.records:
        for token, place in record.body.placed_tokens():
            href = str(token.attrs.get("href", ""))
            if WEB_ADDRESS.fullmatch(href):
                yield href, LinkPlace(record.path, place.position().line)
