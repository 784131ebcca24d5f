"""`check`: reads and checks all content, without building anything."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from commands.shared.messages import Stop
from commands.shared.options import add_content, content_folder

SUMMARY = "Kijk alle teksten na. Dit duurt een paar tellen."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="BESTAND",
        help="laat alleen zien wat er in dit bestand of deze map mis is (gewoon: alles)",
    )
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
        "--before",
        type=Path,
        metavar="MAP",
        help="vergelijk met de teksten in deze map, zoals ze op de site staan",
    )
    parser.add_argument(
        "--since",
        metavar="VERSIE",
        help="kijk ook of de lijst met bekende fouten niet langer werd sinds deze versie in git",
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="maak goed wat maar op één manier bedoeld kan zijn, en zeg wat er veranderde",
    )


def run(arguments: argparse.Namespace) -> int:
    """Prints every problem; 1 when one of them is an error, else 0."""
    # Here and not above: `check --help` works before anything is installed.
    from commands.shared.actions import add_to_summary
    from commands.shared.notices import (
        count_of,
        from_problem,
        summary,
        workflow_commands,
        write_report,
    )
    from commands.site._vanished import vanished_pages
    from commands.write._known_before import grown_since
    from commands.write._mending import mend_in_place
    from commands.write._moved import moved_in_silence
    from commands.write._reachable import unanswered
    from site_plugins.loading import load
    from site_plugins.reading.clock import today
    from site_plugins.reading.problem import report

    content = content_folder(arguments)
    wanted = _chosen(arguments.files, content)
    if arguments.fix:
        mend_in_place(content, today(), wanted)
    loaded = load(content, today())
    if not (loaded.catalogue.records or loaded.catalogue.lists or loaded.problems):
        raise Stop(f'In de map "{content}" staan geen teksten.')
    problems = [*loaded.problems, *vanished_pages(loaded.catalogue, content.parent)]
    if arguments.since:
        problems += grown_since(arguments.since, content.parent)
    if arguments.maintainer:
        problems += unanswered(content.parent / "mkdocs.yml")
    else:
        problems = [problem for problem in problems if problem.is_error]
    if arguments.before and arguments.before.is_dir():
        before = load(arguments.before, today()).catalogue
        problems += moved_in_silence(before, loaded.catalogue)
    others = [problem for problem in problems if not wanted(problem.path)]
    problems = [problem for problem in problems if wanted(problem.path)]
    problems.sort(key=lambda problem: problem.sort_key)
    notices = [from_problem(problem, content.name) for problem in problems]
    if arguments.report:
        write_report(notices, arguments.report)
    if arguments.github:
        for command in workflow_commands(notices):
            print(command)
        add_to_summary(f"## De teksten\n\n{summary(notices) or 'Alles klopt.'}")
    print(report(problems, root=content.name))
    if others:
        print(f"In andere bestanden: {count_of([from_problem(one, '') for one in others])}")
    return 1 if any(problem.is_error for problem in problems) else 0


def _chosen(files: Sequence[Path], content: Path) -> Callable[[str], bool]:
    """Whether a path under `content` is one of these files, or lies in one of these folders; all
    are without any. Raises Stop for what is not there."""
    paths = [_inside(file, content) for file in files]
    if not paths or "." in paths:
        return bool
    return lambda path: any(path == one or path.startswith(f"{one}/") for one in paths)


def _inside(file: Path, content: Path) -> str:
    """The path under `content`, of a file as somebody types it, there or where they stand."""
    for place in (Path.cwd() / file, content / file):
        found = Path(os.path.abspath(place))  # noqa: PTH100 - a link keeps its name
        if found.is_relative_to(content) and (found.exists() or found.is_symlink()):
            return found.relative_to(content).as_posix()
    raise Stop(
        f'Ik vind "{file}" niet bij de teksten. '
        f"Schrijf bijvoorbeeld: {content.name}/bijeenkomsten/naam.md"
    )
