"""`checker`: fetch the Nu HTML checker, so that `test` can run it over every page."""

import base64
import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from argparse import ArgumentParser, Namespace
from pathlib import Path

from commands._environment import ROOT
from commands._messages import Problem, say

SUMMARY = "Haal de Nu HTML Checker op, die elke pagina nakijkt bij test. Vraagt npm en Java."
NEEDS_DEV = False
STANDARD_LIBRARY = True

JAR = ROOT / ".tools" / "vnu.jar"
VERSION = "26.9.27"
# `npm view vnu-jar@VERSION dist.integrity`: what we looked at is what everybody gets.
INTEGRITY = (
    "sha512-TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+"
    "RPUiZhgli0SghgBX6RJRNea0KA=="
)
_INSIDE = "package/build/dist/vnu.jar"


def add_arguments(parser: ArgumentParser) -> None:
    """Add nothing: there is one checker."""


def run(_arguments: Namespace) -> int:
    """Put the checker in `.tools/`. Raises Problem when npm fails or gives something else."""
    npm = shutil.which("npm")
    if npm is None:
        raise Problem("Hiervoor is npm nodig: installeer Node.js (van nodejs.org).")
    with tempfile.TemporaryDirectory(prefix="website-") as name:
        folder = Path(name)
        done = subprocess.run(
            [npm, "pack", "--silent", f"vnu-jar@{VERSION}"],
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        packages = list(folder.glob("*.tgz"))
        if done.returncode != 0 or len(packages) != 1:
            raise Problem(f"Ophalen lukt niet. npm zegt:\n{done.stderr.strip()}")
        unpack(packages[0], JAR)
    say(f"De Nu HTML Checker {VERSION} staat in {JAR.relative_to(ROOT)}.")
    return 0


def unpack(package: Path, jar: Path, integrity: str = INTEGRITY) -> None:
    """Take the checker out of the package. Raises Problem unless it is exactly what we expect."""
    digest = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if f"sha512-{digest}" != integrity:
        raise Problem("Dit is niet het pakket dat we verwachten. Ik gebruik het niet.")
    with tarfile.open(package) as archive:
        member = archive.extractfile(_INSIDE)
        if member is None:
            raise Problem(f"In het pakket zit geen {_INSIDE}.")
        jar.parent.mkdir(exist_ok=True)
        jar.write_bytes(member.read())
