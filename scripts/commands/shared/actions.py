"""What GitHub Actions gives a step and takes from it: environment variables and files."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from commands.shared.messages import Stop


def add_to_summary(text: str, environment: Mapping[str, str] = os.environ) -> None:
    """Add Markdown to the summary of the job; outside GitHub Actions there is none."""
    path = environment.get("GITHUB_STEP_SUMMARY")
    if path and text:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(text.rstrip("\n") + "\n\n")


def variable(name: str, environment: Mapping[str, str] = os.environ) -> str:
    """Give a variable of GitHub Actions. Raises Stop when it is not there."""
    value = environment.get(name, "")
    if not value:
        raise Stop(f"Deze opdracht werkt alleen op GitHub: {name} ontbreekt.")
    return value


def event() -> Any:
    """Give what started the workflow, as GitHub wrote it."""
    return json.loads(Path(variable("GITHUB_EVENT_PATH")).read_text(encoding="utf-8"))
