"""Help lines: all of them on one page, and the right ones beside a sensitive text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.lists import HelpLine
from site_plugins.model.vocabulary import Sensitivity
from site_plugins.views.parts import Link, date_text


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as people write it, and the address that makes a phone dial it."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class HelpLineRow:
    id: str
    name: str
    phones: tuple[Phone, ...]
    website: Link | None
    for_whom: str
    hours: str
    costs: str
    note: str
    checked: str


class HelpLinesView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> tuple[HelpLineRow, ...]:
        """All help lines, in the order of the file: the most urgent first."""
        return tuple(map(self._row, self._catalogue.elements(HelpLine)))

    def beside(self, themes: Iterable[Sensitivity]) -> tuple[HelpLineRow, ...]:
        """The help lines that belong with any of the themes."""
        wanted = set(themes)
        return tuple(
            self._row(line)
            for line in self._catalogue.elements(HelpLine)
            if wanted.intersection(line.themes)
        )

    def _row(self, line: HelpLine) -> HelpLineRow:
        phones = (phone for phone in (line.phone, line.second_phone) if phone)
        return HelpLineRow(
            line.id,
            line.name,
            tuple(Phone(phone, "tel:" + re.sub(r"[^\d+]", "", phone)) for phone in phones),
            Link(line.website.partition("://")[2].rstrip("/"), line.website)
            if line.website
            else None,
            line.for_whom,
            (line.hours or "").rstrip("."),
            (line.costs or "").rstrip("."),  # the template ends the sentence
            line.note or "",
            date_text(line.checked_on).text if line.checked_on else "",
        )
