"""Whole web addresses that lead to a page of our own: as people copy them from the site, from a
preview on their computer, or from GitHub. They break when the site moves."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.registry import BY_FOLDER

_SITE_URL = re.compile(r"^site_url:.*?(https?://[^\s\"'\]]+)", re.MULTILINE)
_PREVIEW = re.compile(r"https?://(?:127\.0\.0\.1|localhost|0\.0\.0\.0)(?::\d+)?/")
# A file of any copy of the project: the address tells whose copy it is, and which branch.
_ON_GITHUB = re.compile(
    r"https?://(?:(?:www\.)?github\.com/[^/]+/[^/]+/(?:blob|edit|tree|raw)"
    r"|raw\.githubusercontent\.com/[^/]+/[^/]+)/(?:[^/]+/){1,3}?content/"
)


def published_address(folder: Path, environment: Mapping[str, str] = os.environ) -> str:
    """Where the site is published: what SITE_URL says, else mkdocs.yml in `folder`; empty when
    neither does."""
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8") if settings.is_file() else ""
    found = _SITE_URL.search(text)
    return environment.get("SITE_URL") or (found[1] if found else "")


def own_path(url: str, catalogue: Catalogue) -> str | None:
    """What an address points at, counted from the root of the site, or of content/ for a file on
    GitHub; None for what is not ours."""
    path = url.partition("#")[0].partition("?")[0]
    if path.startswith("/") and not path.startswith("//"):
        return unquote(path[1:])
    if match := _ON_GITHUB.match(path):
        file = unquote(path[match.end() :])
        return file if file in catalogue.by_path or file.partition("/")[0] in BY_FOLDER else None
    if match := _PREVIEW.match(path):
        return unquote(path[match.end() :])
    root, plain = _plain(catalogue.address).rstrip("/"), _plain(path)
    if root and (plain == root or plain.startswith(f"{root}/")):
        return unquote(path[len(path) - len(plain) + len(root) :].lstrip("/"))
    return None


def _plain(url: str) -> str:
    """The same for http and https, and with and without www."""
    host, slash, path = url.partition("://")[2].partition("/")
    return host.lower().removeprefix("www.") + slash + path


def file_at(path: str, catalogue: Catalogue) -> str:
    """The page or picture under content/ that a path of our own leads to; empty when there is
    none."""
    if path in catalogue.by_path or path in catalogue.images or path in catalogue.unreadable:
        return path
    address = path.removesuffix("index.html").strip("/")
    if found := catalogue.by_address.get(f"{address}/" if address else ""):
        return found.path
    return f"{address}.md" if f"{address}.md" in catalogue.unreadable else ""


def is_page(path: str) -> bool:
    """Whether a path can be that of a page: calendars, feeds and data have another ending."""
    return posixpath.splitext(path.rstrip("/"))[1] in ("", ".md", ".html")


def from_page(path: str, folder: str) -> str:
    """How a page in `folder` writes a link to a file, both under content/."""
    return posixpath.relpath(path, folder or ".")
