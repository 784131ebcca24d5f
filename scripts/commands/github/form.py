"""`form`: reads a form that somebody filled in on GitHub, and makes the files that it asks for.

This step may not write anywhere: the next one (`propose`) does, and runs no code but our own.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from commands.shared.actions import event
from commands.shared.messages import Stop, count, say
from commands.shared.options import add_content, content_folder

SUMMARY = "Lees een formulier van GitHub en maak er nieuwe pagina's van."


def add_arguments(parser: ArgumentParser) -> None:
    add_content(parser)
    parser.add_argument(
        "--report", type=Path, required=True, metavar="BESTAND", help="schrijf het voorstel hier"
    )


def run(arguments: Namespace) -> int:
    """Write the proposal; what is wrong with the form is part of it and no failure."""
    from commands.github._filled_form import form_of, propose
    from site_plugins.reading.clock import today

    issue = event()["issue"]
    form = form_of([label["name"] for label in issue["labels"]])
    if form is None:
        raise Stop("Dit bericht komt niet uit een formulier dat ik ken.")
    proposal = propose(form, issue["body"] or "", content_folder(arguments), today())
    arguments.report.parent.mkdir(parents=True, exist_ok=True)
    data = proposal.to_json(issue["number"])
    arguments.report.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    say(count(len(data["problems"]), "probleem gevonden.", "problemen gevonden."))
    return 0
