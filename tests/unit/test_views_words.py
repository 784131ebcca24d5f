"""Dates, times, numbers and words as a reader reads them."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

import pytest

from site_plugins.model import dates
from site_plugins.model.vocabulary import AnswerState
from site_plugins.views.words import (
    DateText,
    date_text,
    day_text,
    letter_of,
    number_text,
    time_text,
    word,
    year_of,
)


@pytest.mark.parametrize(
    ("written", "words", "iso"),
    [
        ("2019-11-20", "20 november 2019", "2019-11-20"),
        ("2019-11", "november 2019", "2019-11"),
        ("2019", "2019", "2019"),
        ("2016-07~", "rond juli 2016", ""),
        ("2018/2019", "2018 tot en met 2019", ""),
        ("2019-03/..", "sinds maart 2019", ""),
        ("../2022-10", "oktober 2022 of eerder", ""),
        ("onbekend", "", ""),
    ],
)
def test_a_date_in_words(written: str, words: str, iso: str) -> None:
    """What is not exact has no value for machines."""
    assert date_text(dates.parse_when(written)) == DateText(words, iso)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2019-11-20", "20 november"),
        ("2019-11", "november"),
        ("2019-11~", "rond november"),
        ("2019", ""),
        ("onbekend", ""),
        ("2019-11-20/2020", "20 november"),
    ],
)
def test_a_day_under_its_year(written: str, words: str) -> None:
    assert day_text(dates.parse_when(written)) == words


@pytest.mark.parametrize(
    ("written", "year"), [("2019-11", 2019), ("2018/2020", 2018), ("onbekend", None)]
)
def test_the_year_that_it_stands_under(written: str, year: int | None) -> None:
    assert year_of(dates.parse_when(written)) == year


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        (time(17), time(20, 30), "17.00 tot 20.30 uur"),
        (time(9, 5), None, "vanaf 09.05 uur"),
        (None, None, ""),
        (None, time(20), ""),
        (time(20), time(0), "20.00 tot 24.00 uur"),
        (time(20), time(0, 30), "20.00 tot 00.30 uur de volgende dag"),
    ],
)
def test_times_of_day(begin: time | None, end: time | None, words: str) -> None:
    assert time_text(begin, end) == words


def test_the_hours_of_several_days_say_of_which_day_they_are() -> None:
    said = time_text(time(17), time(20), one_day=False)
    assert said == "eerste dag vanaf 17.00 uur, laatste dag tot 20.00 uur"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1179", "1.179"),
        ("24.5", "24,5"),
        ("24.50", "24,50"),
        ("1000000", "1.000.000"),
        ("-3", "-3"),
    ],
)
def test_a_number_keeps_its_decimals(value: str, words: str) -> None:
    assert number_text(Decimal(value)) == words


def test_a_word_leads_to_its_meaning() -> None:
    shown = word(AnswerState.OVERDUE)
    assert (shown.label, shown.anchor, shown.value) == ("Te laat", "woord-te-laat", "te-laat")


@pytest.mark.parametrize(
    ("title", "letter"), [("één", "E"), ("‘Eerst’", "E"), ("18 jaar", "0-9"), ("?!", "0-9")]
)
def test_the_letter_that_a_title_stands_under(title: str, letter: str) -> None:
    assert letter_of(title) == letter
