"""The name by which feed readers and calendar programs know a page: the oldest of its addresses.

`addresses.txt`, beside the content, has every address that the site ever had. What is new is added
at its end, so the order of the list tells which address is older; that of `voorheen` tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from site_plugins.reading.beside import ADDRESSES


def read_ages(project: Path) -> Mapping[str, int]:
    """The place in the list of a project of each address, as a page has it (`onderwerpen/geld/`);
    nothing without a list. Whether it is a good list is for who writes it."""
    try:
        text = (project / ADDRESSES).read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return {}
    listed = dict.fromkeys(line.removeprefix("/") for line in text.splitlines())
    return {address: place for place, address in enumerate(listed)}


def oldest(address: str, formers: Iterable[str], ages: Mapping[str, int]) -> str:
    """The address that was published first. Of what never was, a former one goes before `address`,
    and then the alphabet counts: it is in that order that they will come on the list."""
    unknown = len(ages)
    known_since = {former: (ages.get(former, unknown), 0, former) for former in formers}
    known_since[address] = (ages.get(address, unknown), 1, address)
    return min(known_since, key=known_since.__getitem__)
