"""Dates, times, numbers and words from closed lists, as a reader reads them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import cache

from babel.dates import format_date
from babel.numbers import format_decimal

from site_plugins.model import dates
from site_plugins.model.meeting import is_past_midnight
from site_plugins.model.vocabulary import Drawing, Vocabulary

LOCALE = "nl_NL"


@dataclass(frozen=True, slots=True)
class DateText:
    """A date in words, and `iso` for the machine: empty when there's nothing exact to give."""

    text: str
    iso: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """A word from a closed list. `anchor` leads to its meaning on the page Begrippen."""

    label: str
    meaning: str
    anchor: str
    value: str


def date_text(when: dates.When) -> DateText:
    """`20 november 2019`, `november 2019`, `rond juli 2016`, ...; empty when it isn't known."""
    if isinstance(when, dates.Unknown):
        return DateText("")
    if isinstance(when, dates.Interval):
        if when.start is None:
            return DateText(f"{date_text(when.known).text} of eerder")
        start = date_text(when.start).text
        if when.end is None:
            return DateText(f"sinds {start}")
        return DateText(f"{start} tot en met {date_text(when.end).text}")
    words = _in_words(_first_day(when), _PATTERNS[when.precision])
    return DateText(f"rond {words}", "") if when.approximate else DateText(words, when.iso)


@cache
def _in_words(day: date, pattern: str) -> str:
    """The same day stands on many pages, and Babel reads its pattern anew each time."""
    return str(format_date(day, pattern, locale=LOCALE))


_PATTERNS = {"day": "d MMMM y", "month": "MMMM y", "year": "y"}


def day_of(day: date) -> DateText:
    """A day of our own reckoning, in words."""
    return date_text(dates.PartialDate.of(day))


def day_text(when: dates.When) -> str:
    """The date without its year, for a list that is already grouped by year."""
    start = when.known if isinstance(when, dates.Interval) else when
    if isinstance(start, dates.Unknown) or start.precision == "year":
        return ""
    pattern = "d MMMM" if start.precision == "day" else "MMMM"
    words = _in_words(_first_day(start), pattern)
    return f"rond {words}" if start.approximate else words


def _first_day(when: dates.PartialDate) -> date:
    return date(when.year, when.month or 1, when.day or 1)


def year_of(when: dates.When) -> int | None:
    """The year that a date stands under in a timeline; None when it isn't known."""
    if isinstance(when, dates.Unknown):
        return None
    return when.known.year if isinstance(when, dates.Interval) else when.year


def time_text(begin: time | None, end: time | None, *, one_day: bool = True) -> str:
    """`17.00 tot 20.00 uur`, `vanaf 17.00 uur`, or the empty string. Midnight ends a day as 24.00;
    over several days it is said which hour is of which day."""
    if begin is None:
        return ""
    if end is None:
        return f"vanaf {begin:%H.%M} uur"
    until = "24.00" if end == time() and begin != end else f"{end:%H.%M}"
    if not one_day:
        # Midnight would be read as the end of the last day, and it is the begin of it.
        return f"eerste dag vanaf {begin:%H.%M} uur, laatste dag tot {end:%H.%M} uur"
    if until != "24.00" and is_past_midnight(begin, end):
        until += " uur de volgende dag"
        return f"{begin:%H.%M} tot {until}"
    return f"{begin:%H.%M} tot {until} uur"


def number_text(value: Decimal) -> str:
    """Dutch notation, with as many decimals as the source gave."""
    decimals = -int(value.as_tuple().exponent)
    pattern = "#,##0" + ("." + "0" * decimals if decimals > 0 else "")
    return format_decimal(value, format=pattern, locale=LOCALE, decimal_quantization=False)


def word(member: Vocabulary) -> Word:
    value = str(member.value)
    return Word(member.label, member.meaning, f"woord-{value}", value)


UNDATED = "Zonder datum"


def year_label(when: dates.When) -> str:
    """The year, as a heading says it."""
    return str(year_of(when) or UNDATED)


def drawing_of(drawing: Drawing | None) -> str:
    """The name of its file; empty where nothing is drawn."""
    return drawing.value if drawing else ""


def letter_of(title: str) -> str:
    """The capital that a title stands under in an A to Z; `0-9` for what begins with none."""
    first = plain(title)[:1]
    return first.upper() if first.isalpha() else "0-9"


def plain(title: str) -> str:
    """In small letters, without accents and what stands before the first letter or digit."""
    decomposed = unicodedata.normalize("NFKD", title.casefold())
    without = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return re.sub(r"^\W+", "", without)
