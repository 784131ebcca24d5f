"""Which commands there are, known without importing them.

Importing would need what they import, and one command with a mistake in it would stop them all.
"""

import ast
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1]

# The rooms that hold commands, in the order of `--help`, with their heading there.
ROOMS = {
    "site": "De site",
    "write": "Schrijven",
    "github": "Stappen van de workflows op GitHub",
    "maintain": "Onderhoud en metingen",
}


@dataclass(frozen=True)
class CommandEntry:
    """Where a command is and what its constants say; see the docstring of the package."""

    room: str
    summary: str
    needs_dev: bool
    passes_on: bool
    standard_library: bool
    needs_cms: bool


def all_commands(folder: Path = FOLDER) -> dict[str, CommandEntry]:
    """Give every command by name, room by room."""
    return {
        path.stem: _read(path)
        for room in ROOMS
        for path in sorted((folder / room).glob("*.py"))
        if not path.name.startswith("_")
    }


def _read(path: Path) -> CommandEntry:
    constants: dict[str, object] = {}
    for statement in ast.parse(path.read_text(encoding="utf-8"), str(path)).body:
        match statement:
            case ast.Assign(targets=[ast.Name(name)], value=ast.Constant(value)):
                constants[name] = value
    return CommandEntry(
        room=path.parent.name,
        summary=str(constants["SUMMARY"]),
        needs_dev=bool(constants.get("NEEDS_DEV", False)),
        passes_on=bool(constants.get("PASSES_ON", False)),
        standard_library=bool(constants.get("STANDARD_LIBRARY", False)),
        needs_cms=bool(constants.get("NEEDS_CMS", False)),
    )
