"""`readability`: how easy each page is to read, the hardest first, and how often the built site
says that it doesn't know. Advice, and no gate."""

from __future__ import annotations

import argparse
from pathlib import Path

from commands.shared.environment import ROOT
from commands.shared.messages import Stop, say
from commands.shared.options import add_content, content_folder

SUMMARY = "Kijk hoe makkelijk de teksten lezen. De moeilijkste staan bovenaan."
NEEDS_DEV = True
GOAL, EASY_GOAL = 60, 80
NOT_BUILT = (
    "Hoe vaak er staat dat we iets niet weten, tel ik in de gemaakte website. Maak die eerst, met "
    "build."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_content(parser)
    parser.add_argument(
        "--limit",
        type=int,
        default=20,
        metavar="AANTAL",
        help="laat zoveel regels zien (gewoon: 20; 0 is alles)",
    )
    parser.add_argument(
        "--page",
        metavar="PAGINA",
        help="laat elk stuk van een pagina zien, zoals adviezen/goed-verhaal",
    )
    parser.add_argument(
        "--site",
        type=Path,
        default=ROOT / "site",
        metavar="MAP",
        help="de gemaakte website, om te tellen hoe vaak er staat dat we iets niet weten",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the table; always 0."""
    # Here and not above: `--help` works before anything is installed.
    from commands.write._not_knowing import phrases_per_page, report
    from commands.write._reading_report import of_easy, of_page, of_site
    from site_plugins.catalogue.paragraphs import easy_texts_of, texts_of
    from site_plugins.loading import load
    from site_plugins.reading.clock import today
    from site_plugins.reading.suggest import did_you_mean

    content = content_folder(arguments)
    catalogue = load(content, today()).catalogue
    pages = texts_of(catalogue)
    limit = arguments.limit if arguments.limit > 0 else None
    if arguments.page is None:
        say(of_site(pages, content.name, GOAL, limit))
        say(f"\n{of_easy(easy_texts_of(catalogue), EASY_GOAL, limit)}")
        counts = phrases_per_page(arguments.site)
        say(f"\n{report(counts, limit) if counts else NOT_BUILT}")
        return 0
    path = _path(arguments.page, content.name)
    found = next((name for name in (path, f"{path}.md", f"{path}/index.md") if name in pages), None)
    if found is None:
        question = did_you_mean(f"{path}.md", pages)
        raise Stop(f'Ik vind de pagina "{path}" niet. {question}'.rstrip())
    say(of_page(found, pages[found], content.name, limit))
    return 0


def _path(typed: str, root: str) -> str:
    """As typed, pasted from the address bar, or completed by the shell."""
    return typed.replace("\\", "/").removeprefix(f"{root}/").strip("/") or "index"
