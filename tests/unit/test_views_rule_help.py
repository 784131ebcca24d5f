"""The help page of the checks: every rule, and examples that a person can read."""

from __future__ import annotations

from site_plugins.reading.rules import RULES
from site_plugins.views.rule_help import RuleHelpView
from tests.builders import catalogue


def test_every_rule_is_there_with_a_place_of_its_own() -> None:
    rows = RuleHelpView(catalogue({})).overview()
    assert [row.code for row in rows] == [rule.code for rule in RULES]
    assert len({row.anchor for row in rows}) == len(rows)


def test_an_example_comes_in_pairs_and_is_never_very_long() -> None:
    rows = RuleHelpView(catalogue({})).overview()
    assert sum(not row.bad for row in rows) < len(rows) / 10, "Nearly all have an example."
    for row in rows:
        assert bool(row.bad) == bool(row.good), f"{row.code}: only one of two examples is shown"
        assert len(row.bad) < 2_000, f"{row.code}: this example helps nobody"
