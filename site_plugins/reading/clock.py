"""The only place that asks what day it is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

TIME_ZONE = ZoneInfo("Europe/Amsterdam")


def today(environment: Mapping[str, str] = os.environ) -> date:
    """The day in the Netherlands: of SOURCE_DATE_EPOCH (seconds since 1970, UTC), else of now.

    Raises ValueError for a SOURCE_DATE_EPOCH that is no such number: building with another date
    than was asked for would be worse.
    Standard: https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        raise ValueError(f"SOURCE_DATE_EPOCH is no number of seconds: {epoch!r}") from None
    return moment.astimezone(TIME_ZONE).date()
