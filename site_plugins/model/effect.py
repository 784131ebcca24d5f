"""What changed, with a date and a source: after an advice, or after anything else on the site."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.entry import Sourced
from site_plugins.model.references import OrganisationRef
from site_plugins.model.scalars import Anchor, Listed, Text, WhenField
from site_plugins.model.sourced import CitationField
from site_plugins.model.strict import APART, Strict
from site_plugins.model.vocabulary import EffectStage


class OfParts(Strict):
    """A fact on an advice as a whole that may name the recommendations it is about."""

    about: Listed[Anchor] = Field(
        (),
        alias="bij",
        description="De id van de aanbeveling waar dit bij hoort. Weglaten als het bij het hele "
        "advies hoort.",
        examples=["meer-kamers"],
        json_schema_extra=APART,  # only where the advice has such a recommendation
    )


class Effect(OfParts):
    date: WhenField = Field(
        alias="datum",
        description="Wanneer dit gebeurde.",
        examples=["2026-02"],
    )
    stage: EffectStage = Field(
        alias="trede",
        description="Hoe ver het is.",
        examples=["uitgevoerd"],
    )
    headline: Text | None = Field(
        None,
        alias="kop",
        description="Het resultaat in twee of drie woorden. Die staan in het groot boven de "
        "tekst. Wat een kop heeft, komt ook op de eerste pagina van de site.",
        examples=["Tien kamers erbij"],
    )
    text: Text = Field(
        alias="tekst",
        description="Wat er veranderde, in één of twee zinnen.",
        examples=["Er zijn tien kamers bij gekomen."],
    )
    done_by: Listed[OrganisationRef] = Field(
        (),
        alias="door",
        description="Wie dit deed of beloofde.",
    )
    for_whom: Text | None = Field(
        None,
        alias="voor_wie",
        description="Voor wie het iets veranderde.",
        examples=["Jongeren van 16 tot 21 jaar"],
    )
    source: CitationField = Field(
        alias="bron",
        description="Waar dit staat.",
    )


class Changing(Strict):
    """Something after which a thing may change."""

    effects: Listed[Effect] = Field(
        (),
        alias="effecten",
        description="Wat er daarna echt gebeurde.",
    )


class ChangingItem(Sourced, Changing):
    """An item of which something may come without an advice."""
