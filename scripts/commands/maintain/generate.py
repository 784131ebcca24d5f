"""`generate`: makes anew every committed file that is made from the models."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from commands.shared.environment import ROOT
from commands.shared.messages import complain, count, say

SUMMARY = "Maak de formulieren en de hulpbestanden voor editors opnieuw."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--check", action="store_true", help="verander niets, maar zeg wat er verouderd is"
    )


def run(arguments: Namespace) -> int:
    """Write what differs; with `--check` only tell, and give 1 when something does."""
    from commands.maintain._generated import all_files

    stale = {path: text for path, text in all_files().items() if text != _now(path)}
    if arguments.check:
        for path in stale:
            complain(f"Verouderd: {path}. Doe: python3 scripts/website.py generate")
        return 1 if stale else 0
    for path, text in stale.items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / path).write_text(text, encoding="utf-8", newline="\n")
    say(f"{count(len(stale), 'bestand', 'bestanden')} opnieuw gemaakt.")
    return 0


def _now(path: str) -> str | None:
    file = ROOT / path
    return file.read_bytes().decode("utf-8", "replace") if file.is_file() else None
