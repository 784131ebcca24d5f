"""Building the fake site in this process, and reading the HTML that comes out."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import unquote, urljoin

import yaml
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.composing import Composer, Fragment
from site_plugins.loading import load
from site_plugins.model.entry import Entry
from site_plugins.model.reserved import ASSETS
from site_plugins.model.vocabulary import View
from site_plugins.page_parts import PARTS
from site_plugins.plugins.catalogue import settings_of
from site_plugins.publishing import editing_of, published
from site_plugins.reading.clock import today
from site_plugins.rendering import Renderer
from site_plugins.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
FAKE_SITE = ROOT / "tests" / "site"
FAKE_CONFIG = FAKE_SITE / "mkdocs.yml"
REPOSITORY = "https://github.com/jong/website"
EPOCH = "1795305600"  # 2026-11-22
# Plugins that go over what all others made. Without them a page has each part as it was rendered.
REWRITING = ("jdm/terms",)
# The files for machines that a plugin makes, as patterns; `*` also stands for folders.
MACHINE_FILES = {
    "jdm/calendar": ("agenda.ics", "agenda-komend.ics"),
    "jdm/feeds": ("feed.xml", "feed.json", "*/feed.xml", "*/feed.json"),
    "jdm/open_data": ("data/*.json", "data/*.csv", "data/*/index.html", "data/*/gegevens.zip*"),
    "jdm/hosting": ("_headers", ".nojekyll"),
    "jdm/search": ("pagefind/*",),
    # The style of the filters of a list, for each plugin that shows lists.
    **{
        plugin: tuple(
            f"assets/filter-{cast(View, part.stands_on).value}.css"
            for part in PARTS
            if part.capability == plugin and part.filtered
        )
        for plugin in {part.capability for part in PARTS if part.filtered}
    },
}


def is_machine_file(path: str, plugin: str) -> bool:
    """Whether the plugin makes this file beside pages."""
    return any(fnmatchcase(path, pattern) for pattern in MACHINE_FILES.get(plugin, ()))


def paths_but_index(site: Built) -> set[str]:
    """The paths of all files but those of the search index, whose names follow from every page."""
    return {path for path in site.files if not is_machine_file(path, "jdm/search")}


# --- building --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Built:
    """A built site: its folder, what it was made of, and what MkDocs warned for."""

    folder: Path
    catalogue: Catalogue
    settings: Settings
    warnings: tuple[str, ...]

    @cached_property
    def fragments(self) -> list[tuple[Record[Entry], Fragment]]:
        """What each template adds to each page, without what goes over all of it (REWRITING)."""
        renderer = Renderer(self.settings.templates)
        for path, content in self.files.items():
            if path.startswith(ASSETS):
                renderer.know(path, content)
        on, site = self.settings.capabilities, self.settings.site
        editing = editing_of(self.catalogue, self.settings)
        composer = Composer(self.catalogue, renderer, on, site, editing)
        return [
            (record, fragment)
            for record in self.catalogue.records
            for fragment in composer.fragments(record)
            if fragment.template
        ]

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Every file by its path under the site's root."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    @cached_property
    def html(self) -> dict[str, Html]:
        """Every HTML file, read."""
        return {
            path: read_html(content.decode())
            for path, content in self.files.items()
            if path.endswith(".html")
        }

    def text_of(self, record: Record[Entry]) -> str:
        """The HTML of a page as written."""
        return self.files[f"{record.address}index.html"].decode()


def build(
    folder: Path,
    config_file: Path = FAKE_CONFIG,
    *,
    command: Literal["build", "serve"] = "build",
    plugins: Sequence[str] | None = None,
) -> Built:
    """One strict build. Raises AssertionError, with the warnings, when MkDocs gives up on them."""
    changed: dict[str, Any] = {} if plugins is None else {"plugins": list(plugins)}
    with warnings_of("mkdocs") as warnings:
        config = load_config(str(config_file), site_dir=str(folder), strict=True, **changed)
        config.plugins.on_startup(command=command, dirty=False)
        try:
            settings = settings_of(config, preview=command == "serve")
            build_site(config)
        except (Abort, PluginError) as error:
            raise AssertionError("\n".join([*warnings, error.message])) from error
    loaded = load(Path(config.docs_dir), today())
    return Built(folder, published(loaded.catalogue, settings), settings, tuple(warnings))


def all_plugins(config_file: Path = FAKE_CONFIG) -> list[str]:
    """The names of the plugins that a configuration file turns on, in its order."""
    # Not by load_config: MkDocs ends the whole process when one plugin can't be imported.
    names: list[str] = yaml.safe_load(config_file.read_text(encoding="utf-8"))["plugins"]
    return names


def copy_site(folder: Path) -> Path:
    """Copies the fake site and the templates to `folder`; gives its configuration file."""
    shutil.copytree(FAKE_SITE, folder / "tests" / "site")
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    return folder / "tests" / "site" / "mkdocs.yml"


def with_repository(folder: Path, repository: str = REPOSITORY) -> Path:
    """As copy_site, with `extra: repository`."""
    config_file = copy_site(folder / "bron")
    text = config_file.read_text(encoding="utf-8")
    config_file.write_text(f"{text}\nextra:\n  repository: {repository}\n", encoding="utf-8")
    return config_file


@contextmanager
def warnings_of(logger_name: str) -> Iterator[list[str]]:
    """Everything that is logged there as a warning or worse."""
    messages: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger(logger_name)
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)


def difference(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """The paths of files that are not in both, or not the same."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


# --- reading HTML ------------------------------------------------------------------------------


# Elements that have no end.
VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)


@dataclass
class Html(HTMLParser):
    """The elements of a page, in order, the text of its title, and ends that do not fit."""

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    title: str = ""
    misplaced: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _in_title: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._in_title = tag == "title"
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False
        if self._open[-1:] == [tag]:
            self._open.pop()
        elif tag not in VOID:
            self.misplaced.append(f"line {self.getpos()[0]}: </{tag}> in {self._open[-1:]}")
            while tag in self._open and self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    @property
    def headings(self) -> list[int]:
        """The levels of the headings, in order."""
        return [
            int(tag[1])
            for tag, _ in self.elements
            if len(tag) == 2 and tag[0] == "h"
            if tag[1].isdigit()
        ]

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def addresses(self) -> list[str]:
        """Everything that the page links to or shows, as written."""
        return [
            attributes[name]
            for tag, attributes in self.elements
            for name in ("href", "src")
            if name in attributes
            if not (tag == "link" and attributes.get("rel") == "canonical")
        ]


def read_html(text: str) -> Html:
    page = Html()
    page.feed(text)
    page.close()
    return page


BASE = "https://nep.example/"


def local_target(file: str, address: str) -> tuple[str, str] | None:
    """The file and the fragment that an address on the page in `file` leads to; None: elsewhere."""
    whole = urljoin(BASE + file.removesuffix("index.html"), address)
    if not whole.startswith(BASE):
        return None
    path, _, anchor = whole.removeprefix(BASE).partition("#")
    path = unquote(path.partition("?")[0])
    return (path + "index.html" if path == "" or path.endswith("/") else path), unquote(anchor)
