"""A real browser on the built fake site: every page is watched for what must never happen."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import filterfalse
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from commands.site._serving import served
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    Route,
    sync_playwright,
)

from tests.browser.looking import DESKTOP, Visit, fail_on, kinds_of
from tests.site_helpers import ROOT, Built, build

pytest.register_assert_rewrite("tests.browser.editing")  # so that its assertions tell what differs
# Chromium itself asks for nothing: without these flags it calls home, and tests can't tell.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE = 10_000  # ms for what must come; nothing here takes one second
EXIT = "www.buienradar.nl"  # where the quick exit leads; tests answer in its place
_MISSING = "Bestand dat er niet is: "
SCREENSHOTS = Path(os.environ.get("JDM_SCREENSHOTS", ".screenshots"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("JDM_CHROMIUM")
    assert path, "Start de tests met: python3 scripts/website.py test (die zoekt Chromium)"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(fake_site: Built) -> Iterator[str]:
    """The fake site, served with gzip as a real host does; the address ends with a slash."""
    with served(fake_site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site that visitors get, built once. Do not change what is in its folder."""
    return build(tmp_path_factory.mktemp("echt") / "site", ROOT / "mkdocs.yml")


@pytest.fixture(scope="session")
def kinds(fake_site: Built) -> dict[str, str]:
    return kinds_of(fake_site)


@pytest.fixture
def elsewhere() -> Mapping[str, Callable[[Route], None]]:
    """Other hosts that a page may ask, each with what answers in its place: none."""
    return {}


@pytest.fixture
def watch(address: str, elsewhere: Mapping[str, Callable[[Route], None]]) -> Watch:
    """What was seen on all pages; a test takes out what it expects."""
    return Watch(address, {urlsplit(address).netloc, "", *elsewhere})


@pytest.fixture
def visit(
    browser: Browser,
    address: str,
    elsewhere: Mapping[str, Callable[[Route], None]],
    watch: Watch,
    request: pytest.FixtureRequest,
) -> Iterator[Visit]:
    """Opens pages: `visit("tijdlijn/", viewport=PHONE, color_scheme="dark")`.

    At the end of the test: no request went to another host, nothing stood in the console, nothing
    was refused by the Content-Security-Policy, and no cookie was set. A failed test leaves a
    screenshot of every page behind.
    """
    contexts: list[BrowserContext] = []

    def open_page(path: str = "", **options: object) -> Page:
        context = browser.new_context(**{"viewport": DESKTOP, **options})  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        for host, answer in elsewhere.items():
            context.route(f"https://{host}/**", answer)
        page = context.new_page()
        watch.over(page)
        page.goto(address + path)
        return page

    yield open_page
    failed = getattr(request.node, "failed", False)
    for number, context in enumerate(contexts):
        if failed and context.pages:
            SCREENSHOTS.mkdir(exist_ok=True)
            name = f"{request.node.name}-{number}.png".replace("/", "_")
            context.pages[-1].screenshot(path=SCREENSHOTS / name, full_page=True)
        watch.cookies(context)
        context.close()
    watch.check()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report = yield
    if report.when == "call":
        item.failed = report.failed  # type: ignore[attr-defined]
    return report


class Watch:
    """Notes what must never happen on any page, by the path of the page."""

    def __init__(self, address: str, hosts: Collection[str]) -> None:
        self._address = address
        self._hosts = hosts
        self._found: dict[str, list[str]] = defaultdict(list)
        self._failing: set[str] = set()
        self._words: set[str] = set()

    def over(self, page: Page) -> None:
        page.on("request", lambda request: self._request(page, request))
        page.on("response", lambda response: self._response(page, response))
        page.on("console", lambda message: self._console(page, message))
        page.on("pageerror", lambda error: self._note(page, f"Fout in een script: {error}"))

    def cookies(self, context: BrowserContext) -> None:
        for cookie in context.cookies():
            self._found[cookie["domain"] + cookie["path"]].append(f"Cookie: {cookie['name']}")

    def forgive(self, host: str, *words: str) -> None:
        """Expect answers of a host that fail, and words in the console: at any time in the test,
        for a page can say more after what the test waited for."""
        self._failing.add(f"{_MISSING}https://{host}/")
        self._words.update(words)

    def check(self) -> None:
        fail_on(
            {page: [*filterfalse(self._expected, notes)] for page, notes in self._found.items()}
        )

    def _expected(self, note: str) -> bool:
        return note.startswith(tuple(self._failing)) or any(word in note for word in self._words)

    def _note(self, page: Page, what: str) -> None:
        self._found[f"/{page.url.removeprefix(self._address)}"].append(what)

    def _request(self, page: Page, request: Request) -> None:
        host = urlsplit(request.url).netloc
        leaves = host == EXIT and request.is_navigation_request()
        if host not in self._hosts and not leaves:
            self._note(page, f"Verzoek naar een andere site: {request.url}")

    def _response(self, page: Page, response: Response) -> None:
        if response.status >= 400 and response.request.resource_type != "document":
            self._note(page, f"{_MISSING}{response.url}")

    def _console(self, page: Page, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "status of 404" not in message.text:
            self._note(page, f"In de console (ook van de CSP): {message.text}")
