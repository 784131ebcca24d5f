"""Dates that know no more than was written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_plugins.model.dates import (
    UNKNOWN,
    DateSyntaxError,
    Interval,
    PartialDate,
    When,
    certainly_before,
    parse_partial_date,
    parse_when,
    sort_key,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019", PartialDate(2019)),
        ("2019-11", PartialDate(2019, 11)),
        ("2019-11-20", PartialDate(2019, 11, 20)),
        ("2016-07~", PartialDate(2016, 7, approximate=True)),
        ("2016~", PartialDate(2016, approximate=True)),
        ("2020-02-29", PartialDate(2020, 2, 29)),
        ("0001", PartialDate(1)),
        (" 2019 ", PartialDate(2019)),
        ("2018/2019", Interval(PartialDate(2018), PartialDate(2019))),
        ("2018-05/2018-05", Interval(PartialDate(2018, 5), PartialDate(2018, 5))),
        ("2018~/2019-03~", parse_when("2018~ / 2019-03~")),
        ("2019/..", Interval(PartialDate(2019))),
        ("../2019", Interval(None, PartialDate(2019))),
        ("2019-11/2019", Interval(PartialDate(2019, 11), PartialDate(2019))),
        ("onbekend", UNKNOWN),
    ],
)
def test_notation(text: str, expected: When) -> None:
    assert parse_when(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "date_format"),
        ("2019-1", "date_format"),
        ("19", "date_format"),
        ("20-11-2019", "date_format"),
        ("03/12/2026", "date_format"),
        ("2019-11-20 19:00", "date_format"),
        ("2019-11-20~~", "date_format"),
        ("~2019", "date_format"),
        ("Onbekend", "date_format"),
        ("../..", "date_format"),
        ("../", "date_format"),
        ("../onbekend", "date_format"),
        ("2019/", "date_format"),
        ("2018/2019/2020", "date_format"),
        ("2019/onbekend", "date_format"),
        ("٢٠١٩", "date_format"),
        ("2019-11-2O", "date_format"),
        ("0000", "date_does_not_exist"),
        ("9999", "date_does_not_exist"),
        ("9999-12-31", "date_does_not_exist"),
        ("2019/9999", "date_does_not_exist"),
        ("2019-00", "date_does_not_exist"),
        ("2019-13", "date_does_not_exist"),
        ("2019-02-29", "date_does_not_exist"),
        ("2019-11-31", "date_does_not_exist"),
        ("2019-11-00", "date_does_not_exist"),
        ("2018/2019-13", "date_does_not_exist"),
        ("2019/2018", "interval_order"),
        ("2019-06/2019-05", "interval_order"),
    ],
)
def test_what_is_no_date(text: str, code: str) -> None:
    with pytest.raises(DateSyntaxError) as raised:
        parse_when(text)
    assert raised.value.code == code


@pytest.mark.parametrize("text", ["2018/2019", "2019/..", "onbekend"])
def test_a_partial_date_is_no_span_and_never_unknown(text: str) -> None:
    with pytest.raises(DateSyntaxError):
        parse_partial_date(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-02", date(2019, 2, 1), date(2019, 2, 28)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019-11-20", date(2019, 11, 20), date(2019, 11, 20)),
        ("2019~", date(2017, 12, 31), date(2020, 12, 31)),
        ("2016-07~", date(2016, 5, 31), date(2016, 8, 31)),
        ("2016-07-15~", date(2016, 6, 14), date(2016, 8, 15)),
        ("2018/2019", date(2018, 1, 1), date(2019, 12, 31)),
        ("2019-03/..", date(2019, 3, 1), date.max),
        ("onbekend", date.min, date.max),
        ("0001~", date.min, date(3, 1, 1)),
        ("9998~", date(9996, 12, 31), date.max),
    ],
)
def test_the_first_and_the_last_day_that_it_can_mean(
    text: str, earliest: date, latest: date
) -> None:
    when = parse_when(text)
    assert (when.earliest, when.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("first", "second", "certain"),
    [
        ("2018", "2019", True),
        ("2018", "2018", False),
        ("2018-12-31", "2019", True),
        ("2019-01-01", "2019", False),
        ("2019", "2019-06", False),
        ("2018~", "2019", False),
        ("2016~", "2019", True),
        ("2019-11-20", "2019-11-21", True),
        ("2019-11-21", "2019-11-20", False),
        ("2017/2018", "2019", True),
        ("2017/2019", "2019", False),
        ("2017/..", "2019", False),
        ("2018", "2019/..", True),
        ("onbekend", "2019", False),
        ("2019", "onbekend", False),
        ("onbekend", "onbekend", False),
    ],
)
def test_one_date_is_before_another_only_when_that_is_certain(
    first: str, second: str, certain: bool
) -> None:
    assert certainly_before(parse_when(first), parse_when(second)) is certain


def test_order_goes_from_rough_to_fine_and_unknown_comes_first() -> None:
    ordered = [
        "onbekend",
        "2015",
        "2016",
        "2016/2018",
        "2016-01",
        "2016-01-01",
        "2016-07",
        "2016-07~",
        "2016-07-01",
        "2017",
    ]
    shuffled = [parse_when(text) for text in (*ordered[1::2], *ordered[::2])]
    assert [str(when) for when in sorted(shuffled, key=sort_key)] == ordered


@pytest.mark.parametrize(
    ("text", "iso"), [("2016-07~", "2016-07"), ("2016", "2016"), ("0099-01-02~", "0099-01-02")]
)
def test_iso_has_no_mark_for_about(text: str, iso: str) -> None:
    assert parse_partial_date(text).iso == iso


PARTIAL = (
    st.dates()
    .flatmap(
        lambda day: st.sampled_from(
            [f"{day:%Y}".zfill(4), f"{day.isoformat()[:7]}", day.isoformat()]
        )
    )
    .flatmap(lambda text: st.sampled_from([text, f"{text}~"]))
)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(PARTIAL, PARTIAL)
def test_every_date_is_written_as_it_was_read(first: str, second: str) -> None:
    for text in (first, f"{first}/.."):
        when = parse_when(text)
        assert str(when) == text
        assert when.earliest <= when.latest
    one, other = parse_when(first), parse_when(second)
    assert not (certainly_before(one, other) and certainly_before(other, one))
