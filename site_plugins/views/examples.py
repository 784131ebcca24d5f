"""Good examples: their pages, with the card to try it yourself."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.example import Example, TryIt
from site_plugins.views.item import Fact, ItemFrame, fact, fact_links, item_frame
from site_plugins.views.sourcing import MilestoneRow, milestone_rows
from site_plugins.views.words import date_text


@dataclass(frozen=True, slots=True)
class ExamplePage:
    frame: ItemFrame
    steps: tuple[str, ...]
    results: tuple[str, ...]
    tips: tuple[str, ...]
    key_figure_traits: tuple[str, ...]
    milestones: tuple[MilestoneRow, ...]
    try_it: tuple[Fact, ...]


class ExamplesView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def page(self, record: Record[Example]) -> ExamplePage:
        catalogue, example = self._catalogue, record.entry
        facts = (
            fact("Begonnen", date_text(example.begin).text if example.begin else None),
            fact("Geëindigd", date_text(example.end).text if example.end else None),
            fact_links(catalogue, "Van", example.given_by),
            fact("Waar", *example.places),
            fact("Voor wie", example.audience),
            fact("Doel", example.aim),
        )
        return ExamplePage(
            item_frame(catalogue, record, facts),
            example.steps,
            example.results,
            example.tips,
            example.key_figure_traits,
            milestone_rows(catalogue, example.milestones),
            _try_it(example.try_it),
        )


def _try_it(card: TryIt | None) -> tuple[Fact, ...]:
    if card is None:
        return ()
    facts = (
        fact("Wat kost het", card.costs),
        fact("Hoeveel tijd kost het", card.time),
        fact("Waar moet je op letten", card.pitfall),
        fact("Wie kun je vragen", card.contact_role),
    )
    return tuple(one for one in facts if one)
