"""`check`: reads and checks all content, without building anything."""

from __future__ import annotations

import argparse
from pathlib import Path

from commands._options import add_content, content_folder

SUMMARY = "Kijk alle teksten na. Dit duurt een paar tellen."
NEEDS_DEV = False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
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
    parser.add_argument(
        "--maintainer",
        action="store_true",
        help="laat ook zien wat alleen beheerders kunnen doen, zoals hulplijnen nakijken",
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="maak goed wat maar op één manier bedoeld kan zijn, en zeg wat er veranderde",
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints every problem; 1 when one of them is an error, else 0."""
    # Here and not above: `check --help` works before anything is installed.
    from commands._actions import add_to_summary
    from commands._mending import mend_in_place
    from commands._notices import from_problem, summary, workflow_commands, write_report
    from commands._reachable import unanswered
    from commands._vanished import vanished_pages
    from site_plugins.catalogue.clock import today
    from site_plugins.catalogue.loading import load
    from site_plugins.catalogue.problem import report

    content = content_folder(arguments)
    if arguments.fix:
        mend_in_place(content, today())
    loaded = load(content, today())
    problems = [*loaded.problems, *vanished_pages(loaded.catalogue, content.parent)]
    if arguments.maintainer:
        problems += unanswered(content.parent / "mkdocs.yml")
    else:
        problems = [problem for problem in problems if problem.is_error]
    problems.sort(key=lambda problem: problem.sort_key)
    notices = [from_problem(problem, content.name) for problem in problems]
    if arguments.report:
        write_report(notices, arguments.report)
    if arguments.github:
        for command in workflow_commands(notices):
            print(command)
        add_to_summary(f"## De teksten\n\n{summary(notices) or 'Alles klopt.'}")
    print(report(problems, root=content.name))
    return 1 if any(problem.is_error for problem in problems) else 0
