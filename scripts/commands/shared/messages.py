"""Talking to the person at the keyboard: Dutch, short, one clear line."""

import sys
import traceback


class Stop(Exception):  # noqa: N818 - it is shown to people, under this name in their words
    """Something a person can mend; the text is for them, in Dutch, and is all they see."""


def say(text: str) -> None:
    """Print `text` at once, so that it stands before what a child process prints."""
    print(text, flush=True)


def complain(text: str) -> None:
    """Print `text` on the error stream."""
    sys.stdout.flush()
    print(text, file=sys.stderr, flush=True)


def seconds(value: float) -> str:
    """Write a number of seconds the Dutch way: 3.21 becomes '3,2 seconden'."""
    return f"{value:.1f} seconden".replace(".", ",")


def count(number: int, singular: str, plural: str) -> str:
    """Write a number with its noun: '1 pagina', '2 pagina's'."""
    return f"{number} {singular if number == 1 else plural}"


def unexpected(error: Exception) -> str:
    """Tell about an error that no person at the keyboard made: all there is, and what to do."""
    lines = "".join(traceback.format_exception(error))
    return (
        f"{lines}\nDit is een fout in het programma, niet in jouw tekst. "
        "Geef dit door aan de beheerder, met alles wat hierboven staat."
    )
