"""The pages that lead into the editor, with what else a person can do who wants to help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from site_plugins.model.cms import CMS_FOLDER
from site_plugins.model.repository import Repository


class Way(Enum):
    """How a person gets into the editor: with files of their own, or signed in on GitHub."""

    OWN = "eigen"
    MEMBERS = "redactie"

    @property
    def address(self) -> str:
        return CMS_FOLDER if self is Way.OWN else f"{CMS_FOLDER}{self.value}/"


@dataclass(frozen=True, slots=True)
class OtherWay:
    """A link to something else to do; `is_way_in` when it leads into the editor too."""

    text: str
    address: str
    is_way_in: bool = False


@dataclass(frozen=True, slots=True)
class CmsStart:
    """One of the pages. `repository` is empty when the project is not on GitHub yet."""

    way: str
    title: str
    description: str
    repository: str
    other_ways: tuple[OtherWay, ...]


def cms_start(way: Way, repository: Repository | None) -> CmsStart:
    """The page for one way in. Members need a repository to sign in to."""
    address = repository.address if repository else ""
    if way is Way.MEMBERS:
        return CmsStart(
            way.value,
            "De editor voor de redactie",
            "Voor leden van de redactie: schrijf met een sleutel van GitHub.",
            address,
            (OtherWay("Schrijf zonder sleutel", Way.OWN.address, True),),
        )
    return CmsStart(
        way.value,
        "Schrijf mee aan deze site",
        "Verbeter een pagina of zet er een bij, zonder kennis van techniek.",
        address,
        tuple(_on_github(repository)) if repository else (),
    )


def _on_github(repository: Repository) -> Iterator[OtherWay]:
    yield OtherWay("Vul een formulier in op GitHub", repository.issue_forms)
    yield OtherWay("Lees stap voor stap hoe het gaat", repository.file("CONTRIBUTING.md"))
    yield OtherWay("Ik hoor bij de redactie en heb een sleutel", Way.MEMBERS.address, True)
