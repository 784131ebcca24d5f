"""Can a reader reach the platform? Only maintainers can see to it, in mkdocs.yml."""

from collections.abc import Iterator
from pathlib import Path

from site_plugins.reading.problem import Position, Problem
from site_plugins.reading.rules import files


def unanswered(settings: Path) -> Iterator[Problem]:
    """Yield a warning when the settings have no way to reach the platform."""
    from commands.site._engine import read_settings

    if settings.is_file() and not read_settings(settings, "http://127.0.0.1/")[0].site.contact:
        what = "Bij extra, contact staat geen e-mail, formulier of telefoon."
        yield Problem(files.NO_CONTACT, f"../{settings.name}", Position(), what)
