"""`check`: reads and checks all content, without building anything."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

SUMMARY = "Kijk alle teksten na. Dit duurt een paar tellen."
NEEDS_DEV = False
ROOT = Path(__file__).resolve().parents[2]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--content",
        type=Path,
        default=ROOT / "content",
        metavar="MAP",
        help="de map met teksten (gewoon: content)",
    )
    parser.add_argument(
        "--github",
        action="store_true",
        help="schrijf wat je vindt zo dat GitHub het bij de regel zet, en in de samenvatting",
    )
    parser.add_argument(
        "--report",
        type=Path,
        metavar="BESTAND",
        help="schrijf wat je vindt ook in dit bestand (.json of .md)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints every problem; 1 when one of them is an error, else 0."""
    # Here and not above: `check --help` works before anything is installed.
    from commands._addresses import vanished_pages
    from commands._notices import annotations, from_problem, summary, write_report
    from site_plugins.catalogue.clock import today
    from site_plugins.catalogue.loading import load
    from site_plugins.catalogue.problem import report

    content: Path = arguments.content
    if not content.is_dir():
        print(f'De map "{content}" bestaat niet.', file=sys.stderr)
        return 2
    loaded = load(content, today())
    gone = vanished_pages(loaded.catalogue, content.parent)
    notices = [*(from_problem(problem, content.name) for problem in loaded.problems), *gone]
    if arguments.report:
        write_report(notices, arguments.report)
    if arguments.github:
        from commands._actions import add_to_summary

        print(*annotations(notices), sep="\n")
        add_to_summary(f"## De teksten\n\n{summary(notices) or 'Alles klopt.'}")
    print(*(notice.as_text() for notice in gone), sep="\n", end="")
    print(report(loaded.problems, root=content.name))
    return 1 if loaded.errors or gone else 0
