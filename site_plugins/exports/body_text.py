"""The text of a page for programs: Markdown, with the addresses of the site, without our mark."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.photos import best_known
from site_plugins.catalogue.record import Record
from site_plugins.exports.site import Site
from site_plugins.model.entry import Entry
from site_plugins.reading.markdown import VIEW_MARK

# What comes first in the text wins, as for the parser: a link in code is code.
_PARTS = re.compile(
    rf"""(?P<kept> \\. | `[^`\n]+`
        | ^[ ]{{0,3}} (?P<fence> ```+(?=[^`\n]*$) | ~~~+ ) .*? (?: ^[ ]{{0,3}}(?P=fence) | \Z ) )
    | {re.escape(VIEW_MARK)}
    | (?P<before> \]\(\s*<? | ^[ ]{{0,3}}\[[^\]\n]+\]:[ ]*<? ) (?P<target> [^\s<>()]+ )""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)


def body_text(record: Record[Entry], catalogue: Catalogue, site: Site) -> str:
    """The text as its writer typed it, with addresses that hold outside the site."""

    def part(match: re.Match[str]) -> str:
        if match["kept"]:
            return match[0]
        if not match["target"]:
            return ""
        return match["before"] + _address(match["target"], record, catalogue, site)

    return _PARTS.sub(part, record.body.source).strip()


def _address(target: str, record: Record[Entry], catalogue: Catalogue, site: Site) -> str:
    """A file under content/ as the whole address of what the site makes of it."""
    path, hash_sign, anchor = target.partition("#")
    if not path:
        return site.address(record.address) + target
    file = posixpath.normpath(posixpath.join(record.folder, unquote(path)))
    if file in catalogue.photos:
        return site.address(best_known(file, catalogue.images[file]))
    page = catalogue.by_path.get(file)
    return site.address(page.address) + hash_sign + anchor if page else target
