"""How a meeting usually goes: the standard programme and the questions of the speed date."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.lists import SpeedDateQuestion
from site_plugins.model.meeting import ProgrammePart
from site_plugins.views.words import time_text


@dataclass(frozen=True, slots=True)
class StandardPart:
    title: str
    time: str
    text: str


@dataclass(frozen=True, slots=True)
class StandardProgramme:
    parts: tuple[StandardPart, ...]
    questions: tuple[str, ...]


class StandardProgrammeView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> StandardProgramme:
        return StandardProgramme(
            tuple(
                StandardPart(part.kind.label, time_text(part.begin, part.end), part.text or "")
                for part in self._catalogue.elements(ProgrammePart)
            ),
            tuple(one.question for one in self._catalogue.elements(SpeedDateQuestion)),
        )
