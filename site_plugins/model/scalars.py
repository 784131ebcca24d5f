"""One value: what its text must look like, and what is made of it.

The reader hands over every scalar as text. Each type here says what that text must look like, in a
pattern that editors of YAML and our own editor in the browser check too: so a pattern has only
what Python and JavaScript read alike. A mistake raises a PydanticCustomError whose code the
catalogue turns into a Dutch message.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from site_plugins.model import dates

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 60  # characters, for a file that we name
# Ids become anchors; an id starts with a letter so that it is a valid CSS selector too.
ANCHOR = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# A full address with a host of two parts or more.
# No name before an @, and no backslash: there a reader sees one site and a browser goes to another.
WEB_ADDRESS = re.compile(r"https?://[^\s/?#.@\\]+(?:\.[^\s/?#.@\\]+)+(?:[/?#]\S*)?")
# Of an online meeting the address often comes later.
FOLLOWS = "volgt"
_TIME = r"(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
_DAY = r"(?!0000|9999)[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?~?"
_WHEN = rf"(?:onbekend|\.\.\s*/\s*{_DAY}|{_DAY}(?:\s*/\s*(?:{_DAY}|\.\.))?)"
# In English it is a thousand; only after a zero it can be nothing but a fraction.
_THOUSAND = r"-?[1-9][0-9]{0,2},[0-9]{3}"
# Dutch notation: a comma for the fraction, a dot between groups of three digits.
# No number of people, euros or percents is longer, and Python refuses to print longer ones.
_WHOLE = rf"(?=.{{1,20}}$)(?!{_THOUSAND}$)-?(?:[0-9]{{1,3}}(?:\.[0-9]{{3}})+|[0-9]+)"
_NUMBER = rf"{_WHOLE}(?:,[0-9]+)?"
_FORMER_ADDRESS = r"(?:[a-z0-9][a-z0-9-]*/)+"


def text_of(value: Any) -> str:
    """What was typed, without white space around it. Raises PydanticCustomError."""
    if not isinstance(value, str):
        raise PydanticCustomError("jdm_text", "text expected", {"got": _kind(value)})
    if not value.strip():
        raise PydanticCustomError("jdm_empty", "empty")
    return value.strip()


def _kind(value: Any) -> str:
    """What the reader can give besides text."""
    return "lijst" if isinstance(value, list) else "groepje velden"


def _yes_no(value: Any) -> bool:
    text = text_of(value)
    if text not in ("ja", "nee"):
        raise PydanticCustomError("jdm_yes_no", "ja or nee expected")
    return text == "ja"


def _clock_time(value: Any, pattern: str = _TIME) -> time:
    text = text_of(value)
    if not re.fullmatch(pattern, text):
        raise PydanticCustomError("jdm_time", "time expected")
    hour, minute = map(int, text.split(":"))
    return time(hour % 24, minute)


def _end_time(value: Any) -> time:
    """As a time; 24:00 is how people write the midnight that ends a day."""
    return _clock_time(value, f"{_TIME}|24:00")


def _when(value: Any) -> dates.When:
    try:
        return dates.parse_when(text_of(value))
    except dates.DateSyntaxError as error:
        raise PydanticCustomError(f"jdm_{error.code}", "date") from None


def _partial_date(value: Any) -> dates.PartialDate:
    try:
        return dates.parse_partial_date(text_of(value))
    except dates.DateSyntaxError as error:
        raise PydanticCustomError(f"jdm_{error.code}", "date") from None


def _decimal(value: Any) -> Decimal:
    text = text_of(value)
    if re.fullmatch(_THOUSAND, text):
        raise PydanticCustomError("jdm_thousand", "thousand or fraction")
    if not re.fullmatch(_NUMBER, text):
        raise PydanticCustomError("jdm_number", "number")
    return Decimal(text.replace(".", "").replace(",", "."))


def _whole_number(value: Any) -> int:
    number = _decimal(value)
    if number != number.to_integral_value():
        raise PydanticCustomError("jdm_whole_number", "whole number")
    return int(number)


def _matching(pattern: str, code: str) -> Callable[[Any], str]:
    """Takes what fits the pattern, and raises an error with `code` for anything else."""

    def parse(value: Any) -> str:
        text = text_of(value)
        if not re.fullmatch(pattern, text):
            raise PydanticCustomError(code, "pattern")
        return text

    return parse


@dataclass(frozen=True, eq=False)  # hashable by identity: it holds a dict
class _Scalar:
    """Takes text through `parse`. `data_type` is what the JSON Schema of our open data says of what
    comes out; `pattern` is what a person types, and empty where that is any text."""

    parse: Callable[[Any], Any]
    data_type: dict[str, Any]
    pattern: str = ""

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self.parse)

    def __get_pydantic_json_schema__(self, _schema: Any, _handler: Any) -> dict[str, Any]:
        return dict(self.data_type)


def _whole(pattern: str) -> str:
    return f"^(?:{pattern})$"


_TIME_TYPE = {"type": "string", "pattern": _whole(_TIME), "x-soort": "tijd"}
_DATE_TYPE = {"type": "string", "pattern": _whole(_DAY), "x-soort": "datum"}
_WHEN_TYPE = {"type": "string", "pattern": _whole(_WHEN), "x-soort": "datum"}
_ADDRESS_TYPE = {"type": "string", "format": "uri"}
_ONLINE = rf"{WEB_ADDRESS.pattern}|{FOLLOWS}"
_ONLINE_TYPE = {"type": "string", "pattern": _whole(_ONLINE)}
_ANCHOR_TYPE = {"type": "string", "pattern": _whole(ANCHOR.pattern)}
_parse_address = _matching(WEB_ADDRESS.pattern, "jdm_web_address")
_parse_online = _matching(_ONLINE, "jdm_online_address")
_parse_anchor = _matching(ANCHOR.pattern, "jdm_anchor")
_parse_former = _matching(_FORMER_ADDRESS, "jdm_former_address")

Text = Annotated[str, _Scalar(text_of, {"type": "string", "minLength": 1})]
YesNo = Annotated[bool, _Scalar(_yes_no, {"type": "boolean"}, "ja|nee")]
ClockTime = Annotated[time, _Scalar(_clock_time, _TIME_TYPE, _TIME)]
EndTime = Annotated[time, _Scalar(_end_time, _TIME_TYPE, f"{_TIME}|24:00")]
WhenField = Annotated[dates.When, _Scalar(_when, _WHEN_TYPE, _WHEN)]
PartialDateField = Annotated[dates.PartialDate, _Scalar(_partial_date, _DATE_TYPE, _DAY)]
DutchNumber = Annotated[Decimal, _Scalar(_decimal, {"type": "number"}, _NUMBER)]
WholeNumber = Annotated[int, _Scalar(_whole_number, {"type": "integer"}, f"{_WHOLE}(?:,0+)?")]
WebAddress = Annotated[str, _Scalar(_parse_address, _ADDRESS_TYPE, WEB_ADDRESS.pattern)]
OnlineAddress = Annotated[str, _Scalar(_parse_online, _ONLINE_TYPE, _ONLINE)]
Anchor = Annotated[str, _Scalar(_parse_anchor, _ANCHOR_TYPE, ANCHOR.pattern)]
FormerAddress = Annotated[str, _Scalar(_parse_former, {"type": "string"}, _FORMER_ADDRESS)]


def _list(value: Any) -> Any:
    """A single value is no list: YAML reads `a, b` as one text, and guessing hides mistakes."""
    if not isinstance(value, list | tuple):
        raise PydanticCustomError("jdm_list", "list")
    return value


Element = TypeVar("Element")
# A list, kept as a tuple so that content stays frozen.
Listed = Annotated[tuple[Element, ...], BeforeValidator(_list)]
