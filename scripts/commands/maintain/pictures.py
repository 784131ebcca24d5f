"""`pictures`: pictures of the site as it is now, for README, CONTRIBUTING and a shared link."""

import os
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from commands.maintain._cms import PROGRAM, ensure
from commands.maintain.test import BROWSER, find_browser
from commands.shared.environment import ROOT
from commands.shared.messages import Stop, say
from commands.shared.processes import child_environment, run_child
from commands.site._serving import served

if TYPE_CHECKING:
    from playwright.sync_api import Page

SUMMARY = "Maak de plaatjes van de site opnieuw. Vraagt Chromium en npm."
NEEDS_DEV = True

FOLDER = ROOT / ".github" / "pictures"
SHARE_FOLDER = ROOT / "overrides" / "assets"
_REPOSITORY = "https://github.com/naam/project"  # in no picture; without it a page has no links
_PATIENCE = 60_000  # milliseconds; machines are busy


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--to", type=Path, metavar="MAP", help="alle plaatjes in die map, om te kijken"
    )


def run(arguments: Namespace) -> int:
    """Make every picture. Raises Stop without Chromium, or when the site can't be built."""
    browser = find_browser(os.environ)
    if browser is None:
        raise Stop(f"Ik vind geen Chromium. Installeer het, of zet het pad in {BROWSER}.")
    if not PROGRAM.exists():
        ensure()
    with tempfile.TemporaryDirectory(prefix="website-") as name:
        site = Path(name) / "site"
        build = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-d", str(site)]
        environment = {**child_environment(), "REPOSITORY": _REPOSITORY}
        if run_child(build, folder=ROOT, environment=environment) != 0:
            raise Stop("De site maken lukt niet: zie hierboven.")
        with served(site) as address:
            taken = _take_all(browser, address)
    for name, picture in taken.items():
        path = (arguments.to or PICTURES[name].folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture)
        say(f"Gemaakt: {path}")
    return 0


def _take_all(browser: str, address: str) -> dict[str, bytes]:
    from playwright.sync_api import sync_playwright

    taken = {}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for name, picture in PICTURES.items():
            context = chromium.new_context(
                viewport={"width": picture.width, "height": picture.height},
                device_scale_factor=picture.scale,
                color_scheme="light",
                locale="nl-NL",
            )
            context.set_default_timeout(_PATIENCE)
            page = context.new_page()
            picture.prepare(page, address)
            taken[name] = page.screenshot(animations="disabled")
            context.close()
        chromium.close()
    return taken


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
    page.locator('[data-key="titel"] input').wait_for()


def _sending(page: "Page", address: str) -> None:
    _form(page, address)
    page.locator('[data-key="titel"] input').fill("Nazorg, ook na je achttiende")
    page.get_by_role("button", name="Klaar: stuur in").click()
    page.get_by_role("dialog", name="Opgeslagen").wait_for()


def _share(page: "Page", address: str) -> None:
    """The top of the home page alone, large: a preview of a link is small."""
    page.goto(address)
    page.evaluate(
        """(css) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets = [sheet];
        }""",
        """
        .jdm-header, .jdm-footer, .jdm-article > :not(.jdm-hero) { display: none; }
        .jdm-article.jdm-article--home .jdm-hero {
            grid-template-columns: 1fr auto; align-content: center;
            min-height: 100vh; padding: 0 1rem;
        }
        .jdm-article.jdm-article--home .jdm-hero__picture { width: 13rem; }
        """,
    )
    page.evaluate("document.fonts.ready")


@dataclass(frozen=True, slots=True)
class Screenshot:
    """`prepare` shows what must be seen; `width` and `height` are in CSS pixels."""

    width: int
    height: int
    prepare: Callable[["Page", str], None]
    folder: Path = FOLDER
    scale: int = 1


PICTURES = {
    "home.png": Screenshot(1200, 800, _home),
    "pagina-verbeteren.png": Screenshot(760, 900, _links),
    "editor-begin.png": Screenshot(760, 900, _start),
    "editor-formulier.png": Screenshot(760, 900, _form),
    "editor-insturen.png": Screenshot(760, 900, _sending),
    "share.png": Screenshot(600, 315, _share, SHARE_FOLDER, scale=2),
}
