"""The help page of the checks: every message, why it is there, and an example."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.reading.problem import Rule
from site_plugins.reading.rules import RULES

_LONGEST_EXAMPLE = 2_000  # an example of "too large" helps nobody


@dataclass(frozen=True, slots=True)
class RuleRow:
    """`bad` and `good` are empty where an example would not be readable."""

    code: str
    anchor: str
    title: str
    why: str
    fix: str
    bad: str
    good: str
    bad_path: str
    good_path: str


class RuleHelpView:
    def __init__(self, _catalogue: Catalogue) -> None:
        pass

    def overview(self) -> tuple[RuleRow, ...]:
        return tuple(map(_row, RULES))


def _row(rule: Rule) -> RuleRow:
    shown = isinstance(rule.bad, str) and 0 < len(rule.bad.strip()) < _LONGEST_EXAMPLE
    return RuleRow(
        rule.code,
        rule.code.lower(),
        rule.title,
        rule.why,
        rule.fix,
        str(rule.bad) if shown else "",
        str(rule.good) if shown else "",
        _seen_from_the_root(rule.path),
        _seen_from_the_root(rule.good_path or rule.path),
    )


def _seen_from_the_root(path: str) -> str:
    """The paths of rules begin in the folder of content; a few files stand beside it."""
    return path.removeprefix("../")
