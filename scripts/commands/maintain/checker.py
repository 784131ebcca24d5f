"""`checker`: fetch the Nu HTML checker, so that `test` can run it over every page."""

import shutil
from argparse import Namespace

from commands.shared.environment import ROOT
from commands.shared.messages import say
from commands.shared.npm import packages

SUMMARY = "Haal de Nu HTML Checker op, die elke pagina nakijkt bij test. Vraagt npm en Java."
STANDARD_LIBRARY = True

JAR = ROOT / ".tools" / "vnu.jar"


def run(_arguments: Namespace) -> int:
    """Put the checker in `.tools/`. Raises Stop when npm fails or gives something else."""
    with packages("checker") as folder:
        JAR.parent.mkdir(exist_ok=True)
        shutil.copy(folder / "vnu-jar" / "build" / "dist" / "vnu.jar", JAR)
    say(f"De Nu HTML Checker staat in {JAR.relative_to(ROOT)}.")
    return 0
