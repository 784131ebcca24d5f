"""What day it is: in the Netherlands, and the same for every build with the same moment given."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from site_plugins.reading.clock import TIME_ZONE, today


def epoch(moment: datetime) -> dict[str, str]:
    return {"SOURCE_DATE_EPOCH": str(int(moment.timestamp()))}


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 1, 1, 22, 59, tzinfo=UTC), date(2026, 1, 1)),
        (datetime(2026, 1, 1, 23, 0, tzinfo=UTC), date(2026, 1, 2)),  # winter: UTC + 1
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),  # summer: UTC + 2
        (datetime(1970, 1, 1, tzinfo=UTC), date(1970, 1, 1)),
    ],
)
def test_the_given_moment_is_a_day_in_the_netherlands(moment: datetime, day: date) -> None:
    assert today(epoch(moment)) == day


@pytest.mark.parametrize("environment", [{}, {"SOURCE_DATE_EPOCH": ""}])
def test_without_a_moment_it_is_now(environment: dict[str, str]) -> None:
    before = datetime.now(TIME_ZONE).date()
    assert before <= today(environment) <= datetime.now(TIME_ZONE).date()


@pytest.mark.parametrize("text", ["gisteren", "1.5", "9" * 30, "-" + "9" * 30])
def test_a_moment_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH"):
        today({"SOURCE_DATE_EPOCH": text})
