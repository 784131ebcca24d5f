"""Links to what is on the site.

Addresses count from the root of the site; rendering makes them relative to the page.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.entry import Entry
from site_plugins.model.references import Reference
from site_plugins.model.vocabulary import View


@dataclass(frozen=True, slots=True)
class Link:
    """A title and where it leads: an address under the site's root, or a whole web address.

    The home page's address is empty. None leads nowhere: the title is plain text.
    """

    title: str
    address: str | None


def link_to(record: Record[Entry], anchor: str = "") -> Link:
    return Link(record.entry.title, record.address + (f"#{anchor}" if anchor else ""))


def link(catalogue: Catalogue, reference: Reference) -> Link:
    """The title and address of what a reference points at."""
    return link_to(catalogue.get(reference), reference.anchor)


def page_with(catalogue: Catalogue, view: View, title: str) -> Link | None:
    """A link with this title to the page that shows `view`; None when no page does."""
    page = catalogue.page_of(view)
    return Link(title, page.address) if page else None


def page_address(catalogue: Catalogue, view: View) -> str | None:
    """Where the page that shows `view` is; None when no page does."""
    page = catalogue.page_of(view)
    return page.address if page else None


def links(catalogue: Catalogue, references: Iterable[Reference]) -> tuple[Link, ...]:
    return tuple(link(catalogue, reference) for reference in references)
