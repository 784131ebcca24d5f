"""Asking git, where it is there and the folder is a repository."""

import subprocess
from pathlib import Path


def ask_git(folder: Path, *arguments: str) -> str | None:
    """What git says to these arguments; None when it fails, or is not installed."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError:
        return None
    return None if done.returncode else done.stdout.decode("utf-8", "replace")
