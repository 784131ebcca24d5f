"""Help lines: all of them on one page, and the right ones beside a sensitive text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.lists import HelpLine
from site_plugins.model.vocabulary import Sensitivity
from site_plugins.views.links import Link
from site_plugins.views.words import date_text


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
    chat: Link | None
    for_whom: str
    hours: str
    costs: str
    note: str
    checked: str


@dataclass(frozen=True, slots=True)
class HelpDoor:
    """One large button: for whom it is, what it does, and the same by chat."""

    id: str
    title: str
    action: str
    address: str
    chat: Link | None = None


@dataclass(frozen=True, slots=True)
class HelpPage:
    """`doors` are for who needs help at once; `urgent` are the lines behind them, `lines` all
    others. Without doors `lines` are all help lines."""

    doors: tuple[HelpDoor, ...]
    urgent: tuple[HelpLineRow, ...]
    lines: tuple[HelpLineRow, ...]


class HelpLinesView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> HelpPage:
        """All help lines, in the order of the file: the most urgent first."""
        lines = tuple(map(self._row, self._catalogue.elements(HelpLine)))
        doors = tuple(_doors(lines))
        urgent = tuple(line for line in lines if doors and line.id in _DOORS)
        return HelpPage(doors, urgent, tuple(line for line in lines if line not in urgent))

    def beside(self, themes: Iterable[Sensitivity]) -> tuple[HelpLineRow, ...]:
        """The help lines that belong with any of the themes: the most urgent, and then what is
        made for these before what is for everything."""
        wanted = set(themes)
        lines = [
            line for line in self._catalogue.elements(HelpLine) if wanted.intersection(line.themes)
        ]
        urgent, others = lines[:1], lines[1:]
        return tuple(map(self._row, urgent + sorted(others, key=lambda line: len(line.themes))))

    def named(self, ids: Iterable[str]) -> tuple[HelpLineRow, ...]:
        """The help lines with these ids, in this order."""
        lines = {line.id: line for line in self._catalogue.elements(HelpLine)}
        return tuple(self._row(lines[name]) for name in ids)

    def _row(self, line: HelpLine) -> HelpLineRow:
        phones = (phone for phone in (line.phone, line.second_phone) if phone)
        return HelpLineRow(
            line.id,
            line.name,
            tuple(Phone(phone, "tel:" + re.sub(r"[^\d+]", "", phone)) for phone in phones),
            Link(line.website.partition("://")[2].rstrip("/"), line.website)
            if line.website
            else None,
            Link(f"Chat met {line.name}", line.chat) if line.chat else None,
            line.for_whom,
            (line.hours or "").rstrip("."),
            (line.costs or "").rstrip("."),  # the template ends the sentence
            line.note or "",
            date_text(line.checked_on).text if line.checked_on else "",
        )


# What a person in need says, by the id of the help line that fits.
_DOORS = {"noodgeval": "Ik ben nu in gevaar", "lijn-113": "Ik denk aan zelfdoding"}


def _doors(lines: Iterable[HelpLineRow]) -> Iterator[HelpDoor]:
    """Three, or none while the most urgent lines are not in the list."""
    by_id = {line.id: line for line in lines}
    if not all(name in by_id and by_id[name].phones for name in _DOORS):
        return
    for name, title in _DOORS.items():
        line = by_id[name]
        phone = line.phones[0]
        yield HelpDoor(name, title, f"Bel {phone.text}", phone.address, line.chat)
    yield HelpDoor("anders", "Er is iets anders", "Kies wie je wilt spreken", "#iets-anders")
