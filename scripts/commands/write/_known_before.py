"""The list of known findings may only shrink: what it was at a commit, with which rules."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from commands.shared.git import ask_git
from commands.shared.messages import Stop
from site_plugins.checking.known import KnownFindings, parse_known, read_known
from site_plugins.reading.beside import KNOWN_FINDINGS
from site_plugins.reading.problem import Problem

_RULES = ":(glob)site_plugins/**/rules/*.py"  # wherever these were then


def grown_since(commit: str, folder: Path) -> Iterator[Problem]:
    """What is on the list in `folder` and was not at `commit`, of rules that it had.

    Raises Stop when git doesn't know the commit.
    """
    listed = ask_git(folder, "ls-tree", "--name-only", commit, KNOWN_FINDINGS)
    if listed is None:
        raise Stop(f'Ik vind "{commit}" niet in git. Noem een versie, zoals origin/main.')
    text = ask_git(folder, "show", f"{commit}:./{KNOWN_FINDINGS}") if listed else None
    before = parse_known(text.encode()) if text else KnownFindings()

    def was_there(code: str) -> bool:
        quoted = f'"{code}"'
        return ask_git(folder, "grep", "-q", "-F", quoted, commit, "--", _RULES) is not None

    yield from read_known(folder).grown(before, was_there)
