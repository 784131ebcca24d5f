"""Sources: their pages, with everything that cites them."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.archives import copy_at
from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.source import Source
from site_plugins.views.cards import Related, naming, related
from site_plugins.views.item import Fact, ItemFrame, fact, item_frame, outside
from site_plugins.views.links import Link
from site_plugins.views.words import date_text


@dataclass(frozen=True, slots=True)
class SourcePage:
    frame: ItemFrame
    cited_in: Related


class SourcesView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def page(self, record: Record[Source]) -> SourcePage:
        source = record.entry
        facts = (
            fact("Uitgever", source.publisher),
            fact("Datum", date_text(source.issued).text),
            fact("Over de datum", source.issued_note),
            outside("Te lezen op", source.url),
            _kept(source.archive),
            fact("Bekeken op", date_text(source.consulted).text if source.consulted else None),
        )
        citing = naming(self._catalogue, record)
        return SourcePage(
            item_frame(self._catalogue, record, facts),
            related(self._catalogue, citing),
        )


def _kept(address: str | None) -> Fact | None:
    """A link to a kept copy, named by its day and archive: its own address is too long to read."""
    if not address or not (copy := copy_at(address)):
        return None
    day = f"van {date_text(copy.day).text} " if copy.day else ""
    return Fact("Bewaarde kopie", (Link(f"{day}op {copy.archive}", address),))
