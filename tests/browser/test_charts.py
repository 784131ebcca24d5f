"""Charts: the drawing and the table beside it say the same, on every screen and in all colours."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import PHONE, ZOOMED, Visit, open_all, style_of
from tests.unit.test_contrast import contrast

pytestmark = pytest.mark.browser
TOPIC, CONFLICT, RATIO = "onderwerpen/kamers/", "organisaties/delft/", "projecten/nepproject/"
PAGES = (TOPIC, CONFLICT, RATIO, "cijfers/", "adviezen/")
SHORTEST = 0.005  # of the whole width: what is more than nothing can be seen

# Of every chart what is drawn, in pixels from its zero, and what its table says.
READ = """() => [...document.querySelectorAll(".jdm-chart")].map((chart) => {
    const text = (one) => one.textContent.replace(/\\s+/g, " ").trim();
    const all = (from, selector) => [...from.querySelectorAll(selector)];
    const zero = (svg) => svg.getBoundingClientRect().left
        + parseFloat(getComputedStyle(svg).borderLeftWidth);
    return {
        title: text(chart.querySelector("figcaption strong")),
        whole: chart.querySelector(".jdm-chart__bar--whole") !== null,
        drawing: all(chart, ".jdm-chart__row").map((row) => ({
            label: text(row.querySelector(".jdm-chart__label, .jdm-chart__line span")),
            values: all(row, ".jdm-chart__value").map(text),
            bars: all(row, "svg").map((svg) => {
                const bar = svg.firstElementChild.getBoundingClientRect();
                const style = getComputedStyle(svg);
                const room = svg.getBoundingClientRect().width
                    - parseFloat(style.borderLeftWidth) - parseFloat(style.borderRightWidth);
                return { start: bar.left - zero(svg), reach: bar.width / room };
            }),
        })),
        origin: all(chart, ".jdm-chart__origin").map((one) => ({
            last: text(one), source: one.querySelector(".jdm-source a") !== null }))[0] ?? null,
        table: {
            name: text(chart.querySelector("summary")),
            columns: all(chart, "thead th[scope=col]").map(text),
            rows: all(chart, "tbody tr").map((row) => ({
                label: text(row.querySelector("th[scope=row]").firstChild),
                values: all(row, ".jdm-chart__value").map(text),
                last: text(row.lastElementChild),
                source: row.querySelector("td .jdm-source a") !== null,
            })),
        },
    };
})"""
FOCUSABLE = "a, button, input, summary, [tabindex]"


def number(text: str) -> float:
    """The number in words like `meer dan 1.179,5 jongeren`."""
    found = re.search(r"\d[\d.]*(,\d+)?", text)
    assert found, text
    return float(found[0].replace(".", "").replace(",", "."))


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, visit: Visit) -> Page:
    page = visit(request.param)
    open_all(page)
    expect(page.locator(".jdm-chart").first).to_be_visible()
    return page


def charts(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(READ)
    return found


def test_the_table_has_the_values_of_the_drawing(page: Page) -> None:
    for chart in charts(page):
        drawn = [(row["label"], row["values"]) for row in chart["drawing"]]
        assert [(row["label"], row["values"]) for row in chart["table"]["rows"]] == drawn
        assert chart["table"]["name"] == f"In een tabel: {chart['title']}"
        columns = [one for one in chart["table"]["columns"] if one not in ("Wat", "Datum en bron")]
        assert {len(row["values"]) for row in chart["drawing"]} == {len(columns)}


def test_a_bar_begins_at_zero_and_is_as_long_as_its_number(page: Page) -> None:
    for chart in charts(page):
        values = [number(value) for row in chart["drawing"] for value in row["values"]]
        bars = [bar for row in chart["drawing"] for bar in row["bars"]]
        percent = "procent" in chart["drawing"][0]["values"][0]
        whole = (100 if percent else sum(values)) if chart["whole"] else max(values)
        assert len(bars) == len(values)
        for value, bar in zip(values, bars, strict=True):
            assert bar["start"] == pytest.approx(0, abs=0.5)
            expected = max(value / whole, SHORTEST) if value else 0
            assert bar["reach"] == pytest.approx(expected, abs=0.002), chart["title"]


def test_every_row_has_a_date_and_a_source(page: Page) -> None:
    """Its own, or where all have the same: once, under the drawing."""
    for chart in charts(page):
        told = [chart["origin"]] if chart["origin"] else chart["table"]["rows"]
        for row in told:
            assert re.match(r"zonder datum|(\d+ )?([a-z]+ )?\d{4}", row["last"]), row
            assert row["source"], row
        assert bool(chart["origin"]) == ("Datum en bron" not in chart["table"]["columns"])


def test_the_drawing_is_for_the_eye_alone(page: Page) -> None:
    for drawing in page.locator(".jdm-chart__drawing").all():
        expect(drawing).to_have_attribute("aria-hidden", "true")
        assert drawing.locator(FOCUSABLE).count() == 0
    assert page.locator("[style]").count() == 0


@pytest.mark.parametrize("screen", [PHONE, ZOOMED], ids=["360", "320"])
def test_on_a_phone_it_can_be_read(page: Page, screen: dict[str, int]) -> None:
    page.set_viewport_size(screen)  # type: ignore[arg-type]
    sizes = page.evaluate(
        """() => [...document.querySelectorAll(".jdm-chart *")]
            .filter((one) => [...one.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
            .map((one) => parseFloat(getComputedStyle(one).fontSize))"""
    )
    assert min(sizes) >= 14
    assert page.locator("svg text").count() == 0, "Text in an SVG gets smaller with it."
    assert page.evaluate("document.documentElement.scrollWidth") <= screen["width"]
    for chart in page.locator(".jdm-chart").all():
        drawing = chart.locator(".jdm-chart__drawing").bounding_box()
        table = chart.locator("table").bounding_box()
        assert drawing
        assert table
        assert drawing["width"] > 200
        assert table["y"] >= drawing["y"] + drawing["height"], "the table comes under the drawing"


@pytest.mark.parametrize("width", [704, 1280])
def test_the_table_stays_inside_the_chart(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    too_wide = page.locator(".jdm-chart").evaluate_all(
        """(charts) => charts.filter((chart) => chart.scrollWidth > chart.clientWidth)
            .map((chart) => chart.querySelector("figcaption strong").textContent)"""
    )
    assert too_wide == []


COLOURS = """() => [...document.querySelectorAll(".jdm-chart")].map((chart) => {
    const style = (selector, name) => {
        const found = chart.querySelector(selector);
        return found && getComputedStyle(found)[name];
    };
    return {
        card: getComputedStyle(chart).backgroundColor,
        part: style(".jdm-chart__part:not(.jdm-chart__part--before)", "fill"),
        before: style(".jdm-chart__part--before", "fill"),
        zero: style("svg", "borderLeftColor"),
        whole: style(".jdm-chart__bar--whole", "borderTopColor"),
    };
})"""


def colour(css: str) -> str:
    """`rgb(1, 2, 3)` as `#010203`; what can be seen through fails."""
    parts = re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", css)
    assert parts, css
    return "#" + "".join(f"{int(part):02x}" for part in parts.groups())


@pytest.mark.parametrize(
    "media",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"color_scheme": "light", "forced_colors": "active"},
        {"color_scheme": "dark", "forced_colors": "active"},
        {"color_scheme": "dark", "media": "print"},
    ],
    ids=["light", "dark", "forced", "forced dark", "print"],
)
def test_every_line_can_be_seen(visit: Visit, media: dict[str, Any]) -> None:
    page = visit(TOPIC)
    page.emulate_media(**media)
    found = page.evaluate(COLOURS)
    assert found[0]["before"]
    assert found[0]["whole"]
    for one in found:
        card = colour(one.pop("card"))
        for name, css in one.items():
            assert css is None or contrast(colour(css), card) >= 3, name


def test_in_forced_colours_a_bar_has_the_colour_of_text(visit: Visit) -> None:
    page = visit(TOPIC, forced_colors="active")
    text = style_of(page, ".jdm-chart", "color")
    for bar in page.locator(".jdm-chart__part").all():
        assert bar.evaluate("one => getComputedStyle(one).fill") == text


def test_before_and_after_differ_by_more_than_colour(visit: Visit) -> None:
    first = visit(TOPIC).locator(".jdm-chart__row").first
    assert first.locator(".jdm-chart__line span:first-child").all_text_contents() == [
        "Eerst",
        "Later",
    ]


def test_a_link_to_a_figure_leads_to_its_row(visit: Visit) -> None:
    page = visit("cijfers/")
    open_all(page)
    page.get_by_role("link", name="Heeft een sleutel").click()
    page.wait_for_url(f"**/{TOPIC}#sleutel")
    expect(page.locator("tr:target th")).to_contain_text("Heeft een sleutel")
    expect(page.locator("tr:target")).to_be_visible()
