"""Kept copies of sources: which sources have none, and which copy a web archive has of them."""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from commands.shared.markdown import code_span
from site_plugins.catalogue.archives import WAYBACK, copy_at, is_same_page
from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.source import Source

_AGENT = "Mozilla/5.0 (compatible; website-archive/1.0)"
_PATIENCE = 20.0  # seconds
_LARGEST_ANSWER = 100_000  # bytes
_SILENT = 5  # so many questions without an answer: the archive is out of order


@dataclass(frozen=True, slots=True)
class CitedPage:
    """A source: its file under content/, its address, and the day it was read, as 20250415."""

    path: str
    address: str
    read_on: str


@dataclass(frozen=True, slots=True)
class ArchiveReply:
    """The address of a kept copy, or "" where there is none. `knows` is False without an answer."""

    copy: str = ""
    knows: bool = True


def without_copy(catalogue: Catalogue) -> list[CitedPage]:
    """The sources that stand on the web, without a kept copy."""
    return [
        CitedPage(
            record.path,
            source.url,
            source.consulted.iso.replace("-", "") if source.consulted else "",
        )
        for record in catalogue.published().all(Source)
        if (source := record.entry).url and not source.archive
    ]


def ask_all(pages: Sequence[CitedPage], api: str, pause: float) -> dict[str, ArchiveReply]:
    """Ask for every page, `pause` seconds after the former; give the answers by path."""
    answers: dict[str, ArchiveReply] = {}
    silent = 0
    for number, page in enumerate(pages):
        if silent < _SILENT:
            time.sleep(pause if number else 0)
            answers[page.path] = ask(page, api)
            silent = 0 if answers[page.path].knows else silent + 1
        else:
            answers[page.path] = ArchiveReply(knows=False)
    return answers


def ask(page: CitedPage, api: str) -> ArchiveReply:
    """Ask for the copy nearest to the day it was read. Never raises for what the archive does."""
    query = {"url": page.address} | ({"timestamp": page.read_on} if page.read_on else {})
    request = urllib.request.Request(f"{api}?{urlencode(query)}", headers={"User-Agent": _AGENT})
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE) as reply:
            said = json.loads(reply.read(_LARGEST_ANSWER))
    except (OSError, urllib.error.URLError, http.client.HTTPException, ValueError):
        return ArchiveReply(knows=False)
    return ArchiveReply(_copy_of(page, said))


def _copy_of(page: CitedPage, said: Any) -> str:
    """The copy in the answer, when it is one that `check` takes; "" otherwise."""
    try:
        closest = said["archived_snapshots"]["closest"]
        address, is_whole = str(closest["url"]), str(closest["status"]) == "200"
    except (KeyError, TypeError):
        return ""
    address = (
        address.replace("http://", "https://", 1) if address.startswith("http://") else address
    )
    copy = copy_at(address)
    is_good = is_whole and copy is not None and is_same_page(copy.page, page.address)
    return address if is_good else ""


def report(pages: Sequence[CitedPage], answers: Mapping[str, ArchiveReply], root: str) -> str:
    """Tell in Markdown what to add, and what to have kept; empty when each source has its copy."""
    found = [page for page in pages if answers[page.path].copy]
    missing = [page for page in pages if answers[page.path] == ArchiveReply()]
    silent = sum(not answers[page.path].knows for page in pages)
    parts = (
        _listed(
            "Van deze bronnen is er een kopie. Kijk of die klopt, en zet de regel erbij.",
            [(f"{root}/{page.path}", f"archief: {answers[page.path].copy}") for page in found],
        ),
        _listed(
            "Van deze bronnen is er nog geen kopie. Vraag er een aan op het adres erachter.",
            [(f"{root}/{page.path}", _saving(page.address)) for page in missing],
        ),
        f"Het webarchief gaf bij {silent} van de {len(pages)} bronnen geen antwoord.\n"
        if silent
        else "",
    )
    return "\n".join(filter(None, parts))


def _listed(heading: str, rows: Sequence[tuple[str, str]]) -> str:
    """A list of files, each with a line to copy; the next night tells of what is left out."""
    if not rows:
        return ""
    lines = [f"- {code_span(path)}: {code_span(line, 500)}" for path, line in rows[:_MOST_SHOWN]]
    rest = [f"- en nog {len(rows) - _MOST_SHOWN}"] if len(rows) > _MOST_SHOWN else []
    return "\n".join([heading, "", *lines, *rest, ""])


def _saving(address: str) -> str:
    """Where the Wayback Machine makes a copy of a page."""
    return f"https://{WAYBACK}/save/{quote(address, safe=_SIGNS)}"


_MOST_SHOWN = 25
_SIGNS = "%/:=&?~#+!$,;'@()*[]"
