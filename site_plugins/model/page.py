"""A page that tells something itself, or shows a view of the content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from site_plugins.model.entry import Entry
from site_plugins.model.references import FigureRef
from site_plugins.model.scalars import FormerAddress, Listed, Text
from site_plugins.model.strict import APART, Strict
from site_plugins.model.vocabulary import Drawing, View


class Door(Strict):
    """On the home page: the way in for one kind of visitor."""

    title: Text = Field(
        alias="naam",
        description="Wat iemand zegt die door deze deur wil.",
        examples=["Ik word bijna 18"],
    )
    text: Text = Field(
        alias="uitleg",
        description="In een paar woorden: wat je daar vindt.",
        examples=["Kijk wat je kunt doen"],
    )
    address: FormerAddress = Field(
        alias="naar",
        description="Het adres van een pagina op onze site, met een schuine streep aan het eind.",
        examples=["onderwerpen/aansluiting-18/"],
    )
    drawing: Drawing | None = Field(
        None, alias="pictogram", description="De tekening op de deur.", examples=["achttien"]
    )


class Page(Entry):
    """`view` names what is shown under the text."""

    type_name = "pagina"
    about = "Een gewone pagina met tekst, of een pagina die een lijst laat zien."
    examples: ClassVar[Mapping[str, str]] = {
        "titel": "Moeilijke woorden",
        "samenvatting": "Hier lees je wat de woorden op deze site betekenen.",
        "zoekwoorden": "woordenboek",
        "voorheen": "oude-naam/",
        "wijzigingen.tekst": "Er staan drie nieuwe woorden bij.",
        "gezocht.vraag": "Welk woord op deze site is nog te moeilijk?",
    }

    view: View | None = Field(
        None,
        alias="weergave",
        description="Wat de site onder de tekst laat zien. Weglaten bij een gewone pagina.",
        examples=["begrippen"],
    )
    doors: Listed[Door] = Field(
        (),
        alias="deuren",
        description="Alleen op de eerste pagina: waar een bezoeker het eerst heen kan.",
        json_schema_extra=APART,  # only on the home page
    )
    key_figures: Listed[FigureRef] = Field(
        (),
        alias="kerncijfers",
        description="Alleen op de pagina met alle cijfers: welke daar vooraan staan.",
        json_schema_extra=APART,  # only on the page with all figures
    )


class GuidePage(Page):
    """A page of the field guide. No file has it: see catalogue/guide_pages.py."""

    type_name = "velden"
