"""How a meeting usually goes: the standard programme and the questions of the speed date."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.lists import SpeedDateQuestion, StandardPart
from site_plugins.model.vocabulary import View
from site_plugins.views.links import Link, page_with
from site_plugins.views.meetings import ProgrammeRow, programme_rows


@dataclass(frozen=True, slots=True)
class StandardProgramme:
    """`questions` are those that a source gives; `kit` leads to the page with all of them."""

    parts: tuple[ProgrammeRow, ...]
    questions: tuple[str, ...]
    kit: Link | None


class StandardProgrammeView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> StandardProgramme:
        return StandardProgramme(
            programme_rows(self._catalogue.elements(StandardPart)),
            tuple(
                one.question
                for one in self._catalogue.elements(SpeedDateQuestion)
                if one.source is not None
            ),
            page_with(self._catalogue, View.MEETING_KIT, "kaartjes en programma maken"),
        )
