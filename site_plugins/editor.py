"""The editor at /beheer/, for who never saw git, as files of the site.

It is made of the modules in overrides/beheer/, and of one package that reads YAML, which
`website.py cms` fetches. Where that was not fetched the site has no editor, and no link to it.
Search, sitemap and menu know nothing of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.exports.cms import cms_forms, cms_settings
from site_plugins.exports.cms_start import Way, cms_start
from site_plugins.exports.headers import cms_policy, policy_text
from site_plugins.model.cms import CMS_FOLDER
from site_plugins.model.registry import LISTS
from site_plugins.rendering import Renderer
from site_plugins.settings import CMS, Settings
from site_plugins.versions import modules_with_versions

_STAMP = "stamp.txt"


def has_editor(settings: Settings) -> bool:
    """Whether the site has the editor: the capability is on, and the editor was fetched."""
    program = settings.editor
    return CMS in settings.capabilities and program is not None and (program / _STAMP).is_file()


def editor_files(
    catalogue: Catalogue, content: Path, settings: Settings, renderer: Renderer
) -> Iterator[tuple[str, bytes | Path]]:
    """The start pages, what the editor must know, and its program."""
    templates = settings.templates / "beheer"
    repository = settings.repository
    program = dict(_program(settings))
    own = {f"{CMS_FOLDER}{path.name}": path for path in sorted(templates.glob("*.js"))}
    packaged = {address: path for address, path in program.items() if path.suffix == ".js"}
    modules = modules_with_versions(own | packaged)
    for address, data in modules.items():
        renderer.know(address, data)
    yield from modules.items()
    for way in (way for way in Way if way is Way.OWN or repository):
        html = renderer.render(
            "beheer/start.html",
            way.address,
            cms=cms_start(way, repository),
            policy=policy_text(cms_policy(signs_in=way is Way.MEMBERS)),
            site_name=settings.site.name,
        )
        yield f"{way.address}index.html", html.encode()
    for path in sorted(templates.glob("*.css")):
        yield CMS_FOLDER + path.name, path
    forms = cms_forms(content.name, catalogue)
    told = cms_settings(forms, settings.site.name, repository)
    yield f"{CMS_FOLDER}config.json", _json(told)
    yield f"{CMS_FOLDER}content.json", _json(dict(_content(catalogue, content)))
    yield from ((address, path) for address, path in program.items() if address not in modules)


def _content(catalogue: Catalogue, folder: Path) -> Iterator[tuple[str, str]]:
    """Every published text by its path in the project, to write on without signing in."""
    for path in sorted([record.path for record in catalogue.records] + [one.file for one in LISTS]):
        if (folder / path).is_file():
            yield f"{folder.name}/{path}", (folder / path).read_text(encoding="utf-8")


def _program(settings: Settings) -> Iterator[tuple[str, Path]]:
    if program := settings.editor:
        for path in sorted(program.rglob("*")):
            if path.is_file() and path.name != _STAMP:
                yield f"{CMS_FOLDER}program/{path.relative_to(program).as_posix()}", path


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode()
