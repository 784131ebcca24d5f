"""`health`: what the site needs from volunteers today, as its page Gezondheid says it too."""

from argparse import ArgumentParser, Namespace

from commands.shared.markdown import as_read
from commands.shared.messages import say
from commands.shared.options import add_config, add_report, config_file, write_report

SUMMARY = "Zeg wat de site nodig heeft: antwoorden, opbrengsten, hulplijnen, teksten."


def add_arguments(parser: ArgumentParser) -> None:
    add_config(parser)
    add_report(parser)


def run(arguments: Namespace) -> int:
    """Report what can be done. It stops nothing: 0, whatever is found."""
    from commands.maintain._upkeep import report
    from commands.site._engine import read_settings
    from site_plugins.loading import load
    from site_plugins.publishing import published
    from site_plugins.reading.clock import today

    settings, content = read_settings(config_file(arguments))
    text = report(published(load(content, today()).catalogue, settings), settings)
    write_report(arguments, text)
    say(as_read(text) or "Er is niets dat moet.")
    return 0
