"""The sitemap: every page, with the day it last changed where we know that day.

Standard: https://www.sitemaps.org/protocol.html. `lastmod` is given only when the page says so
itself (`gepubliceerd`, `wijzigingen`): the day of the build or of the file tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.exports.site import Site


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """`address` is a whole web address; `changed` is a day (ISO 8601), or empty."""

    address: str
    changed: str


def sitemap(catalogue: Catalogue, site: Site) -> Iterator[SitemapEntry]:
    for record in catalogue.published().records:
        changed = record.entry.last_changed
        yield SitemapEntry(site.address(record.address), changed.isoformat() if changed else "")
