"""`jdm/catalogue`: makes the whole site of the content, and hands it to MkDocs to write.

MkDocs reads the settings, says what is wrong with them and writes the files. It gets no Markdown,
no templates and no menu: everything is made by building.py, which knows no engine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal, TypeVar
from urllib.parse import urlsplit

from jinja2 import TemplateNotFound, TemplateSyntaxError
from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from site_plugins.exports.site import Contact, Platform, Site
from site_plugins.keeping import NOTHING_KEPT, Content, Parts, files_in, kept, same_in
from site_plugins.model.repository import Repository
from site_plugins.plugins.capability import Capability
from site_plugins.reading.clock import today
from site_plugins.settings import CATALOGUE, CMS, FRAME, MenuEntry, Settings

ParsedT = TypeVar("ParsedT")
_STYLES = "assets/stylesheets/main.*.css"


class CatalogueConfig(base.Config):
    """`cache`: a folder where what was made is kept for the next build; without it each build makes
    everything. `former`: a folder with the site as it was made before. What is the same there is
    linked: to make a file costs many times what looking at it does."""

    cache = c.Optional(c.Type(str))
    former = c.Optional(c.Type(str))


class CataloguePlugin(Capability):
    config_class = CatalogueConfig
    config: CatalogueConfig

    def __init__(self) -> None:
        self._previewing = False
        self._finished_for: MkDocsConfig | None = None
        self._finished: Mapping[str, Content] = {}
        self._same: frozenset[str] = frozenset()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._previewing = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Makes everything. Raises PluginError, with the whole report, when something is wrong:
        before MkDocs empties the former site."""
        self._make(config)
        # What is left for MkDocs to make by itself: nothing.
        config.nav = None
        config.theme.static_templates = set()
        config.theme.dirs = []  # to list the thousands of files of the theme takes long
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Exactly what was made, whatever lies in the folders with content and templates."""
        made, self._finished_for, self._finished = self._make(config), None, {}
        former = Path(self.config.former or "")
        return Files(
            [
                _file(path, content, config, former / path if path in self._same else None)
                for path, content in made.items()
            ]
        )

    def has_nothing_new(self, config: MkDocsConfig) -> bool:
        """Whether the former site is the one that a build makes: then MkDocs has nothing to write.
        Plugins of others may want more of it. Raises PluginError, as `on_config` does."""
        made = self._make(config)
        return (
            self.config.former is not None
            and all(isinstance(plugin, Capability) for plugin in config.plugins.values())
            and self._same == made.keys() == files_in(Path(self.config.former))
        )

    def _make(self, config: MkDocsConfig) -> Mapping[str, Content]:
        """Once for each build."""
        if self._finished_for is not config:
            require(FRAME, config)
            settings = settings_of(config, preview=self._previewing)
            self._finished = _site_files(config, settings, self.config.cache)
            former = self.config.former
            self._same = same_in(Path(former), self._finished) if former else frozenset()
            self._finished_for = config
        return self._finished


def settings_of(config: MkDocsConfig, *, preview: bool = False) -> Settings:
    """What `config` says, without MkDocs. Raises PluginError when it can't be right."""
    if not config.site_url:
        raise PluginError("Zet in mkdocs.yml het adres van de site bij: site_url")
    capabilities = {
        # Where what was made is kept changes nothing of it.
        name: {} if name == CATALOGUE else dict(plugin.config)
        for name, plugin in config.plugins.items()
        if isinstance(plugin, Capability)
    }
    platform = _parsed(Platform.parse, config.extra.get("platform"))
    home = Path(config.config_file_path).parent
    program = capabilities.get(CMS, {}).get("program")
    return Settings(
        site=Site(
            config.site_name,
            config.site_url,
            config.site_description or "",
            platform.authority or urlsplit(config.site_url).hostname or "",
            contact=_parsed(Contact.parse, config.extra.get("contact")),
        ),
        templates=Path(config.theme.custom_dir or "overrides"),
        theme_styles=_theme_styles(config),
        capabilities=capabilities,
        content_name=Path(config.docs_dir).name,
        menu=tuple(_menu(config.nav or [])),
        repository=_parsed(Repository.parse, str(config.extra.get("repository") or "")),
        editor=home / program if program else None,
        look=home / platform.look if platform.look else None,
        preview=preview,
    )


def require(name: str, config: MkDocsConfig) -> None:
    """Raises PluginError when the plugin is not in mkdocs.yml."""
    if name not in config.plugins:
        raise PluginError(f"Zet in mkdocs.yml bij plugins ook: {name}")


def _site_files(
    config: MkDocsConfig, settings: Settings, cache: str | None
) -> Mapping[str, Content]:
    content, day = Path(config.docs_dir), today()

    def make() -> Mapping[str, Content]:
        return _make(
            content, day, settings, Parts(Path(cache) / "parts") if cache else NOTHING_KEPT
        )

    return kept(Path(cache) / "sites", content, day, settings, make) if cache else make()


def _make(content: Path, day: date, settings: Settings, parts: Parts) -> Mapping[str, Content]:
    # Not above: to read all of this code takes longer than to give a site that was kept.
    from site_plugins.building import build
    from site_plugins.indexing import IndexingError
    from site_plugins.publishing import BuildError
    from site_plugins.reading.problem import report

    try:
        site = build(content, day, settings, parts)
    except BuildError as error:
        raise PluginError(str(error)) from error
    except TemplateNotFound as error:
        raise PluginError(_NO_TEMPLATE.format(name=error.name)) from error
    except TemplateSyntaxError as error:
        raise PluginError(_BROKEN_TEMPLATE.format(error=error)) from error
    except IndexingError as error:
        raise PluginError(_NO_INDEX.format(error=error)) from error
    if site.errors:
        raise PluginError(report(site.errors, root=content.name))
    return {**site.pages, **site.files}


class _FinishedFile(File):
    """A file that is as it must be: MkDocs would make a page of any name that ends with .md.
    `former` is where it stands already, when the same content does."""

    former: Path | None = None

    def is_documentation_page(self) -> bool:
        return False

    def copy_file(self, dirty: bool = False) -> None:
        if not self._is_linked():
            super().copy_file(dirty)

    def _is_linked(self) -> bool:
        if not self.former:
            return False
        new = Path(self.abs_dest_path)
        new.parent.mkdir(parents=True, exist_ok=True)
        try:
            new.hardlink_to(self.former)
        except OSError:  # not on every disk
            return False
        return True


def _file(path: str, content: Content, config: MkDocsConfig, former: Path | None) -> File:
    included = InclusionLevel.INCLUDED  # MkDocs leaves out names that begin with a dot
    if isinstance(content, Path):
        file = _FinishedFile.generated(config, path, abs_src_path=str(content), inclusion=included)
    else:
        file = _FinishedFile.generated(config, path, content=content, inclusion=included)
    assert isinstance(file, _FinishedFile)
    file.former = former
    return file


def _menu(nav: list[Any]) -> Iterator[MenuEntry]:
    for entry in nav:
        title, target = next(iter(entry.items())) if isinstance(entry, dict) else ("", entry)
        if isinstance(target, list):
            yield MenuEntry(str(title), children=tuple(_menu(target)))
        else:
            yield MenuEntry(str(title), str(target))


def _theme_styles(config: MkDocsConfig) -> Path:
    """Material's style sheet; its name holds a hash, which changes with every version."""
    found = [path for folder in config.theme.dirs for path in Path(folder).glob(_STYLES)]
    if len(found) != 1:
        raise PluginError("Material's style sheet has another name now: see plugins/catalogue.py")
    return found[0]


def _parsed(parse: Callable[[Any], ParsedT], given: Any) -> ParsedT:
    """What `parse` makes of a setting. Raises PluginError when it can't be right."""
    try:
        return parse(given)
    except ValueError as error:
        raise PluginError(str(error)) from None


_NO_TEMPLATE = (
    'Het sjabloon "{name}" is er niet.\nWaarom: zonder dat bestand kan de site deze pagina\'s niet '
    "maken.\nZo los je het op: maak het in de map overrides, of haal "
    "het terug uit een eerdere versie."
)
_BROKEN_TEMPLATE = (
    "{error.filename}:{error.lineno}:1: Dit sjabloon klopt niet vanaf deze regel.\n"
    "Waarom: zonder dat bestand kan de site deze pagina's niet maken.\n"
    "Zo los je het op: haal het bestand terug uit een eerdere versie. "
    'Jinja zegt in het Engels: "{error.message}"'
)
_NO_INDEX = (
    "De zoekindex is niet gemaakt: het programma Pagefind werkt niet op deze computer.\n"
    "Waarom: zonder de index kan niemand op de site zoeken, dus de bouw stopt.\n"
    "Zo los je het op: haal de map .venv weg en probeer het opnieuw. Helpt dat niet, zet dan in "
    "mkdocs.yml een # voor jdm/search. De site werkt dan zonder zoeken.\n"
    "Dit zei Pagefind: {error}"
)
