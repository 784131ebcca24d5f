"""Dates as sources give them: a day, a month, a year, about then, a span, or not known at all.

The notation is a part of EDTF (ISO 8601-2): `2019`, `2019-11`, `2019-11-20`, `2016-07~` for
"about", `2018/2019` and `2019/..` for a span, `../2019` for "then or before", and the word
`onbekend`.

A date never pretends to know more than was written: `earliest` and `latest` give the first and
the last day that it can mean, and comparisons use only these two.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?)")
_APPROXIMATE_MARGIN = {
    # How far "about" reaches on either side, by what is known. Wide on purpose: two dates may
    # only contradict each other when that is certain.
    "year": timedelta(days=366),
    "month": timedelta(days=31),
    "day": timedelta(days=31),
}


class DateSyntaxError(ValueError):
    """The text is no date in our notation; `code` says which mistake was made."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(f"{code}: {text}")
        self.code = code
        self.text = text


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day of the proleptic Gregorian calendar, exact or about."""

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    @classmethod
    def of(cls, day: date) -> PartialDate:
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> str:
        """`year`, `month` or `day`."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def earliest(self) -> date:
        """The first day that this date can mean."""
        first = date(self.year, self.month or 1, self.day or 1)
        return _shift(first, -_APPROXIMATE_MARGIN[self.precision]) if self.approximate else first

    @property
    def latest(self) -> date:
        """The last day that this date can mean."""
        month = self.month or 12
        last = date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])
        return _shift(last, _APPROXIMATE_MARGIN[self.precision]) if self.approximate else last

    @property
    def iso(self) -> str:
        """Without the mark for "about": a valid value of HTML's `datetime` attribute."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def __str__(self) -> str:
        return self.iso + ("~" if self.approximate else "")


@dataclass(frozen=True, slots=True)
class Interval:
    """From `start` to `end`; `end` is None when it goes on or when nobody wrote the end down.

    Without a `start` it happened once, at `end` or before: then nothing more is known.
    """

    start: PartialDate | None
    end: PartialDate | None = None

    def __post_init__(self) -> None:
        assert self.start or self.end

    @property
    def known(self) -> PartialDate:
        """The date that it stands under in a list: the first that is known."""
        known = self.start or self.end
        assert known
        return known

    @property
    def earliest(self) -> date:
        return self.start.earliest if self.start else date.min

    @property
    def latest(self) -> date:
        return self.end.latest if self.end else date.max

    def __str__(self) -> str:
        return f"{self.start or '..'}/{self.end or '..'}"


class Unknown(Enum):
    """The sources do not say when."""

    UNKNOWN = "onbekend"

    @property
    def earliest(self) -> date:
        return date.min

    @property
    def latest(self) -> date:
        return date.max

    def __str__(self) -> str:
        return self.value


UNKNOWN = Unknown.UNKNOWN
When = PartialDate | Interval | Unknown


def parse_partial_date(text: str) -> PartialDate:
    """`2019-11-20`, `2019-11`, `2019`, each with an optional `~`.

    Raises DateSyntaxError with code `date_format` or `date_does_not_exist`.
    """
    match = _PARTIAL.fullmatch(text.strip())
    if not match:
        raise DateSyntaxError("date_format", text)
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    assert year is not None
    if not _exists(year, month, day):
        raise DateSyntaxError("date_does_not_exist", text)
    return PartialDate(year, month, day, approximate=bool(match[4]))


def parse_when(text: str) -> When:
    """A partial date, a span `2018/2019`, `2019/..` or `../2019`, or `onbekend`.

    Raises DateSyntaxError, with code `interval_order` for a span that ends before it starts.
    """
    text = text.strip()
    if text == UNKNOWN.value:
        return UNKNOWN
    if "/" not in text or re.fullmatch(r"\d{1,2}/\d{1,2}/\d{2,4}", text):
        return parse_partial_date(text)
    start_text, _, end_text = text.partition("/")
    end = None if end_text.strip() == ".." else parse_partial_date(end_text)
    start = None if end and start_text.strip() == ".." else parse_partial_date(start_text)
    if start and end and end.latest < start.earliest:
        raise DateSyntaxError("interval_order", text)
    return Interval(start, end)


def certainly_before(first: When, second: When) -> bool:
    """True only when every day that `first` can mean lies before every day of `second`."""
    return first.latest < second.earliest


def first_day(when: When) -> date | None:
    """The day it happened or began, when the source gives that day exactly; else None."""
    start = when.start or UNKNOWN if isinstance(when, Interval) else when
    exact = not isinstance(start, Unknown) and start.precision == "day" and not start.approximate
    return start.earliest if exact else None


def exact_days(when: When) -> tuple[date, date] | None:
    """The first and the last day, when the source gives both exactly; else None."""
    start = first_day(when)
    end = first_day(when.end or UNKNOWN) if isinstance(when, Interval) else start
    return (start, end) if start and end else None


def sort_key(when: When) -> tuple[date, int, str]:
    """Orders dates by where they begin, else by where they end; the less precise first, then by
    what was written.

    "2016" comes before "2016-03": it stands at the head of its year and claims no month.
    Unknown dates come first of all; lists that go backwards in time so have them at the end.
    """
    if isinstance(when, Unknown):
        return (date.min, 0, "")
    start = when.known if isinstance(when, Interval) else when
    written = date(start.year, start.month or 1, start.day or 1)
    return (written, {"year": 0, "month": 1, "day": 2}[start.precision], str(when))


def _exists(year: int, month: int | None, day: int | None) -> bool:
    if year == date.max.year:  # programs write it for "never", and calendars need the day after
        return False
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return False
    return True


def _shift(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min
