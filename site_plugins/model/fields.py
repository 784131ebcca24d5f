"""The fields of each model as a writer sees them: what may stand there, and what it means.

The one description of the models for everything that helps a writer: the field guide, the schemas
for editors, the forms, `new` and the writer of front matter. Nothing of it is stored twice: names,
meanings and examples stand on the model's fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from site_plugins.model import scalars
from site_plugins.model.entry import Entry, Item, Sourced
from site_plugins.model.references import Reference
from site_plugins.model.sourced import Citation
from site_plugins.model.strict import APART, Strict
from site_plugins.model.vocabulary import Vocabulary

# By the keys that lead to a field, with dots: "stemmen.wat".
Examples: TypeAlias = tuple[tuple[str, str], ...]


class Section(Enum):
    """A group of fields, in the order in which a writer needs them. The first has all that can't be
    left out, and what nobody should have to look for."""

    FIRST = "Het belangrijkste"
    MORE = "Meer over deze pagina"
    BELONGS = "Waar het bij hoort"
    FACTS = "Cijfers, stemmen en wat er kwam"
    UPKEEP = "Beheer van de pagina"


_ORDER = tuple(Section)
_FIRST_TOO = frozenset(
    ("begin", "einde", "locatie", "gastheer", "bijeenkomst", "door", "url", "website", "plaats")
)
_SECTIONS = {
    Section.BELONGS: (
        *("onderwerpen", "big_five", "organisaties", "bronnen", "vorige", "komt_uit", "vervolg_op"),
    ),
    Section.FACTS: ("stemmen", "cijfers", "grafieken", "effecten", "gezocht"),
}
_LONG = 40  # signs; the example of a field for a sentence or two is longer
_SECTION_OF = {key: section for section, keys in _SECTIONS.items() for key in keys}


class ValueKind(Enum):
    """What one value is; the value says it in words for a writer."""

    TEXT = "tekst"
    YES_NO = "ja of nee"
    TIME = "tijd, zoals 19:30"
    WHEN = "dag, maand, jaar, periode of onbekend"
    DATE = "dag, maand of jaar"
    NUMBER = "getal, zoals 1.179 of 24,5"
    WHOLE_NUMBER = "heel getal"
    ADDRESS = "webadres, met https://"
    ONLINE_ADDRESS = "webadres met https://, of het woord volgt"
    ANCHOR = "korte naam: kleine letters, cijfers en streepjes"
    FORMER_ADDRESS = "adres op onze site, zoals map/naam/"
    WORD = "een van deze woorden"
    REFERENCE = "naam van een bestand, zonder .md"
    CITATION = "naam van een bron, of een groepje velden"
    GROUP = "groepje velden"


_SCALARS = {
    get_args(alias)[1]: kind
    for alias, kind in (
        (scalars.Text, ValueKind.TEXT),
        (scalars.YesNo, ValueKind.YES_NO),
        (scalars.ClockTime, ValueKind.TIME),
        (scalars.EndTime, ValueKind.TIME),
        (scalars.WhenField, ValueKind.WHEN),
        (scalars.PartialDateField, ValueKind.DATE),
        (scalars.DutchNumber, ValueKind.NUMBER),
        (scalars.WholeNumber, ValueKind.WHOLE_NUMBER),
        (scalars.WebAddress, ValueKind.ADDRESS),
        (scalars.OnlineAddress, ValueKind.ONLINE_ADDRESS),
        (scalars.Anchor, ValueKind.ANCHOR),
        (scalars.FormerAddress, ValueKind.FORMER_ADDRESS),
    )
}


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field. `words`, `reference` and `group` belong to the kind of that name only.

    `example` is one value as a writer types it, or empty for a reference or a group. `apart`: an
    example of the whole page leaves it out. `required` is what the model refuses to be without,
    `needed` also the source that a check asks for. `pattern` is what one value looks like, as a
    regular expression for the whole of it; empty where any text may stand. `long` is a text of a
    sentence or two. `section` is the group of fields that it stands in wherever fields are listed.
    """

    key: str
    meaning: str
    example: str
    required: bool
    needed: bool
    listed: bool
    long: bool
    apart: bool
    section: Section
    kind: ValueKind
    pattern: str = ""
    words: tuple[Vocabulary, ...] = ()
    reference: type[Reference] | None = None
    group: type[Strict] | None = None
    inner_examples: Examples = ()

    @property
    def label(self) -> str:
        """The name of the field in a form."""
        return self.key.replace("_", " ").capitalize()

    @property
    def fields(self) -> tuple[FieldSpec, ...]:
        """The fields of its group, with examples that fit the page that the group stands on."""
        return fields_of(self.group, self.inner_examples) if self.group else ()


@cache
def fields_of(model: type[Strict], examples: Examples = ()) -> tuple[FieldSpec, ...]:
    """The fields in the one order that holds everywhere: section by section. In each, what is
    special for this type comes first, then what all items have, then what all pages have; title
    and summary lead. `examples` go before those of the model."""
    hints = get_type_hints(model, include_extras=True)
    names = sorted(model.model_fields, key=lambda name: _rank(model, name))
    fitting = dict(examples) or getattr(model, "examples", {})
    specs = [_spec(model, name, hints[name], fitting) for name in names]
    return tuple(sorted(specs, key=lambda spec: _ORDER.index(spec.section)))


def _rank(model: type[Strict], name: str) -> int:
    """Sorting is stable, so fields of the same rank keep the order of their class."""
    if name in ("title", "summary") and issubclass(model, Entry):
        return 0
    if name in Entry.model_fields and issubclass(model, Entry):
        return 4
    if name in Item.model_fields and issubclass(model, Item):
        return 3
    inherited = any(name in getattr(parent, "model_fields", {}) for parent in model.__bases__)
    return 2 if inherited else 1


def _spec(model: type[Strict], name: str, hint: Any, examples: Mapping[str, str]) -> FieldSpec:
    field = model.model_fields[name]
    key = field.alias or name
    listed, inner = _unwrapped(hint)
    value = _value(inner)
    own = [*(field.examples or ()), *(word.value for word in value.get("words", ())), ""][0]
    needed = field.is_required() or (name == "sources" and issubclass(model, Sourced))
    inside = f"{key}."
    return FieldSpec(
        key=key,
        meaning=field.description or "",
        example=examples.get(key, str(own)),
        required=field.is_required(),
        needed=needed,
        listed=listed,
        long=value["kind"] is ValueKind.TEXT and len(str(own)) > _LONG,
        apart=field.json_schema_extra == APART,
        section=_section(model, name, key, needed=needed),
        inner_examples=tuple(
            (path.removeprefix(inside), one)
            for path, one in examples.items()
            if path.startswith(inside)
        ),
        **value,
    )


def _section(model: type[Strict], name: str, key: str, *, needed: bool) -> Section:
    if needed or not issubclass(model, Entry):
        return Section.FIRST
    if key in _SECTION_OF:
        return _SECTION_OF[key]
    if name in Item.model_fields:
        return Section.UPKEEP
    return Section.FIRST if key in _FIRST_TOO else Section.MORE


def _unwrapped(hint: Any) -> tuple[bool, Any]:
    """Whether it is a list, and what one value is: without `| None` and without the list."""
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not type(None))
    bare = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    if get_origin(bare) is tuple:
        return True, get_args(bare)[0]
    return False, hint


def _value(hint: Any) -> dict[str, Any]:
    """The fields of a FieldSpec that tell what one value is."""
    if get_origin(hint) is Annotated:
        inner, mark = get_args(hint)[:2]
        if mark in _SCALARS:
            return {"kind": _SCALARS[mark], "pattern": mark.pattern}
        hint = inner
    if issubclass(hint, Vocabulary):
        return {"kind": ValueKind.WORD, "words": tuple(hint)}
    if issubclass(hint, Reference):
        return {"kind": ValueKind.REFERENCE, "reference": hint, "pattern": hint.pattern()}
    assert issubclass(hint, Strict), f"no kind of field is known for {hint}"
    return {"kind": ValueKind.CITATION if hint is Citation else ValueKind.GROUP, "group": hint}


def holds(spec: FieldSpec) -> str:
    """What may stand in a field, in words for a writer."""
    one = spec.reference.written() if spec.reference else spec.kind.value
    return f"lijst; elk: {one}" if spec.listed else one
