"""The days that a date in words can mean, as wide as speech takes it."""

from functools import lru_cache
from typing import TypeAlias

from briefing.language.when.values import Part, Step, Unit, When
from briefing.model.dates import day_number, days_in
from briefing.model.dates.groupings import LAST_SEASON, months_of

Window: TypeAlias = tuple[int, int]
"""The first and the last day, as `datetime.date.toordinal` counts."""

_WEEK = 7
_DAYS_OF_400_YEARS = 146_097
_LAST_DAY = 3_652_059
"""The last day of the year 9999."""
_THIRDS = {Part.EARLY: (1, 10), Part.MID: (11, 20), Part.LATE: (21, 31)}
_THIRDS_OF_YEAR = {Part.EARLY: (1, 4), Part.MID: (5, 8), Part.LATE: (9, 12)}


def windows(when: When, said: Window | None) -> tuple[Window, ...]:
    """Return the spans of days that a date can mean; none where that cannot be said.

    `said` are the first and the last day on which it may have been said. Several spans are several readings: `last
    August` may be that of this year or of the last.
    """
    if when.step is None:
        if when.year:
            return _in_year(when, when.year)
        return () if said is None else _near(when, said)
    return () if said is None else _counted(when, when.step, said)


def thirds(part: Part) -> tuple[int, int]:
    """Return the first and the last day of a third of a month; 31 stands for the month's last."""
    return _THIRDS[part]


def _in_year(when: When, year: int) -> tuple[Window, ...]:
    if when.grouping:
        return _groupings(when.grouping, year)
    if not when.month:
        first, last = _THIRDS_OF_YEAR[when.part] if when.part else (1, 12)
        return ((day_number(year, first, 1), day_number(year, last, days_in(year, last))),)
    length = days_in(year, when.month)
    first, last = _THIRDS[when.part] if when.part else (1, length)
    if when.day:
        first = last = min(when.day, length)
    return ((day_number(year, when.month, first), day_number(year, when.month, min(last, length))),)


def _groupings(number: int, year: int) -> tuple[Window, ...]:
    """Return the days of a season, quarter or half; a season may be that of either hemisphere."""
    first, last = months_of(number)
    if number > LAST_SEASON:
        return (_months(year, first, last),)
    north = [_months(year, first, last)]
    if last > 12:  # noqa: PLR2004 - December
        north.append(_months(year - 1, first, last))
    south = _months(year, first + 6, last + 6), _months(year, first - 6, last - 6)
    # Seasons of the almanac begin some three weeks after those of meteorology.
    return tuple((low - 10, high + 24) for low, high in (*north, *south))


def _months(year: int, first: int, last: int) -> Window:
    """Return the days from one month to another; months may be counted beyond the year to both sides."""
    (year_one, one), (year_two, two) = divmod(first - 1, 12), divmod(last - 1, 12)
    one, two = one + 1, two + 1
    ends = days_in(year + year_two, two)
    return day_number(year + year_one, one, 1), day_number(year + year_two, two, ends)


def _near(when: When, said: Window) -> tuple[Window, ...]:
    """Return the readings of a date without its year: those around the day on which it was said."""
    if when.weekday and not when.month:
        return _weekdays(when.weekday, said[0] - _WEEK, said[1] + _WEEK)
    first, last = _year_of(said[0]) - 1, _year_of(said[1]) + 1
    return tuple(window for year in range(first, last + 1) for window in _in_year(when, year))


def _weekdays(weekday: int, low: int, high: int) -> tuple[Window, ...]:
    first = low + (weekday - 1 - (low - 1)) % _WEEK
    return tuple((day, day) for day in range(first, high + 1, _WEEK))


def _counted(when: When, step: Step, said: Window) -> tuple[Window, ...]:
    low, high = said
    count = step.number
    match step.unit:
        case Unit.MINUTE | Unit.HOUR:
            return ((low - max(1, -count // 24 + 1), high),)
        case Unit.DAY:
            return ((low + count, high + count),)
        case Unit.WEEK | Unit.WEEKEND:
            # A week begins on Sunday or Monday; "last week" is also said of the seven days before.
            first = low - (low - 1) % _WEEK - 1 + count * _WEEK
            last = high - (high - 1) % _WEEK + 6 + count * _WEEK
            return ((first, max(last, high - 1) if count == -1 else last),)
        case Unit.MONTH | Unit.QUARTER:
            months = count * (3 if step.unit is Unit.QUARTER else 1)
            return (_shifted(low, high, months, is_quarter=step.unit is Unit.QUARTER),)
        case Unit.YEAR:
            named = when._replace(step=None)
            years = range(_year_of(low) + count, _year_of(high) + count + 1)
            return tuple(window for year in years for window in _in_year(named, year))
        case Unit.NAMED:
            return _named(when._replace(step=None), count, said)


def _shifted(low: int, high: int, months: int, *, is_quarter: bool) -> Window:
    first, last = _month_count(low) + months, _month_count(high) + months
    if is_quarter:
        first, last = first - first % 3, last - last % 3 + 2
    return _months(0, first + 1, last + 1)


def _named(when: When, count: int, said: Window) -> tuple[Window, ...]:
    """Return the readings of `last August`, `this Monday`: the nearest ones on that side, today's own among them."""
    low, high = said
    if when.weekday:
        before = low - 2 * _WEEK if count <= 0 else low
        return _weekdays(when.weekday, before, high + 2 * _WEEK if count >= 0 else high)
    years = range(_year_of(low) + min(count, 0), _year_of(high) + max(count, 0) + 1)
    return tuple(window for year in years for window in _in_year(when, year))


def _year_of(day: int) -> int:
    return _month_count(day) // 12


@lru_cache(maxsize=1024)
def _month_count(day: int) -> int:
    """Return the month of a day, counted from January of year 0."""
    day = min(max(day, 1), _LAST_DAY)
    # The year or one beside it, the month or the one before it.
    year = day * 400 // _DAYS_OF_400_YEARS + 1
    year += (day_number(year + 1, 1, 1) <= day) - (day_number(year, 1, 1) > day)
    month = (day - day_number(year, 1, 1)) // 31 + 1
    month += month < 12 and day_number(year, month + 1, 1) <= day  # noqa: PLR2004 - December
    return year * 12 + month - 1
