"""Former addresses (`voorheen`), each with the page that answers now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Redirect:
    """From `address` to `target`; both count from the site's root and end with a slash."""

    address: str
    target: str
    title: str


def redirects(catalogue: Catalogue) -> Iterator[Redirect]:
    """Every former address of every page."""
    for record in catalogue.records:
        for former in record.entry.former_addresses:
            yield Redirect(former, record.address, record.entry.title)
