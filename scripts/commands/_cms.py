"""The editor in `.tools/cms`: there and complete, or not there at all."""

import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

from commands._environment import ROOT
from commands._messages import say
from commands._npm import REQUIREMENTS, packages
from commands._sveltia import write_program

PROGRAM = ROOT / ".tools" / "cms"
_STAMP = "stamp.txt"
_TEXTS = REQUIREMENTS / "cms" / "nl.json"


def is_ready() -> bool:
    """Whether the editor is there, made from what is in the project now."""
    stamp = PROGRAM / _STAMP
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == _made_from()


def ensure() -> None:
    """Make it, unless it is there. Raises Problem, and then the former one stays."""
    if is_ready():
        return
    say("Ik haal de editor voor /beheer/ op ...")
    PROGRAM.parent.mkdir(exist_ok=True)
    half = Path(tempfile.mkdtemp(prefix="cms-", dir=PROGRAM.parent))
    try:
        with packages("cms") as folder:
            write_program(folder, _TEXTS, half)
        (half / _STAMP).write_text(_made_from(), encoding="utf-8")
        shutil.rmtree(PROGRAM, ignore_errors=True)
        half.rename(PROGRAM)
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _made_from() -> str:
    files = (*sorted((REQUIREMENTS / "cms").iterdir()), Path(__file__).with_name("_sveltia.py"))
    return sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()
