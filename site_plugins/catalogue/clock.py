"""The only place that asks what day it is."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

TIME_ZONE = ZoneInfo("Europe/Amsterdam")


def today(environment: Mapping[str, str] = os.environ) -> date:
    """The day in the Netherlands: of SOURCE_DATE_EPOCH (seconds since 1970, UTC), else of now.

    Standard: https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    return moment.astimezone(TIME_ZONE).date()
