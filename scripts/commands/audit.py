"""`audit`: is there a known leak in a package that we use? pip-audit knows."""

import json
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from commands._environment import ROOT
from commands._markdown import code_span, safe_text
from commands._messages import Problem, say
from commands._processes import child_environment

SUMMARY = "Kijk of er een lek bekend is in een onderdeel dat wij gebruiken."
NEEDS_DEV = True

# Both locks hold the same version of what is in both, and this one holds everything.
_LOCK = "requirements/dev.lock"
# The lock is complete and has hashes, so nothing has to be resolved or installed.
COMMAND = (
    *(sys.executable, "-m", "pip_audit"),
    *("--requirement", _LOCK, "--require-hashes", "--disable-pip"),
    *("--format", "json", "--progress-spinner", "off"),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "--report", type=Path, metavar="BESTAND", help="schrijf het verslag ook hierin (.md)"
    )


def run(arguments: Namespace) -> int:
    """Report the leaks. 1 when there are any."""
    done = subprocess.run(
        COMMAND,
        cwd=ROOT,
        env=child_environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    try:
        text = report(json.loads(done.stdout))
    except ValueError:
        raise Problem(f"pip-audit is niet klaar gekomen:\n{done.stderr.strip()}") from None
    if arguments.report:
        arguments.report.parent.mkdir(parents=True, exist_ok=True)
        arguments.report.write_text(text, encoding="utf-8")
    say(text or "Er is geen lek bekend in wat wij gebruiken.")
    return 1 if text else 0


def report(data: Any) -> str:
    """Tell what pip-audit found, as Markdown; the empty string when it found nothing."""
    lines = list(_leaks(data))
    if not lines:
        return ""
    advice = "Vernieuw de slotbestanden: `python3 scripts/website.py lock --upgrade`."
    return "\n".join([f"{advice}\n", *lines]) + "\n"


def _leaks(data: Any) -> Iterator[str]:
    for package in data["dependencies"]:
        for leak in package.get("vulns", ()):
            name = code_span(f"{package['name']} {package['version']}")
            mended = ", ".join(leak["fix_versions"]) or "nog nergens"
            yield f"- {name}: {safe_text(leak['id'])}, opgelost in {safe_text(mended)}"
