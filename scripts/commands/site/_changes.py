"""What differs between two folders with a built site.

Two pages differ when a byte of their HTML differs; nothing is left out of the comparison. So a new
style sheet, whose name is in every page, makes every page different: that is how it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Literal, get_args

from commands.shared.markdown import code_span, safe_text
from commands.shared.messages import count

Kind = Literal["nieuw", "anders", "weg"]
KINDS: tuple[Kind, ...] = get_args(Kind)

MOST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page, by its address from the root of the site without the first slash, and its title."""

    address: str
    title: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Changes:
    """`pages` is None when there was nothing to compare with. `files` are all other files."""

    pages: tuple[PageChange, ...] | None
    files: tuple[str, ...]


def compare(before: Path, after: Path) -> Changes:
    """Compare the site in the folder `before` with that in `after`."""
    old, new = _contents(before), _contents(after)
    different = sorted(name for name in old | new if old.get(name) != new.get(name))
    pages = tuple(
        _page_change(name, before, after, old, new) for name in different if _is_page(name)
    )
    return Changes(pages, tuple(name for name in different if not _is_page(name)))


def _contents(site: Path) -> dict[str, bytes]:
    """A hash of every file, by path."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): sha256(path.read_bytes()).digest() for path in files}


def _is_page(name: str) -> bool:
    return name.endswith(".html")


def _page_change(
    name: str, before: Path, after: Path, old: Mapping[str, bytes], new: Mapping[str, bytes]
) -> PageChange:
    kind: Kind = "nieuw" if name not in old else "weg" if name not in new else "anders"
    html = ((before if kind == "weg" else after) / name).read_text("utf-8", "replace")
    return PageChange(name.removesuffix("index.html"), title_of(html) or name, kind)


def title_of(html: str) -> str:
    """The first heading of a page, else the title in its head, else the empty string."""
    return _text_in("h1", html) or _text_in("title", html)


def _text_in(tag: str, html: str) -> str:
    found = re.search(rf"<{tag}\b[^>]*>(.*?)</{tag}>", html, re.DOTALL | re.IGNORECASE)
    return unescape(re.sub(r"<[^>]+>", "", found[1])).strip() if found else ""


def summary(changes: Changes) -> str:
    """The list as Markdown."""
    return "\n".join([counted(changes), "", *_listed(changes)]).rstrip() + "\n"


def counted(changes: Changes) -> str:
    """How many pages look different, in a sentence."""
    if changes.pages is None:
        return "Er is geen vorige versie van de site om mee te vergelijken."
    if not changes.pages:
        return "Geen enkele pagina ziet er anders uit."
    total = count(len(changes.pages), "pagina ziet", "pagina's zien")
    return f"{total} er anders uit dan nu op de site."


def _listed(changes: Changes) -> Iterator[str]:
    names = {"nieuw": "Nieuw", "anders": "Anders", "weg": "Weg"}
    pages = sorted(changes.pages or (), key=lambda page: KINDS.index(page.kind))
    for page in pages[:MOST_SHOWN]:
        title = safe_text(page.title, 100)
        yield f"- {names[page.kind]}: {title} ({code_span('/' + page.address)})"
    if len(pages) > MOST_SHOWN:
        yield f"- En nog {len(pages) - MOST_SHOWN}."
    if changes.files:
        others = count(len(changes.files), "ander bestand is", "andere bestanden zijn")
        yield f"- Verder: {others} anders (foto's, opmaak, agenda)."


def to_json(changes: Changes) -> dict[str, object]:
    """As data, for `from_json` in the step that writes the comment."""
    pages = None if changes.pages is None else [asdict(page) for page in changes.pages]
    return {"pages": pages, "files": list(changes.files)}
