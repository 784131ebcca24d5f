"""The real site on a phone: how many screens a page is, with everything closed that can be opened.

Nobody reads forty screens. What is long shows its start, and the rest in a fold.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from commands.site._serving import served
from playwright.sync_api import Browser

from site_plugins.model.advice import Advice
from site_plugins.model.pillar import Pillar
from site_plugins.model.topic import Topic
from tests.browser.looking import PHONE, fail_on
from tests.site_helpers import Built

pytestmark = pytest.mark.browser
MOST = 10
MOST_OF = {Topic: 4, Pillar: 6, Advice: 6}
# Help for editors, which says all of every message.
LONG = frozenset({"foutmeldingen/"})


@pytest.fixture(scope="module")
def screens(browser: Browser, real_site: Built) -> Iterator[dict[str, float]]:
    """The height of every page by its address, in screens of a phone."""
    with served(real_site.folder) as url:
        page = browser.new_page(viewport=PHONE, has_touch=True, is_mobile=True)  # type: ignore[arg-type]
        found = {}
        for record in real_site.catalogue.records:
            page.goto(f"{url}{record.address}")
            height = page.evaluate(
                "document.fonts.ready.then(() => document.documentElement.scrollHeight)"
            )
            found[record.address] = height / PHONE["height"]
        page.close()
        yield found


def test_no_page_is_longer_than_its_kind_may_be(
    screens: dict[str, float], real_site: Built
) -> None:
    assert len(screens) > 200
    fail_on(
        {
            record.address: [f"more than {most} screens of a phone: {found:.1f}"]
            for record in real_site.catalogue.records
            if record.address not in LONG
            and (found := screens[record.address]) > (most := MOST_OF.get(type(record.entry), MOST))
        }
    )
