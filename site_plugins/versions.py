"""Our own scripts and style sheets as browsers get them, with the version of a file in the address
that asks for it. Hosts let browsers keep files: an old one must not come with a new page.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

_URL = re.compile(r'url\("([^":]+)"\)')
_REMARK = {
    ".js": re.compile(r"^ *//.*\n", re.MULTILINE),
    ".css": re.compile(r"\s*/\*.*?\*/", re.DOTALL),
}
# With the indentation of the next line. Elsewhere the end of a line parts two words.
_CSS_LINE_END = re.compile(r"(?<=[{};,])\s*\n\s*")
_IMPORT = re.compile(r"""((?:\bfrom |\bimport\()(["']))(\.{1,2}/[^"'?]+\.js)\2""")


def stamp(data: bytes) -> str:
    """What comes after the address of a file that holds `data`."""
    return f"?v={hashlib.sha256(data).hexdigest()[:8]}"


def style_with_versions(css: str, address: str, files: Mapping[str, Path]) -> str:
    """A style sheet at `address`, that asks for the very files that are there."""

    def asked(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(address), match[1]))
        found = files.get(path)
        return f'url("{match[1]}{stamp(found.read_bytes())}")' if found else match[0]

    return _URL.sub(asked, css)


def for_browsers(text: str, ending: str) -> str:
    """A script or style sheet of ours without what is for who writes it: a sixth of what comes."""
    bare = _REMARK[ending].sub("", text)
    return _CSS_LINE_END.sub("", bare) if ending == ".css" else bare


def modules_with_versions(modules: Mapping[str, Path]) -> Mapping[str, bytes]:
    """Modules that import each other, those of others too: all have the version of the whole, so a
    browser never runs some of one version with some of another. Each is asked for by one address
    only."""
    together = stamp(b"".join(path.read_bytes() for path in modules.values()))
    return {
        address: _IMPORT.sub(rf"\1\3{together}\2", path.read_text(encoding="utf-8")).encode()
        for address, path in modules.items()
    }
