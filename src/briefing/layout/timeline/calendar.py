"""The calendar of an axis: moments taken apart, and the places of its units, for any year."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefing.layout.timeline.window import Window
from briefing.model.dates import day_number, days_in

_SECONDS = 86_400
_LENGTHS = {"second": 1 / _SECONDS, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "month": 30.44, "year": 365.2425}
LAST_YEAR = 10**15 - 1
"""No date has a year beyond it."""


class Unit(NamedTuple):
    """What the ticks of a scale count."""

    kind: str
    """`second`, `minute`, `hour`, `day`, `month` or `year`."""
    step: int

    @property
    def days(self) -> float:
        """How long a step is, about."""
        return self.step * _LENGTHS[self.kind]


class Calendar(NamedTuple):
    """A moment taken apart."""

    year: int
    month: int
    day: int
    second: int
    """Of the day."""


def units() -> Iterator[Unit]:
    """Yield the units, fine to coarse."""
    yield from (Unit("second", step) for step in (5, 10, 15, 30))
    yield from (Unit("minute", step) for step in (1, 2, 5, 10, 15, 30))
    yield from (Unit("hour", step) for step in (1, 2, 3, 6, 12))
    yield from (Unit("day", step) for step in (1, 2, 5, 10))
    yield from (Unit("month", step) for step in (1, 2, 3, 6))
    power = 1
    while power <= 10**15:
        yield from (Unit("year", step * power) for step in (1, 2, 5))
        power *= 10


def calendar(at: float) -> Calendar:
    """Return the calendar's view of an ordinal, for any year (proleptic Gregorian)."""
    number = int(at // 1)
    second = round((at - number) * _SECONDS)
    if second == _SECONDS:
        number, second = number + 1, 0
    # Days are counted from 1 March of year 0, so that a leap day ends its year (Howard Hinnant, civil_from_days).
    era, of_era = divmod(number + 305, 146_097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9  # noqa: PLR2004  from March on
    year = era * 400 + year_of_era + (month <= 2)  # noqa: PLR2004  January and February end the shifted year
    return Calendar(year, month, of_year - (153 * shifted + 2) // 5 + 1, second)


def places(unit: Unit, window: Window) -> Iterator[float]:
    """Yield the moments of a window at which a unit is full, in order."""
    make: Callable[[Window, int], Iterator[float]]
    match unit.kind:
        case "year":
            make = _years
        case "month":
            make = _months
        case "day":
            make = _days
        case kind:
            return _clock(window, unit.step * round(_LENGTHS[kind] * _SECONDS))
    return make(window, unit.step)


def _years(window: Window, step: int) -> Iterator[float]:
    count = calendar(window.low).year // step * step
    # There is no year 0 in words: before year 1 it is years BC that are round, and -99 is 100 BC.
    while (at := float(day_number(count if count > 0 or step == 1 else count + 1, 1, 1))) <= window.high:
        if at >= window.low and abs(count) < LAST_YEAR:
            yield at
        count += step


def _months(window: Window, step: int) -> Iterator[float]:
    here = calendar(window.low)
    count = (here.year * 12 + here.month - 1) // step * step
    while (at := float(day_number(count // 12, count % 12 + 1, 1))) <= window.high:
        if at >= window.low:
            yield at
        count += step


def _days(window: Window, step: int) -> Iterator[float]:
    """Yield days of the month that `step` divides, the first of each month and none too near to the next first."""
    here = calendar(window.low)
    year, month = here.year, here.month
    while (first := day_number(year, month, 1)) <= window.high:
        length = days_in(year, month)
        for day in [1, *range(step if step > 1 else 2, length + 1, step)]:
            crowded = step > 1 and (1 < day <= step // 2 or day > length - step // 2)
            if not crowded and window.low <= first + day - 1 <= window.high:
                yield float(first + day - 1)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004  December


def _clock(window: Window, step: int) -> Iterator[float]:
    count = -int(-window.low * _SECONDS // step)
    while (at := count * step / _SECONDS) <= window.high:
        if at >= window.low:
            yield at
        count += 1
