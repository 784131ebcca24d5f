"""What is told with its source: a figure, a chart of figures, and what somebody said."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from site_plugins.model.references import FigureRef, SourceRef
from site_plugins.model.scalars import Anchor, DutchNumber, Listed, PartialDateField, Text
from site_plugins.model.strict import APART, Strict
from site_plugins.model.vocabulary import ChartKind, FigureQualifier


class Citation(Strict):
    """A source, and where in it. Written as the source's name alone, or with the page."""

    source: SourceRef = Field(
        alias="bron", description="De bron: de naam van een bestand in de map bronnen."
    )
    page: Text | None = Field(
        None,
        alias="pagina",
        description="Waar het in de bron staat: een bladzijde of een kopje.",
        examples=["blz. 12"],
    )


def _citation(value: Any) -> Any:
    return value if isinstance(value, dict | Citation) else {"bron": value}


CitationField = Annotated[Citation, BeforeValidator(_citation)]


class Figure(Strict):
    """A number that a source gives, in its own words, with the day it speaks of."""

    id: Anchor = Field(
        description="Een korte naam voor dit cijfer. Daarmee kan iemand ernaar linken.",
        examples=["wachtende-jongeren"],
    )
    value: DutchNumber = Field(
        alias="waarde",
        description="Het getal, zoals we het in Nederland schrijven: 1.179 of 24,5.",
        examples=["24"],
    )
    qualifier: FigureQualifier | None = Field(
        None,
        alias="nauwkeurigheid",
        description="Alleen als de bron het getal niet precies geeft.",
    )
    unit: Text = Field(
        alias="eenheid",
        description="Wat er geteld is. Dit staat achter het getal.",
        examples=["jongeren"],
    )
    meaning: Text = Field(
        alias="betekenis",
        description="De rest van de zin: wat het getal zegt.",
        examples=["wachten op een eigen kamer"],
    )
    before: DutchNumber | None = Field(
        None,
        alias="was",
        description="Het getal van daarvoor, als de bron dat ook geeft.",
        examples=["31"],
    )
    date: PartialDateField | None = Field(
        None,
        alias="datum",
        description="De dag, de maand of het jaar waar het getal over gaat.",
        examples=["2026-03"],
    )
    source: CitationField = Field(alias="bron", description="Waar het getal staat.")
    conflicts_with: Listed[FigureRef] = Field(
        (),
        alias="botst_met",
        description="Een ander cijfer op de site dat iets anders zegt, als map/naam#id.",
    )
    conflict: Text | None = Field(
        None,
        alias="verschil",
        description="Waarom de twee cijfers verschillen. Verplicht als je botst_met invult.",
        examples=["De ene bron telt ook jongeren van boven de 18."],
    )


class Voice(Strict):
    """What somebody said in public, told in our own words. Young people stand here by their role;
    only who is in content/namen.yml has a name."""

    name: Text | None = Field(
        None,
        alias="naam",
        description="De naam van wie het zei. Alleen als die in namen.yml staat. Laat dit weg bij "
        "jongeren en bij wie je niet noemen mag.",
        examples=["Sam de Vries"],
        json_schema_extra=APART,
    )
    role: Text = Field(
        alias="rol",
        description="Wie het zei: de rol of het werk van deze persoon, zonder naam.",
        examples=["jongere in een woongroep"],
    )
    text: Text = Field(
        alias="wat",
        description="Wat deze persoon zei, in één of twee zinnen en in eigen woorden. Schrijf "
        "geen zin over uit de bron.",
        examples=["Een jongere vertelde dat een eigen kamer rust geeft."],
    )
    source: CitationField = Field(alias="bron", description="Waar het staat.")


class BarDefinition(Strict):
    """One figure in a chart, and its name there."""

    label: Text = Field(
        alias="naam",
        description="Een korte naam voor deze balk.",
        examples=["Wacht op een kamer"],
    )
    figure: FigureRef = Field(
        alias="cijfer",
        description="Het cijfer dat je tekent, als map/naam#id. Het mag ook op een andere pagina "
        "staan.",
    )


class ChartDefinition(Strict):
    """Figures that answer a question sooner as bars beside each other than as text.

    A person chooses them, because no program knows whether two numbers count the same thing.
    """

    kind: ChartKind = Field(alias="soort", description="Wat je met elkaar vergelijkt.")
    title: Text = Field(
        alias="titel",
        description="De vraag waar de grafiek antwoord op geeft.",
        examples=["Hoeveel jongeren wachten er?"],
    )
    caption: Text = Field(
        alias="uitleg",
        description="Wat je ziet, in één of twee makkelijke zinnen. Zonder getallen: die staan er "
        "al.",
        examples=["Er wachten minder jongeren dan eerst."],
    )
    bars: Listed[BarDefinition] = Field(
        alias="balken",
        description="De cijfers, in de volgorde waarin je ze tekent.",
        min_length=1,
    )
