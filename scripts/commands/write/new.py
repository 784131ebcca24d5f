"""`new`: makes a new page, or a meeting with its workshops, that passes `check` as it is."""

from __future__ import annotations

from argparse import REMAINDER, ArgumentParser, Namespace

SUMMARY = "Maak een nieuwe pagina, of een bijeenkomst met alles wat erbij hoort."
# The names of the content types, for who asks for help before anything is installed.
KINDS = (
    "bijeenkomst",
    "workshop",
    "voorbeeld",
    "advies",
    "onderwerp",
    "big-five",
    "organisatie",
    "project",
    "doel",
    "bron",
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the kinds of page, each with an option for every simple field."""
    try:
        from commands.write._new_options import add_kinds
    except ImportError:  # nothing is installed yet; after that all options are known
        kinds = f"{', '.join(KINDS[:-1])} of {KINDS[-1]}"
        parser.add_argument("kind", metavar="SOORT", help=kinds)
        rest = parser.add_argument(
            "rest",
            nargs=REMAINDER,
            metavar="...",
            help=f"de velden van de pagina; welke dat zijn, zegt {parser.prog} SOORT --help",
        )
        rest.required = False  # who gives nothing but the kind is asked for the fields
        return
    add_kinds(parser)


def run(arguments: Namespace) -> int:
    """Make the files, all or none; 1 when they can't be made."""
    from commands.write._new_page import make

    return make(arguments)
