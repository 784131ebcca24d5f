"""The addresses that the build fills itself. No page may have one, now or in former days: it would
take the place of the editor, where members paste their key, or of the data, or be overwritten.
A test holds this list against everything in a built site."""

from __future__ import annotations

from site_plugins.model.cms import CMS_FOLDER

ASSETS = "assets/"
DATA = "data/"
SEARCH = "pagefind/"
# `404` is a file, but hosts show it for the folder of that name too.
MADE = (CMS_FOLDER, ASSETS, DATA, SEARCH, "404/")


def is_made(address: str) -> bool:
    """Whether the build itself makes what stands at this address under the root."""
    return address.startswith(MADE)
