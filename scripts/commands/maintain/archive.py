"""`archive`: proposes a kept copy for each source that has none. Asks a web archive."""

from argparse import ArgumentParser, Namespace

from commands.shared.messages import count, say
from commands.shared.options import add_content, add_pause, add_report, content_folder, write_report

SUMMARY = "Zoek bij elke bron zonder archief een bewaarde kopie. Dit duurt minuten."
# https://archive.org/help/wayback_api.php
API = "https://archive.org/wayback/available"


def add_arguments(parser: ArgumentParser) -> None:
    add_content(parser)
    add_report(parser)
    add_pause(parser)
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
    write_report(arguments, text)
    say(text)
    found = sum(answer.copy != "" for answer in answers.values())
    say(f"{count(len(sources), 'bron', 'bronnen')} zonder kopie, {found} gevonden.")
    return 0
