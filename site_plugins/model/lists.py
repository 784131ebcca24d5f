"""The small lists: one YAML file each, read as a whole, shown by a view."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from site_plugins.model.meeting import ProgrammePart
from site_plugins.model.references import HelpLineRef
from site_plugins.model.scalars import (
    Anchor,
    Listed,
    PartialDateField,
    Text,
    WebAddress,
    WholeNumber,
    YesNo,
)
from site_plugins.model.sourced import CitationField
from site_plugins.model.strict import Strict
from site_plugins.model.vocabulary import QuestionLevel, QuestionTheme, Sensitivity


class Term(Strict):
    """A word from the glossary. `also` lists other spellings and the plural.

    Every word is in the glossary. Letters that stand for something (`voluit`) are also explained
    in the text, where they first stand on a page; other words only with `uitleggen: ja`. Write
    that for a hard word that readers need, and not for one that they know: a page full of
    explanations is hard to read. `uitleggen: nee` leaves letters alone.
    """

    id: Anchor = Field(
        description="Een korte naam, voor links naar dit woord.",
        examples=["mpd"],
    )
    term: Text = Field(
        description="Het woord zelf.",
        examples=["MPD"],
    )
    also: Listed[Text] = Field(
        (),
        alias="ook",
        description="Andere manieren om het te schrijven, en het meervoud.",
        examples=["MPD's"],
    )
    stands_for: Text | None = Field(
        None,
        alias="voluit",
        description="Wat de letters van een afkorting betekenen.",
        examples=["meepraatdag"],
    )
    meaning: Text = Field(
        alias="betekenis",
        description="Wat het woord betekent, in gewone taal.",
        examples=["Een dag waarop jongeren meepraten met de gemeente."],
    )
    explain: YesNo | None = Field(
        None,
        alias="uitleggen",
        description="Met ja legt de site het woord uit in de tekst. Met nee nooit.",
        examples=["ja"],
    )
    sources: Listed[CitationField] = Field(
        (),
        alias="bronnen",
        description="Waar de betekenis vandaan komt.",
    )

    @property
    def explained_in_text(self) -> bool:
        """Whether a page explains it where it first stands, and not only the glossary."""
        return self.stands_for is not None if self.explain is None else self.explain


class HelpLine(Strict):
    """A help line. `checked_on` is absent when nobody has verified the number yet."""

    id: Anchor = Field(
        description="Een korte naam, voor links naar deze hulplijn.",
        examples=["de-hulplijn"],
    )
    name: Text = Field(
        alias="naam",
        description="Hoe de hulplijn heet.",
        examples=["De Hulplijn"],
    )
    phone: Text | None = Field(
        None,
        alias="nummer",
        description="Het telefoonnummer, tussen aanhalingstekens.",
        examples=["0800-0000"],
    )
    second_phone: Text | None = Field(
        None,
        alias="tweede_nummer",
        description="Een tweede nummer, als dat er is.",
        examples=["088 000 00 00"],
    )
    website: WebAddress | None = Field(
        None,
        description="Het hele webadres van de hulplijn.",
        examples=["https://www.example.nl/"],
    )
    chat: WebAddress | None = Field(
        None,
        description="Het hele webadres waar je kunt chatten.",
        examples=["https://www.example.nl/chat"],
    )
    for_whom: Text = Field(
        alias="voor_wie",
        description="Voor wie de hulplijn is.",
        examples=["Voor iedereen die wil praten."],
    )
    hours: Text | None = Field(
        None,
        alias="bereikbaar",
        description="Wanneer je kunt bellen of chatten.",
        examples=["elke dag van 9 tot 17 uur"],
    )
    costs: Text | None = Field(
        None,
        alias="kosten",
        description="Wat bellen kost.",
        examples=["gratis"],
    )
    note: Text | None = Field(
        None,
        alias="let_op",
        description="Wat je verder moet weten.",
        examples=["Je hoeft je naam niet te zeggen."],
    )
    themes: Listed[Sensitivity] = Field(
        (),
        alias="themas",
        description="Bij welke gevoelige onderwerpen deze hulplijn past.",
        examples=["geweld"],
    )
    checked_on: PartialDateField | None = Field(
        None,
        alias="gecontroleerd_op",
        description="De dag waarop iemand het nummer nakeek. Doe dat elk jaar.",
        examples=["2026-05-01"],
    )
    sources: Listed[CitationField] = Field(
        (),
        alias="bronnen",
        description="Waar dit staat.",
    )


class TroubleWords(Strict):
    """Words by which somebody in trouble searches, and the help lines that fit.

    They are shown above everything that is found. The first group that fits counts, so what is
    most urgent stands first in the file. A word of five letters or more is also the start of
    longer words; more words together must stand next to each other.
    """

    id: Anchor = Field(
        description="Een korte naam voor deze groep woorden.",
        examples=["alleen"],
    )
    question: Text = Field(
        alias="vraag",
        description="De vraag boven de hulplijnen. Kort, en zonder oordeel.",
        examples=["Voel je je alleen? Praat erover."],
    )
    help_lines: Listed[HelpLineRef] = Field(
        alias="hulplijnen",
        description="De drie hulplijnen die passen: hun id in hulplijnen.yml. De beste eerst.",
        examples=["noodgeval"],
    )
    words: Listed[Text] = Field(
        alias="woorden",
        description="Woorden waarmee iemand in nood zoekt, ook zoals je het zegt of verkeerd typt. "
        "Een woord van vijf letters of meer telt ook als begin van een langer woord.",
        examples=["eenzaam"],
    )


class PublicName(Strict):
    """Somebody who spoke in public, and whom the site may name at a voice."""

    name: Text = Field(
        alias="naam",
        description="De hele naam, zoals hij in de bron staat.",
        examples=["Sam de Vries"],
    )
    role: Text = Field(
        alias="rol",
        description="Waarom deze persoon in het openbaar sprak: het werk of de functie.",
        examples=["directeur van een school"],
    )
    source: CitationField = Field(
        alias="bron",
        description="Waar de naam in het openbaar staat.",
    )


class SpeedDateQuestion(Strict):
    """A question for the speed date, as it stands on a card. None is about what somebody went
    through: see checking/questions.py."""

    id: Anchor = Field(
        description="Een korte naam voor de vraag.",
        examples=["jouw-droom"],
    )
    question: Text = Field(
        alias="vraag",
        description="De vraag. Kort, want ze past op een kaartje. Wie jong is en wie volwassen is, "
        "kan er allebei iets op zeggen.",
        examples=["Waar droom jij van?"],
    )
    theme: QuestionTheme = Field(
        alias="thema",
        description="Waar de vraag over gaat.",
    )
    level: QuestionLevel = Field(
        alias="niveau",
        description="Hoeveel de vraag van iemand vraagt.",
    )
    help_lines: Listed[HelpLineRef] = Field(
        (),
        alias="hulplijnen",
        description="Kan de vraag iemand raken? Zet hier de hulplijnen die dan passen: hun id in "
        "hulplijnen.yml. Ze staan achter op het kaartje.",
        examples=["kindertelefoon"],
    )
    source: CitationField | None = Field(
        None,
        alias="bron",
        description="Waar de vraag vandaan komt. Zonder bron is het een vraag van deze site.",
    )


class StandardPart(ProgrammePart):
    """A part of the evening as it usually goes, with the minutes that are kept for it."""

    minutes: WholeNumber | None = Field(
        None,
        alias="minuten",
        description="Hoeveel minuten dit deel duurt, als voorstel. Zo rekent de site de tijd uit.",
        examples=["20"],
    )


class Photo(Strict):
    """A picture in the folder afbeeldingen, and who said that the site may show it.

    Without all that must be here, or after the last day, the picture isn't published.
    """

    file: Text = Field(
        alias="bestand",
        description="De naam van de foto in de map afbeeldingen.",
        examples=["kamer.png"],
    )
    maker: Text = Field(
        description="Wie de foto maakte: een organisatie of een rol. Dit staat onder de foto. De "
        "naam van een persoon mag er alleen staan als die in namen.yml staat.",
        examples=["een begeleider van de jongerenraad"],
    )
    consent: Anchor = Field(
        alias="toestemming",
        description="Onder welk kenmerk jullie de toestemming bewaren, zonder namen. Bewaar de "
        "toestemming zelf niet op GitHub.",
        examples=["foto-2025-03"],
    )
    until: PartialDateField = Field(
        alias="tot",
        description="Tot en met welke dag de foto op de site mag. Daarna haalt de site hem weg.",
        examples=["2035-12-31"],
    )
    minors: YesNo = Field(
        False,
        alias="minderjarigen",
        description="Herken je op de foto iemand onder de 18? Schrijf dan ja.",
        examples=["ja"],
    )
    second_consent: Anchor | None = Field(
        None,
        alias="tweede_toestemming",
        description="Het kenmerk van de tweede toestemming: van de ouders of de voogd. Verplicht "
        "met ja bij minderjarigen.",
        examples=["voogd-2025-03"],
    )

    @property
    def lacks_second_consent(self) -> bool:
        """For who is under age one yes is not enough."""
        return self.minors and self.second_consent is None

    def may_be_shown(self, today: date) -> bool:
        return self.until.latest >= today and not self.lacks_second_consent
