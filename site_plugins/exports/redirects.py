"""Former addresses (`voorheen`), each with the page that answers now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.reserved import DATA, year_anchor
from site_plugins.model.vocabulary import View


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


def years(catalogue: Catalogue) -> Iterator[Redirect]:
    """From the folder of each year of open data to where the page about open data tells of it."""
    for record in catalogue.records:
        for one in catalogue.snapshots if record.view is View.OPEN_DATA else ():
            target = f"{record.address}#{year_anchor(one.year)}"
            yield Redirect(f"{DATA}{one.year}/", target, f"{record.entry.title} {one.year}")
