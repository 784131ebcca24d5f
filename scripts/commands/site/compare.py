"""`compare`: which pages of two built sites look different."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from commands.shared.actions import add_to_summary
from commands.shared.messages import Stop, say
from commands.site._changes import Changes, compare, counted, summary, to_json

SUMMARY = "Laat zien welke pagina's anders zijn in twee gemaakte websites."
STANDARD_LIBRARY = True


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("before", type=Path, metavar="VOOR", help="de website zoals die was")
    parser.add_argument("after", type=Path, metavar="NA", help="de website zoals die wordt")
    parser.add_argument(
        "--report", type=Path, metavar="BESTAND", help="schrijf de lijst ook hierin (.json)"
    )
    parser.add_argument(
        "--github", action="store_true", help="zet de lijst in de samenvatting op GitHub"
    )


def run(arguments: Namespace) -> int:
    """Print the list. Without a site from before there is nothing to compare, and that is fine."""
    if not (arguments.after / "index.html").is_file():
        raise Stop(f"In {arguments.after} staat geen website.")
    known = (arguments.before / "index.html").is_file()
    changes = compare(arguments.before, arguments.after) if known else Changes(None, ())
    if arguments.report:
        arguments.report.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps(to_json(changes), ensure_ascii=False, indent=1)
        arguments.report.write_text(text + "\n", encoding="utf-8")
    if arguments.github:
        add_to_summary("## Wat er anders uitziet\n\n" + summary(changes))
    say("\n".join(_lines(changes)))
    return 0


def _lines(changes: Changes) -> Iterable[str]:
    for page in changes.pages or ():
        yield f"{page.kind}: /{page.address} ({page.title})"
    yield from (f"ander bestand: {path}" for path in changes.files)
    yield counted(changes)
