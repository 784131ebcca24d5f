"""`forget`: takes a person out of everything on the site, and says what only people can do."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from commands.shared.messages import Stop
from commands.shared.options import add_content, content_folder

SUMMARY = "Haal een persoon uit alle teksten, en wijs aan wat iemand zelf moet veranderen."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "name",
        nargs="+",
        metavar="NAAM",
        help="de hele naam, of de voornaam als er niet meer staat",
    )
    add_content(parser)
    parser.add_argument(
        "--write",
        action="store_true",
        help="schrijf de veranderingen (zonder dit zie je alleen wat er zou gebeuren)",
    )


def run(arguments: Namespace) -> int:
    """0 when the name is nowhere in the files any more, 1 when somebody has work left."""
    # Here and not above: `forget --help` works before anything is installed.
    from commands.write._forgetting import in_history, in_other_files, told
    from site_plugins.mending.forgetting import Person, forget
    from site_plugins.mending.trying import write_all
    from site_plugins.reading.clock import today

    content = content_folder(arguments)
    person = Person.named(" ".join(arguments.name))
    if len(person.name) < _SHORTEST:
        raise Stop("Schrijf de naam zoals hij in de teksten staat.")
    found = forget(content, person, today())
    if arguments.write:
        write_all(content, found.files, overwrite=True)
    others = in_other_files(person, content)
    history = in_history(person, content)
    print(told(found, others, history, content.name, written=arguments.write), end="")
    return 1 if found.mentions or others or (found.files and not arguments.write) else 0


_SHORTEST = 2  # letters
