"""The one place that asks the time."""

import time
from datetime import UTC, datetime


def now() -> datetime:
    """Return the moment, in UTC."""
    return datetime.now(UTC)


def monotonic() -> float:
    """Return seconds on a clock that never goes back, for measuring how long something takes."""
    return time.monotonic()


def nanoseconds() -> int:
    """Return the moment as time stamps of files have it, in nanoseconds since 1970."""
    return time.time_ns()
