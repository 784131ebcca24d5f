"""addresses.txt: every address that the site ever had, one a line, in order of age.

Others link to our pages, print them in magazines and save them. So an address stays: it has its
page, or leads to the page that took its place (`voorheen`).
What is new comes at the end: a page is known for ever by the oldest address that it had.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from commands.shared.messages import Stop

# Also in site_plugins/catalogue/permanent.py, which `record` can do without: a test compares them.
LIST = "addresses.txt"
# Paths from the root of the site. Also what a step that may write takes from one that may not.
ADDRESS = re.compile(r"/(?:[a-z0-9][a-z0-9._-]*/)*(?:[a-z0-9][a-z0-9._-]*)?")
# What people and programs keep the address of; not the looks and the editor, which change with
# every version. The editor is not there at all where npm is not. What is made of an item for other
# sites and programs comes and goes with that item, whose address stays.
_KEPT = (".csv", ".html", ".ics", ".json", ".sha256", ".txt", ".xml", ".zip")
_NOT_KEPT = ("assets/", "beheer/", "insluiten/", "verwijzing/")
_NO_PAGE = ("404.html",)


def read_list(folder: Path) -> tuple[str, ...]:
    """Give the addresses in `folder`/addresses.txt, the oldest first; none when there is no list.

    Raises Stop as `parse_list` does.
    """
    path = folder / LIST
    return parse_list(path.read_bytes() if path.exists() else b"")


def parse_list(content: bytes) -> tuple[str, ...]:
    """Give the addresses in a list, each once.

    Raises Stop for a line that is no address, and when it is not UTF-8.
    """
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise Stop(
            f"{LIST} is niet opgeslagen als UTF-8. Sla het zo op, of haal het terug uit git."
        ) from None
    known = tuple(dict.fromkeys(line for line in text.split("\n") if line))
    for address in known:
        if not ADDRESS.fullmatch(address):
            raise Stop(f"In {LIST} staat een regel die geen adres is: {address[:80]!r}.")
    return known


def write_list(known: Iterable[str], new: Iterable[str] = ()) -> str:
    """Give the text of the list, with what is new at its end."""
    return "".join(f"{address}\n" for address in dict.fromkeys([*known, *sorted(new)]))


def of_site(site: Path) -> frozenset[str]:
    """Give the addresses of a built site: its pages, and its files for programs."""
    return frozenset(_of_site(site))


def _of_site(site: Path) -> Iterator[str]:
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        kept = path.suffix in _KEPT and name not in _NO_PAGE and not name.startswith(_NOT_KEPT)
        if kept and path.is_file():
            yield "/" + name.removesuffix("index.html")
