"""Pagefind, the program that makes the search index of a built site.

It comes with pip as one binary, works on this computer only, and gives the same bytes for the same
pages. Its own filters do not: their values come out in another order each time, so what a visitor
can choose by stands in a file of our own (exports/facets.py). Standard: https://pagefind.app/docs/
"""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import tempfile
from collections.abc import Mapping
from html import unescape
from pathlib import Path, PurePosixPath

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
_TAG = re.compile(r"<(?P<closes>/?)(?P<name>[a-z][a-z0-9-]*)(?P<rest>[^>]*)>")
_IGNORED = "data-pagefind-ignore"


class IndexingError(Exception):
    """The index could not be made; the text says why."""


def make_index(pages: Mapping[str, bytes]) -> dict[str, bytes]:
    """The index of what is marked in `pages`, by the paths of its files: all in `pagefind/`.

    Raises IndexingError.
    """
    with tempfile.TemporaryDirectory(prefix="website-") as name:
        site = Path(name)
        for path, page in pages.items():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(page)
        _run(site)
        for pattern in _NOT_LOADED:
            for file in (site / FOLDER).glob(pattern):
                file.unlink()
        made = (file for file in sorted((site / FOLDER).rglob("*")) if file.is_file())
        return {file.relative_to(site).as_posix(): file.read_bytes() for file in made}


def _run(site: Path) -> None:
    command: list[str | Path] = [_binary(), "--site", site, "--output-subdir", FOLDER]
    try:
        done = subprocess.run(
            [*command, "--force-language", "nl", "--quiet"],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise IndexingError(str(error)) from error
    if done.returncode != 0:
        raise IndexingError((done.stderr or done.stdout).strip())


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


def indexed_text(html: str) -> str:
    """The text of a piece of our own HTML that Pagefind would index."""
    found: list[str] = []
    ignored_depth = end = 0
    for tag in _TAG.finditer(html):
        if not ignored_depth:
            found.append(html[end : tag.start()])
        end = tag.end()
        if tag["closes"]:
            ignored_depth = max(0, ignored_depth - 1)
        elif tag["name"] not in _EMPTY_ELEMENTS and (ignored_depth or _IGNORED in tag["rest"]):
            ignored_depth += 1
    if not ignored_depth:
        found.append(html[end:])
    return unescape(" ".join(found))
