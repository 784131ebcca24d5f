"""`audit`: is there a known leak in a package that we use? pip-audit knows."""

import json
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import Any

from commands.shared.environment import ROOT
from commands.shared.markdown import code_span, safe_text
from commands.shared.messages import Stop, say
from commands.shared.options import add_report, write_report
from commands.shared.processes import child_environment

SUMMARY = "Kijk of er een lek bekend is in een onderdeel dat wij gebruiken."
NEEDS_DEV = True

_REASON = 200  # characters; the cause of a failed request can be a page long
# Both locks hold the same version of what is in both, and this one holds everything.
_LOCK = "requirements/dev.lock"
# The lock is complete and has hashes, so nothing has to be resolved or installed.
COMMAND = (
    *(sys.executable, "-m", "pip_audit"),
    *("--requirement", _LOCK, "--require-hashes", "--disable-pip"),
    *("--format", "json", "--progress-spinner", "off"),
)


def add_arguments(parser: ArgumentParser) -> None:
    add_report(parser)


def run(arguments: Namespace) -> int:
    """Report the leaks. 1 when there are any, and when nothing could be looked at."""
    done = subprocess.run(
        COMMAND,
        cwd=ROOT,
        env=child_environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    try:
        data = json.loads(done.stdout)
    except ValueError:
        raise Stop(f"pip-audit is niet klaar gekomen:\n{done.stderr.strip()}") from None
    text = report(data)
    write_report(arguments, text)
    say(text or "Er is geen lek bekend in wat wij gebruiken.")
    return 1 if any(_leaks(data)) or is_nothing_audited(data) else 0


def report(data: Any) -> str:
    """Tell what pip-audit found, as Markdown, and what it passed over; the empty string when it
    looked at everything and found nothing."""
    parts = []
    if leaks := list(_leaks(data)):
        advice = "Vernieuw de slotbestanden: `python3 scripts/website.py lock --upgrade`."
        parts.append("\n".join([f"{advice}\n", *leaks]))
    if skipped := list(_skipped(data)):
        parts.append("\n".join([f"{_how_complete(data)}\n", *skipped]))
    return "".join(f"{part}\n" for part in parts)


def is_nothing_audited(data: Any) -> bool:
    """Whether pip-audit passed over every package: no index could be reached, mostly."""
    return all(package.get("skip_reason") for package in data["dependencies"])


def _leaks(data: Any) -> Iterator[str]:
    for package in data["dependencies"]:
        for leak in package.get("vulns", ()):
            name = code_span(f"{package['name']} {package['version']}")
            mended = ", ".join(leak["fix_versions"]) or "nog nergens"
            yield f"- {name}: {safe_text(leak['id'])}, opgelost in {safe_text(mended)}"


def _skipped(data: Any) -> Iterator[str]:
    for package in data["dependencies"]:
        if reason := package.get("skip_reason"):
            yield f"- {code_span(package['name'])}: {safe_text(reason, _REASON)}"


def _how_complete(data: Any) -> str:
    if is_nothing_audited(data):
        return "Er is niets nagekeken. Probeer het later opnieuw. Dit zegt pip-audit:"
    return "Dit kon pip-audit niet nakijken. Zoek zelf op of er een lek bekend is:"
