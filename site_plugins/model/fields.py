"""The fields of each model as a writer sees them: what may stand there, and what it means.

The one description of the models for everything that helps a writer: the field guide, the schemas
for editors, the forms, `new` and the writer of front matter. Nothing of it is stored twice: names,
meanings and examples stand on the model's fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from site_plugins.model import scalars
from site_plugins.model.entry import Entry, Item, Sourced
from site_plugins.model.references import Reference
from site_plugins.model.sourced import Citation
from site_plugins.model.strict import APART, Strict
from site_plugins.model.vocabulary import Vocabulary


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
    regular expression for the whole of it; empty where any text may stand.
    """

    key: str
    meaning: str
    example: str
    required: bool
    needed: bool
    listed: bool
    apart: bool
    kind: ValueKind
    pattern: str = ""
    words: tuple[Vocabulary, ...] = ()
    reference: type[Reference] | None = None
    group: type[Strict] | None = None

    @property
    def label(self) -> str:
        """The name of the field in a form."""
        return self.key.replace("_", " ").capitalize()


@cache
def fields_of(model: type[Strict]) -> tuple[FieldSpec, ...]:
    """The fields in the order in which they are written: what is special for this type first,
    then what all items have, then what all pages have; title and summary lead."""
    hints = get_type_hints(model, include_extras=True)
    names = sorted(model.model_fields, key=lambda name: _rank(model, name))
    return tuple(_spec(model, name, hints[name]) for name in names)


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


def _spec(model: type[Strict], name: str, hint: Any) -> FieldSpec:
    field = model.model_fields[name]
    listed, inner = _unwrapped(hint)
    value = _value(inner)
    words = [word.value for word in value.get("words", ())]
    return FieldSpec(
        key=field.alias or name,
        meaning=field.description or "",
        example=str([*(field.examples or words), ""][0]),
        required=field.is_required(),
        needed=field.is_required() or (name == "sources" and issubclass(model, Sourced)),
        listed=listed,
        apart=field.json_schema_extra == APART,
        **value,
    )


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
