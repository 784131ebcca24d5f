"""`build`: the whole site, into site/."""

import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from commands.shared.messages import Stop, count, say, seconds
from commands.shared.options import add_config, config_file
from commands.site._swap import Staging, staging

SUMMARY = "Maak de hele website in de map site/."
NEEDS_CMS = True
_CACHE = ".cache"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--site-dir", metavar="MAP", help="zet de website in deze map")
    parser.add_argument(
        "--no-cache", action="store_true", help="maak alles opnieuw, ook wat al eens gemaakt is"
    )
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Build beside the former site, then swap the two: it stays as it was if anything fails."""
    started = time.perf_counter()
    config = config_file(arguments)
    site = Path(arguments.site_dir).resolve() if arguments.site_dir else config.parent / "site"
    check_target(site, config)
    with staging(site) as stage:
        if _build(config, stage, None if arguments.no_cache else config.parent / _CACHE):
            stage.swap()
    pages = count(sum(1 for _ in site.rglob("*.html")), "pagina", "pagina's")
    say(f"Klaar: {pages} in {site} ({seconds(time.perf_counter() - started)}).")
    return 0


def check_target(site: Path, config: Path) -> None:
    """Raise Problem if `site` holds anything else than a site of ours: all in it is replaced."""
    if site in config.parents:
        raise Stop(f"In {site} staat het project zelf. Kies een andere map voor de website.")
    if site.exists() and not site.is_dir():
        raise Stop(f"{site} is geen map. Kies een andere map voor de website.")
    if site.exists() and any(site.iterdir()) and not _is_ours(site / "index.html"):
        raise Stop(
            f"In {site} staat iets anders dan deze website. Maak die map leeg of kies een andere."
        )


def _is_ours(page: Path) -> bool:
    return page.is_file() and b'class="jdm-' in page.read_bytes()


def _build(config: Path, stage: Staging, cache: Path | None) -> bool:
    """False when the former site is the new one."""
    from commands.site._engine import Engine

    engine = Engine(config, cache)
    try:
        return engine.build(stage.new, stage.site)
    finally:
        engine.close()
