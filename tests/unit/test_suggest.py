"""Bedoelde je ...?"""

from __future__ import annotations

import pytest

from site_plugins.reading.suggest import did_you_mean, nearest

NAMES = [f"advies-over-kamers-{number}" for number in range(500)] + ["jongerenraad", "delft"]


@pytest.mark.parametrize(
    ("word", "match"),
    [
        ("delf", "delft"),
        ("Delft", "delft"),
        ("jongeren_raad", "jongerenraad"),
        ("jongerenrad", "jongerenraad"),
        ("jnogerenraad", "jongerenraad"),
        ("advies over kamers 7", "advies-over-kamers-7"),
        ("advise-over-kamers-42", "advies-over-kamers-42"),
        ("rotterdam", ""),
        ("", ""),
        ("x" * 100_000, ""),
    ],
)
def test_the_nearest_of_many_names(word: str, match: str) -> None:
    assert nearest(word, NAMES) == match
    assert nearest(word, [name for name in NAMES if not name.startswith("advies")]) == (
        "" if match.startswith("advies") else match
    )


def test_the_question() -> None:
    assert did_you_mean("delf", NAMES) == 'Bedoelde je "delft"?'
    assert did_you_mean("delf", []) == ""
