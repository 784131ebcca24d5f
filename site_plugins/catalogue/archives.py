"""Kept copies of sources: in which web archives they are, and of which page and day.

The forms are those of the Wayback Machine (`/web/DAY/ADDRESS`, as its availability API gives it),
of archive.today under all its names (the same, or a short name), and of perma.cc (a short name).
A short name does not say of which page it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from site_plugins.model import dates

WAYBACK = "web.archive.org"
_TODAY = ("archive.ph", "archive.today", "archive.is", "archive.li", "archive.md", "archive.vn")
_WITH_PAGE = {
    # After the day, the Wayback Machine may say how to show the page: `id_`, `if_`.
    WAYBACK: re.compile(r"/web/(?P<day>\d{4,14})(?:[a-z]{2}_)?/(?P<page>.+)"),
    **dict.fromkeys(_TODAY, re.compile(r"/(?P<day>\d{4,14})/(?P<page>https?:.+)")),
}
_SHORT = {
    **dict.fromkeys(_TODAY, re.compile(r"/(?P<name>\w{4,10})")),
    "perma.cc": re.compile(r"/(?P<name>[A-Z0-9]{4}-[A-Z0-9]{4})"),
}


@dataclass(frozen=True, slots=True)
class Copy:
    """A page as an archive kept it. `page` is empty where the address doesn't say it, and `day` is
    None where it doesn't say the day."""

    archive: str
    page: str = ""
    day: dates.PartialDate | None = None


def copy_at(address: str) -> Copy | None:
    """What an address of an archive says; None when it is no copy in an archive that we know."""
    found = urlsplit(address)
    host = found.netloc.lower()
    path = address.partition("://")[2].partition("/")[2]
    if (form := _WITH_PAGE.get(host)) and (match := form.fullmatch(f"/{path}")):
        return Copy(host, match["page"], _day(match["day"]))
    if (form := _SHORT.get(host)) and form.fullmatch(found.path.rstrip("/")):
        return Copy(host)
    return None


def is_same_page(first: str, second: str) -> bool:
    """Whether two addresses lead to one page, however the archive wrote it."""
    return _plain(first) == _plain(second)


def _plain(address: str) -> str:
    """Without what makes no difference: how it is asked, `www.`, the port, a last slash, a place in
    the page, and how signs are written."""
    words = unquote(address).partition("#")[0]
    host, _, rest = re.sub(r"^https?:/{0,2}", "", words, flags=re.IGNORECASE).partition("/")
    host = re.sub(r":(?:80|443)$", "", host.lower()).removeprefix("www.")
    return f"{host}/{rest}".rstrip("/")


def _day(digits: str) -> dates.PartialDate | None:
    """From 20200131 and more digits; an archive takes fewer for about then."""
    try:
        return dates.parse_partial_date(f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}")
    except dates.DateSyntaxError:
        return None
