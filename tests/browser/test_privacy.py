"""No page keeps anything, or asks anybody else for anything; `visit` watches the requests."""

from __future__ import annotations

import pytest

from tests.browser.looking import Visit
from tests.site_helpers import Built

pytestmark = pytest.mark.browser
KEPT = """async () => [
    document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name), ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
].filter(Boolean)"""


def test_no_page_keeps_or_asks_anything(visit: Visit, fake_site: Built, address: str) -> None:
    page = visit()
    pages = [
        file.removesuffix("index.html")
        for file, html in fake_site.html.items()
        if not any(meta.get("http-equiv") == "refresh" for meta in html.all("meta"))
    ]
    assert len(pages) > 50
    for path in pages:
        page.goto(address + path)
        assert page.evaluate(KEPT) == [], f"This page, or the one before it: {path}"


def test_what_is_kept_is_found(visit: Visit) -> None:
    page = visit()
    page.evaluate("sessionStorage.setItem('spoor', '1')")
    assert page.evaluate(KEPT) == ["spoor"]
