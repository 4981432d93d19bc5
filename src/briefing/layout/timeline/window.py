"""The stretch of time that a scale shows, and the ways to move it. All pure; times are ordinals, days as a float."""

from collections.abc import Iterable
from typing import NamedTuple

SHORTEST = 10 / 1440
"""Ten minutes: no scale shows less."""
LONGEST = 1e18
"""Longer than any year that a date can have is away: no scale shows more."""
_FINEST = 1e-11
_MARGIN = 0.04
_LEAST_UNITS = 8
"""How many units of the finest precision a fitted window shows at least."""
_CROWDED = 0.12
"""The share of the whole into which most events crowd before the opening window leaves the others out."""
_FEWEST = 5
"""Fewer events than this are never left out."""


class Window(NamedTuple):
    """From `low` to `high`, `low < high`."""

    low: float
    high: float

    @property
    def span(self) -> float:
        """How many days it shows."""
        return self.high - self.low

    @property
    def middle(self) -> float:
        """The moment in its middle."""
        return self.low + self.span / 2

    def zoom(self, factor: float, at: float | None = None) -> "Window":
        """Return a window `factor` times as long; `at`, by default the middle, stays where it is on the screen."""
        centre = self.middle if at is None else min(max(at, self.low), self.high)
        span = min(max(self.span * factor, SHORTEST), LONGEST)
        # Far away from the year 0 a float does not tell moments apart that lie closer together.
        span = max(span, abs(centre) * _FINEST)
        low = centre - (centre - self.low) * span / self.span
        return Window(low, low + span)

    def pan(self, share: float) -> "Window":
        """Return the window moved by a share of its length, to the left where it is negative."""
        step = self.span * share
        return Window(self.low + step, self.high + step)

    def around(self, moment: float) -> "Window":
        """Return a window of the same length with `moment` in its middle."""
        return Window(moment - self.span / 2, moment + self.span / 2)

    def within(self, whole: "Window") -> "Window":
        """Return the window moved so that it shows some of `whole`: nobody gets lost by panning."""
        low = min(max(self.low, whole.low - self.span * 0.9), whole.high - self.span * 0.1)
        return Window(low, low + self.span)

    def shows(self, low: float, high: float) -> bool:
        """Return whether some of the stretch lies within."""
        return high >= self.low and low <= self.high


def fit(bounds: Iterable[tuple[float, float]], unit: float = 1.0) -> Window:
    """Return the window that shows all of the stretches, with a margin; `unit` is their finest precision, in days."""
    ends = list(bounds)
    low = min((start for start, _ in ends), default=0.0)
    high = max((end for _, end in ends), default=0.0)
    least = max(unit * _LEAST_UNITS, SHORTEST)
    span = max(high - low, least, max(abs(low), abs(high)) * _FINEST)
    margin = span * _MARGIN + (span - (high - low)) / 2
    return Window(low - margin, high + margin)


def opening(bounds: Iterable[tuple[float, float]], unit: float = 1.0) -> Window:
    """Return the window that a timeline opens with: all, but for far outliers that would squeeze the others."""
    ends = sorted(bounds)
    whole = fit(ends, unit)
    if len(ends) < _FEWEST:
        return whole
    most = max(_FEWEST - 1, (len(ends) * 4 + 4) // 5)
    runs = (ends[start : start + most] for start in range(len(ends) - most + 1))
    best = min((fit(run, unit) for run in runs), key=lambda window: window.span)
    if best.span >= whole.span * _CROWDED:
        return whole
    # What lies near the crowd belongs to it.
    near = best.zoom(2)
    return fit([end for end in ends if near.low <= end[0] and end[1] <= near.high], unit)
