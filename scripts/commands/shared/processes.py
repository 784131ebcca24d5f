"""Child processes: their environment, and their end."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_PATIENCE = 3.0  # seconds


def child_environment() -> dict[str, str]:
    """Give the environment for everything we start: the person's own, with our switches."""
    environment = dict(os.environ)
    # The two banners about MkDocs 2, each with the switch that its text names.
    environment["NO_MKDOCS_2_WARNING"] = "1"
    environment["DISABLE_MKDOCS_2_WARNING"] = "true"
    environment["PYTHONUTF8"] = "1"
    # Modules from elsewhere would win from those in the lock files.
    environment.pop("PYTHONPATH", None)
    environment.pop("PYTHONHOME", None)
    # A variable that is not set on GitHub arrives empty; mkdocs.yml knows the usual address.
    if not environment.get("SITE_URL"):
        environment.pop("SITE_URL", None)
    # An empty HOME makes pip put its cache in the current folder; without HOME it asks the system.
    if not environment.get("HOME"):
        environment.pop("HOME", None)
    return environment


def replace_process(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Go on as `command`. On Windows, which can't, wait for it and give its exit code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execve(command[0], list(command), dict(environment))
    # Ctrl-C reaches the child as well; it says the one line and we give on its exit code.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return subprocess.call(list(command), env=dict(environment))


def run_child(command: Sequence[str], *, folder: Path, environment: Mapping[str, str]) -> int:
    """Run `command` in `folder`, its output to the screen; give its exit code.

    Whatever interrupts us ends the child too, before the interruption goes on.
    """
    child = subprocess.Popen(list(command), cwd=folder, env=dict(environment))
    try:
        return child.wait()
    except BaseException:
        _end(child)
        raise


def _end(child: subprocess.Popen[bytes]) -> None:
    # Ctrl-C in a terminal has reached the child already; a signal to us alone has not.
    if not _has_ended(child):
        _interrupt(child)
    if not _has_ended(child):
        child.kill()
        child.wait()


def _has_ended(child: subprocess.Popen[bytes]) -> bool:
    try:
        child.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        return False
    return True


def _interrupt(child: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        child.terminate()
    else:
        child.send_signal(signal.SIGINT)
