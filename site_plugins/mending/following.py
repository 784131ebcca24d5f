"""What names a file that gets another path: links in texts, and the list of photos."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.own_links import from_page
from site_plugins.catalogue.record import Record
from site_plugins.model.entry import Entry
from site_plugins.model.lists import Photo
from site_plugins.model.registry import LIST_BY_MODEL
from site_plugins.reading.problem import Replacement

_PHOTOS = LIST_BY_MODEL[Photo].name


def followers(path: str, meant: str, catalogue: Catalogue) -> Mapping[str, list[Replacement]]:
    """What to replace where, so that all that names the file at `path` names it at `meant`."""
    found: dict[str, list[Replacement]] = defaultdict(list)
    for record in catalogue.records:
        for one in _in_text(path, meant, record):
            found[record.path].append(one)
    if listed := catalogue.lists.get(_PHOTOS):
        old, new = posixpath.basename(path), posixpath.basename(meant)
        for place, photo in enumerate(catalogue.elements(Photo)):
            if photo.file == old and path in catalogue.unreadable:
                at = listed.marks.value((_PHOTOS, place, "bestand"))
                found[listed.path].append(Replacement(at, old, new))
    return found


def _in_text(path: str, meant: str, record: Record[Entry]) -> Iterator[Replacement]:
    for token, place in record.body.placed_tokens():
        key = {"link_open": "href", "image": "src"}.get(token.type, "")
        file, hash_sign, anchor = str(token.attrs.get(key, "")).partition("#")
        if not file or posixpath.normpath(posixpath.join(record.folder, unquote(file))) != path:
            continue
        new = from_page(meant, record.folder) + hash_sign + anchor
        # As the parser gives it, or as somebody typed it between < and >: what comes first is of
        # this link, and the other way to write it of one that follows.
        ways = (f"{file}{hash_sign}{anchor}", f"{unquote(file)}{hash_sign}{anchor}")
        found = [(place.rows.text.find(way, place.start), way) for way in ways]
        if found := [one for one in found if one[0] >= 0]:
            old = min(found)[1]
            yield Replacement(place.position(old), old, new)
