"""The bounds of a date whose digits are not all given: the first and the last day that fit it."""

from collections.abc import Iterator

from briefing.model.dates.moment import Moment, days_in, end_of, start_of

Bounds = tuple[Moment, Moment]


def bounds_of(year: str, month: str, day: str) -> Bounds | None:
    """Return the bounds of a pattern of four digits of a year and two of a month and a day, `X` for any digit.

    An empty month or day is one that was not written. None where no day of the calendar fits.
    """
    months = _fitting(month, 1, 12)
    days = _fitting(day, 1, 31)
    if (month and not months) or (day and not days):
        return None
    low = next((found for number in _years(year) if (found := _first(number, months, days))), None)
    if low is None:
        return None
    high = next(found for number in _years(year, latest_first=True) if (found := _last(number, months, days)))
    return low, high


def _years(pattern: str, *, latest_first: bool = False) -> Iterator[int]:
    """Yield the years that fit; `-0000` is no year."""
    negative = pattern.startswith("-")
    digits = pattern.lstrip("-")
    free = digits.count("X")
    falling = latest_first != negative
    counts = range(10**free - 1, -1, -1) if falling else range(10**free)
    for count in counts:
        fill = iter(f"{count:0{free}d}") if free else iter("")
        number = int("".join(next(fill) if digit == "X" else digit for digit in digits))
        if negative and not number:
            continue
        yield -number if negative else number


def _fitting(pattern: str, least: int, most: int) -> list[int]:
    """Return the numbers that fit a pattern of two digits; none where it is empty."""
    if not pattern:
        return []
    return [
        number
        for number in range(least, most + 1)
        if all(wanted in {"X", digit} for wanted, digit in zip(pattern, f"{number:02d}", strict=True))
    ]


def _first(year: int, months: list[int], days: list[int]) -> Moment | None:
    if not months:
        return start_of(year)
    if not days:
        return start_of(year, months[0])
    for month in months:
        if days[0] <= days_in(year, month):
            return start_of(year, month, days[0])
    return None


def _last(year: int, months: list[int], days: list[int]) -> Moment | None:
    if not months:
        return end_of(year)
    if not days:
        return end_of(year, months[-1])
    for month in reversed(months):
        length = days_in(year, month)
        for day in reversed(days):
            if day <= length:
                return end_of(year, month, day)
    return None
