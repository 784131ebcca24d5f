"""A former address leads on, to the same place in the page that answers now."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.looking import Visit
from tests.site_helpers import Built

pytestmark = pytest.mark.browser


@pytest.fixture
def moved(fake_site: Built) -> tuple[str, str]:
    """A former address, and the one that answers now."""
    for record in fake_site.catalogue.records:
        for former in record.entry.former_addresses:
            return former, record.address
    raise AssertionError("Give something in tests/site a `voorheen`.")


def test_the_place_in_the_page_is_kept(visit: Visit, address: str, moved: tuple[str, str]) -> None:
    former, now = moved
    page = visit(f"{former}#wat-er-gebeurde")
    expect(page).to_have_url(f"{address}{now}#wat-er-gebeurde")


def test_without_javascript_it_leads_to_the_page(
    visit: Visit, address: str, moved: tuple[str, str]
) -> None:
    former, now = moved
    page = visit(former, java_script_enabled=False)
    expect(page).to_have_url(address + now)
