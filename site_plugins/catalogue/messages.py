"""What the model says of a header, in Dutch, with the keys as the volunteer typed them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from site_plugins.catalogue.header import Finding, Marks
from site_plugins.catalogue.problem import (
    MOST_FINDINGS,
    Named,
    Position,
    Replacement,
    Rule,
    shorten,
)
from site_plugins.catalogue.rules import fields as rules
from site_plugins.catalogue.suggest import did_you_mean, nearest, only_near
from site_plugins.catalogue.writing import scalar
from site_plugins.model.dates import DateSyntaxError, parse_partial_date, parse_when
from site_plugins.model.fields import FieldSpec, Kind, fields_of
from site_plugins.model.registry import CONTENT_TYPES
from site_plugins.model.scalars import WEB_ADDRESS
from site_plugins.model.strict import Location, Strict

_WRITE = "Schrijf: "
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
    "jdm_anchor": (rules.NO_ANCHOR, '"{value}" kan geen id zijn.'),
    "jdm_slug": (rules.NO_SLUG_VALUE, '"{value}" kan geen bestandsnaam zijn.'),
    "jdm_any_reference": (rules.NO_FULL_REFERENCE, 'Bij "{value}" ontbreekt de map.'),
    "jdm_yield_reference": (rules.NO_YIELD_REFERENCE, 'Bij "{value}" ontbreekt de opbrengst.'),
    "jdm_former_address": (rules.NO_FORMER_ADDRESS, '"{value}" is geen adres van onze site.'),
    "jdm_list": (rules.NO_LIST, 'Bij "{key}" staat geen lijst.'),
    "jdm_text": (rules.NO_TEXT, 'Bij "{key}" staat een {got} in plaats van een tekst.'),
    "jdm_empty": (rules.EMPTY_VALUE, 'Bij "{key}" is niets ingevuld.'),
}


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
    for details in all_details:
        # A required key with a typing mistake is one mistake, not two; and a list is too short
        # only because what stands in it was refused.
        echo = {"missing": misspelt, "too_short": wrong}.get(details["type"], ())
        if details["loc"] not in echo:
            yield _finding(details, model, marks)


def _meant(location: Location, model: type[BaseModel]) -> str:
    """The key that the unknown key at `location` most likely was meant to be."""
    return nearest(str(location[-1]), _keys_at(model, location[:-1]))


def _finding(details: ErrorDetails, model: type[BaseModel], marks: Marks) -> Finding:
    location = tuple(details["loc"])
    key = shorten(next((part for part in reversed(location) if isinstance(part, str)), ""))
    kind, value = details["type"], details["input"]
    position = marks.value(location)
    if value == "" and kind not in ("missing", "extra_forbidden"):
        what = f'Bij "{key}" is niets ingevuld.'
        fix = "Vul het veld in. Het moet er staan." if _is_required(location, model) else ""
        return Finding(rules.EMPTY_VALUE, marks.key(location), what, fix)
    if kind == "missing":
        return _missing_key(location, key, marks)
    if kind == "extra_forbidden":
        return _unknown_key(location, key, model, marks)
    if kind == "enum":
        return _not_in_vocabulary(details, key, marks)
    if kind == "model_type":
        other = "lijst" if isinstance(value, list) else "losse tekst"
        what = f'Bij "{key}" hoort een groepje velden, geen {other}.'
        return Finding(rules.NO_GROUP, position, what, _group_fix(location, value, model))
    if kind == "jdm_date_format" and _date_fix(value) == _NO_SUCH_DAY:
        return Finding(rules.DATE_DOES_NOT_EXIST, position, f"{shorten(value)} bestaat niet.")
    if kind in _OWN:
        rule, template = _OWN[kind]
        got = details.get("ctx", {}).get("got", "")
        what = template.format(key=key, value=shorten(str(value)), got=got)
        spec = _spec_at(location, model)
        if kind == "jdm_list":
            return Finding(rule, position, what, *_list_fix(spec, value, position))
        fix, mended = _fix(kind, value, spec), _meant_value(kind, value, position)
        reference = spec.reference if spec and kind in _REFERENCES else None
        named = Named(reference, value) if reference else None
        return Finding(rule, position, what, fix, mended, named)
    if kind == "too_short":
        return Finding(rules.NOT_VALID, position, f'In "{key}" moet er minstens één staan.')
    return Finding(rules.NOT_VALID, position, f'De waarde bij "{key}" past hier niet.')


def _missing_key(location: Location, key: str, marks: Marks) -> Finding:
    """The page may have a field of the same name: of a part it is told which part lacks it."""
    group = next((part for part in reversed(location[:-1]) if isinstance(part, str)), "")
    what = f'Het veld "{key}" ontbreekt' + (f' bij "{shorten(group)}".' if group else ".")
    under = " onder deze regel, recht onder de andere velden" if group else ""
    fix = f'Voeg een regel toe{under}: "{key}: ...".'
    return Finding(rules.MISSING_KEY, marks.value(location[:-1]), what, fix)


def _unknown_key(location: Location, key: str, model: type[BaseModel], marks: Marks) -> Finding:
    options = _keys_at(model, location[:-1])
    question = did_you_mean(str(location[-1]), options)
    fix = f"Deze velden bestaan hier: {', '.join(options)}."
    if " " in key:
        fix = "Hoort deze regel bij de tekst erboven? Zet alles dan op één regel."
    elif not question and len(folders := _folders_with(location)) in (1, 2):
        question = f"Het hoort bij een bestand in de map {' of '.join(folders)}."
    return Finding(
        rules.UNKNOWN_KEY,
        marks.key(location),
        f'Het veld "{key}" bestaat hier niet.' + (f" {question}" if question else ""),
        fix,
        _replacement(marks.key(location), str(location[-1]), options),
    )


def _not_in_vocabulary(details: ErrorDetails, key: str, marks: Marks) -> Finding:
    value = details["input"]
    options = re.findall(r"'([^']*)'", details.get("ctx", {}).get("expected", ""))
    location = tuple(details["loc"])
    if not isinstance(value, str):
        return Finding(
            rules.NO_TEXT, marks.value(location), f'Bij "{key}" hoort één woord uit de lijst.'
        )
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
    meant = only_near(word, options)
    return Replacement(position, word, meant) if meant else None


def _meant_value(kind: str, value: Any, position: Position) -> Replacement | None:
    """The value that was meant, where nobody can doubt it."""
    if kind == "jdm_yes_no":
        return _replacement(position, value, ("ja", "nee"))
    sentence = _fix(kind, value, None)
    meant = sentence.removeprefix(_WRITE)
    if meant == sentence or " " in meant:
        return None
    return Replacement(position, value, meant)


_LONGEST_LIST = 300  # characters; a longer one is no list that somebody typed on one line


def _list_fix(
    spec: FieldSpec | None, value: Any, position: Position
) -> tuple[str, Replacement | None]:
    """The list to copy, with in it what stands there now; and how to put it there."""
    if spec is None or not isinstance(value, str):
        return "", None
    things = [part.strip() for part in value.split(",")]
    if not all(things) or not value.isprintable() or len(value) > _LONGEST_LIST:
        return "", None
    indent = " " * (position.column - len(spec.key) - 3)
    group = _first_key(spec.group) if spec.group and spec.kind is not Kind.CITATION else ""
    lines = [f"{indent}  - {group}{scalar(thing)}" for thing in things]
    fix = "\n".join(["Maak er een lijst van:", f"{indent}{spec.key}:", *lines])
    # A text may have a comma in it, and a group more than one field.
    if group or (spec.kind is Kind.TEXT and len(things) > 1):
        return fix, None
    before = Position(position.line, position.column - 1)
    return fix, Replacement(before, f" {value}", "\n" + "\n".join(lines))


def _first_key(group: type[Strict]) -> str:
    """How the first field that a group must have is written."""
    return next((f"{spec.key}: " for spec in fields_of(group) if spec.required), "")


def _group_fix(location: Location, value: Any, model: type[BaseModel]) -> str:
    """How the group begins, with in it what stands there now."""
    spec = _spec_at(location, model)
    if spec is None or spec.group is None:
        return ""
    text = value if isinstance(value, str) else "..."
    dash = "- " if isinstance(location[-1], int) else ""
    needed = [one.key for one in fields_of(spec.group) if one.required]
    if not needed:
        fields = ", ".join(one.key for one in fields_of(spec.group))
        return f"Zet eronder een of meer van deze velden, elk op een eigen regel: {fields}."
    fix = f"Schrijf: {dash}{_first_key(spec.group)}{shorten(text)}"
    if len(needed) == 1:
        return fix
    return f"{fix}. Zet daaronder ook: {', '.join(needed[1:])}. Elk veld op een eigen regel."


def _fix(kind: str, value: Any, spec: FieldSpec | None) -> str:
    """The very value that was meant, where only one thing can be meant."""
    if kind == "jdm_slug" and WEB_ADDRESS.fullmatch(value):
        return (
            "Maak in de map bronnen een bestand voor deze bron, met het adres bij url. "
            "Zet hier de naam van dat bestand, zonder .md."
        )
    if kind == "jdm_date_format":
        partial = spec is not None and spec.kind is Kind.DATE
        return _date_fix(value) or (_NO_PERIOD if partial else "")
    if kind in ("jdm_number", "jdm_thousand"):
        return _number_fix(value, spec)
    if kind == "jdm_time":
        return _time_fix(value)
    if kind == "jdm_web_address" and re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", value.strip()):
        return f"{_WRITE}https://{shorten(value, 200)}"
    return ""


def _time_fix(text: str) -> str:
    match = re.fullmatch(r"(\d{1,2})(?:[.:u](\d{2})(?::\d{2})?)?\s?(?:uur|u)?", text.strip())
    if not match or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return ""
    hour, minutes = int(match[1]), match[2] or "00"
    if not match[2] and 1 <= hour <= 12:
        return (
            f"Is het 's nachts of 's ochtends? Schrijf: {hour % 12:02d}:{minutes}. "
            f"Is het 's middags of 's avonds? Schrijf: {hour % 12 + 12:02d}:{minutes}"
        )
    return f"{_WRITE}{hour:02d}:{minutes}"


def _number_fix(text: str, spec: FieldSpec | None) -> str:
    """The number in figures, and where the rest belongs; the empty string when unclear."""
    text = text.strip().lower()
    if match := re.fullmatch(r"(\d{1,3}(?:,\d{3})+)(\.\d+)?", text):
        thousands = match[1].replace(",", ".") + (match[2] or "").replace(".", ",")
        if match[2] or text.count(",") > 1:
            return f"{_WRITE}{thousands}"
        whole, _, rest = text.partition(",")
        small = f"{whole},{rest.rstrip('0')}" if rest.endswith("0") else f"{text}0"
        return (
            f"Bedoel je {text.replace(',', '')}? Schrijf dan: {thousands}. "
            f"Bedoel je iets meer dan {whole}? Schrijf dan: {small.rstrip(',')}"
        )
    for words in (_CARDINALS, _ORDINALS):
        if text in words:
            return f"{_WRITE}{words.index(text) + 1}"
    if match := re.fullmatch(r"(\d+)\.(\d{1,2})", text):
        return f"{_WRITE}{match[1]},{match[2]}"
    if (match := re.match(r"(?:\D*\s)?(\d[\d.]*(?:,\d+)?)\b", text)) and spec:
        rest = "De woorden en tekens eromheen horen in een ander veld."
        if spec.key in ("waarde", "was"):
            rest = _BESIDE_FIGURE
        return f"Schrijf hier alleen {match[1]}. {rest}"
    return ""


_BESIDE_FIGURE = (
    "Een woord als procent hoort bij eenheid. Een woord als ongeveer hoort bij nauwkeurigheid."
)
_CARDINALS = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"]
_ORDINALS = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde"]
_NO_PERIOD = (
    "Schrijf jaar-maand-dag: 2019-11-20. Of 2019-11, 2019 of 2019~ (ongeveer). Weet je het niet? "
    "Haal de regel dan weg."
)
_REFERENCES = frozenset({"jdm_slug", "jdm_any_reference", "jdm_yield_reference"})


_MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
_SHORT = {
    "jan": "januari",
    "feb": "februari",
    "mrt": "maart",
    "apr": "april",
    "jun": "juni",
    "jul": "juli",
    "aug": "augustus",
    "sep": "september",
    "sept": "september",
    "okt": "oktober",
    "nov": "november",
    "dec": "december",
}
_WEEKDAYS = "(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo"


_NO_SUCH_DAY = "no such day"


def _date_fix(text: str) -> str:
    """How to write the date that was meant; _NO_SUCH_DAY, or the empty string when unclear."""
    text = text.strip().lower()
    months = "|".join(_MONTHS)
    if match := re.fullmatch(r"(\d{4}-\d{2}-\d{2})[ t]\d{1,2}[:.]\d{2}", text):
        return f"Schrijf hier alleen de dag: {match[1]}. De tijd hoort bij begin."
    begin, until, end = re.sub(r"\s+(?:t/m|tot(?: en met)?)\s+", "/", text).partition("/")
    if until and re.fullmatch(r"\d{4}(-\d\d){0,2}", begin) and re.match(r"\d{4}\b", end):
        meant = f"{begin}/{end}"
        try:
            return f"Is het een periode? Schrijf dan: {parse_when(meant)}"
        except DateSyntaxError:
            return ""
    if match := re.match(rf"(?:{_WEEKDAYS}),? (?=\d)", text):
        fix = _date_fix(text[match.end() :])  # no Replacement: the day may be the right one
        return fix.replace(_WRITE, "Schrijf het zonder de dag van de week: ")
    text = re.sub(rf"\b({'|'.join(_SHORT)})\.? ", lambda found: f"{_SHORT[found[1]]} ", text)
    if match := re.fullmatch(rf"(?:(\d{{1,2}}) )?({months}) (\d{{4}})", text):
        day, month, year = match[1], str(_MONTHS.index(match[2]) + 1), match[3]
    elif match := re.fullmatch(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})", text):
        day, _, month, year = match.groups()
    elif match := re.fullmatch(r"(\d{4})([-/. ])(\d{1,2})(?:\2(\d{1,2}))?", text):
        year, _, month, day = match.groups()
    else:
        return ""
    meant = "-".join(part.zfill(2) for part in (year, month, day) if part)
    try:
        return f"{_WRITE}{parse_partial_date(meant)}"
    except DateSyntaxError as error:  # digits of another script are no date at all
        return _NO_SUCH_DAY if error.code == "date_does_not_exist" else ""


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
