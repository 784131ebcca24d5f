"""Pagefind, the program that makes the search index of a built site.

It comes with pip as one binary, works on this computer only, and gives the same bytes for the same
pages. Its own filters do not: their values come out in another order each time, so what a visitor
can choose by stands in a file of our own (exports/facets.py). Standard: https://pagefind.app/docs/
"""

from __future__ import annotations

import base64
import gzip
import json
import re
import subprocess
import threading
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from fnmatch import fnmatchcase
from functools import cache
from html import unescape
from pathlib import Path, PurePosixPath
from typing import IO, Any

FOLDER = "pagefind"
FACETS = f"{FOLDER}/facetten.json"
_FRAGMENTS = f"{FOLDER}/fragment/"
WORD_LIST = f"{FOLDER}/woorden.txt"
_TIMEOUT = 300  # seconds; a site of 1,000 pages takes 6
# Pagefind's own interfaces, and the search in unknown languages: no page of ours loads them.
_NOT_LOADED = ("*-ui.js", "*-ui.css", "pagefind-highlight.js", "wasm.unknown.pagefind")
_EMPTY_ELEMENTS = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]
)
_SIGNATURE = b"pagefind_dcd"
# Enough for HTML that our templates and nh3 wrote; a parser took a tenth of the whole build.
_TAG = re.compile(r"<[^>]*>")
_NAME = re.compile(r"<([a-z][a-z0-9-]*)\b[^<>]*$")
_IGNORED = "data-pagefind-ignore"


class IndexingError(Exception):
    """The index could not be made; the text says why."""


def make_index(pages: Mapping[str, str]) -> dict[str, bytes]:
    """The index of what is marked in `pages`, whose keys are their addresses under the root, by the
    paths of its files: all in `pagefind/`. Raises IndexingError.

    Pagefind gets the pages one by one, in this order: from a folder it takes them in the order of
    the disk, and its index follows that order.
    """
    requests: list[dict[str, Any]] = [{"type": "NewIndex", "config": {"force_language": "nl"}}]
    for address, page in pages.items():
        file = {"type": "AddFile", "index_id": 0, "url": f"/{address}", "file_contents": page}
        requests.append(file)
    requests.append({"type": "GetFiles", "index_id": 0})
    answers = _answers(requests)
    if failed := next((one for one in answers if one["type"] == "Error"), None):
        raise IndexingError(str(failed["message"]))
    return {
        f"{FOLDER}/{file['path']}": base64.b64decode(file["content"])
        for file in sorted(answers[-1]["files"], key=lambda file: str(file["path"]))
        if not any(fnmatchcase(file["path"], pattern) for pattern in _NOT_LOADED)
    }


def _answers(requests: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """What Pagefind says to each request. Both sides speak JSON in base64, with commas between
    (https://pagefind.app/docs/node-api/ and its packages for Node and Python do the same)."""
    messages = (
        base64.b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + b","
        for number, request in enumerate(requests)
    )
    try:
        with subprocess.Popen(
            [_binary(), "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as service:
            assert service.stdin
            assert service.stdout
            stop = threading.Timer(_TIMEOUT, service.kill)
            asking = threading.Thread(target=_ask, args=(service.stdin, messages))
            stop.start()
            asking.start()
            try:
                said = _listen(service.stdout, len(requests))
            finally:
                stop.cancel()
                asking.join()
    except OSError as error:
        raise IndexingError(str(error)) from error
    answers = [json.loads(base64.b64decode(one)) for one in said]
    answers.sort(key=lambda answer: int(answer["message_id"] or 0))
    return [answer["payload"] for answer in answers]


def _ask(service: IO[bytes], messages: Iterable[bytes]) -> None:
    with suppress(OSError):  # it ended: what it said before tells why
        service.writelines(messages)
        service.flush()


def _listen(service: IO[bytes], count: int) -> list[bytes]:
    """The first `count` answers. It would not answer more once its input is closed, so that stays
    open until then."""
    said = bytearray()
    left = count
    while left > 0:
        piece = service.read1(1 << 20)  # type: ignore[attr-defined]
        if not piece:
            raise IndexingError(said.decode(errors="replace")[-500:] or "Pagefind stopte.")
        left -= piece.count(b",")
        said += piece
    return bytes(said).split(b",")[:count]


def _binary() -> Path:
    try:
        from pagefind_bin import get_executable
    except ImportError as error:
        raise IndexingError(str(error)) from error
    try:
        return Path(get_executable())
    except FileNotFoundError as error:
        raise IndexingError(str(error)) from error


def page_ids(index: Mapping[str, bytes]) -> dict[str, str]:
    """Pagefind's name of each page in the index, by its address under the root.

    Raises IndexingError when Pagefind writes them in another form than we know.
    """
    found: dict[str, str] = {}
    for path, data in index.items():
        if path.startswith(_FRAGMENTS):
            try:
                content = gzip.decompress(data).removeprefix(_SIGNATURE)
                found[json.loads(content)["url"].lstrip("/")] = PurePosixPath(path).stem
            except (ValueError, OSError, KeyError) as error:
                raise IndexingError(f"{path}: {error}") from error
    return found


def indexed(html: str) -> str:
    """A piece of our own HTML without what Pagefind would skip, which is most of a page with lists.

    The tags around what it skips stay: they part the words before and after.
    """
    kept: list[str] = []
    end = searched = 0
    while (found := html.find(_IGNORED, searched)) >= 0:
        name = _NAME.match(html, html.rfind("<", 0, found), found)
        searched = html.find(">", found) + 1
        if name and name[1] not in _EMPTY_ELEMENTS:
            kept.append(html[end:searched])
            end = searched = _end_of(name[1], html, searched)
    return "".join([*kept, html[end:]])


def _end_of(name: str, html: str, start: int) -> int:
    """Where the element `name` closes whose content begins at `start`."""
    depth = 1
    for tag in _tags_of(name).finditer(html, start):
        depth += -1 if tag["closes"] else tag[0][-2] != "/"
        if not depth:
            return tag.start()
    return len(html)


@cache
def _tags_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(?P<closes>/?){name}(?=[\s/>])[^>]*>")


def indexed_text(html: str) -> str:
    """The text of a piece of our own HTML that Pagefind would index."""
    return unescape(_TAG.sub(" ", indexed(html)))
