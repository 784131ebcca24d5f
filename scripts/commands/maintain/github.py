"""`github`: what a new project on GitHub needs beside its files. GitHub takes along no settings,
and no labels: a form with a label that isn't there makes an issue that no workflow reads.
"""

import shutil
import subprocess
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass

from commands.shared.messages import Stop, complain, say

SUMMARY = "Wat een nieuw project op GitHub nodig heeft; met --setup zet gh het klaar."
STANDARD_LIBRARY = True

# Those that the forms and the workflows give and look for. A test holds the list against .github/.
LABELS = {
    "formulier": ("0e5a5a", "Ingevuld met een formulier: de robot maakt er een voorstel van"),
    "bijeenkomst": ("3b6fb6", "Gaat over een bijeenkomst"),
    "voorbeeld": ("3b6fb6", "Gaat over een goed voorbeeld"),
    "fout": ("b3261e", "Er klopt iets niet op de site"),
    "idee": ("8a6d00", "Een onderwerp of een idee"),
}
_PROJECT = "repos/{owner}/{repo}"  # gh fills in which


@dataclass(frozen=True, slots=True)
class SetupStep:
    """`done` says what it is for; `by_hand` where to click; `command` what gh is asked."""

    done: str
    by_hand: str
    command: tuple[str, ...]


def steps() -> Iterator[SetupStep]:
    """Everything, in the order in which a maintainer does it."""
    yield SetupStep(
        "De site komt van een workflow",
        "Settings, Pages, Source: kies GitHub Actions",
        ("api", "-X", "POST", f"{_PROJECT}/pages", "-f", "build_type=workflow"),
    )
    yield SetupStep(
        "De robot mag een voorstel maken van een formulier",
        "Settings, Actions, General: vink aan Allow GitHub Actions to create and approve pull "
        "requests",
        (
            *("api", "-X", "PUT", f"{_PROJECT}/actions/permissions/workflow"),
            *("-f", "default_workflow_permissions=read"),
            *("-F", "can_approve_pull_request_reviews=true"),
        ),
    )
    yield SetupStep(
        "Wie voor het eerst iets instuurt, wacht op een beheerder",
        "Settings, Actions, General, Approval: kies Require approval for first-time contributors",
        (
            *("api", "-X", "PUT", f"{_PROJECT}/actions/permissions/fork-pr-contributor-approval"),
            *("-f", "approval_policy=first_time_contributors"),
        ),
    )
    for name, (colour, meaning) in LABELS.items():
        yield SetupStep(
            f"Het label {name}",
            f"Issues, Labels, New label: {name} ({meaning})",
            ("label", "create", name, "--color", colour, "--description", meaning, "--force"),
        )


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--setup", action="store_true", help="laat gh het doen, stap voor stap")


def run(arguments: Namespace) -> int:
    """Tell every step, or let gh do it; 1 when one must still be done by hand."""
    if not arguments.setup:
        say("Doe dit één keer, bij het project op GitHub. Met --setup doet gh het.\n")
        for step in steps():
            say(f"- {step.done}. {step.by_hand}.")
        return 0
    gh = shutil.which("gh")
    if gh is None:
        raise Stop(
            "Het programma gh is er niet (https://cli.github.com). Haal het op en log in met: "
            "gh auth login. Of doe het met de hand: website.py github zegt wat."
        )
    failed = [step for step in steps() if not _did(gh, step)]
    for step in failed:
        complain(f"Doe dit zelf. {step.done}: {step.by_hand}.")
    return 1 if failed else 0


def _did(gh: str, step: SetupStep) -> bool:
    done = subprocess.run([gh, *step.command], check=False, capture_output=True, text=True)
    # What was set up before is there still.
    is_there = done.returncode != 0 and "already exists" in done.stderr + done.stdout
    if is_well := done.returncode == 0 or is_there:
        say(f"Klaar: {step.done}.")
    return is_well
