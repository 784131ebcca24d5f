"""The matrix of The Big Five counts exactly what the content says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from site_plugins.loading import load
from site_plugins.model.strict import references_in
from site_plugins.views.big_five import DATED, BigFiveView
from tests.builders import (
    TODAY,
    advice,
    catalogue,
    example,
    meeting,
    organisation,
    pillar,
    recommendation,
    source,
)

REAL_CONTENT = Path(__file__).parents[2] / "content"

BASE = {
    "big-five/dak": pillar(titel="Dak", nummer="1"),
    "big-five/werk": pillar(titel="Werk", nummer="2"),
    "organisaties/raad": organisation(),
    "bronnen/verslag": source(),
}


def content():
    return catalogue(
        BASE
        | {
            "bijeenkomsten/avond": meeting(datum="2019-11", big_five=["dak", "werk"]),
            "adviezen/advies": advice(
                datum="2020",
                aanbevelingen=[
                    recommendation(big_five=["dak"]),
                    recommendation(id="twee", big_five=["dak"]),
                ],
            ),
            "voorbeelden/ruil": example(big_five=["dak"]),
        }
    )


def test_an_item_counts_once_per_pillar_also_by_a_recommendation():
    view = BigFiveView(content()).overview()
    counts = {
        row.link.title: {cell.label: cell.count for cell in row.cells if cell.count}
        for row in view.rows
    }
    assert counts == {
        "Dak": {"Bijeenkomsten": 1, "Adviezen": 1, "Voorbeelden": 1},
        "Werk": {"Bijeenkomsten": 1},
    }


def test_the_years_hold_the_same_items_as_the_types():
    view = BigFiveView(content()).overview()
    assert [year.label for year in view.years] == ["2020", "2019", "Zonder datum"]
    by_year = sum(cell.count for year in view.years for cells in year.cells for cell in cells)
    by_type = sum(cell.count for row in view.rows for cell in row.cells)
    assert by_year == by_type == 4


def test_what_is_missing_is_named():
    gaps = {gap.link.title: gap.missing for gap in BigFiveView(content()).overview().gaps}
    # Of a type that this content has none of, every pillar is told so.
    used = {"Bijeenkomsten", "Workshops", "Voorbeelden", "Adviezen", "Projecten"}
    assert used.intersection(gaps["Dak"]) == {"Workshops", "Projecten"}
    assert "Voorbeelden" in gaps["Werk"]


def test_the_sums_equal_the_data_of_the_real_content():
    """Counted here in another way: by walking every reference of every item."""
    loaded = load(REAL_CONTENT, TODAY).catalogue.published()
    dated = {kind.name for kind in DATED}
    expected: Counter[str] = Counter()
    for record in loaded.items:
        if record.entry.type_name in dated:
            expected.update(
                {ref.slug for _, ref in references_in(record.entry) if ref.target == "big-five"}
            )
    rows = BigFiveView(loaded).overview().rows
    found = {row.link.address.split("/")[1]: sum(cell.count for cell in row.cells) for row in rows}
    assert found == dict(expected)
