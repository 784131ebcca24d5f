"""`archive`: proposes a kept copy for each source that has none. Asks a web archive."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from commands.shared.messages import count, say
from commands.shared.options import add_content, at_least, content_folder

SUMMARY = "Zoek bij elke bron zonder archief een bewaarde kopie. Dit duurt minuten."
NEEDS_DEV = False
# https://archive.org/help/wayback_api.php
API = "https://archive.org/wayback/available"


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    add_content(parser)
    parser.add_argument(
        "--report", type=Path, metavar="BESTAND", help="schrijf het verslag ook hierin (.md)"
    )
    parser.add_argument(
        "--pause",
        type=at_least(0, float),
        default=1.0,
        metavar="SECONDEN",
        help="wacht zo lang tussen twee vragen (gewoon: 1)",
    )
    parser.add_argument(
        "--api", default=API, metavar="ADRES", help="vraag het hier (gewoon: de Wayback Machine)"
    )


def run(arguments: Namespace) -> int:
    """Report what is found. A source without a copy stops nothing: 0, whatever is found."""
    from commands.maintain._kept_copies import ask_all, report, without_copy
    from site_plugins.loading import load
    from site_plugins.reading.clock import today

    content = content_folder(arguments)
    sources = without_copy(load(content, today()).catalogue)
    answers = ask_all(sources, arguments.api, arguments.pause)
    text = report(sources, answers, content.name)
    if arguments.report:
        arguments.report.parent.mkdir(parents=True, exist_ok=True)
        arguments.report.write_text(text, encoding="utf-8")
    say(text)
    found = sum(answer.copy != "" for answer in answers.values())
    say(f"{count(len(sources), 'bron', 'bronnen')} zonder kopie, {found} gevonden.")
    return 0
