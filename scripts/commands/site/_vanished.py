"""The check that no page loses its address; see _addresses.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from commands.site._addresses import read_list
from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.guide_pages import guide_pages
from site_plugins.catalogue.record import address_of
from site_plugins.exports.redirects import redirects, years
from site_plugins.reading.problem import Position, Problem
from site_plugins.reading.rules.files import VANISHED


def pages(catalogue: Catalogue) -> frozenset[str]:
    """Give the address of every page and every redirect of the published site."""
    published = catalogue.published()
    own = (f"/{one.address}" for one in (*published.records, *guide_pages(published)))
    others = (*redirects(published), *years(published))
    return frozenset(own) | {f"/{one.address}" for one in others}


def vanished_pages(catalogue: Catalogue, folder: Path) -> Iterator[Problem]:
    """Give a problem for every page in `folder`/addresses.txt that is no longer there.

    A page that can't be read has a problem of its own.
    """
    broken = {f"/{address_of(path)}" for path in catalogue.unreadable if path.endswith(".md")}
    known = {address for address in read_list(folder) if address.endswith("/")}
    for address in sorted(known - pages(catalogue) - broken):
        path = f"{address.strip('/') or 'index'}.md"
        yield Problem(VANISHED, path, Position(), f'Het adres "{address}" geeft nu een foutpagina.')
