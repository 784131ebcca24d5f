"""What somebody meant with a value that the model refuses: how to write it, or what to ask.

Where only one thing can be meant the sentence is `Schrijf: ` and the value; `certain` gives it.
"""

from __future__ import annotations

import re
from typing import Any

from site_plugins.model.dates import DateSyntaxError, parse_partial_date, parse_when
from site_plugins.model.fields import FieldSpec, ValueKind
from site_plugins.model.scalars import ANCHOR, FOLLOWS, WEB_ADDRESS
from site_plugins.reading.problem import shorten
from site_plugins.reading.slugs import slugify
from site_plugins.reading.suggest import only_near

_WRITE = "Schrijf: "


def certain(sentence: str) -> str:
    """The value in a sentence that leaves no doubt; empty for another sentence."""
    meant = sentence.removeprefix(_WRITE)
    return "" if meant == sentence or " " in meant else meant


def meant(kind: str, value: Any, spec: FieldSpec | None) -> str:
    """The very value that was meant, where only one thing can be meant."""
    if kind == "jdm_slug" and WEB_ADDRESS.fullmatch(value):
        return (
            "Maak in de map bronnen een bestand voor deze bron, met het adres bij url. "
            "Zet hier de naam van dat bestand, zonder .md."
        )
    if kind == "jdm_date_format":
        partial = spec is not None and spec.kind is ValueKind.DATE
        return _date_fix(value) or (_NO_PERIOD if partial else "")
    if kind in ("jdm_number", "jdm_thousand"):
        return _number_fix(value, spec)
    if kind == "jdm_time":
        return _time_fix(value)
    if kind == "jdm_yes_no":
        return _yes_no_fix(value)
    if kind == "jdm_anchor":
        return _anchor_fix(value)
    if kind == "jdm_former_address":
        return _former_address_fix(value)
    if kind in ("jdm_web_address", "jdm_online_address"):
        return _address_fix(value, kind)
    return ""


def _address_fix(value: str, kind: str) -> str:
    if re.fullmatch(r"[\w-]+(\.[\w-]+)+(/\S*)?", value.strip()):
        return f"{_WRITE}https://{shorten(value, 200)}"
    if kind == "jdm_web_address":
        return ""
    if re.search(rf"\b{FOLLOWS}\b", value, re.IGNORECASE):
        return f"{_WRITE}{FOLLOWS}"
    later = f"Is dat er nog niet? Schrijf dan: {FOLLOWS}"
    return f"Schrijf hier het hele webadres, met https://. {later}"


def _yes_no_fix(text: str) -> str:
    text = text.strip().casefold()
    found = next((word for word, same in _SAME.items() if text in same), only_near(text, _SAME))
    return f"{_WRITE}{found}" if found else ""


_SAME = {
    "ja": ("ja", "j", "yes", "y", "true", "waar"),
    "nee": ("nee", "n", "neen", "no", "false", "onwaar"),
}


def _anchor_fix(text: str) -> str:
    anchor = slugify(text)
    return f"{_WRITE}{anchor}" if ANCHOR.fullmatch(anchor) else ""


def _former_address_fix(text: str) -> str:
    """Without the name of a site, and with one slash at the end."""
    path = re.sub(r"https?://[^/]+", "", text.strip()).strip("/").removesuffix(".md")
    return f"{_WRITE}{path}/" if re.fullmatch(r"[a-z0-9][a-z0-9/-]*", path) else ""


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
    "Laat het veld dan weg."
)


_MONTHS = [
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
]
_SHORT = {month[:3]: month for month in _MONTHS} | {"mrt": "maart", "sept": "september"}
_DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
_WEEKDAYS = "(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo"


NO_SUCH_DAY = "no such day"


def _of_weekday(day: str, fix: str) -> str:
    """How to write a date with a day of the week, which is no part of it; asked when the two
    don't fit."""
    if not (written := certain(fix)):
        return fix
    date = parse_partial_date(written)
    real = _DAYS[date.earliest.weekday()] if date.precision == "day" else ""
    if not real or real.startswith(day):
        return fix
    return f"{written} is een {real}. Klopt de datum? {fix}"


def _date_fix(text: str) -> str:
    """How to write the date that was meant; NO_SUCH_DAY, or the empty string when unclear."""
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
        return _of_weekday(match[0][:2], _date_fix(text[match.end() :]))
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
        return NO_SUCH_DAY if error.code == "date_does_not_exist" else ""
