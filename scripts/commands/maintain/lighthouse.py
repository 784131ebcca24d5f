"""`lighthouse`: how quick, accessible, well made and easy to find the site is, on a phone."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from commands.maintain.test import BROWSER, find_browser
from commands.shared.environment import ROOT
from commands.shared.messages import Stop, say
from commands.shared.options import at_least
from commands.shared.processes import child_environment, run_child
from commands.site._serving import served

SUMMARY = "Meet met Lighthouse hoe snel en toegankelijk de site is. Vraagt Node.js en Chromium."
NEEDS_DEV = True

PROGRAM = "JDM_LIGHTHOUSE"  # environment variable with the path of Lighthouse
VERSION = "13"
PAGES = {"Home": "", "Een advies": "adviezen/the-big-five-2016/", "Tijdlijn": "tijdlijn/"}
CATEGORIES = {
    "performance": "snelheid",
    "accessibility": "toegankelijk",
    "best-practices": "goed gemaakt",
    "seo": "vindbaar",
}
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "--runs",
        type=at_least(1, int),
        default=3,
        metavar="KEER",
        help="hoe vaak per pagina (gewoon: 3)",
    )


def run(arguments: Namespace) -> int:
    """Report the scores; 1 when one of them is lower than we want. Raises Stop without tools."""
    lighthouse = _lighthouse()
    environment = child_environment()
    browser = find_browser(os.environ)
    if browser is None:
        raise Stop(f"Ik vind geen Chromium. Installeer het, of zet het pad in {BROWSER}.")
    environment["CHROME_PATH"] = browser
    enough = True
    with tempfile.TemporaryDirectory(prefix="website-") as name:
        site = Path(name) / "site"
        build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", str(site)]
        if run_child(build, folder=ROOT, environment=environment) != 0:
            raise Stop("De site maken lukt niet: zie hierboven.")
        say(_row("", *CATEGORIES.values()))
        with served(site) as address:
            for title, page in PAGES.items():
                if not (site / page / "index.html").is_file():
                    raise Stop(f'De pagina "{page}" is er niet: zie PAGES in lighthouse.py.')
                scores = _scores(lighthouse, address + page, arguments.runs, environment)
                say(_row(title, *(f"{score:.0f}" for score in scores.values())))
                enough = enough and all(scores[key] >= LEAST[key] for key in LEAST)
    wanted = ", ".join(f"{CATEGORIES[key]} {least}" for key, least in LEAST.items())
    say(f"\nHet midden van {arguments.runs} keer. We willen minstens: {wanted}.")
    return 0 if enough else 1


def _lighthouse() -> list[str]:
    chosen = os.environ.get(PROGRAM) or shutil.which("lighthouse")
    if chosen:
        return [chosen]
    npx = shutil.which("npx")
    if npx is None:
        raise Stop(
            "Ik vind Lighthouse niet. Installeer Node.js (van nodejs.org), of zet het pad van "
            f"lighthouse in {PROGRAM}."
        )
    return [npx, "--yes", f"lighthouse@{VERSION}"]


def _scores(
    lighthouse: list[str], address: str, runs: int, environment: dict[str, str]
) -> dict[str, float]:
    """Give the median of each score. Raises Stop when Lighthouse gives no report."""
    reports = [_report(lighthouse, address, environment)["categories"] for _ in range(runs)]
    return {
        key: statistics.median(100 * (report[key]["score"] or 0) for report in reports)
        for key in CATEGORIES
    }


def _report(lighthouse: list[str], address: str, environment: dict[str, str]) -> dict[str, Any]:
    options = [
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]
    done = subprocess.run(
        [*lighthouse, address, *options],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        raise Stop(f"Lighthouse lukt niet:\n{done.stderr.strip()[-2000:]}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _row(title: str, *cells: str) -> str:
    return f"{title:<14}" + "".join(f"{cell:>14}" for cell in cells)
