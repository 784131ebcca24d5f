"""What the export plugins share: the site as a whole, and files that nobody wrote by hand."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from site_plugins.exports.site import Site


class NamingConfig(base.Config):
    """`authority`: a domain name of ours. It is a part of the names of events and news, which must
    never change: also when the site moves, this stays as it is."""

    authority = c.Type(str, default="jongdoetmee.nl")


def site_of(config: MkDocsConfig, authority: str = "") -> Site:
    """The site as mkdocs.yml describes it. Raises PluginError without an address."""
    if not config.site_url:
        raise PluginError("Zet in mkdocs.yml het adres van de site bij: site_url")
    return Site(config.site_name, config.site_url, config.site_description or "", authority)


def add_files(files: Files, made: Iterable[tuple[str, str | bytes]], config: MkDocsConfig) -> Files:
    """Adds each file by its path. As bytes: a system that writes lines in its own way can't."""
    for path, content in made:
        data = content.encode() if isinstance(content, str) else content
        files.append(File.generated(config, path, content=data))
    return files
