"""A source: the document or page that a fact was found in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from site_plugins.model.entry import Item
from site_plugins.model.scalars import PartialDateField, Text, WebAddress, WhenField
from site_plugins.model.vocabulary import SourceKind

# The page that is the source of what a platform announces itself.
OWN_INVITATION = "eigen-uitnodiging"


class Source(Item):
    """Its date is when it was published. No event: sources stand on no timeline."""

    type_name = "bron"
    about = "Een bericht, rapport of webpagina waarin je iets hebt gevonden."
    examples: ClassVar[Mapping[str, str]] = {
        "titel": "Nieuwsbericht over kamers",
        "samenvatting": "Een bericht over jongeren die een kamer zoeken.",
        "soort": "nieuws",
        "voorheen": "bronnen/oude-naam/",
        "wijzigingen.tekst": "Het nieuwe webadres van het bericht staat erbij.",
        "gezocht.vraag": "Op welke dag kwam dit bericht over kamers uit?",
    }

    kind: SourceKind = Field(
        alias="soort",
        description="Wat voor bron het is.",
    )
    publisher: Text = Field(
        alias="uitgever",
        description="Wie de bron heeft gemaakt of uitgegeven.",
        examples=["de krant"],
    )
    issued: WhenField = Field(
        alias="datum",
        description="Wanneer de bron uitkwam.",
        examples=["2026-03"],
    )
    issued_note: Text | None = Field(
        None,
        alias="datum_toelichting",
        description="Uitleg bij de datum, als die niet zeker is.",
        examples=["De pagina noemt geen datum. Wij leiden het jaar af."],
    )
    url: WebAddress | None = Field(
        None,
        description="Het hele webadres van de bron.",
        examples=["https://www.example.nl/bericht"],
    )
    archive: WebAddress | None = Field(
        None,
        alias="archief",
        description="Het adres van een bewaarde kopie van de bron, in een webarchief zoals "
        "web.archive.org.",
        examples=["https://web.archive.org/web/20250415120000/https://www.example.nl/bericht"],
    )
    consulted: PartialDateField | None = Field(
        None,
        alias="geraadpleegd",
        description="De dag waarop je de bron hebt gelezen.",
        examples=["2026-04-15"],
    )
