"""One value: what its text must look like, and what is made of it.

The reader hands over every scalar as text. Each type here says what that text must look like;
a mistake raises a PydanticCustomError whose code the catalogue turns into a Dutch message.
"""

from __future__ import annotations

import re
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


def _clock_time(value: Any) -> time:
    match = re.fullmatch(r"([0-9]{1,2}):([0-9]{2})", text_of(value))
    if not match or int(match[1]) > 23 or int(match[2]) > 59:
        raise PydanticCustomError("jdm_time", "time expected")
    return time(int(match[1]), int(match[2]))


def _end_time(value: Any) -> time:
    """As a time; 24:00 is how people write the midnight that ends a day."""
    return time() if text_of(value) == "24:00" else _clock_time(value)


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
    """Dutch notation: a comma for the fraction, a dot between groups of three digits."""
    text = text_of(value)
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
    text = text_of(value)
    if not WEB_ADDRESS.fullmatch(text):
        raise PydanticCustomError("jdm_web_address", "address")
    return text


def _anchor(value: Any) -> str:
    text = text_of(value)
    if not ANCHOR.fullmatch(text):
        raise PydanticCustomError("jdm_anchor", "anchor")
    return text


def _former_address(value: Any) -> str:
    text = text_of(value)
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
Text = Annotated[str, _Scalar(text_of, {"type": "string", "minLength": 1})]
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
