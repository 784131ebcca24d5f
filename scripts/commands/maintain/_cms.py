"""What the editor needs of others, in `.tools/cms`: there and complete, or not there at all."""

import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

from commands.shared.environment import ROOT
from commands.shared.messages import say
from commands.shared.npm import REQUIREMENTS, packages

PROGRAM = ROOT / ".tools" / "cms"
_STAMP = "stamp.txt"


def is_ready() -> bool:
    """Whether it is there, made from what is in the project now."""
    stamp = PROGRAM / _STAMP
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == _made_from()


def ensure() -> None:
    """Fetch it, unless it is there. Raises Stop, and then the former one stays."""
    if is_ready():
        return
    say("Ik haal de editor voor /beheer/ op ...")
    PROGRAM.parent.mkdir(exist_ok=True)
    half = Path(tempfile.mkdtemp(prefix="cms-", dir=PROGRAM.parent))
    try:
        with packages("cms") as folder:
            # The modules for browsers, as they come.
            shutil.copytree(folder / "yaml" / "browser", half / "yaml")
            shutil.copy(folder / "yaml" / "LICENSE", half / "yaml" / "LICENSE.txt")
        (half / _STAMP).write_text(_made_from(), encoding="utf-8")
        shutil.rmtree(PROGRAM, ignore_errors=True)
        half.rename(PROGRAM)
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _made_from() -> str:
    files = (*sorted((REQUIREMENTS / "cms").iterdir()), Path(__file__))
    return sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()
