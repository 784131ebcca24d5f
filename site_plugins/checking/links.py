"""Where a link or a picture in a text leads, and what can be wrong with that."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from typing import NamedTuple
from urllib.parse import unquote

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.own_links import file_at, from_page, is_page, own_path
from site_plugins.catalogue.record import Record
from site_plugins.model.entry import Entry
from site_plugins.model.scalars import WEB_ADDRESS
from site_plugins.reading.problem import Rule, shorten
from site_plugins.reading.rules import body as rules

LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_CODE_SCHEMES = frozenset({"blob", "data", "javascript", "vbscript"})
# A reader sees one site, and a browser goes to another.
NAME_BEFORE_HOST = re.compile(r"https?://[^\s/?#]*@", re.IGNORECASE)
_WITHOUT_NAME = "De link gaat naar de site achter de @. Haal weg wat er tussen // en @ staat."
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


class Broken(NamedTuple):
    """A broken rule, what is wrong, how to mend it, and the text to point at. `near` is a name that
    leads nowhere, and those that exist; `old` and `new` are what to replace."""

    rule: Rule
    what: str
    fix: str = ""
    needle: str = ""
    near: tuple[str, Collection[str]] = ("", ())
    old: str = ""
    new: str = ""


def link_problem(href: str, record: Record[Entry], catalogue: Catalogue) -> Broken | None:
    """What is wrong with where a link on the page of `record` leads."""
    own = own_path(href, catalogue)
    if own is not None and (found := _own_address(href, own, record, catalogue)):
        return found
    if scheme := _scheme(href):
        return _outside(scheme, href)
    if not href:
        return Broken(rules.DEAD_LINK, "Tussen de ronde haken staat niets.")
    if href.startswith(("/", "www.")):
        what = f'De link gaat naar "{shorten(href)}".'
        if not href.startswith("www."):
            return Broken(rules.BARE_ADDRESS, what)
        meant = f"https://{href}"
        fix = f"Schrijf: {shorten(meant, 200)}"
        return Broken(rules.BARE_ADDRESS, what, fix, old=href, new=meant)
    path, hash_sign, anchor = unquote(href).partition("#")
    if not path:
        return _anchor(record, anchor, href, catalogue)
    target = posixpath.normpath(posixpath.join(record.folder, path))
    if target in catalogue.images or target in catalogue.unreadable:
        return None
    page = catalogue.by_path.get(target)
    if page is None:
        what = f'Het bestand "{shorten(target)}" bestaat niet.'
        fix = f"Is het een e-mailadres? Schrijf dan: mailto:{shorten(href)}" if "@" in href else ""
        return Broken(rules.DEAD_LINK, what, fix, near=(target, catalogue.by_path.keys()), old=href)
    if page.entry.draft and not record.entry.draft:
        return Broken(rules.DEAD_LINK, f'"{target}" is nog een concept en staat niet op de site.')
    return _anchor(page, anchor, href, catalogue) if hash_sign else None


def _own_address(
    href: str, path: str, record: Record[Entry], catalogue: Catalogue
) -> Broken | None:
    """Of an address of our own the path that belongs there, or that there is no such page."""
    if target := file_at(path, catalogue):
        _, hash_sign, anchor = href.partition("#")
        meant = from_page(target, record.folder) + hash_sign + anchor
        what = f'"{shorten(href)}" is een pagina van onze eigen site.'
        return Broken(rules.BARE_ADDRESS, what, f"Schrijf: {meant}", old=href, new=meant)
    if not is_page(path):
        return None
    known = catalogue.by_path.keys()
    what = f'De pagina "{shorten(path)}" is er niet op onze site.'
    name = f"{path.strip('/').removesuffix('.md')}.md"
    return Broken(rules.DEAD_LINK, what, near=(name, known))


def _outside(scheme: str, url: str) -> Broken | None:
    """A link that leaves the site, or that does something else than going somewhere."""
    if scheme in _CODE_SCHEMES:
        return Broken(rules.RUNS_CODE, f"Deze link begint met {scheme}:")
    if scheme not in LINK_SCHEMES:
        known = ", ".join(f"{known}:" for known in sorted(LINK_SCHEMES))
        what = f"Deze link begint met {shorten(scheme)}:"
        return Broken(rules.DEAD_LINK, what, f"Een link naar buiten begint met een van: {known}")
    if scheme in ("http", "https") and not WEB_ADDRESS.fullmatch(url):
        fix = _WITHOUT_NAME if NAME_BEFORE_HOST.match(url) else ""
        return Broken(rules.BARE_ADDRESS, f'"{shorten(url)}" is geen volledig webadres.', fix)
    return None


def _anchor(target: Record[Entry], anchor: str, href: str, catalogue: Catalogue) -> Broken | None:
    anchors = catalogue.anchors(target)
    if anchor in anchors:
        return None
    what = f'Op "{target.path}" staat geen "{shorten(anchor)}".'
    return Broken(rules.DEAD_ANCHOR, what, near=(anchor, anchors), old=href)


# As GitHub puts it there, or as a camera calls it.
_FILE_NAME = re.compile(
    r"[^\s/]*\.(?:png|jpe?g|webp|avif|gif|heic)|(?:img|dsc|dscn|pxl|image)[ _-]?\d[\d_-]*",
    re.IGNORECASE,
)


def image_problem(src: str, alt: str, record: Record[Entry], catalogue: Catalogue) -> Broken | None:
    """What is wrong with a picture, or with the words in its place."""
    scheme = _scheme(src)
    if scheme in ("http", "https") or src.startswith("//"):
        return Broken(rules.FOREIGN_IMAGE, f'De foto komt van "{shorten(src)}".')
    if scheme == "data":
        return Broken(rules.DEAD_IMAGE, "De foto is in de tekst geplakt.")
    if scheme in _CODE_SCHEMES:
        return Broken(rules.RUNS_CODE, f"Deze foto begint met {scheme}:")
    target = posixpath.normpath(posixpath.join(record.folder, unquote(src)))
    if target in catalogue.unreadable:
        return None
    if target not in catalogue.images:
        what = f'De foto "{shorten(target)}" is er niet.'
        return Broken(rules.DEAD_IMAGE, what, near=(target, catalogue.images.keys()), old=src)
    if not alt.strip():
        return Broken(rules.NO_ALT_TEXT, "Tussen de vierkante haken staat niets.")
    if _FILE_NAME.fullmatch(alt.strip()):
        what = "Tussen de vierkante haken staat de naam van een bestand."
        return Broken(rules.NO_ALT_TEXT, what)
    return None


def _scheme(url: str) -> str:
    """As a browser reads it: without white space and control characters."""
    match = _SCHEME.match(re.sub(r"[\x00-\x20\x7f]", "", unquote(url)))
    return match[1].lower() if match else ""
