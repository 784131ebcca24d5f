"""`pictures`: the pictures in README and CONTRIBUTING, made anew of the site as it is now."""

import os
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from commands._cms import PROGRAM, ensure
from commands._environment import ROOT
from commands._messages import Problem, count, say
from commands._processes import child_environment, run_child
from commands._serving import served
from commands.test import BROWSER, find_browser

if TYPE_CHECKING:
    from playwright.sync_api import Page

SUMMARY = "Maak de plaatjes in README en CONTRIBUTING opnieuw. Vraagt Chromium en npm."
NEEDS_DEV = True

FOLDER = ROOT / ".github" / "pictures"
_REPOSITORY = "https://github.com/naam/project"  # in no picture; without it a page has no links
_DESKTOP = {"width": 1200, "height": 800}
_TABLET = {"width": 760, "height": 900}
_PATIENCE = 60_000  # milliseconds; the editor is large


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "--to", type=Path, default=FOLDER, metavar="MAP", help="gewoon: .github/pictures"
    )


def run(arguments: Namespace) -> int:
    """Make every picture. Raises Problem without Chromium, or when the site can't be built."""
    browser = find_browser(os.environ)
    if browser is None:
        raise Problem(f"Ik vind geen Chromium. Installeer het, of zet het pad in {BROWSER}.")
    if not PROGRAM.exists():
        ensure()
    folder: Path = arguments.to
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="website-") as name:
        site = Path(name) / "site"
        build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", str(site)]
        environment = {**child_environment(), "REPOSITORY": _REPOSITORY}
        if run_child(build, folder=ROOT, environment=environment) != 0:
            raise Problem("De site maken lukt niet: zie hierboven.")
        with served(site) as address:
            _take_all(browser, address, folder)
    say(f"{count(len(PICTURES), 'plaatje', 'plaatjes')} gemaakt in {folder}.")
    return 0


def _take_all(browser: str, address: str, folder: Path) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for name, (size, prepare) in PICTURES.items():
            context = chromium.new_context(
                viewport={"width": size["width"], "height": size["height"]},
                color_scheme="light",
                locale="nl-NL",
            )
            context.set_default_timeout(_PATIENCE)
            page = context.new_page()
            prepare(page, address)
            page.screenshot(path=folder / name, animations="disabled")
            context.close()
        chromium.close()


def _home(page: "Page", address: str) -> None:
    page.goto(address)


def _links(page: "Page", address: str) -> None:
    page.goto(f"{address}onderwerpen/nazorg/")
    page.locator(".jdm-footer").evaluate("one => one.scrollIntoView({ block: 'end' })")


def _start(page: "Page", address: str) -> None:
    page.goto(f"{address}beheer/")
    page.get_by_role("button", name="Begin met schrijven").wait_for()


def _form(page: "Page", address: str) -> None:
    page.goto(f"{address}beheer/#/collections/onderwerpen/entries/nazorg")
    page.get_by_role("button", name="Begin met schrijven").click()
    page.locator('section.field[data-key-path="titel"] input').wait_for()


def _sending(page: "Page", address: str) -> None:
    _form(page, address)
    page.locator('section.field[data-key-path="titel"] input').fill("Nazorg, ook na je achttiende")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    page.get_by_role("dialog", name="Opgeslagen").wait_for()
    page.get_by_text("Pagina opgeslagen").wait_for(state="hidden")


PICTURES: dict[str, tuple[dict[str, int], Callable[["Page", str], None]]] = {
    "home.png": (_DESKTOP, _home),
    "pagina-verbeteren.png": (_TABLET, _links),
    "editor-begin.png": (_TABLET, _start),
    "editor-formulier.png": (_TABLET, _form),
    "editor-insturen.png": (_TABLET, _sending),
}
