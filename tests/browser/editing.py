"""What tests of the editor share: opening it, and filling in its forms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from site_plugins.loading import load
from site_plugins.model.meeting import Meeting
from site_plugins.reading.clock import today
from site_plugins.reading.documents import read_markdown
from site_plugins.writing.front_matter import write_page
from tests.browser.looking import Visit
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
# What an editor that knows Markdown would write in another way.
BODY = """Een \\*ster\\*, ~~weg~~ en\u00a0`code`.

| A | B |
|---|:-:|
| 1 | 2 |

* lijst
   1) twee  """
PATIENCE = 20_000  # milliseconds; machines are busy
OWN = "beheer/"  # the ways in
MEMBERS = "beheer/redactie/"


def open_editor(visit: Visit, route: str, way: str = OWN, **options: object) -> Page:
    page = visit(f"{way}#{route}", **options)
    begin(page)
    return page


def begin(page: Page) -> None:
    page.set_default_timeout(PATIENCE)
    page.get_by_role("button", name="Begin met schrijven").click()


def field(page: Page, key: str) -> Locator:
    return page.locator(f'[data-key="{key}"]')


def box(page: Page, key: str) -> Locator:
    """What a field is filled in with; all that it stands in is opened."""
    reveal(page, key)
    return field(page, key).locator("> :is(input, textarea, select)")


def reveal(page: Page, key: str) -> None:
    """Opens the group of the form that a field stands in, and the things in lists."""
    parts = key.split(".")
    for length in range(len(parts)):
        field(page, ".".join(parts[: length + 1])).evaluate(
            """(one) => {
                const inside = one.querySelector(":scope > details") ?? one;
                for (let at = inside; at; at = at.parentElement.closest("details")) at.open = true;
            }"""
        )


def fill(page: Page, values: Mapping[str, str]) -> None:
    """Texts are typed over what stands there; of a choice the shown words are chosen."""
    for key, value in values.items():
        one = box(page, key)
        if one.evaluate("one => one.tagName") == "SELECT":
            one.select_option(label=value)
        else:
            one.fill(value)


def add(page: Page, key: str) -> None:
    """One more in a list."""
    reveal(page, key)
    field(page, key).locator("> button").click()


def error(page: Page, key: str) -> Locator:
    """What is said to be wrong with a field."""
    return field(page, key).locator("> .jdm-field__error")


def finish(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Klaar")).click()


def drafts(page: Page) -> dict[str, dict[str, Any]]:
    """All drafts in this browser, by the path of their file."""
    kept: list[dict[str, Any]] = page.evaluate(
        """() => Object.keys(localStorage)
            .filter((key) => key.startsWith("jdm-beheer/"))
            .map((key) => JSON.parse(localStorage.getItem(key)))"""
    )
    return {draft["path"]: draft for draft in kept}


def words_on(page: Page) -> set[str]:
    """All words that can be seen."""
    return set(re.findall(r"\w+", page.locator("body").inner_text()))


def fill_meeting(page: Page) -> None:
    """Fills the form of a new meeting with the nasty values, and asks to send it."""
    fill(page, NASTY)
    fill(page, {"soort": "Actiemeeting"})
    add(page, "onderwerpen")
    fill(page, {"onderwerpen.0": "Geld"})
    add(page, "programma")
    part = {"soort": "Speeddate", "begin": "09:00", "tekst": _PART}
    fill(page, {f"programma.0.{key}": value for key, value in part.items()})
    fill(page, {"bronnen.0.bron": "Jaarverslag van de Nepraad"})
    fill(page, {"body": BODY})
    finish(page)


def check_meeting(folder: Path, path: str, text: str) -> None:
    """What the editor made of it: our reader and model take it, and `new` would write the same."""
    site = copy_site(folder).parent
    (site / path).write_text(text, encoding="utf-8")
    loaded = load(site / "content", today())
    assert [str(problem) for problem in loaded.errors] == []
    read = read_markdown(text.encode())
    assert read.data == MEETING
    assert text == f"{write_page(Meeting, read.data)}\n{BODY}\n"


def expect_saved(page: Page) -> None:
    expect(page.get_by_text("Bewaard in deze browser.", exact=True)).to_be_visible()
