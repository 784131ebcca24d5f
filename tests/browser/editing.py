"""What tests of the editor share: opening it, and filling in its forms."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from site_plugins.catalogue.clock import today
from site_plugins.catalogue.loading import load
from site_plugins.catalogue.reading import read_markdown
from site_plugins.catalogue.writing import write_page
from site_plugins.model.meeting import Meeting
from tests.site_helpers import copy_site

# What a YAML reader, a form or a shell could make something else of.
NASTY = {
    "titel": 'Wonen: "hoe" regel je dat? 🏠 #2',
    "samenvatting": "nee",
    "datum": "2026-12-03",
    "begin": "17:00",
    "einde": "20:30",
    "locatie": "'t Lichtruim - zaal 1.10",
    "thema": "10.500",
    "deelnemers": "0123",
}
_PART = '- "Hoi": [welkom] & {#1}'
# What `fill_meeting` fills in, as our reader reads it.
MEETING = {
    **NASTY,
    "soort": "actiemeeting",
    "onderwerpen": ["geld"],
    "programma": [{"soort": "speeddate", "begin": "09:00", "tekst": _PART}],
    "bronnen": ["jaarverslag"],
}
PATIENCE = 60_000  # milliseconds; the editor is large, and machines are busy
HIGH = {"width": 1280, "height": 8000}
OWN = "beheer/"  # the ways in
MEMBERS = "beheer/redactie/"
Visit = Callable[..., Page]


def open_editor(visit: Visit, route: str, way: str = OWN, **options: object) -> Page:
    """Opens the editor; on a very high screen, for it makes a field only when it is in sight."""
    page = visit(f"{way}#{route}", **{"viewport": HIGH, **options})
    begin(page)
    return page


def begin(page: Page) -> None:
    page.set_default_timeout(PATIENCE)
    page.get_by_role("button", name="Begin met schrijven").click()


def field(page: Page, key: str) -> Locator:
    return page.locator(f'section.field[data-key-path="{key}"]')


def choose(page: Page, key: str, label: str) -> None:
    field(page, key).get_by_role("combobox").click()
    page.get_by_role("option", name=label).click()


def pick(page: Page, key: str, label: str) -> None:
    """One of the few items that there are."""
    options = field(page, key)
    options.get_by_role("checkbox", name=label).or_(
        options.get_by_role("radio", name=label)
    ).click()


def add(page: Page, key: str) -> None:
    """One more in a list."""
    field(page, key).get_by_role("button", name=re.compile("toevoegen")).first.click()


def save(page: Page) -> None:
    page.get_by_role("button", name="Opslaan", exact=True).click()


def words_on(page: Page) -> set[str]:
    """All words that can be seen, without the signs that Sveltia puts around what it fills in."""
    return set(re.findall(r"\w+", page.locator("body").inner_text()))


def expect_no_place_for_pictures(page: Page) -> None:
    """Neither in what there is, nor in what can be made."""
    expect(page.get_by_role("radio", name="Bestanden")).to_have_count(0)
    page.get_by_role("button", name="Een nieuwe pagina maken").click()
    expect(page.get_by_role("menuitem", name="Bijeenkomst")).to_be_enabled()
    expect(page.get_by_role("menuitem", name="Bestanden")).to_be_disabled()


def fill_meeting(page: Page) -> None:
    """Fills the form of a new meeting with the nasty values, and saves."""
    for key, value in NASTY.items():
        field(page, key).locator("input, textarea").first.fill(value)
    choose(page, "soort", "Actiemeeting")
    pick(page, "onderwerpen", "Geld")
    add(page, "programma")
    choose(page, "programma.0.soort", "Speeddate")
    field(page, "programma.0.begin").locator("input").fill("09:00")
    field(page, "programma.0.tekst").locator("input, textarea").first.fill(_PART)
    add(page, "bronnen")
    pick(page, "bronnen.0.bron", "Jaarverslag")
    save(page)


def check_meeting(folder: Path, path: str, text: str) -> None:
    """What the editor made of it: our reader and model take it, and `new` would write the same."""
    site = copy_site(folder).parent
    (site / path).write_text(text, encoding="utf-8")
    loaded = load(site / "content", today())
    assert [str(problem) for problem in loaded.errors] == []
    data = read_markdown(text.encode()).data
    assert data == MEETING
    assert text == write_page(Meeting, data)
