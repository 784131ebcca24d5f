"""`new`: makes a new page, or a meeting with its workshops, that passes `check` as it is."""

from __future__ import annotations

from argparse import REMAINDER, ArgumentParser, Namespace

SUMMARY = "Maak een nieuwe pagina, of een bijeenkomst met alles wat erbij hoort."
NEEDS_DEV = False


def add_arguments(parser: ArgumentParser) -> None:
    """Add the kinds of page, each with an option for every simple field."""
    try:
        from commands._new_page import add_kinds
    except ImportError:  # nothing is installed yet; after that all options are known
        parser.add_argument("kind", metavar="SOORT", help="bijvoorbeeld bijeenkomst of voorbeeld")
        parser.add_argument("rest", nargs=REMAINDER, metavar="...", help="de velden van de pagina")
        return
    add_kinds(parser)


def run(arguments: Namespace) -> int:
    """Make the files, all or none; 1 when they can't be made."""
    from commands._new_page import make

    return make(arguments)
