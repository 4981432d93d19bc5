"""The one place that asks the time."""

import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime


def now() -> "datetime":
    """Return the moment, in UTC."""
    from datetime import UTC, datetime  # noqa: PLC0415 - checking a brief does without

    return datetime.now(UTC)


def monotonic() -> float:
    """Return seconds on a clock that never goes back, for measuring how long something takes."""
    return time.monotonic()


def nanoseconds() -> int:
    """Return the moment as time stamps of files have it, in nanoseconds since 1970."""
    return time.time_ns()
