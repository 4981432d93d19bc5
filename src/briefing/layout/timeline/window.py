"""The stretch of time that a scale shows, and the ways to move it. All pure; times are ordinals, days as a float."""

from collections import deque
from collections.abc import Iterable, Sequence
from typing import NamedTuple

SHORTEST = 1 / 1440
"""A minute: no scale shows less."""
LONGEST = 1e18
"""Longer than any year that a date can have is away: no scale shows more."""
_FINEST = 1e-11
_ALIKE = 1 + 1e-6
"""Lengths that differ by less are the same: moving a window rounds it."""
_MARGIN = 0.04
_LEAST_UNITS = 8
"""How many units of the finest precision a fitted window shows at least."""
_AROUND = 14
"""How many units of its precision a window shows around what has no length."""
_SEEN = 0.5
"""The share of a window that a stretch takes on which it is put."""
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

    def sound(self) -> "Window":
        """Return the window, the shortest one around its middle where it is shorter or reversed."""
        least = max(SHORTEST, abs(self.middle) * _FINEST)
        return self if self.span >= least else Window(self.middle - least / 2, self.middle + least / 2)

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
        """Return the window, no longer than `whole` and moved so that it shows some of it: nobody gets lost."""
        if self.span > whole.span * _ALIKE:
            return whole
        low = min(max(self.low, whole.low - self.span * 0.9), whole.high - self.span * 0.1)
        return Window(low, low + self.span)

    def shows(self, low: float, high: float) -> bool:
        """Return whether some of the stretch lies within."""
        return high >= self.low and low <= self.high


def onto(low: float, high: float, unit: float = 1.0) -> Window:
    """Return the window in which the stretch is well seen: in the middle, half of it, or some `unit`s around it."""
    middle = low + (high - low) / 2
    span = max((high - low) / _SEEN, unit * _AROUND, SHORTEST, abs(middle) * _FINEST)
    return Window(middle - span / 2, middle + span / 2)


def fit(bounds: Iterable[tuple[float, float]], unit: float = 1.0) -> Window:
    """Return the window that shows all of the stretches, with a margin; `unit` is their finest precision, in days."""
    ends = list(bounds)
    return _fitted(min((start for start, _ in ends), default=0.0), max((end for _, end in ends), default=0.0), unit)


def opening(bounds: Iterable[tuple[float, float]], unit: float = 1.0) -> Window:
    """Return the window that a timeline opens with: all, but for far outliers that would squeeze the others."""
    ends = sorted(bounds)
    whole = fit(ends, unit)
    if len(ends) < _FEWEST:
        return whole
    best = _fitted(*_densest(ends, max(_FEWEST - 1, (len(ends) * 4 + 4) // 5)), unit)
    if best.span >= whole.span * _CROWDED:
        return whole
    # What lies near the crowd belongs to it.
    near = best.zoom(2)
    return fit([end for end in ends if near.low <= end[0] and end[1] <= near.high], unit)


def _fitted(low: float, high: float, unit: float) -> Window:
    least = max(unit * _LEAST_UNITS, SHORTEST)
    span = max(high - low, least, max(abs(low), abs(high)) * _FINEST)
    margin = span * _MARGIN + (span - (high - low)) / 2
    return Window(low - margin, high + margin)


def _densest(ends: Sequence[tuple[float, float]], count: int) -> tuple[float, float]:
    """Return the shortest stretch that holds `count` neighbours of `ends`, which are sorted."""
    best = (ends[0][0], max(high for _, high in ends))
    latest: deque[int] = deque()
    """Those of the current neighbours that end after all that follow them; the first ends last of all."""
    for last, (_, high) in enumerate(ends):
        while latest and ends[latest[-1]][1] <= high:
            latest.pop()
        latest.append(last)
        first = last - count + 1
        if first < 0:
            continue
        if latest[0] < first:
            latest.popleft()
        low, end = ends[first][0], ends[latest[0]][1]
        if end - low < best[1] - best[0]:
            best = (low, end)
    return best
