"""argparse in Dutch."""

import argparse
import difflib
from collections.abc import Mapping
from typing import Protocol

from commands.shared.listing import ROOMS, CommandEntry
from commands.shared.messages import complain

_DUTCH = {
    "usage: ": "gebruik: ",
    "options": "opties",
    "optional arguments": "opties",
    "positional arguments": "gegevens",
    "show this help message and exit": "laat deze uitleg zien",
    "%(prog)s: error: %(message)s\n": ("Dit lukt niet: %(message)s.\nUitleg: %(prog)s --help\n"),
    "argument %(argument_name)s: %(message)s": "bij %(argument_name)s: %(message)s",
    "unrecognized arguments: %s": "ik ken dit niet: %s",
    "the following arguments are required: %s": "dit ontbreekt nog: %s",
    "expected one argument": "hier moet een waarde achter staan",
    "expected at least one argument": "hier moet een waarde achter staan",
    "invalid %(type)s value: %(value)r": "%(value)r kan hier niet",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r kan hier niet; kies uit %(choices)s"
    ),
    "not allowed with argument %s": "dit kan niet samen met %s",
    "ignored explicit argument %r": "hier hoort geen waarde achter: %r",
}


PROGRAM = "python3 scripts/website.py"


class Command(Protocol):
    """What a module of a command offers for running it; most have `add_arguments(parser)` too."""

    def run(self, arguments: argparse.Namespace) -> int: ...


def choose(argv: list[str], entries: Mapping[str, CommandEntry]) -> str:
    """Give the name of the command in `argv`.

    Raises SystemExit, with code 0 after `--help`, and with 2 after one line on what is wrong.
    """
    _speak_dutch()
    if argv and not argv[0].startswith("-"):
        if argv[0] not in entries:
            raise SystemExit(_refuse(argv[0], list(entries)))
        return argv[0]
    parser = argparse.ArgumentParser(
        prog="website.py",
        usage=f"{PROGRAM} OPDRACHT [opties]",
        description="Maak, bekijk en controleer de website.",
        epilog=f"{_by_room(entries)}\n\nUitleg bij een opdracht: {PROGRAM} OPDRACHT --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.parse_args(argv)
    parser.print_help()
    raise SystemExit(2)


def parse_options(
    options: list[str], name: str, entry: CommandEntry, command: Command
) -> argparse.Namespace:
    """Give the options of one command. Raises SystemExit as `choose` does."""
    _speak_dutch()
    parser = argparse.ArgumentParser(
        prog=f"{PROGRAM} {name}", description=entry.summary, allow_abbrev=False
    )
    if entry.passes_on:
        parser.usage = f"{PROGRAM} {name} [...]"
        if not {"-h", "--help"} & set(options):
            return argparse.Namespace(rest=options[1:] if options[:1] == ["--"] else options)
    if add_arguments := getattr(command, "add_arguments", None):
        add_arguments(parser)
    return parser.parse_args(options)


def _by_room(entries: Mapping[str, CommandEntry]) -> str:
    """The list of commands: argparse has no groups for these."""
    width = max(map(len, entries)) + 2
    return "\n\n".join(
        "\n".join(
            [
                f"{title}:",
                *(
                    f"  {name:<{width}}{entry.summary}"
                    for name, entry in entries.items()
                    if entry.room == room
                ),
            ]
        )
        for room, title in ROOMS.items()
    )


def _speak_dutch() -> None:
    # argparse takes its texts through this name, and offers no other door to them.
    vars(argparse)["_"] = lambda text: _DUTCH.get(text, text)


def _refuse(name: str, known: list[str]) -> int:
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"Bedoelde je '{near[0]}'?" if near else f"Kies uit: {', '.join(known)}."
    complain(f"Ik ken de opdracht '{name}' niet. {hint}")
    return 2
