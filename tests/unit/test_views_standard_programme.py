"""How a meeting usually goes."""

from __future__ import annotations

from site_plugins.views.standard_programme import StandardProgrammeView
from tests.builders import catalogue, page


def question(name: str, text: str, **fields: str) -> dict[str, str]:
    return {"id": name, "vraag": text, "thema": "wonen", "niveau": "licht"} | fields


def test_the_order_is_that_of_the_files() -> None:
    content = catalogue(
        {},
        lists={
            "standaardprogramma": [
                {"soort": "ontvangst", "begin": "16:30"},
                {"soort": "eten", "tekst": "We eten samen."},
            ],
            "speeddatevragen": [
                question("z", "Wie?", bron="b"),
                question("x", "Van deze site?"),
                question("a", "Wat?", bron="b"),
            ],
        },
    )
    programme = StandardProgrammeView(content).overview()
    assert [(part.title, part.time, part.text) for part in programme.parts] == [
        ("Ontvangst", "vanaf 16.30 uur", ""),
        ("Samen eten", "", "We eten samen."),
    ]
    assert programme.questions == ("Wie?", "Wat?")


def test_without_the_lists_it_is_empty() -> None:
    programme = StandardProgrammeView(catalogue({})).overview()
    assert (programme.parts, programme.questions) == ((), ())


def test_it_leads_to_the_page_with_all_questions() -> None:
    assert StandardProgrammeView(catalogue({})).overview().kit is None
    content = catalogue({"maken": page(weergave="bijeenkomst-maken")})
    kit = StandardProgrammeView(content).overview().kit
    assert kit is not None
    assert kit.address == "maken/"
