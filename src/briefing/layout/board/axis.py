"""The axis that comparable numbers share: round ticks, an even number of cells apart, and where a number lies on it."""

import math
from collections.abc import Iterable, Iterator
from decimal import ROUND_FLOOR, Decimal
from typing import NamedTuple

from briefing.model.quantity import Bounds

WIDE_SPREAD = Decimal(316)
"""How many times its least the greatest number may be, two and a half orders; beyond, the axis is logarithmic."""
FURTHEST = 300
"""Powers of ten beyond which nothing is drawn."""
ARROW = 4
"""Cells that are kept free at an end where something goes on."""

_FROM_ZERO = Decimal("0.5")
"""An axis starts at zero where its least number is at most this share of its greatest."""
_MOST_TICKS = 6
_APART = 2
"""Blanks at least between two labels."""
_LEAST_EVERY = 5
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_POWERS = (1, 2, 3, 5, 10, 20, 50, 100, 200, 500)


class Extremes(NamedTuple):
    """What an axis has to hold: the least and the greatest end that is drawn, and whether something goes on there."""

    low: Decimal
    high: Decimal
    is_open_below: bool
    is_open_above: bool
    is_spread: bool
    """Whether the numbers are all positive and orders apart."""


class Axis(NamedTuple):
    """A row of cells, with a tick every so many of them."""

    width: int
    """All cells; a number that lies outside is drawn in the nearest."""
    begin: int
    """The first cell of the line: of the first tick, or before it where something goes on there."""
    start: int
    """The cell of the first tick."""
    end: int
    """The last cell of the line."""
    every: int
    """Cells from a tick to the next."""
    first: Decimal
    """What the first tick stands for; on a logarithmic axis, its power of ten."""
    step: Decimal
    """From a tick to the next, likewise."""
    is_log: bool

    def cell(self, number: Decimal) -> int:
        """Return the cell of a number."""
        if self.is_log:
            steps = (_log(number) - float(self.first)) / float(self.step) if number > 0 else -math.inf
        else:
            steps = float((number - self.first) / self.step)
        place = self.start + steps * self.every
        return 0 if place <= 0 else self.width - 1 if place >= self.width - 1 else math.floor(place + 0.5)

    def ticks(self) -> Iterator[tuple[int, Decimal]]:
        """Yield the cell and the number, or the power, of each tick."""
        number = self.first
        for cell in range(self.start, self.end + 1, self.every):
            yield cell, number
            number += self.step

    @property
    def leaves_out_zero(self) -> bool:
        """Whether lengths on it cannot be compared, as zero is not on it."""
        return not self.is_log and not self.first <= 0 <= self.first + self.step * (self.end - self.start) / self.every


def extremes(limits: Iterable[Bounds]) -> Extremes | None:
    """Return what an axis for these bounds has to hold; None where there is nothing that can be drawn."""
    low = high = None
    is_open_below = is_open_above = False
    for limit in limits:
        is_open_below |= limit.low is None
        is_open_above |= limit.high is None
        for end in limit[:2]:
            if end is not None:
                if not end.is_finite() or abs(end.adjusted()) > FURTHEST:
                    return None
                low = end if low is None or end < low else low
                high = end if high is None or end > high else high
    if low is None or high is None:
        return None
    return Extremes(low, high, is_open_below, is_open_above, low > 0 and high / low > WIDE_SPREAD)


def axis_of(found: Extremes, width: int, label_width: int) -> Axis:
    """Return the axis of at most `width` cells with the most ticks that leave room for labels so wide.

    A logarithmic one has a tick for each power, where that can be: not all of them need a label.
    """
    least = _LEAST_EVERY if found.is_spread else max(label_width + _APART, _LEAST_EVERY)
    if found.is_spread:
        low, high = Decimal(repr(_log(found.low))), Decimal(repr(_log(found.high)))
        steps = [Decimal(power) for power in _POWERS]
    else:
        low, high = _ends(found)
        unit = Decimal(1).scaleb(((high - low) / _MOST_TICKS).adjusted())
        steps = [unit * step for step in _STEPS]
    # A label stands in the middle over its tick.
    before = ARROW if found.is_open_below and (found.is_spread or low) else 0
    start = max((label_width - 1) // 2, before)
    start = start if start < width // 3 else 0
    after = max(label_width // 2, ARROW if found.is_open_above else 0)
    after = after if after < width // 3 else 0
    room = max(width - 1 - start - after, 1)
    best = None
    for step in steps:
        first = (low / step).to_integral_value(ROUND_FLOOR) * step
        count = (high - first) / step
        every = int(room / count) if count else room
        if every < 1:
            continue
        if count < 1 and best is not None:
            break
        best = step, first, every, count
        if every >= least and (found.is_spread or count <= _MOST_TICKS):
            break
    step, first, every, count = best or (high - low or Decimal(1), low, room, Decimal(1))
    end = min(width - 1, start + math.ceil(every * count) + (ARROW if found.is_open_above else 0))
    begin = max(0, start - before)
    return Axis(width, begin, start, max(end, start), every, first, step, found.is_spread)


def _ends(found: Extremes) -> tuple[Decimal, Decimal]:
    """Return the ends of a linear axis: from zero where that costs at most half of it."""
    low, high = found.low, found.high
    if low == high:
        return min(low, Decimal(0)), max(high, Decimal(0)) if low else Decimal(1)
    if 0 <= low <= high * _FROM_ZERO or (low >= 0 and found.is_open_below):
        return Decimal(0), high
    if low * _FROM_ZERO <= high <= 0 or (high <= 0 and found.is_open_above):
        return low, Decimal(0)
    return low, high


def _log(number: Decimal) -> float:
    """Return the power of ten that a positive number is, also beyond what a float holds."""
    power = number.adjusted()
    return power + math.log10(float(number.scaleb(-power)))
