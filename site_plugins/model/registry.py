"""Which content types and lists exist, and where they live. One line each."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field, create_model

from site_plugins.model.advice import Advice
from site_plugins.model.entry import Item
from site_plugins.model.example import Example
from site_plugins.model.goal import Goal
from site_plugins.model.lists import (
    HelpLine,
    Photo,
    PublicName,
    SpeedDateQuestion,
    StandardPart,
    Term,
    TroubleWords,
)
from site_plugins.model.meeting import Meeting
from site_plugins.model.organisation import Organisation
from site_plugins.model.pillar import Pillar
from site_plugins.model.plan import PillarQuestion
from site_plugins.model.project import Project
from site_plugins.model.scalars import Listed
from site_plugins.model.source import Source
from site_plugins.model.strict import Strict
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import View
from site_plugins.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class ContentType:
    """One folder of items. `template` is the name of its template in overrides/items/."""

    folder: str
    model: type[Item]
    template: str
    label: str
    plural: str

    @property
    def name(self) -> str:
        return self.model.type_name

    @property
    def happens(self) -> bool:
        """Whether its class says when: then it stands on the timeline, and is news on its day."""
        return self.model.date is not Item.date


@dataclass(frozen=True, slots=True)
class ListType:
    """One YAML file with a list of `model` under the key `name`; `view` shows it on a page. What
    is not `open` stays out of the open data: it is for the site itself. `about` is for the field
    guide: what is in it."""

    name: str
    model: type[Strict]
    about: str
    view: View | None = None
    open: bool = True

    @property
    def file(self) -> str:
        return f"{self.name}.yml"

    @property
    def label(self) -> str:
        """The name in words, as fields have theirs."""
        return self.name.replace("_", " ").capitalize()

    @property
    def file_model(self) -> type[Strict]:
        """The whole file: one key, named after the file, with all elements."""
        elements = (Listed[self.model], Field(alias=self.name))  # type: ignore[name-defined]
        return create_model(self.name, __base__=Strict, elements=elements)


CONTENT_TYPES = (
    ContentType("bijeenkomsten", Meeting, "meeting", "Bijeenkomst", "Bijeenkomsten"),
    ContentType("workshops", Workshop, "workshop", "Workshop", "Workshops"),
    ContentType("voorbeelden", Example, "example", "Voorbeeld", "Voorbeelden"),
    ContentType("adviezen", Advice, "advice", "Advies", "Adviezen"),
    ContentType("onderwerpen", Topic, "topic", "Onderwerp", "Onderwerpen"),
    ContentType("big-five", Pillar, "pillar", "Pijler van The Big Five", "The Big Five"),
    ContentType("organisaties", Organisation, "organisation", "Organisatie", "Organisaties"),
    ContentType("projecten", Project, "project", "Project", "Projecten"),
    ContentType("doelen", Goal, "goal", "Doel", "Doelen en dromen"),
    ContentType("bronnen", Source, "source", "Bron", "Bronnen"),
)
LISTS = (
    ListType("begrippen", Term, "Moeilijke woorden, met wat ze betekenen.", View.GLOSSARY),
    ListType("fotos", Photo, "Foto's, met wie ze maakte en tot wanneer ze mogen.", open=False),
    ListType("hulplijnen", HelpLine, "Wie je kunt bellen of schrijven voor hulp.", View.HELP_LINES),
    ListType(
        "mijn_big_five",
        PillarQuestion,
        "De vragen van Mijn Big Five, met een stap voor wie ja, bijna of nee kiest.",
        View.MY_BIG_FIVE,
    ),
    ListType(
        "namen",
        PublicName,
        "Mensen die in het openbaar spraken en hier een naam hebben.",
        open=False,
    ),
    ListType(
        "noodwoorden",
        TroubleWords,
        "Woorden waarmee iemand in nood zoekt, en de hulp die dan bovenaan staat.",
        open=False,
    ),
    ListType("speeddatevragen", SpeedDateQuestion, "Vragen voor de kaartjes van de speeddate."),
    ListType(
        "standaardprogramma",
        StandardPart,
        "Hoe een avond meestal gaat, deel voor deel.",
        View.STANDARD_PROGRAMME,
    ),
)
BY_NAME = {content_type.name: content_type for content_type in CONTENT_TYPES}
BY_FOLDER = {content_type.folder: content_type for content_type in CONTENT_TYPES}
LIST_BY_MODEL = {list_type.model: list_type for list_type in LISTS}
LIST_BY_VIEW = {list_type.view: list_type for list_type in LISTS if list_type.view}
LIST_BY_FILE = {list_type.file: list_type for list_type in LISTS}
