"""What of the content is published, and whether the settings fit it."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.guide_pages import guide_pages
from site_plugins.editor import has_editor
from site_plugins.page_parts import VIEWS
from site_plugins.settings import MenuEntry, Settings
from site_plugins.views.editing import EditingView


class BuildError(Exception):
    """The site can't be made; the text says why, in Dutch."""


def published(catalogue: Catalogue, settings: Settings) -> Catalogue:
    """Without drafts, unless somebody is previewing, and without pages of a `weergave` that no
    capability shows: they would be empty. With the pages that no file has."""
    records = [
        record
        for record in catalogue.records
        if (settings.preview or not record.entry.draft)
        and (record.view is None or VIEWS[record.view] in settings.capabilities)
    ]
    kept = replace(catalogue, records=tuple(records))
    made = sorted([*records, *guide_pages(kept)], key=attrgetter("path"))
    return replace(catalogue, records=tuple(made))


def editing_of(catalogue: Catalogue, settings: Settings) -> EditingView | None:
    """What leads readers to the editor or to GitHub; None when the capability is off, or when
    nothing that is written would arrive."""
    if not settings.repository or "jdm/editing" not in settings.capabilities:
        return None
    return EditingView(
        catalogue, settings.repository, settings.content_name, has_cms=has_editor(settings)
    )


def check_menu(menu: tuple[MenuEntry, ...], catalogue: Catalogue) -> None:
    """Raises BuildError when a line of the menu leads to no page."""
    for entry in menu:
        if entry.children:
            check_menu(entry.children, catalogue)
        elif "://" not in entry.target and entry.target not in catalogue.by_path:
            raise BuildError(
                f'In mkdocs.yml staat bij nav "{entry.target}", maar die pagina is er niet.'
            )
