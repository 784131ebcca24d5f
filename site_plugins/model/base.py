"""What every piece of content has in common: strictness, scalar types, references, figures.

The reader hands over every scalar as text. Each type here says what that text must look like;
a mistake raises a PydanticCustomError whose code the catalogue turns into a Dutch message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from site_plugins.model import dates
from site_plugins.model.vocabulary import ChartKind, FigureQualifier, Sensitivity

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 60  # characters, for a file that we name
# Ids become anchors; an id starts with a letter so that it is a valid CSS selector too.
ANCHOR = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# A full address with a host of two parts or more.
WEB_ADDRESS = re.compile(r"https?://[^\s/?#.]+(?:\.[^\s/?#.]+)+(?:[/?#]\S*)?")
Location = tuple[str | int, ...]
# On a field that no example can have together with the others.
APART: dict[str, Any] = {"x-apart": True}


class Strict(BaseModel):
    """Frozen, and an unknown key is an error: a typing mistake never vanishes."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)

    @cached_property
    def references(self) -> tuple[tuple[Location, Reference], ...]:
        """Every reference in it, with the path of keys and list positions that leads to it."""
        return tuple(
            found
            for name, field in type(self).model_fields.items()
            for found in _references(getattr(self, name), (field.alias or name,))
        )


# --- scalars -------------------------------------------------------------------------------


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("jdm_text", "text expected", {"got": _kind(value)})
    if not value.strip():
        raise PydanticCustomError("jdm_empty", "empty")
    return value.strip()


def _kind(value: Any) -> str:
    """What the reader can give besides text."""
    return "lijst" if isinstance(value, list) else "groepje velden"


def _yes_no(value: Any) -> bool:
    text = _text(value)
    if text not in ("ja", "nee"):
        raise PydanticCustomError("jdm_yes_no", "ja or nee expected")
    return text == "ja"


def _clock_time(value: Any) -> time:
    match = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})", _text(value))
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        raise PydanticCustomError("jdm_time", "time expected")
    return time(int(match[1]), int(match[2]))


def _end_time(value: Any) -> time:
    """As a time; 24:00 is how people write the midnight that ends a day."""
    return time() if _text(value) == "24:00" else _clock_time(value)


def _when(value: Any) -> dates.When:
    try:
        return dates.parse_when(_text(value))
    except dates.DateSyntaxError as error:
        raise PydanticCustomError(f"jdm_{error.code}", "date") from None


def _partial_date(value: Any) -> dates.PartialDate:
    try:
        return dates.parse_partial_date(_text(value))
    except dates.DateSyntaxError as error:
        raise PydanticCustomError(f"jdm_{error.code}", "date") from None


def _decimal(value: Any) -> Decimal:
    """Dutch notation: a comma for the fraction, a dot between groups of three digits."""
    text = _text(value)
    # No number of people, euros or percents is longer, and Python refuses to print longer ones.
    if len(text) > 20 or not re.fullmatch(r"-?([0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(,[0-9]+)?", text):
        raise PydanticCustomError("jdm_number", "number")
    # In English it is a thousand; only after a zero it can be nothing but a fraction.
    if re.fullmatch(r"-?[1-9][0-9]{0,2},[0-9]{3}", text):
        raise PydanticCustomError("jdm_thousand", "thousand or fraction")
    return Decimal(text.replace(".", "").replace(",", "."))


def _whole_number(value: Any) -> int:
    number = _decimal(value)
    if number != number.to_integral_value():
        raise PydanticCustomError("jdm_whole_number", "whole number")
    return int(number)


def _web_address(value: Any) -> str:
    text = _text(value)
    if not WEB_ADDRESS.fullmatch(text):
        raise PydanticCustomError("jdm_web_address", "address")
    return text


def _anchor(value: Any) -> str:
    text = _text(value)
    if not ANCHOR.fullmatch(text):
        raise PydanticCustomError("jdm_anchor", "anchor")
    return text


def _former_address(value: Any) -> str:
    text = _text(value)
    if not re.fullmatch(r"(?:[a-z0-9][a-z0-9-]*/)+", text):
        raise PydanticCustomError("jdm_former_address", "address")
    return text


@dataclass(frozen=True, eq=False)  # hashable by identity: it holds a dict
class _Scalar:
    """Takes text through `parse`. The JSON Schema says `json_type` for what editors type, and
    `data_type`, where it differs, for the open data."""

    parse: Any
    json_type: dict[str, Any]
    data_type: dict[str, Any] | None = None

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self.parse)

    def __get_pydantic_json_schema__(self, _schema: Any, handler: Any) -> dict[str, Any]:
        if self.data_type is not None and handler.mode == "serialization":
            return dict(self.data_type)
        return dict(self.json_type)


_DATE_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?~?$"
Text = Annotated[str, _Scalar(_text, {"type": "string", "minLength": 1})]
YesNo = Annotated[bool, _Scalar(_yes_no, {"enum": ["ja", "nee"]}, {"type": "boolean"})]
_TIME_TYPE = {"type": "string", "pattern": r"^\d{1,2}:\d{2}$", "x-soort": "tijd"}
ClockTime = Annotated[time, _Scalar(_clock_time, _TIME_TYPE)]
EndTime = Annotated[time, _Scalar(_end_time, _TIME_TYPE)]
WhenField = Annotated[dates.When, _Scalar(_when, {"type": "string", "x-soort": "datum"})]
PartialDateField = Annotated[
    dates.PartialDate,
    _Scalar(_partial_date, {"type": "string", "pattern": _DATE_PATTERN, "x-soort": "datum"}),
]
DutchNumber = Annotated[Decimal, _Scalar(_decimal, {"type": "string"}, {"type": "number"})]
WholeNumber = Annotated[int, _Scalar(_whole_number, {"type": "string"}, {"type": "integer"})]
WebAddress = Annotated[str, _Scalar(_web_address, {"type": "string", "format": "uri"})]
Anchor = Annotated[str, _Scalar(_anchor, {"type": "string", "pattern": f"^{ANCHOR.pattern}$"})]
FormerAddress = Annotated[str, _Scalar(_former_address, {"type": "string"})]


def _list(value: Any) -> Any:
    """A single value is no list: YAML reads `a, b` as one text, and guessing hides mistakes."""
    if not isinstance(value, list | tuple):
        raise PydanticCustomError("jdm_list", "list")
    return value


Element = TypeVar("Element")
# A list, kept as a tuple so that content stays frozen.
Listed = Annotated[tuple[Element, ...], BeforeValidator(_list)]


# --- references ----------------------------------------------------------------------------


class Reference(str):
    """The slug of an item of type `target`, as a volunteer typed it.

    A subclass names the content type. References are checked in one place, by walking the item
    (`references_in`), so that no field can be forgotten.
    """

    __slots__ = ()
    target: ClassVar[str] = ""

    @property
    def type_name(self) -> str:
        """The name of the content type that this reference points at."""
        return self.target

    @property
    def slug(self) -> str:
        return str(self)

    @property
    def anchor(self) -> str:
        """The id inside the item, or the empty string."""
        return ""

    @classmethod
    def parse(cls, value: Any) -> Reference:
        text = _text(value)
        if not SLUG.fullmatch(text):
            raise PydanticCustomError("jdm_slug", "slug")
        return cls(text)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        return {"type": "string", "x-verwijst-naar": cls.target}


class MeetingRef(Reference):
    __slots__ = ()
    target = "bijeenkomst"


class AdviceRef(Reference):
    __slots__ = ()
    target = "advies"


class TopicRef(Reference):
    __slots__ = ()
    target = "onderwerp"


class PillarRef(Reference):
    __slots__ = ()
    target = "big-five"


class OrganisationRef(Reference):
    __slots__ = ()
    target = "organisatie"


class SourceRef(Reference):
    __slots__ = ()
    target = "bron"


class ListRef(Reference):
    """An id in a list. `list_name` is that of its file, `shown` the field that tells what it is."""

    __slots__ = ()
    list_name: ClassVar[str] = ""
    shown: ClassVar[str] = ""


class QuestionRef(ListRef):
    """An id in the list of speed-date questions."""

    __slots__ = ()
    target = "speeddatevraag"
    list_name = "speeddatevragen"
    shown = "vraag"


class HelpLineRef(ListRef):
    """An id in the list of help lines."""

    __slots__ = ()
    target = "hulplijn"
    list_name = "hulplijnen"
    shown = "naam"


class AnyRef(Reference):
    """`map/naam` or `map/naam#id`: an item of any type, or something inside it that has an id."""

    __slots__ = ()
    _SHAPE: ClassVar[re.Pattern[str]] = re.compile(
        rf"(?P<folder>{SLUG.pattern})/(?P<slug>{SLUG.pattern})(?:#(?P<anchor>{ANCHOR.pattern}))?"
    )

    @property
    def folder(self) -> str:
        return self.partition("/")[0]

    @property
    def slug(self) -> str:
        return self.partition("/")[2].partition("#")[0]

    @property
    def anchor(self) -> str:
        return self.partition("#")[2]

    @classmethod
    def parse(cls, value: Any) -> Reference:
        text = _text(value)
        if not cls._SHAPE.fullmatch(text):
            raise PydanticCustomError("jdm_any_reference", "reference")
        return cls(text)


class YieldRef(AnyRef):
    """`bijeenkomst#opbrengst`: one yield of one meeting."""

    __slots__ = ()
    target = "bijeenkomst"
    _SHAPE = re.compile(rf"(?P<slug>{SLUG.pattern})#(?P<anchor>{ANCHOR.pattern})")

    @property
    def folder(self) -> str:
        return ""

    @property
    def slug(self) -> str:
        return self.partition("#")[0]

    @classmethod
    def parse(cls, value: Any) -> Reference:
        text = _text(value)
        if not cls._SHAPE.fullmatch(text):
            raise PydanticCustomError("jdm_yield_reference", "reference")
        return cls(text)


class FigureRef(AnyRef):
    """`map/naam#id`: one figure on the page of an item of any type."""

    __slots__ = ()


def references_in(model: Strict, location: Location = ()) -> Iterator[tuple[Location, Reference]]:
    """Every reference in `model`, with the path of keys and list positions that leads to it."""
    for place, reference in model.references:
        yield (*location, *place), reference


def texts_in(model: BaseModel, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every text in `model`, web addresses too, with the path that leads to it."""
    for name, field in type(model).model_fields.items():
        yield from _texts(getattr(model, name), (*location, field.alias or name))


def _texts(value: Any, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, BaseModel):
        yield from texts_in(value, location)
    elif isinstance(value, tuple):
        for position, element in enumerate(value):
            yield from _texts(element, (*location, position))


def _references(value: Any, location: Location) -> Iterator[tuple[Location, Reference]]:
    if isinstance(value, Reference):
        yield location, value
    elif isinstance(value, Strict):
        yield from references_in(value, location)
    elif isinstance(value, tuple):
        for position, element in enumerate(value):
            yield from _references(element, (*location, position))


# --- parts that several types share --------------------------------------------------------


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


class Entry(Strict):
    """What a page and an item share: everything that has an address of its own."""

    type_name: ClassVar[str] = ""
    about: ClassVar[str] = ""  # for the field guide: when you make such a page

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
    sources: Listed[CitationField] = Field(
        (),
        alias="bronnen",
        description="Waar je dit hebt gevonden. Bij bijeenkomsten, workshops, voorbeelden, "
        "adviezen, projecten en The Big Five is minstens één bron verplicht.",
    )
    sensitive: Listed[Sensitivity] = Field(
        (),
        alias="gevoelig",
        description="Gaat de pagina over iets heftigs? Dan laat de site hulplijnen zien.",
        examples=["geweld"],
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


def anchors_in(model: BaseModel, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every id in `model` (a recommendation, a yield, a figure), with the path that leads to it."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        here = (*location, field.alias or name)
        if name == "id":
            yield here, value
        for position, element in enumerate(value if isinstance(value, tuple) else ()):
            if isinstance(element, BaseModel):
                yield from anchors_in(element, (*here, position))
