"""One build by MkDocs, in this process; every mistake comes back as text for a person."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from click import ClickException
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from commands.shared.messages import Stop
from commands.site._engine_words import in_dutch

if TYPE_CHECKING:
    from site_plugins.settings import Settings

_CATALOGUE = "jdm/catalogue"  # makes the site; MkDocs itself can't fill our templates


class Engine:
    """Builds the site of one configuration file, as often as wanted. What was made is kept in
    `cache` for the next time; without it everything is made each time.

    The plugins are told once that the engine starts and once, by `close`, that it stops.
    """

    def __init__(self, config_file: Path, cache: Path | None = None) -> None:
        self.config: MkDocsConfig | None = None
        self._config_file = config_file
        self._cache = cache

    def build(self, folder: Path, former: Path | None = None) -> bool:
        """Write the whole site into `folder`. False when nothing was written, since the site in
        the folder `former` is that very one. Raises Stop, whose text is the report."""
        with _problems(self._config_file):
            return self._build(folder, former)

    def close(self) -> None:
        """Tell the plugins that it is over."""
        if self.config is not None:
            self.config.plugins.on_shutdown()

    def _build(self, folder: Path, former: Path | None) -> bool:
        from site_plugins.plugins.catalogue import CataloguePlugin

        config = load_config(str(self._config_file), site_dir=str(folder), strict=True)
        catalogue = config.plugins.get(_CATALOGUE)
        if catalogue is None and config.theme.custom_dir:
            raise PluginError(f"Zet in mkdocs.yml bij plugins ook: {_CATALOGUE}")
        if self.config is None:
            config.plugins.on_startup(command="build", dirty=False)
        self.config = config
        if self._cache and isinstance(catalogue, CataloguePlugin):
            catalogue.config["cache"] = str(self._cache)
            catalogue.config["former"] = str(former) if former else None
            if catalogue.has_nothing_new(config):
                return False
        build(config)
        return True


def read_settings(config_file: Path, preview_url: str = "") -> tuple["Settings", Path]:
    """Give what a configuration file says, and its folder with content; with `preview_url` for a
    preview there. Raises Stop, whose text is the report."""
    from site_plugins.plugins.catalogue import settings_of

    with _problems(config_file):
        address = {"site_url": preview_url} if preview_url else {}
        config = load_config(str(config_file), strict=True, **address)
        return settings_of(config, preview=bool(preview_url)), Path(config.docs_dir)


@contextmanager
def _problems(config_file: Path) -> Iterator[None]:
    with _collected() as records:
        try:
            yield
        except ClickException as error:  # all that MkDocs and its plugins raise on purpose
            raise Stop(_report(records, error, config_file)) from error


@contextmanager
def _collected() -> Iterator[list[logging.LogRecord]]:
    """Keep what MkDocs logs from the screen, and give it: warnings and worse."""
    records: list[logging.LogRecord] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            records.append(record)

    handler = Collector(logging.WARNING)
    logger = logging.getLogger("mkdocs")
    propagate = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield records
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


def _report(records: list[logging.LogRecord], error: ClickException, config_file: Path) -> str:
    """Put together what a person must read.

    Our plugins give their whole report, in Dutch, as the text of their error: nothing is added.
    MkDocs has logged what is wrong before it gives up, and its last word says nothing more.
    """
    lines = [record.getMessage() for record in records]
    if isinstance(error, PluginError):
        return "\n".join([*lines, error.message])
    if error.message.endswith("BuildError!"):
        return "\n".join(lines)
    told = [in_dutch(line, config_file) for line in lines]
    if not error.message.startswith("Aborted with"):
        told.append(in_dutch(error.message, config_file))
    if any(line.startswith(config_file.name) for line in told):
        told.append(f"Niet gebouwd: los eerst op wat er mis is in {config_file.name}.")
    return "\n".join(told)
