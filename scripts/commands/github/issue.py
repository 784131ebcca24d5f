"""`issue`: keeps one issue on GitHub up to date with what the nightly checks found."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from commands.github._github import GitHub
from commands.github._sticky import put_issue
from commands.shared.messages import say

SUMMARY = "Houd op GitHub één lijst bij van wat onderhoud nodig heeft."
STANDARD_LIBRARY = True

MARKER = "<!-- website: onderhoud -->"
TITLE = "Onderhoud van de website"
# The files that the checks of the night write; an empty one says that all is well.
SECTIONS = {
    "health.md": "Wat de site nodig heeft",
    "links.md": "Links naar andere sites",
    "audit.md": "Onderdelen met een bekend lek",
    "archive.md": "Bronnen zonder bewaarde kopie",
}
_LONGEST = 60_000  # characters; GitHub takes 65,536


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("reports", type=Path, metavar="MAP", help="de map met de verslagen")


def run(arguments: Namespace) -> int:
    """Open the issue, change it, or close it when nothing is left."""
    put_issue(GitHub.from_environment(), MARKER, TITLE, text_of(arguments.reports))
    say("De lijst met onderhoud is bijgewerkt.")
    return 0


def text_of(reports: Path) -> str:
    """Put the reports together; the empty string when there is nothing to do."""
    parts = [_section(reports / name, title) for name, title in SECTIONS.items()]
    found = "\n".join(part for part in parts if part)
    if len(found) > _LONGEST:
        found = found[:_LONGEST] + "\n\n(Er is meer: zie het verslag van vannacht.)\n"
    return (
        found
        and f"Wat de controle van vannacht vond. Niets hiervan houdt de site tegen.\n\n{found}"
    )


def _section(path: Path, title: str) -> str:
    if not path.is_file():
        return f"## {title}\n\nDeze controle is niet afgekomen.\n"
    text = path.read_text(encoding="utf-8").strip()
    return f"## {title}\n\n{text}\n" if text else ""
