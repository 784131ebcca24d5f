"""The small lists: one YAML file each, read as a whole, shown by a view."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.base import (
    Anchor,
    CitationField,
    Listed,
    PartialDateField,
    Strict,
    Text,
    WebAddress,
    YesNo,
)
from site_plugins.model.vocabulary import Sensitivity


class Term(Strict):
    """A word from the glossary. `also` lists other spellings and the plural.

    Every word is in the glossary. Letters that stand for something (`voluit`) are also explained
    in the text, where they first stand on a page; other words only with `uitleggen: ja`. Write
    that for a hard word that readers need, and not for one that they know: a page full of
    explanations is hard to read. `uitleggen: nee` leaves letters alone.
    """

    id: Anchor
    term: Text
    also: Listed[Text] = Field((), alias="ook")
    stands_for: Text | None = Field(None, alias="voluit")
    meaning: Text = Field(alias="betekenis")
    explain: YesNo | None = Field(None, alias="uitleggen")
    sources: Listed[CitationField] = Field((), alias="bronnen")

    @property
    def explained_in_text(self) -> bool:
        """Whether a page explains it where it first stands, and not only the glossary."""
        return self.stands_for is not None if self.explain is None else self.explain


class HelpLine(Strict):
    """A help line. `checked_on` is absent when nobody has verified the number yet."""

    id: Anchor
    name: Text = Field(alias="naam")
    phone: Text | None = Field(None, alias="nummer")
    second_phone: Text | None = Field(None, alias="tweede_nummer")
    website: WebAddress | None = None
    for_whom: Text = Field(alias="voor_wie")
    hours: Text | None = Field(None, alias="bereikbaar")
    costs: Text | None = Field(None, alias="kosten")
    note: Text | None = Field(None, alias="let_op")
    themes: Listed[Sensitivity] = Field((), alias="themas")
    checked_on: PartialDateField | None = Field(None, alias="gecontroleerd_op")
    sources: Listed[CitationField] = Field((), alias="bronnen")


class SpeedDateQuestion(Strict):
    id: Anchor
    question: Text = Field(alias="vraag")
    source: CitationField | None = Field(None, alias="bron")
