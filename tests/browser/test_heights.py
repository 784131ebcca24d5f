"""How long the pages of the real site are on a phone, with what is folded closed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from commands._serving import served
from playwright.sync_api import Browser

from tests.browser.looking import PHONE, fail_on
from tests.site_helpers import ROOT, build

pytestmark = pytest.mark.browser
# In screens of a phone.
MOST = {
    "tijdlijn/": 10,
    "cijfers/": 10,
    "onderwerpen/": 10,
    "bijeenkomsten/": 10,
    "adviezen/": 10,
    "voorbeelden/": 10,
    "workshops/": 10,
    "organisaties/": 10,
    "projecten/": 10,
    "doelen/": 10,
    "bronnen/": 10,
}


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the real site."""
    site = build(tmp_path_factory.mktemp("real") / "site", ROOT / "mkdocs.yml")
    with served(site.folder) as address:
        yield address


def test_no_page_is_longer_than_somebody_scrolls(real: str, browser: Browser) -> None:
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    found = {}
    for path, most in MOST.items():
        page.goto(real + path)
        screens = page.evaluate("document.documentElement.scrollHeight") / PHONE["height"]
        found[path] = [f"{screens:.1f} screens, at most {most}"] if screens > most else []
    page.close()
    fail_on(found)
