"""What tests in a browser share: the screens, and questions to a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import Page

from site_plugins.model.page import GuidePage
from tests.site_helpers import Built

# Opens a page of the site: see the fixture of this name.
Visit = Callable[..., Page]

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
ZOOMED = {"width": 320, "height": 256}  # a window of 1280 x 1024 at 400%: WCAG 1.4.10

SENSITIVE = "voorbeelden/kamerruil/"
TIMELINE = "tijdlijn/"
# A browser in which storage is switched off.
NO_STORAGE = (
    "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })"
)

_STOP = """() => {
    const stop = document.activeElement;
    const { x, y, width, height } = stop.getBoundingClientRect();
    const style = getComputedStyle(stop);
    const label = stop.labels?.[0] ?? stop.closest("label");
    const hit = (part) => {
        const found = document.elementFromPoint(
            Math.min(Math.max(x + width * part, 1), innerWidth - 1),
            Math.min(Math.max(y + height / 2, 1), innerHeight - 1));
        const around = style.display === "inline"; // between its lines is what it stands in
        return found !== null && (stop.contains(found) || (around && found.contains(stop)));
    };
    const hasRing = (one) => {
        const { outlineStyle, outlineWidth } = one ? getComputedStyle(one) : {};
        return one && outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    };
    return {
        at: stop === document.body ? "" : stop.outerHTML.slice(0, 120),
        inline: style.display === "inline",
        onScreen: x + width > 0 && y + height > 0 && x < innerWidth && y < innerHeight,
        uncovered: [0.1, 0.5, 0.9].some(hit),
        width: Math.round(width), height: Math.round(height),
        inMenu: stop.closest("[data-menu] nav") !== null,
        labelled: label ? Math.round(label.getBoundingClientRect().height) : 0,
        ring: [stop, label].some(hasRing),
    };
}"""


def stops(page: Page, key: str = "Tab", most: int = 400) -> Iterator[dict[str, Any]]:
    """Every stop of the Tab key, from the start of the page to its end."""
    for _ in range(most):
        page.keyboard.press(key)
        stop = page.evaluate(_STOP)
        if not stop["at"]:
            return
        yield stop


def problems(found: list[dict[str, Any]]) -> list[str]:
    """What is wrong with these stops."""
    return [f"{problem}: {stop['at']}" for stop in found if (problem := _problem_of(stop))]


def _problem_of(stop: dict[str, Any]) -> str:
    # WCAG 2.5.8 leaves out a link inside a sentence: the height of its line is that of the text.
    least = 16 if stop["inline"] else 24
    height = max(stop["height"], stop["labelled"])
    found = [
        "not on the screen" if not stop["onScreen"] else "",
        "something lies over it" if not stop["uncovered"] else "",
        f"{stop['width']} by {height}" if height < least or stop["width"] < least else "",
        "no ring" if not stop["ring"] else "",
    ]
    return ", ".join(part for part in found if part)


def style_of(page: Page, selector: str, name: str) -> str:
    """One computed style of the first element that fits."""
    return str(page.locator(selector).first.evaluate(f"one => getComputedStyle(one).{name}"))


def add_style(page: Page, css: str) -> None:
    """Adds a style sheet as a reader's browser does, which no Content-Security-Policy refuses."""
    page.evaluate(
        """(css) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }""",
        css,
    )


def kinds_of(site: Built) -> dict[str, str]:
    """The address of one page of every kind: each view, each content type, and what is apart.

    Of each content type the longest page: it has most of what its template can show.
    """
    found = {"page that is not there": "deze/pagina/is/er/niet/"}
    for record in sorted(site.catalogue.records, key=lambda one: len(site.text_of(one))):
        kind = record.content_type.name if record.content_type else None
        view = getattr(record.entry, "view", None)
        if isinstance(record.entry, GuidePage):
            kind = "page of the field guide"
        found[kind or f"view {view.value if view else 'none'}"] = record.address
        if record.entry.sensitive:
            found["sensitive"] = record.address
    return found


def settle(page: Page) -> None:
    """Waits until the news of all that the page asked so far is here: an answer comes after it."""
    page.evaluate("fetch(location.pathname).then((answer) => answer.text())")


def open_all(page: Page) -> None:
    """Opens everything that is folded."""
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => (one.open = true))")


def shown(page: Page, selector: str) -> list[str]:
    """The start of every element that fits and can be seen."""
    found = page.locator(selector).filter(visible=True)
    return list(found.evaluate_all("all => all.map((one) => one.outerHTML.slice(0, 100))"))


def fail_on(found: Mapping[str, Iterable[str]]) -> None:
    """Fails when anything was found: tells it once, with all pages or states where it was."""
    places: dict[str, dict[str, None]] = {}
    for place, things in found.items():
        for thing in things:
            places.setdefault(thing, {})[place] = None
    told = [f"{thing}\n    here: {', '.join(where)}" for thing, where in places.items()]
    if told:
        pytest.fail("\n".join([f"{len(told)} found", *told]), pytrace=False)
