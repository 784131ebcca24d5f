"""Good examples: the list by kind, and the card to try it yourself."""

from __future__ import annotations

from site_plugins.model.example import Example
from site_plugins.views.examples import ExamplesView
from tests.builders import catalogue, example, source


def test_the_list_is_by_kind_and_then_by_title() -> None:
    found = catalogue(
        {
            "voorbeelden/a": example(titel="zomer", soort="methode"),
            "voorbeelden/b": example(titel="Zon", soort="initiatief"),
            "voorbeelden/c": example(titel="boek", soort="initiatief"),
        }
    )
    groups = ExamplesView(found).overview()
    assert [(group.title, [card.link.title for card in group.cards]) for group in groups] == [
        ("Initiatieven", ["boek", "Zon"]),
        ("Methodes", ["zomer"]),
    ]


def test_the_card_to_try_it_shows_only_what_is_known() -> None:
    card = {"kosten": "Niets.", "contactrol": "De jongerenwerker."}
    found = catalogue(
        {
            "bronnen/verslag": source(),
            "voorbeelden/a": example(probeer_het_zelf=card),
            "voorbeelden/b": example(),
        }
    )
    view = ExamplesView(found)
    with_card, without = (view.page(record) for record in found.all(Example))
    assert [fact.label for fact in with_card.try_it] == ["Wat kost het", "Wie kun je vragen"]
    assert without.try_it == ()
