"""Files that the steps of a pull request made. Whoever wrote the pull request decides what is in
them, so nothing in them is believed before it has the right shape and size.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import Any

from commands.shared.notices import LONGEST_TEXT, MOST_NOTICES, Notice
from commands.site._changes import KINDS, Changes, PageChange

LARGEST_ZIP = 500_000  # bytes
LARGEST_FILE = 2_000_000  # bytes
_FILE = re.compile(r"(?!/)(?!(?:.*/)?\.{0,2}(?:/|$))[^\0-\x1f\\]+")


class Unbelievable(Exception):  # noqa: N818 - says what it is about
    """The file is not what our own steps write."""


def read_zip(data: bytes, name: str) -> Any:
    """Give the JSON in the one file `name` of a zip file; nothing is unpacked to disk.

    Raises Unbelievable when it is anything else.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as file:
            # No more than this is unpacked, whatever size the zip file says that it has.
            text = file.read(LARGEST_FILE)
        return json.loads(text)  # what was cut off is no JSON any more
    except Exception as error:  # there is no end to what can be wrong with such a file
        raise Unbelievable(f"geen leesbaar bestand {name}") from error


def notices_in(data: object) -> tuple[Notice, ...]:
    """Give what `check --report` wrote. Raises Unbelievable when it did not write this."""
    return tuple(map(_notice, _list(_group(data, {"notices"})["notices"])))


def _notice(data: object) -> Notice:
    found = _group(data, set(Notice.__dataclass_fields__))
    file, line, column, level = found["file"], found["line"], found["column"], found["level"]
    if level not in ("error", "warning") or not _FILE.fullmatch(_text(file)):
        raise Unbelievable("een melding klopt niet")
    texts = {key: _text(found[key]) for key in ("code", "title", "what", "why", "fix")}
    return Notice(
        file=_text(file), line=_number(line), column=_number(column), level=level, **texts
    )


def changes_in(data: object) -> Changes:
    """Give what `compare --report` wrote. Raises Unbelievable when it did not write this."""
    found = _group(data, {"pages", "files"})
    pages = None if found["pages"] is None else tuple(map(_page, _list(found["pages"])))
    return Changes(pages, tuple(map(_text, _list(found["files"]))))


def _page(data: object) -> PageChange:
    found = _group(data, set(PageChange.__dataclass_fields__))
    if found["kind"] not in KINDS:
        raise Unbelievable("een pagina klopt niet")
    return PageChange(_text(found["address"]), _text(found["title"]), found["kind"])


def _group(data: object, keys: set[str]) -> dict[str, Any]:
    if not isinstance(data, dict) or set(data) != keys:
        raise Unbelievable("onbekende velden")
    return data


def _list(data: object) -> list[object]:
    if not isinstance(data, list) or len(data) > MOST_NOTICES:
        raise Unbelievable("geen lijst, of een te lange")
    return data


def _text(data: object) -> str:
    if not isinstance(data, str) or len(data) > LONGEST_TEXT:
        raise Unbelievable("geen tekst, of een te lange")
    return data


def _number(data: object) -> int:
    if isinstance(data, bool) or not isinstance(data, int) or not 1 <= data <= 1_000_000:
        raise Unbelievable("geen regelnummer")
    return data
