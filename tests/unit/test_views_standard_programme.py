"""How a meeting usually goes."""

from __future__ import annotations

from site_plugins.views.standard_programme import StandardProgrammeView
from tests.builders import catalogue


def test_the_order_is_that_of_the_files() -> None:
    found = catalogue(
        {},
        lists={
            "standaardprogramma": [
                {"soort": "ontvangst", "begin": "16:30"},
                {"soort": "eten", "tekst": "We eten samen."},
            ],
            "speeddatevragen": [{"id": "z", "vraag": "Wie?"}, {"id": "a", "vraag": "Wat?"}],
        },
    )
    programme = StandardProgrammeView(found).overview()
    assert [(part.title, part.time, part.text) for part in programme.parts] == [
        ("Ontvangst", "vanaf 16.30 uur", ""),
        ("Samen eten", "", "We eten samen."),
    ]
    assert programme.questions == ("Wie?", "Wat?")


def test_without_the_lists_it_is_empty() -> None:
    programme = StandardProgrammeView(catalogue({})).overview()
    assert (programme.parts, programme.questions) == ((), ())
