"""A source: the document or page that a fact was found in."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.base import Item, PartialDateField, Text, WebAddress, WhenField
from site_plugins.model.vocabulary import SourceKind


class Source(Item):
    """Its date is when it was published. No event: sources stand on no timeline."""

    type_name = "bron"

    kind: SourceKind = Field(alias="soort")
    publisher: Text = Field(alias="uitgever")
    issued: WhenField = Field(alias="datum")
    issued_note: Text | None = Field(None, alias="datum_toelichting")
    url: WebAddress | None = None
    archive: WebAddress | None = Field(None, alias="archief")
    consulted: PartialDateField | None = Field(None, alias="geraadpleegd")
