"""What a new meeting can speak of, as the text of its page: what the site proposes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.own_links import from_page
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import BY_NAME
from site_plugins.model.vocabulary import View
from site_plugins.views.preparing import AgendaPart, AgendaPoint, PreparingView

_MOST = 5  # points of one kind; the page for organisers has all
_MARKS = re.compile(r"([\\`*_\[\]<>])")


def agenda_text(catalogue: Catalogue) -> str:
    """Markdown for a page in the folder of meetings; the empty string when nothing is open."""
    parts = PreparingView(catalogue.published().current).overview().parts
    if not parts:
        return ""
    page = catalogue.page_of(View.PREPARE)
    path = page.path if page else ""
    intro = "Dit is een voorstel. Kies met jongeren wat op de agenda komt, en haal de rest weg."
    return "\n\n".join(
        ["## Voorstel voor de agenda", intro, *(_part(part, path) for part in parts)]
    )


def _part(part: AgendaPart, page: str) -> str:
    points = "\n".join(_points(part, page))
    return f"### {part.title}\n\n{part.ask}\n\n{points}"


def _points(part: AgendaPart, page: str) -> Iterator[str]:
    for point in part.points[:_MOST]:
        yield f"- {_line(point)}"
    if rest := len(part.points[_MOST:]):
        where = f": [zie de hele lijst]({_from_here(page)})" if page else ""
        yield f"- En nog {rest}{where}."


def _line(point: AgendaPoint) -> str:
    anchor = f"#{point.anchor}" if point.anchor else ""
    link = f"[{_plain(point.link.title)}]({_from_here(point.file)}{anchor})"
    what = f"{_plain(point.what)} Zie {link}" if point.what else link
    return f"{what} ({_plain(point.note)})" if point.note else what


def _from_here(path: str) -> str:
    return from_page(path, BY_NAME[Meeting.type_name].folder)


def _plain(text: str) -> str:
    """As words: no sign in it is markup."""
    return _MARKS.sub(r"\\\1", text)
