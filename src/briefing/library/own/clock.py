"""A hybrid logical clock: stamps that go up with time, and never back behind any stamp that was seen.

After Kulkarni and others, "Logical Physical Clocks", 2014: where the clock of the system stands still, goes back or
lags behind another host's, the counter goes on.
"""

from collections.abc import Callable
from datetime import datetime

from briefing import clock
from briefing.library.own.events import MOST_TICKS, Stamp, time_text


class Clock:
    """Makes the stamps of one process on one host."""

    def __init__(self, host: str, process: str, now: Callable[[], datetime] = clock.now) -> None:
        self._host = host
        self._process = process
        self._now = now
        self._time = ""
        self._counter = 0

    def seen(self, stamp: Stamp | None) -> None:
        """Note a stamp of anyone's: the next of ours comes after it."""
        if stamp and (stamp.time, stamp.counter) > (self._time, self._counter):
            self._time, self._counter = stamp.time, stamp.counter

    def tick(self) -> Stamp:
        """Return a stamp greater than every one that was made or seen."""
        now = time_text(self._now())
        if now > self._time:
            self._time, self._counter = now, 0
        else:
            # At the end of what a counter may be, which nobody reaches by marking, it stays: then hosts decide.
            self._counter = min(self._counter + 1, MOST_TICKS - 1)
        return Stamp(self._time, self._counter, self._host, self._process)
