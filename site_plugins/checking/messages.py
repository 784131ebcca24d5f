"""What the model says of a header, in Dutch, with the keys as the volunteer typed them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from site_plugins.checking.meaning import NO_SUCH_DAY, certain, meant
from site_plugins.model.fields import FieldSpec, ValueKind, fields_of
from site_plugins.model.registry import CONTENT_TYPES
from site_plugins.model.strict import Strict
from site_plugins.model.walking import Location
from site_plugins.reading.front_matter import Marks
from site_plugins.reading.problem import (
    MOST_FINDINGS,
    Finding,
    Named,
    Position,
    Replacement,
    Rule,
    shorten,
)
from site_plugins.reading.rules import fields as rules
from site_plugins.reading.suggest import did_you_mean, nearest, only_near
from site_plugins.writing.front_matter import scalar

# Codes of our own scalar types (model/scalars.py), and what is said of the value.
_OWN: dict[str, tuple[Rule, str]] = {
    "jdm_date_format": (rules.NO_DATE, '"{value}" kunnen we niet lezen als datum.'),
    "jdm_date_does_not_exist": (rules.DATE_DOES_NOT_EXIST, "{value} bestaat niet."),
    "jdm_interval_order": (rules.INTERVAL_ORDER, "In {value} ligt het einde voor het begin."),
    "jdm_time": (rules.NO_TIME, '"{value}" kunnen we niet lezen als tijd.'),
    "jdm_yes_no": (rules.NO_YES_NO, 'Bij "{key}" staat "{value}".'),
    "jdm_number": (rules.NO_NUMBER, '"{value}" kunnen we niet lezen als getal.'),
    "jdm_thousand": (rules.NO_NUMBER, '"{value}" kan twee getallen zijn.'),
    "jdm_whole_number": (rules.NO_NUMBER, "{value} is geen heel getal."),
    "jdm_web_address": (rules.NO_WEB_ADDRESS, '"{value}" is geen volledig webadres.'),
    "jdm_online_address": (rules.NO_WEB_ADDRESS, '"{value}" is geen volledig webadres.'),
    "jdm_anchor": (rules.NO_ANCHOR, '"{value}" kan geen id zijn.'),
    "jdm_slug": (rules.NO_SLUG_VALUE, '"{value}" kan geen bestandsnaam zijn.'),
    "jdm_any_reference": (rules.NO_FULL_REFERENCE, 'Bij "{value}" ontbreekt de map.'),
    "jdm_yield_reference": (rules.NO_YIELD_REFERENCE, 'Bij "{value}" ontbreekt de opbrengst.'),
    "jdm_former_address": (rules.NO_FORMER_ADDRESS, '"{value}" is geen adres van onze site.'),
    "jdm_list": (rules.NO_LIST, 'Bij "{key}" staat geen lijst.'),
    "jdm_text": (rules.NO_TEXT, 'Bij "{key}" staat een {got} in plaats van een tekst.'),
    "jdm_empty": (rules.EMPTY_VALUE, 'Bij "{key}" is niets ingevuld.'),
}


_REFERENCES = frozenset({"jdm_slug", "jdm_any_reference", "jdm_yield_reference"})


def findings(error: ValidationError, model: type[BaseModel], marks: Marks) -> Iterator[Finding]:
    """Each of pydantic's errors as a finding at the place of its key or value."""
    all_details = error.errors(include_url=False)[:MOST_FINDINGS]
    misspelt = {
        (*details["loc"][:-1], _meant(details["loc"], model))
        for details in all_details
        if details["type"] == "extra_forbidden"
    }
    wrong = {
        details["loc"][:length] for details in all_details for length in range(len(details["loc"]))
    }
    missing: dict[Location, list[str]] = defaultdict(list)
    for details in all_details:
        # A required key with a typing mistake is one mistake, not two; and a list is too short
        # only because what stands in it was refused.
        location = tuple(details["loc"])
        if location in {"missing": misspelt, "too_short": wrong}.get(details["type"], ()):
            continue
        if details["type"] == "missing":
            missing[location[:-1]].append(str(location[-1]))
        else:
            yield replace(_finding(details, model, marks), field=location)
    for location, keys in missing.items():
        ordered = sorted(keys, key=_keys_at(model, location).index)
        found = _missing_keys(location, [*map(shorten, ordered)], marks)
        yield replace(found, field=(*location, ordered[0]))


def _meant(location: Location, model: type[BaseModel]) -> str:
    """The key that the unknown key at `location` most likely was meant to be."""
    return nearest(str(location[-1]), _keys_at(model, location[:-1]))


def _finding(details: ErrorDetails, model: type[BaseModel], marks: Marks) -> Finding:
    location = tuple(details["loc"])
    key = shorten(next((part for part in reversed(location) if isinstance(part, str)), ""))
    kind, value = details["type"], details["input"]
    position = marks.value(location)
    if value == "" and kind != "extra_forbidden":
        what = f'Bij "{key}" is niets ingevuld.'
        fix = "Vul het veld in. Het moet er staan." if _is_required(location, model) else ""
        return Finding(rules.EMPTY_VALUE, marks.key(location), what, fix)
    if kind == "extra_forbidden":
        return _unknown_key(location, value, model, marks)
    if kind == "enum":
        return _not_in_vocabulary(details, key, model, marks)
    if kind == "model_type":
        other = "lijst" if isinstance(value, list) else "losse tekst"
        what = f'Bij "{key}" hoort een groepje velden, geen {other}.'
        return Finding(
            rules.NO_GROUP, position, what, *_group_fix(location, value, model, position)
        )
    if kind == "jdm_date_format" and meant(kind, value, None) == NO_SUCH_DAY:
        return Finding(rules.DATE_DOES_NOT_EXIST, position, f"{shorten(value)} bestaat niet.")
    if kind in _OWN:
        rule, template = _OWN[kind]
        got = details.get("ctx", {}).get("got", "")
        what = template.format(key=key, value=shorten(str(value)), got=got)
        spec = _spec_at(location, model)
        if kind == "jdm_list":
            return Finding(rule, position, what, *_list_fix(spec, value, location, marks))
        fix = meant(kind, value, spec)
        new = certain(fix)
        mended = Replacement(position, value, new) if new else None
        reference = spec.reference if spec and kind in _REFERENCES else None
        named = Named(reference, value) if reference else None
        return Finding(rule, position, what, fix, mended, named)
    if kind == "too_short":
        return Finding(rules.NOT_VALID, position, f'In "{key}" moet er minstens één staan.')
    return Finding(rules.NOT_VALID, position, f'De waarde bij "{key}" past hier niet.')


def _missing_keys(location: Location, keys: list[str], marks: Marks) -> Finding:
    """The page may have fields of the same names: of a part it is told which part lacks them."""
    group = next((part for part in reversed(location) if isinstance(part, str)), "")
    where = f' bij "{shorten(group)}"' if group else ""
    if len(keys) == 1:
        what = f'Het veld "{keys[0]}" ontbreekt{where}.'
    else:
        what = f"Er ontbreken {len(keys)} velden{where}: {', '.join(keys)}."
    under = " onder deze regel, recht onder de andere velden" if group else ""
    line = "een regel" if len(keys) == 1 else "voor elk een regel"
    fix = f'Voeg {line} toe{under}: "{keys[0]}: ...".'
    return Finding(rules.MISSING_KEY, marks.value(location), what, fix)


def _unknown_key(location: Location, value: Any, model: type[BaseModel], marks: Marks) -> Finding:
    typed, at = str(location[-1]), marks.key(location)
    key, specs = shorten(typed), fields_of(_group_at(model, location[:-1]))
    options = [spec.key for spec in specs]
    if listed := next((spec for spec in specs if _is_one_of(typed, spec)), None):
        what = f'Het veld "{key}" bestaat hier niet. Bedoelde je "{listed.key}"?'
        fix = _list_fix(listed, value, location, marks)[0] or f"Schrijf: {listed.key}"
        return Finding(rules.UNKNOWN_KEY, at, what, fix, Replacement(at, typed, listed.key))
    question = did_you_mean(typed, options)
    fix = f"Deze velden bestaan hier: {', '.join(options)}."
    if " " in key:
        fix = "Hoort deze regel bij de tekst erboven? Zet alles dan op één regel."
    elif not question and len(folders := _folders_with(location)) in (1, 2):
        question = f"Het hoort bij een bestand in de map {' of '.join(folders)}."
    return Finding(
        rules.UNKNOWN_KEY,
        at,
        f'Het veld "{key}" bestaat hier niet.' + (f" {question}" if question else ""),
        fix,
        _replacement(at, typed, options),
    )


def _is_one_of(key: str, spec: FieldSpec) -> bool:
    """Whether the name of a field is that of a list, as one says it of one thing: "bron"."""
    ending = spec.key.removeprefix(key) if len(key) > 2 and spec.listed else spec.key
    return ending in ("s", "n", "en", f"{key[-1:]}en")


def _not_in_vocabulary(
    details: ErrorDetails, key: str, model: type[BaseModel], marks: Marks
) -> Finding:
    value = details["input"]
    location = tuple(details["loc"])
    spec = _spec_at(location, model)
    options = [str(word.value) for word in spec.words] if spec else []
    if not isinstance(value, str):
        return Finding(
            rules.NO_TEXT, marks.value(location), f'Bij "{key}" hoort één woord uit de lijst.'
        )
    shown = {word.label.casefold(): str(word.value) for word in spec.words} if spec else {}
    if word := shown.get(value.casefold()):  # as readers see it
        what, at = f'"{shorten(value)}" kan niet bij "{key}".', marks.value(location)
        mended = Replacement(at, value, word)
        return Finding(rules.NOT_IN_VOCABULARY, at, what, f"Schrijf: {word}", mended)
    question = did_you_mean(value, options)
    return Finding(
        rules.NOT_IN_VOCABULARY,
        marks.value(location),
        f'"{shorten(value)}" kan niet bij "{key}".' + (f" {question}" if question else ""),
        f"Kies uit: {', '.join(options)}.",
        _replacement(marks.value(location), value, options),
    )


def _replacement(position: Position, word: str, options: Iterable[str]) -> Replacement | None:
    """The one option that `word` is, but for a slip of the hand."""
    found = only_near(word, options)
    return Replacement(position, word, found) if found else None


_LONGEST_LIST = 300  # characters; a longer one is no list that somebody typed on one line


def _list_fix(
    spec: FieldSpec | None, value: Any, location: Location, marks: Marks
) -> tuple[str, Replacement | None]:
    """The list to copy, with in it what stands there now; and how to put it there."""
    if spec is None or not isinstance(value, str):
        return "", None
    things = [part.strip() for part in value.split(",")]
    if not all(things) or not value.isprintable() or len(value) > _LONGEST_LIST:
        return "", None
    position, indent = marks.value(location), " " * (marks.key(location).column - 1)
    group = _first_key(spec.group) if spec.group and spec.kind is not ValueKind.CITATION else ""
    lines = [f"{indent}  - {group}{scalar(thing)}" for thing in things]
    fix = "\n".join(["Maak er een lijst van:", f"{indent}{spec.key}:", *lines])
    # A text may have a comma in it, and a group more than one field.
    if group or (spec.kind is ValueKind.TEXT and len(things) > 1):
        return fix, None
    before = Position(position.line, position.column - 1)
    return fix, Replacement(before, f" {value}", "\n" + "\n".join(lines))


def _first_key(group: type[Strict]) -> str:
    """How the first field that a group must have is written."""
    return next((f"{spec.key}: " for spec in fields_of(group) if spec.required), "")


def _group_fix(
    location: Location, value: Any, model: type[BaseModel], position: Position
) -> tuple[str, Replacement | None]:
    """How the group begins, with in it what stands there now; and how to put it there."""
    spec = _spec_at(location, model)
    if spec is None or spec.group is None:
        return "", None
    needed = [one.key for one in fields_of(spec.group) if one.required]
    if not needed:
        fields = ", ".join(one.key for one in fields_of(spec.group))
        return f"Zet eronder een of meer van deze velden, elk op een eigen regel: {fields}.", None
    dash = "- " if isinstance(location[-1], int) else ""
    text = shorten(scalar(value)) if isinstance(value, str) else "..."
    fix = f"Schrijf: {dash}{needed[0]}: {text}"
    if len(needed) == 1 and dash and isinstance(value, str):
        return fix, Replacement(position, value, f"{needed[0]}: {scalar(value)}")
    if more := ", ".join(needed[1:]):
        fix += f". Zet daaronder ook: {more}. Elk veld op een eigen regel."
    return fix, None


def _is_required(location: Location, model: type[BaseModel]) -> bool:
    group = _group_at(model, location[:-1])
    fields = ((field.alias or name, field) for name, field in group.model_fields.items())
    return any(key == location[-1] and field.is_required() for key, field in fields)


def _folders_with(location: Location) -> list[str]:
    """The folders whose pages have a field of this name; none for a part of a group."""
    if len(location) > 1:
        return []
    return [kind.folder for kind in CONTENT_TYPES if location[0] in _keys_at(kind.model, ())]


def _keys_at(model: type[BaseModel], location: Location) -> list[str]:
    """The keys that exist in the group of fields at `location`, in the order of the field guide."""
    return [spec.key for spec in fields_of(_group_at(model, location))]


def _spec_at(location: Location, model: type[BaseModel]) -> FieldSpec | None:
    """The field that the value at `location` belongs to; None for the keys of a list's file."""
    *above, key = [part for part in location if isinstance(part, str)]
    specs = fields_of(_group_at(model, tuple(above)))
    return next((spec for spec in specs if spec.key == key), None)


def _group_at(model: type[BaseModel], location: Location) -> type[Strict]:
    for part in location:
        if isinstance(part, str):
            model = _field_model(model, part) or model
    assert issubclass(model, Strict)
    return model


def _field_model(model: type[BaseModel], key: str) -> type[BaseModel] | None:
    for name, field in model.model_fields.items():
        if (field.alias or name) == key:
            return _model_in(field.annotation)
    return None


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_model_in(part) for part in get_args(annotation))
    return next((part for part in found if part), None)
