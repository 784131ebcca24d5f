"""The whole site, made of a folder with content: a function, without an engine and without writing.

`build` gives every page and every other file. MkDocs (plugins/catalogue.py) writes exactly these;
the preview asks a `Maker` for one page at a time.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.composing import Composed, Composer, page_path
from site_plugins.editor import editor_files, has_editor
from site_plugins.exports import calendar, feeds
from site_plugins.exports.headers import headers_file
from site_plugins.exports.open_data import OpenData
from site_plugins.exports.redirects import redirects, years
from site_plugins.exports.sitemap import sitemap
from site_plugins.framing import Frame
from site_plugins.keeping import NOTHING_KEPT, Content, Parts
from site_plugins.loading import keeping_everything, load
from site_plugins.model.entry import Entry
from site_plugins.model.reserved import ASSETS, DATA
from site_plugins.photographs import photo_files
from site_plugins.publishing import check_menu, editing_of, published
from site_plugins.reading.problem import Problem
from site_plugins.rendering import Templates, compiled_templates, use_compiled
from site_plugins.searching import Search
from site_plugins.settings import Settings
from site_plugins.sharing import Sharing
from site_plugins.styles import pruned
from site_plugins.versions import for_browsers, style_with_versions

HEADERS_FILE = "_headers"
NO_JEKYLL = ".nojekyll"
# The only class of Material's that our templates use: its look of text.
_THEIR_CLASSES = frozenset({"md-typeset"})


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """By their path under the root: the pages of the content, and all other files. Both are empty
    when one of `problems` is an error."""

    pages: Mapping[str, bytes]
    files: Mapping[str, Content]
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.is_error)


def build(content: Path, today: date, settings: Settings, parts: Parts = NOTHING_KEPT) -> BuiltSite:
    """Everything under `content` as a site. Raises BuildError when the settings don't fit it, and
    IndexingError when the search index can't be made. `parts` are what was made before."""
    with keeping_everything(), _keeping_templates(parts):
        loaded = load(content, today)
        if loaded.errors:
            return BuiltSite({}, {}, loaded.problems)
        maker = Maker(loaded.catalogue, content, settings, parts=parts)
        pages = {path: text.encode() for path, text in maker.pages()}
        return BuiltSite(pages, dict(maker.files(pages)), loaded.problems)


@contextmanager
def _keeping_templates(parts: Parts) -> Iterator[None]:
    """To compile them took a third of a second in each process."""
    if held := parts.get("templates"):
        use_compiled(held)
    yield
    if (after := compiled_templates()) != held:
        parts.put("templates", after)


class Maker:
    """Makes each page and file of one catalogue."""

    def __init__(
        self,
        catalogue: Catalogue,
        content: Path,
        settings: Settings,
        templates: Templates | None = None,
        parts: Parts = NOTHING_KEPT,
    ) -> None:
        check_menu(settings.menu, catalogue)
        self.catalogue = published(catalogue, settings)
        self._content = content
        self._settings = settings
        self._parts = parts
        self._templates = templates or Templates(*settings.template_folders)
        self._renderer = self._templates.parts
        self._composer = Composer(
            self.catalogue,
            self._renderer,
            settings.capabilities,
            settings.site,
            editing_of(self.catalogue, settings),
        )
        self._made: dict[_Files, dict[str, Content]] = {}
        self._theme_style = f"{ASSETS}stylesheets/{settings.theme_styles.name}"
        self._frame = Frame(
            self._composer,
            settings,
            self._templates.whole,
            self._theme_style,
        )
        if not settings.preview:
            self._know_made_styles()

    def pages(self) -> Iterator[tuple[str, str]]:
        """Every page of the content: its path and its text. First all are composed: the words of
        one help to split those of another."""
        composed = {
            record.path: self._composer.compose(record) for record in self.catalogue.records
        }
        if self._search:
            self._search.read({path: page.html for path, page in composed.items()})
        for record in self.catalogue.records:
            yield page_path(record), self.framed(record, composed.pop(record.path))

    def framed(self, record: Record[Entry], composed: Composed) -> str:
        """The whole page; before `pages` without what it is also found by."""
        words = self._search.words(record) if self._search else ""
        return self._frame.page(record, composed, words)

    def page(self, record: Record[Entry]) -> str:
        """One page by itself."""
        return self.framed(record, self._composer.compose(record))

    def file(self, path: str) -> Content | None:
        """One file that is no page and is not made of pages; None when there is none."""
        for files in self._groups():
            if path in (group := self._group(files)):
                return group[path]
        return None

    def search_index(self) -> dict[str, bytes]:
        """All that the search page asks for. Raises IndexingError."""
        pages = {path: page.encode() for path, page in self.pages()}
        return dict(self._search.files(pages)) if self._search else {}

    def files(self, pages: Mapping[str, bytes]) -> Iterator[tuple[str, Content]]:
        """Every other file; some are made of the pages."""
        made: dict[str, Content] = {}
        for files in self._groups():
            made.update(self._group(files))
        if self._search:
            made.update(self._search.files(pages))
        if "jdm/hosting" in self._settings.capabilities:
            made.update(_hosting([*pages, *made]))
        yield from made.items()

    def _groups(self) -> Iterator[_Files]:
        on = self._settings.capabilities
        return (files for capability, files in _FILES if not capability or capability in on)

    def _group(self, files: _Files) -> Mapping[str, Content]:
        if files not in self._made:
            self._made[files] = dict(files(self))
        return self._made[files]

    def _know_made_styles(self) -> None:
        """Let pages ask for the very style sheets that are made, as they do for those we wrote. A
        preview is never kept by a browser, and can do without."""
        for files in (Maker._assets, Maker._filters):
            for path, content in self._group(files).items():
                if isinstance(content, bytes):
                    self._templates.know(path, content)

    @cached_property
    def _search(self) -> Search | None:
        is_on = "jdm/search" in self._settings.capabilities
        return Search(self._composer, self._parts) if is_on else None

    # --- files, by the capability that they belong to ---------------------------------------------

    def _pictures(self) -> Iterator[tuple[str, Content]]:
        yield from photo_files(self.catalogue, self._content, self._parts)

    def _assets(self) -> Iterator[tuple[str, Content]]:
        """Our own, and of Material the rules of its style sheet that a page of ours can match."""
        own: dict[str, Path] = {}
        for folder in self._settings.template_folders:
            for path in sorted((folder / ASSETS).rglob("*")):
                if path.is_file():
                    own.setdefault(path.relative_to(folder).as_posix(), path)
        for address, path in own.items():
            if path.suffix in (".css", ".js"):
                text = for_browsers(path.read_text(encoding="utf-8"), path.suffix)
                if path.suffix == ".css":
                    text = style_with_versions(text, address, own)
                yield address, text.encode()
            elif not path.name.startswith(".") and path.suffix != ".md":  # words for maintainers
                yield address, path
        styles = (path for path in own.values() if path.suffix == ".css")
        beside = "".join(path.read_text(encoding="utf-8") for path in styles)
        theirs = self._settings.theme_styles.read_text(encoding="utf-8")
        yield (
            self._theme_style,
            self._parts.once(
                "styles",
                [theirs, beside],
                lambda: pruned(theirs, _THEIR_CLASSES, beside=beside).encode(),
            ),
        )

    def _not_found(self) -> Iterator[tuple[str, Content]]:
        yield "404.html", self._frame.not_found().encode()

    def _filters(self) -> Iterator[tuple[str, Content]]:
        """The filters work by style sheet: one rule for each choice that the content gives."""
        for path, view in self._composer.filters():
            yield path, self._render("views/filter.css", "", facets=view.facets)

    def _redirects(self) -> Iterator[tuple[str, Content]]:
        for redirect in redirects(self.catalogue):
            page = self._render("redirect.html", redirect.address, redirect=redirect)
            yield f"{redirect.address}index.html", page

    def _calendar(self) -> Iterator[tuple[str, Content]]:
        yield from calendar.files(self.catalogue, self._settings.site)

    def _feeds(self) -> Iterator[tuple[str, Content]]:
        limit = self._settings.option("jdm/feeds", "limit")
        for path, text in feeds.files(self.catalogue, self._settings.site, limit):
            yield path, text.encode()

    def _open_data(self) -> Iterator[tuple[str, Content]]:
        for path, text in OpenData(self.catalogue, self._settings.site).files():
            yield path, text.encode()
        for page in years(self.catalogue):
            yield f"{page.address}index.html", self._render("year.html", page.address, year=page)
        for year in self.catalogue.snapshots:
            for name, file in year.files():
                yield f"{DATA}{year.year}/{name}", file

    def _sitemap(self) -> Iterator[tuple[str, Content]]:
        entries = [*sitemap(self.catalogue, self._settings.site)]
        text = self._templates.whole.fill("sitemap.xml", sitemap=entries)
        yield "sitemap.xml", text.encode()
        yield "sitemap.xml.gz", gzip.compress(text.encode(), mtime=0)

    @cached_property
    def _shared(self) -> Sharing:
        return Sharing(self._composer, self._settings, self._theme_style)

    def _sharing(self) -> Iterator[tuple[str, Content]]:
        yield from self._shared.files()

    def _cards(self) -> Iterator[tuple[str, Content]]:
        yield from self._shared.cards(self._parts)

    def _editor(self) -> Iterator[tuple[str, Content]]:
        if has_editor(self._settings):
            yield from editor_files(self.catalogue, self._content, self._settings, self._renderer)

    def _render(self, template: str, address: str, **data: object) -> bytes:
        return self._renderer.render(template, address, **data).encode()


_Files = Callable[[Maker], Iterator[tuple[str, Content]]]
# What stands beside the pages, by capability; the empty one is always on.
_FILES: tuple[tuple[str, _Files], ...] = (
    ("", Maker._assets),
    ("", Maker._not_found),
    ("", Maker._filters),
    ("jdm/redirects", Maker._redirects),
    ("jdm/calendar", Maker._calendar),
    ("jdm/feeds", Maker._feeds),
    ("jdm/open_data", Maker._open_data),
    ("jdm/structured_data", Maker._sitemap),
    ("jdm/cms", Maker._editor),
    # Last: a preview looks for a file in this order, and drawing takes long.
    ("", Maker._sharing),
    ("", Maker._pictures),
    ("", Maker._cards),
)


def _hosting(paths: list[str]) -> Iterator[tuple[str, Content]]:
    """What the places that serve the site want to find. `_headers` has the security headers for
    each name in the root; `.nojekyll` tells GitHub Pages to publish the site as it is."""
    names = {f"{path.partition('/')[0]}/" if "/" in path else path for path in paths}
    yield HEADERS_FILE, headers_file(names).encode()
    yield NO_JEKYLL, b""
