"""`new`: makes a new page, or a meeting with its workshops, that passes `check` as it is."""

from __future__ import annotations

import json
from argparse import REMAINDER, ArgumentParser, Namespace

from commands.shared.environment import ROOT

SUMMARY = "Maak een nieuwe pagina, of een bijeenkomst met alles wat erbij hoort."


def add_arguments(parser: ArgumentParser) -> None:
    """Add the kinds of page, each with an option for every simple field."""
    try:
        from commands.write._new_options import add_kinds
    except ImportError:  # nothing is installed yet; after that all options are known
        *kinds, last = kinds_of_page()
        parser.add_argument("kind", metavar="SOORT", help=f"{', '.join(kinds)} of {last}")
        rest = parser.add_argument(
            "rest",
            nargs=REMAINDER,
            metavar="...",
            help=f"de velden van de pagina; welke dat zijn, zegt {parser.prog} SOORT --help",
        )
        rest.required = False  # who gives nothing but the kind is asked for the fields
        return
    add_kinds(parser)


def kinds_of_page() -> tuple[str, ...]:
    """The names of the content types without the model: each has a snippet, which is made of it."""
    snippets = json.loads((ROOT / ".vscode" / "jdm.code-snippets").read_text(encoding="utf-8"))
    return tuple(one["prefix"] for one in snippets.values() if one["prefix"] != "pagina")


def run(arguments: Namespace) -> int:
    """Make the files, all or none; 1 when they can't be made."""
    from commands.write._new_page import make

    return make(arguments)
