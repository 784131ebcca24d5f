"""The links to other sites that were broken when a program asked: kept beside the content.

A line of `broken-links.txt` is a day and an address: since when that page is gone. The nightly job
writes it; a link that works again, or that no text has any more, goes off by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from site_plugins.reading.beside import BROKEN_LINKS


class BrokenListError(ValueError):
    """A line is no day with an address. `line` counts from 1; the text says what, in Dutch."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


def read_broken(project: Path) -> Mapping[str, date]:
    """Since when each page is gone, by its address; nothing without a list. Raises
    BrokenListError."""
    path = project / BROKEN_LINKS
    return parse_broken(path.read_bytes()) if path.is_file() else {}


def parse_broken(content: bytes) -> dict[str, date]:
    """As `read_broken`, of what such a file holds."""
    since_by_address: dict[str, date] = {}
    for number, line in enumerate(content.decode("utf-8-sig", "replace").splitlines(), 1):
        day, _, address = line.partition(" ")
        try:
            since = date.fromisoformat(day)
        except ValueError:
            raise BrokenListError(number, f'"{day[:40]}" is geen dag.') from None
        if not address.startswith(("https://", "http://")):
            raise BrokenListError(number, f'"{address[:80]}" is geen webadres.')
        since_by_address[address] = since
    return since_by_address


def written(links: Mapping[str, date]) -> str:
    """What the file holds of these links."""
    return "".join(f"{since.isoformat()} {address}\n" for address, since in sorted(links.items()))


def still_broken(
    before: Mapping[str, date], gone: Iterable[str], unsure: Iterable[str], today: date
) -> dict[str, date]:
    """The list after all were asked. A site that gives no clear answer changes nothing."""
    unclear = {address: before[address] for address in unsure if address in before}
    return {address: before.get(address, today) for address in gone} | unclear
