"""`snapshot`: the open data of a year as it is now, to be kept and cited."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from commands.shared.messages import Stop, say
from commands.shared.options import add_config, config_file

SUMMARY = "Bewaar de open data van dit jaar, zoals die nu is."
NEEDS_DEV = False


def add_arguments(parser: ArgumentParser) -> None:
    add_config(parser)
    parser.add_argument(
        "--replace",
        action="store_true",
        help="maak dit jaar opnieuw, als een volgende versie (gewoon: wat er is, blijft)",
    )


def run(arguments: Namespace) -> int:
    """Write the files of this year, all or none; 1 when the content has mistakes."""
    from commands.site._engine import read_settings
    from site_plugins.catalogue.snapshots import (
        ARCHIVE,
        FOLDER,
        next_version,
        read_snapshots,
        snapshot_files,
    )
    from site_plugins.exports import snapshot
    from site_plugins.loading import load
    from site_plugins.mending.trying import write_all
    from site_plugins.reading.clock import today
    from site_plugins.reading.problem import report

    settings, content = read_settings(config_file(arguments))
    loaded, day = load(content, today()), today()
    if loaded.errors:
        say(report(loaded.errors, root=content.name))
        return 1
    former = {one.year: one for one in read_snapshots(content.parent)[0]}.get(day.year)
    if former and not arguments.replace:
        raise Stop(
            f"{day.year} is er al, van {former.made_on}. Wie ernaar verwees, rekent daarop. "
            "Moet het echt opnieuw? Geef dan --replace erbij."
        )
    version = next_version(former.version) if former else f"{day.year}.1"
    texts = snapshot.texts(loaded.catalogue, settings.site, day.year, version)
    files = snapshot_files(day.year, snapshot.about(settings.site, day.year, version), texts, day)
    write_all(content.parent, files, overwrite=True)
    size = len(files[f"{FOLDER}/{day.year}/{ARCHIVE}"]) // 1000
    say(f"{FOLDER}/{day.year}/ is gemaakt: versie {version}, {size} kB. Zet de map in git.")
    return 0
