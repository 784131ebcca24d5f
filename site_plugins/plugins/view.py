"""What the view plugins share: a part of a page, filled from a view, in a fixed order.

A capability names the pages that show it. The order of the parts on a page is a number in the
plugin, so mkdocs.yml may list the plugins in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.model.base import Entry, Item
from site_plugins.model.vocabulary import View
from site_plugins.plugins.catalogue import catalogue_plugin, record_of


@dataclass(frozen=True, slots=True)
class Part:
    """A template in overrides/views/, and the method of a view class that gives its data.

    `styles` are style sheets that only pages with this part ask for.
    """

    template: str
    view: Callable[[Catalogue], Any]
    method: Callable[..., Any]
    styles: tuple[str, ...] = ()


class ViewPlugin(BasePlugin):
    """`pages` has the part of each page with a `weergave`; `items` that of each type of item,
    whose method gets the item's record too. A plugin whose view needs more than the catalogue sets
    its own `pages` in `on_config`."""

    pages: Mapping[View, Part] = {}
    items: ClassVar[Mapping[type[Item], Part]] = {}

    def add_part(self, html: str, page: Page, config: MkDocsConfig) -> str:
        """The page with this plugin's part added, where it has one."""
        record = record_of(page, config)
        part, arguments = self._part(record)
        if part is None:
            return html
        plugin = catalogue_plugin(config)
        data = part.method(plugin.view(part.view), *arguments)
        template = f"views/{part.template}.html"
        page.meta.setdefault("styles", []).extend(part.styles)
        return html + plugin.renderer.render(template, record.address, view=data)

    def _part(self, record: Record[Entry]) -> tuple[Part | None, tuple[Record[Entry], ...]]:
        entry = record.entry
        if isinstance(entry, Item):
            return self.items.get(type(entry)), (record,)
        return (self.pages.get(record.view) if record.view else None), ()


def adds_part(order: int) -> Any:
    """A hook that adds the plugin's part to a page; parts with a lower `order` come first."""

    @event_priority(-order)
    def on_page_content(
        self: ViewPlugin, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        return self.add_part(html, page, config)

    return on_page_content
