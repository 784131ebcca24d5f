"""`test`: everything that must be right before a change goes live."""

import os
import shutil
import sys
import sysconfig
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from commands.shared.environment import ROOT
from commands.shared.messages import complain, say
from commands.shared.processes import child_environment, run_child

SUMMARY = "Controleer de code en voer de tests uit; met --quick alleen de snelste."
NEEDS_DEV = True
NEEDS_CMS = True
PASSES_ON = True

_QUICK_OPTION = "--quick"
_FUZZ_OPTION = "--fuzz"  # and a number: so many broken folders of content, and nothing else
# For the loop of a change: the parts, the real content, and one build.
_QUICK = ("tests/unit", "tests/content", "tests/build/test_building.py")
_FUZZ = "tests/unit/test_fuzz_trees.py"
# A worker that is done takes tests from another; at the end the slowest are told.
_SLOWEST = "--durations=15"
_ON_ALL_CORES = ("-n", "auto", "--dist", "worksteal", _SLOWEST)
BROWSER = "JDM_CHROMIUM"  # environment variable with the path of Chromium

# Chromium without a window first, Playwright's own choice: it opens a page in a third of the time.
_NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
_MAC_APPS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_WINDOWS_PROGRAMS = (
    "Chromium/Application/chrome.exe",
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)


def add_arguments(parser: ArgumentParser) -> None:
    """Tell what may follow: but for two options it goes on to pytest."""
    parser.add_argument(_QUICK_OPTION, action="store_true", help="alleen de snelste tests")
    parser.add_argument(
        _FUZZ_OPTION,
        metavar="AANTAL",
        help="alleen zoveel mappen met teksten waarin van alles mis ging",
    )
    parser.add_argument(
        "pytest", nargs="*", metavar="...", help="de rest gaat naar pytest, zoals -k of een bestand"
    )
    parser.epilog = f"Bijvoorbeeld: {parser.prog} tests/unit/test_new.py -k titel"


def run(arguments: Namespace) -> int:
    """Run every step, also after one failed; pytest is last, so that its last line is ours."""
    environment = child_environment()
    failed = [name for name, command in _checks().items() if not _step(name, command, environment)]

    browser = find_browser(os.environ)
    options = [] if browser else ["-m", "not browser"]
    if browser:
        environment[BROWSER] = browser
    else:
        complain(_no_browser())
        if os.environ.get("CI") == "true":
            failed.append("Chromium ontbreekt")
    if failed:
        complain(f"\nNog niet goed: {', '.join(failed)} (zie hierboven).")
    pytest = [sys.executable, "-m", "pytest", *options, *_chosen(arguments.rest)]
    if not _step("pytest", pytest, environment):
        failed.append("pytest")
    return 1 if failed else 0


def _chosen(rest: list[str]) -> list[str]:
    """Which tests to run, and how. What somebody chose by hand runs as they say."""
    if rest == [_QUICK_OPTION]:
        return [*_QUICK, *_ON_ALL_CORES]
    if rest[:1] == [_FUZZ_OPTION]:
        return [_FUZZ, *_ON_ALL_CORES, *rest]
    return rest or [*_ON_ALL_CORES]


def find_browser(
    environment: Mapping[str, str], which: Callable[[str], str | None] = shutil.which
) -> str | None:
    """Give the path of a Chromium (or Chrome, or Edge), the person's own choice first."""
    chosen = environment.get(BROWSER)
    if chosen:
        return chosen
    on_path = (which(name) for name in _NAMES)
    elsewhere = (str(path) for path in _usual_places(environment) if path.is_file())
    return next((path for path in on_path if path), None) or next(elsewhere, None)


def _usual_places(environment: Mapping[str, str]) -> list[Path]:
    folders: list[Path] = []
    programs: tuple[str, ...] = ()
    if sys.platform == "darwin":
        folders, programs = [Path("/Applications"), Path.home() / "Applications"], _MAC_APPS
    elif sys.platform == "win32":
        names = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
        folders = [Path(environment[name]) for name in names if environment.get(name)]
        programs = _WINDOWS_PROGRAMS
    return [folder / program for folder in folders for program in programs]


def _checks() -> dict[str, list[str]]:
    python = [sys.executable, "-m"]
    lint_imports = Path(sysconfig.get_path("scripts")) / "lint-imports"
    return {
        "ruff check": [*python, "ruff", "check"],
        "ruff format": [*python, "ruff", "format", "--check"],
        "mypy": [*python, "mypy"],
        "lint-imports": [str(lint_imports), "--no-logo"],
    }


def _step(name: str, command: list[str], environment: Mapping[str, str]) -> bool:
    say(f"\n== {name}")
    return run_child(command, folder=ROOT, environment=environment) == 0


def _no_browser() -> str:
    return (
        "\nIk vind geen Chromium, Chrome of Edge. Daarom sla ik de tests in een browser over "
        "(merkteken 'browser', map tests/browser). Wil je ze erbij? Installeer Chromium "
        f"(Debian: sudo apt install chromium-headless-shell) of zet het pad ernaartoe in {BROWSER}."
    )
