"""scripts/website.py as it is, but in the Python of this test, whatever its .venv is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CODE = ("scripts", "site_plugins", "overrides")
START = """
import sys
from commands.shared.environment import Environment
from commands._main import main

Environment.ensure = lambda self, dev: None
Environment.is_current = lambda self: True
sys.exit(main(sys.argv[1:]))
"""


def copy_house(folder: Path, *more: str) -> Path:
    """The fake site as a project of its own: with the code that makes it, and more folders."""
    for name in (*CODE, *more):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    fake = ROOT / "tests" / "site"
    shutil.copytree(fake / "content", folder / "content")
    settings = (fake / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("../../overrides", "overrides")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder


def run_website(
    project: Path, *arguments: str, folder: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """A command with the code of `project`, run in `folder`: as a rule that project itself."""
    path = os.pathsep.join([str(project / "scripts"), str(project)])
    return subprocess.run(
        [sys.executable, "-c", START, *arguments],
        cwd=folder or project,
        env=os.environ | {"PYTHONPATH": path} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
