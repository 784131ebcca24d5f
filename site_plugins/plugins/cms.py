"""`jdm/cms`: the editor at /beheer/, for who never saw git (Sveltia CMS).

The editor itself is fetched by `website.py cms`, in the folder of the option `program`. Where it
was not fetched the site has no editor, and no link to it. Search, sitemap and menu know nothing of
it: its files are no pages of MkDocs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from site_plugins.exports.cms import FORMS, cms_settings
from site_plugins.exports.cms_start import Way, cms_start
from site_plugins.exports.headers import cms_policy, policy_text
from site_plugins.model.cms import CMS_FOLDER
from site_plugins.model.registry import LISTS
from site_plugins.model.repository import Repository
from site_plugins.plugins.catalogue import catalogue_plugin

NAME = "jdm/cms"
_OWN = ("start.css", "start.js", "own_files.js", "sending.js", "format.js")
_STAMP = "stamp.txt"


class _Options(Config):
    program = config_options.Type(str, default=".tools/cms")  # beside mkdocs.yml


class CmsPlugin(BasePlugin[_Options]):
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        if has_cms(config):
            for file in self._files(config):
                files.append(file)
        return files

    def _files(self, config: MkDocsConfig) -> Iterator[File]:
        templates = Path(config.theme.custom_dir or "overrides") / "beheer"
        repository = repository_of(config)
        ways = [way for way in Way if way is Way.OWN or repository]
        for way in ways:
            html = catalogue_plugin(config).renderer.render(
                "beheer/start.html",
                way.address,
                cms=cms_start(way, repository),
                policy=policy_text(cms_policy(signs_in=way is Way.MEMBERS)),
                site_name=config.site_name,
            )
            yield _made(config, f"{way.address}index.html", html)
        for name in _OWN:
            yield _made(config, CMS_FOLDER + name, (templates / name).read_text(encoding="utf-8"))
        forms = json.loads((templates / FORMS).read_text(encoding="utf-8"))
        settings = cms_settings(forms, config.site_url or "", config.site_name, repository)
        yield _made(config, f"{CMS_FOLDER}config.json", _json(settings))
        yield _made(config, f"{CMS_FOLDER}content.json", _json(dict(_content(config))))
        yield from self._program_files(config)

    def _program_files(self, config: MkDocsConfig) -> Iterator[File]:
        program = self._program(config)
        for path in sorted(program.rglob("*")):
            if path.is_file() and path.name != _STAMP:
                name = path.relative_to(program).as_posix()
                yield File(
                    name,
                    str(program),
                    config.site_dir,
                    True,
                    dest_uri=f"{CMS_FOLDER}program/{name}",
                )

    def _program(self, config: MkDocsConfig) -> Path:
        return Path(config.config_file_path).parent / self.config.program


def has_cms(config: MkDocsConfig) -> bool:
    """Whether the site has the editor: the plugin is on, and the editor was fetched."""
    plugin = config.plugins.get(NAME)
    return isinstance(plugin, CmsPlugin) and (plugin._program(config) / _STAMP).is_file()


def repository_of(config: MkDocsConfig) -> Repository | None:
    """The project, as mkdocs.yml has it. Raises PluginError when the address can't be right."""
    try:
        return Repository.parse(str(config.extra.get("repository") or ""))
    except ValueError as error:
        raise PluginError(str(error)) from None


def _content(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Every published text by its path in the project, to write on without signing in."""
    folder = Path(config.docs_dir)
    records = catalogue_plugin(config).catalogue.records
    for path in sorted([record.path for record in records] + [one.file for one in LISTS]):
        if (folder / path).is_file():
            yield f"{folder.name}/{path}", (folder / path).read_text(encoding="utf-8")


def _made(config: MkDocsConfig, path: str, content: str) -> File:
    return File.generated(config, path, content=content)


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False)
