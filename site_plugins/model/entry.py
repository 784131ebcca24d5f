"""What every page and every item has."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.references import OrganisationRef, PillarRef, TopicRef
from site_plugins.model.scalars import FormerAddress, Listed, PartialDateField, Text, YesNo
from site_plugins.model.sourced import ChartDefinition, CitationField, Figure, Voice
from site_plugins.model.strict import APART, Strict
from site_plugins.model.vocabulary import Drawing, Sensitivity


class Gap(Strict):
    """A question that nobody here can answer yet, and who may know."""

    question: Text = Field(
        alias="vraag",
        description="Wat we willen weten, als één vraag. De vraag staat ook op de pagina met alle "
        "vragen. Zeg dus waar het over gaat.",
        examples=["Wat antwoordde de gemeente op het advies over kamers?"],
    )
    ask: Listed[OrganisationRef] = Field(
        (),
        alias="bij",
        description="Welke organisatie het antwoord kan hebben.",
    )


class Change(Strict):
    """What changed on the page, in one sentence for readers."""

    date: PartialDateField = Field(
        alias="datum", description="De dag waarop je de pagina veranderde.", examples=["2026-05-01"]
    )
    text: Text = Field(
        alias="tekst",
        description="Wat er veranderde, in één zin voor lezers.",
        examples=["Het antwoord van de gemeente staat erbij."],
    )


class EasySentence(Strict):
    """One sentence of the easy version of a page, and what may be drawn beside it."""

    text: Text = Field(
        alias="zin",
        description="Eén korte zin van hoogstens 12 woorden. Zet er niets nieuws in.",
        examples=["Jongeren willen een eigen kamer."],
    )
    drawing: Drawing | None = Field(
        None, alias="pictogram", description="De tekening naast de zin.", examples=["huis"]
    )


class Entry(Strict):
    """What a page and an item share: everything that has an address of its own."""

    type_name: ClassVar[str] = ""
    about: ClassVar[str] = ""  # for the field guide: when you make such a page
    # Of fields that other types have too: what fits this one, by its keys, like "stemmen.wat".
    examples: ClassVar[Mapping[str, str]] = {}

    title: Text = Field(
        alias="titel",
        description="De titel boven de pagina. Kort, en zonder punt aan het eind.",
        examples=["Praten over een eigen kamer"],
    )
    summary: Text = Field(
        alias="samenvatting",
        description="Eén of twee zinnen onder de titel. Ze staan ook in lijsten en bij zoeken.",
        examples=["Jongeren willen meepraten over goed wonen."],
    )
    easy: Listed[EasySentence] = Field(
        (),
        alias="makkelijk",
        description="De pagina in vijf tot acht korte zinnen, voor wie lezen lastig vindt. Bij de "
        "titel komt dan de knop Makkelijk lezen.",
        json_schema_extra=APART,  # one sentence is too few, and an example has one of each
    )
    sources: Listed[CitationField] = Field(
        (),
        alias="bronnen",
        description="Waar je dit hebt gevonden. Bij bijeenkomsten, workshops, voorbeelden, "
        "adviezen, projecten en The Big Five is minstens één bron verplicht. Kondig je zelf een "
        "bijeenkomst aan? Dan is je eigen uitnodiging de bron.",
    )
    sensitive: Listed[Sensitivity] = Field(
        (),
        alias="gevoelig",
        description="Gaat de pagina over iets heftigs? Dan laat de site hulplijnen zien.",
        examples=["geweld"],
        json_schema_extra=APART,  # a page to begin with is about nothing of the kind
    )
    search_words: Listed[Text] = Field(
        (),
        alias="zoekwoorden",
        description="Andere woorden waarmee mensen deze pagina zoeken. Niemand ziet ze.",
        examples=["woonruimte"],
    )
    draft: YesNo = Field(
        False,
        alias="concept",
        description="Met ja komt de pagina nog niet op de site.",
        examples=["nee"],
    )
    former_addresses: Listed[FormerAddress] = Field(
        (),
        alias="voorheen",
        description="Het oude adres, als de pagina eerst anders heette. Oude links blijven werken.",
        examples=["onderwerpen/oude-naam/"],
    )
    published: PartialDateField | None = Field(
        None,
        alias="gepubliceerd",
        description="De dag waarop de pagina op de site kwam.",
        examples=["2026-04-15"],
    )
    valid_until: PartialDateField | None = Field(
        None,
        alias="geldig_tot",
        description="De laatste dag waarop dit nog klopt, bijvoorbeeld van een regeling of een "
        "oproep. Daarna zegt de pagina dat zij oud is, en staat zij niet meer in lijsten. Vul dit "
        "niet in bij iets wat gebeurd is.",
        examples=["2030-12-31"],
    )
    changes: Listed[Change] = Field(
        (),
        alias="wijzigingen",
        description="Wat er later aan de pagina veranderde. Alleen als lezers het moeten weten.",
    )
    gaps: Listed[Gap] = Field(
        (),
        alias="gezocht",
        description="Wat we nog niet weten, en wie het wel kan weten. Het staat onderaan de pagina "
        "en bij alle andere vragen op de pagina Help ons zoeken.",
    )

    def is_expired(self, today: date) -> bool:
        """Whether what it says holds no longer on the day `today`."""
        return self.valid_until is not None and self.valid_until.latest < today

    @property
    def last_changed(self) -> date | None:
        """The last day that readers were told of something new; None when no day is known."""
        told = (self.published, *(change.date for change in self.changes))
        return max(filter(None, (dates.first_day(when) for when in told if when)), default=None)


class Item(Entry):
    """One thing that the site tells about: a meeting, an advice, an organisation, ..."""

    voices: Listed[Voice] = Field(
        (),
        alias="stemmen",
        description="Wat iemand hierover in het openbaar zei, in onze eigen woorden.",
    )
    topics: Listed[TopicRef] = Field(
        (),
        alias="onderwerpen",
        description="Waar het over gaat. De pagina komt ook bij die onderwerpen te staan.",
    )
    pillars: Listed[PillarRef] = Field(
        (), alias="big_five", description="Bij welke punten van The Big Five dit hoort."
    )
    organisations: Listed[OrganisationRef] = Field(
        (), alias="organisaties", description="Organisaties waar dit ook over gaat."
    )
    figures: Listed[Figure] = Field(
        (), alias="cijfers", description="Cijfers uit een bron, elk met de dag en de bron."
    )

    charts: Listed[ChartDefinition] = Field(
        (),
        alias="grafieken",
        description="Cijfers die je sneller begrijpt als je ze naast elkaar ziet. Niet elk cijfer "
        "heeft een grafiek nodig.",
    )

    @property
    def date(self) -> dates.When:
        """When it happened; what has no date of its own is unknown."""
        return dates.UNKNOWN


class Sourced(Item):
    """An item that tells facts of others: it needs a source, and a check says so."""
