"""What mkdocs.yml says of the site, without the engine that reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_plugins.exports.site import Site
from site_plugins.model.repository import Repository

CATALOGUE = "jdm/catalogue"
FRAME = "jdm/frame"
CMS = "jdm/cms"
SITE_STYLE, LOOK_STYLE = "assets/site.css", "assets/look.css"


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A line of the menu: a page by its path under content/, a whole web address, or a section
    with lines of its own. Without a `title` the page's own is shown."""

    title: str
    target: str = ""
    children: tuple[MenuEntry, ...] = ()


@dataclass(frozen=True)
class Settings:
    """`capabilities` has the options of every plugin that is on, by its name. `templates` is the
    folder overrides/, `look` one with what the platform has instead of what stands there,
    `theme_styles` the style sheet of Material, `editor` the folder of the fetched editor,
    `content_name` what the folder with content is called in the project. A preview also shows
    drafts."""

    site: Site
    templates: Path
    theme_styles: Path
    capabilities: Mapping[str, Mapping[str, Any]]
    content_name: str = "content"
    menu: tuple[MenuEntry, ...] = ()
    repository: Repository | None = None
    editor: Path | None = None
    look: Path | None = None
    preview: bool = False

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """Where a template or an asset is looked for, in this order."""
        return (*([self.look] if self.look else []), self.templates)

    @property
    def look_style(self) -> str:
        """The colours of the platform, where it has its own; they come after ours, so they hold."""
        return LOOK_STYLE if self.look and (self.look / LOOK_STYLE).is_file() else ""

    def option(self, capability: str, name: str) -> Any:
        """The value of one option of a capability that is on. Raises KeyError."""
        return self.capabilities[capability][name]
