"""Around what a page says, what every page has: head, menu, way back, help and end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from site_plugins.catalogue.record import Record
from site_plugins.composing import Composed, Composer
from site_plugins.exports.feeds import links
from site_plugins.exports.headers import POLICY, policy_text
from site_plugins.exports.structured_data import StructuredData
from site_plugins.model.entry import Entry
from site_plugins.model.vocabulary import Sensitivity, View
from site_plugins.rendering import Renderer, root_of
from site_plugins.settings import MenuEntry, Settings
from site_plugins.views.chrome import ChromeView
from site_plugins.views.help_lines import HelpLinesView
from site_plugins.views.links import Link
from site_plugins.views.search import SearchView
from site_plugins.views.telling import TellingView

_PRIVACY = ("Privacy", "privacy.md")
# What every page leads to at its end: pages with a view, and two with a text alone.
_FOOTER = (
    ("Meedoen en contact", View.JOIN),
    ("Toegankelijkheid", "toegankelijkheid.md"),
    _PRIVACY,
    ("Bronnen", View.SOURCES),
    ("Open data", View.OPEN_DATA),
    ("Nieuw en gewijzigd", View.NEWS),
)
_URGENT = 3  # the first help lines in content/hulplijnen.yml for who is in need


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A line of the menu on one page; `active` when it leads to that page."""

    title: str
    url: str
    active: bool
    children: tuple[MenuItem, ...] = ()


class Frame:
    """Frames the pages of one build. `theme_style` is the path of Material's style sheet under the
    root of the site."""

    def __init__(
        self, composer: Composer, settings: Settings, renderer: Renderer, theme_style: str
    ) -> None:
        self._composer = composer
        self._settings = settings
        self._renderer = renderer
        renderer.lead_through(composer.catalogue)
        self._theme_style = theme_style
        self._menus: dict[tuple[str, str | None], dict[str, Markup]] = {}

    def page(self, record: Record[Entry], composed: Composed, search_words: str = "") -> str:
        """The whole page. `search_words` are what it is also found by."""
        search = self._composer.view(SearchView) if self._is_on("jdm/search") else None
        own = {
            "page": composed,
            "address": self._settings.site.address(record.address),
            "chrome": self._composer.view(ChromeView).of(record),
            "search_marks": search.marks(record) if search else None,
            "search_words": search_words,
            "editing": editing.of(record) if (editing := self._composer.editing) else None,
            "telling": self._telling.of(record.address),
            **self._for_machines(record),
        }
        return self._render("main.html", root_of(record.address), record.address, own)

    def not_found(self) -> str:
        """The page for an address that isn't there. Hosts show it on any address, so its links
        count from the root of the site's own address."""
        root = urlsplit(self._settings.site.url).path
        return self._render("404.html", root, None, {})

    def _render(self, template: str, root: str, address: str | None, own: dict[str, Any]) -> str:
        menu = self._menu(root, address if address in self._menu_addresses else None)
        return self._renderer.fill(template, root=root, **self._everywhere, **menu, **own)

    def _for_machines(self, record: Record[Entry]) -> dict[str, Any]:
        """What feed readers, previews and search engines look for; each when its plugin is on."""
        site = self._settings.site
        feeds = [*links(record, site)] if self._is_on("jdm/feeds") else []
        if not self._is_on("jdm/structured_data"):
            return {"feed_links": feeds, "open_graph": None, "json_ld": None}
        data = self._structured_data
        return {
            "feed_links": feeds,
            "open_graph": data.open_graph(record),
            "json_ld": data.json_ld(record),
        }

    @cached_property
    def _everywhere(self) -> dict[str, Any]:
        """What stands on every page, 404 too; `urgent` are the help lines at its end."""
        help_lines = self._composer.view(HelpLinesView)
        return {
            "site": self._settings.site,
            "theme_style": self._theme_style,
            "look_style": self._settings.look_style,
            "policy": policy_text(POLICY),
            "urgent": help_lines.beside([Sensitivity.SUICIDE])[:_URGENT],
            "footer": tuple(self._links(_FOOTER)),
            "privacy": next(self._links([_PRIVACY]), None),
        }

    def _links(self, pages: Iterable[tuple[str, View | str]]) -> Iterator[Link]:
        """To those that are there: pages with a view, or with a path under content/."""
        catalogue = self._composer.catalogue
        for title, page in pages:
            at = catalogue.page_of(page) if isinstance(page, View) else catalogue.by_path.get(page)
            if at:
                yield Link(title, at.address)

    @cached_property
    def _structured_data(self) -> StructuredData:
        return StructuredData(self._composer.catalogue, self._settings.site)

    @cached_property
    def _telling(self) -> TellingView:
        site, catalogue = self._settings.site, self._composer.catalogue
        repository = self._settings.repository if self._is_on("jdm/editing") else None
        contact = site.contact
        return TellingView(catalogue, site.url, contact.email, contact.form, repository)

    def _is_on(self, capability: str) -> bool:
        return capability in self._settings.capabilities

    # --- the menu ------------------------------------------------------------------------------

    def _menu(self, root: str, address: str | None) -> dict[str, Markup]:
        """The menu, as seen from `root` with the page at `address` marked: once for all pages for
        which it is the same."""
        key = (root, address)
        if key not in self._menus:
            items = tuple(self._items(self._settings.menu, address))
            self._menus[key] = {
                name: Markup(self._renderer.fill(f"partials/{name}.html", menu=items, root=root))
                for name in ("menu_main", "menu_all")
            }
        return self._menus[key]

    @cached_property
    def _menu_addresses(self) -> frozenset[str]:
        return frozenset(_addresses(self._items(self._settings.menu, None)))

    def _items(self, entries: Sequence[MenuEntry], address: str | None) -> Iterator[MenuItem]:
        """Without pages that are not published, and the sections that are empty without them."""
        pages = self._composer.catalogue.by_path
        for entry in entries:
            if entry.children:
                if children := tuple(self._items(entry.children, address)):
                    yield MenuItem(entry.title, "", False, children)
            elif "://" in entry.target:
                yield MenuItem(entry.title or entry.target, entry.target, False)
            elif page := pages.get(entry.target):
                title = entry.title or page.entry.title
                yield MenuItem(title, page.address, page.address == address)


def _addresses(items: Iterable[MenuItem]) -> Iterator[str]:
    for item in items:
        yield from _addresses(item.children) if item.children else (item.url,)
