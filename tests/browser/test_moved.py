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


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("velden/#bijeenkomst", "velden/bijeenkomst/"),
        ("velden/#advies-aanbevelingen", "velden/advies/#binnen-aanbevelingen"),
        ("velden/#een-cijfer", "velden/bijeenkomst/#binnen-cijfers"),
        ("velden/#soorten", "velden/#soorten"),
    ],
)
def test_what_stood_on_the_one_page_with_all_fields_leads_on(
    visit: Visit, address: str, former: str, now: str
) -> None:
    page = visit(former)
    expect(page).to_have_url(address + now)
    if place := now.partition("#")[2]:
        expect(page.locator(f"#{place}")).to_be_in_viewport()


def test_without_javascript_a_link_stands_in_its_place(visit: Visit, address: str) -> None:
    page = visit("velden/#advies-aanbevelingen", java_script_enabled=False)
    link = page.locator("#advies-aanbevelingen")
    expect(link).to_be_in_viewport()
    link.click()
    expect(page).to_have_url(f"{address}velden/advies/#binnen-aanbevelingen")


def test_the_place_of_a_field_is_opened(visit: Visit) -> None:
    page = visit("velden/bijeenkomst/#binnen-terugblik-stand")
    expect(page.locator("#binnen-terugblik-stand dt")).to_be_in_viewport()
    page.get_by_role("heading", name="Meer over deze pagina").click()
    page.locator("#veld-programma").get_by_role("link").click()
    expect(page.locator("details[open]:has(#binnen-programma)")).to_be_visible()
