"""Packages of npm, exactly those in a lock file: `requirements/<name>/package-lock.json`.

The lock file holds names, versions and hashes; npm checks the hashes, and runs nothing of what it
fetches.
"""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from commands.shared.environment import ROOT
from commands.shared.messages import Stop

REQUIREMENTS = ROOT / "requirements"
# Somebody waits for it, perhaps without a connection.
_PATIENCE = (
    "--fetch-retries=1",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=2000",
    "--fetch-timeout=60000",
)
_FILES = ("package.json", "package-lock.json")


@contextmanager
def packages(name: str, requirements: Path = REQUIREMENTS) -> Iterator[Path]:
    """Give a folder `node_modules` with the packages locked in `requirements/<name>`, for a while.

    Raises Stop, with one Dutch line, without npm, or when it fails or gets something else.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise Stop("Hiervoor is npm nodig: installeer Node.js (van nodejs.org).")
    with tempfile.TemporaryDirectory(prefix="website-") as folder:
        for file in _FILES:
            shutil.copy(requirements / name / file, folder)
        done = subprocess.run(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", *_PATIENCE],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode != 0:
            raise Stop(_explain(done.stderr))
        yield Path(folder) / "node_modules"


def _explain(output: str) -> str:
    if "EINTEGRITY" in output:
        return "Dit is niet het pakket dat we verwachten. Ik gebruik het niet."
    lines = [line for line in output.splitlines() if "npm error" in line or "npm ERR!" in line]
    return "Ophalen lukt niet. npm zegt:\n" + "\n".join(lines[:5] or [output.strip()])
