"""The editor at /beheer/: under which names it has our files, and where in it one is changed."""

from __future__ import annotations

from site_plugins.model.registry import BY_FOLDER, LIST_BY_FILE

CMS_FOLDER = "beheer/"
# The names of the collections that are no content type; those of content types are their folders.
OVERVIEWS = "overzichten"
PAGES = "paginas"
LIST_FILES = "lijsten"


def entry_address(path: str) -> str:
    """Where the file at `path` in the content folder is changed."""
    folder, _, file = path.rpartition("/")
    collection, name = folder or PAGES, file.removesuffix(".md")
    if path in LIST_BY_FILE:
        collection, name = LIST_FILES, LIST_BY_FILE[path].name
    elif folder in BY_FOLDER and name == "index":
        collection, name = OVERVIEWS, folder
    return f"{CMS_FOLDER}#/collections/{collection}/entries/{name}"


def new_address(folder: str) -> str:
    """Where an item of the type with this folder is made."""
    return f"{CMS_FOLDER}#/collections/{folder}/new"
