"""A moment of the proleptic Gregorian calendar: any year, to the second, with an offset from UTC where one is known."""

from typing import NamedTuple

DAY = 86_400
"""Seconds in a day."""
_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_LENGTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Moment(NamedTuple):
    """A second. Year 0 is 1 BC (ISO 8601), years before it are negative.

    Moments are ordered in time; one without an offset stands among the others as if it were UTC.
    """

    year: int
    month: int
    day: int
    hour: int = 0
    minute: int = 0
    second: int = 0
    offset: int | None = None
    """Minutes east of UTC; None where the text does not say."""

    def seconds(self) -> int:
        """Return the seconds since the start of the day that `ordinal` numbers 0, in UTC; exact for any year."""
        days = day_number(self.year, self.month, self.day)
        return days * DAY + self.hour * 3600 + (self.minute - (self.offset or 0)) * 60 + self.second

    def day_number(self) -> int:
        """Return the day on the count of `datetime.date.toordinal`, in UTC."""
        return day_number(self.year, self.month, self.day) if not self.offset else self.seconds() // DAY

    def ordinal(self) -> float:
        """Return days and parts of a day on the count of `datetime.date.toordinal`, in UTC."""
        return self.seconds() / DAY

    def __lt__(self, other: "Moment") -> bool:  # type: ignore[override]
        return self._order() < other._order()

    def __le__(self, other: "Moment") -> bool:  # type: ignore[override]
        return self._order() <= other._order()

    def __gt__(self, other: "Moment") -> bool:  # type: ignore[override]
        return self._order() > other._order()

    def __ge__(self, other: "Moment") -> bool:  # type: ignore[override]
        return self._order() >= other._order()

    def _order(self) -> tuple[int, int, int]:
        # Of equal seconds the one without an offset comes first, so that the order is total and agrees with equality.
        return (self.seconds(), self.offset is not None, self.offset or 0)


def is_leap(year: int) -> bool:
    """Return whether `year` has a 29 February; year 0 has."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in(year: int, month: int) -> int:
    """Return the length of a month, 1 to 12."""
    return 29 if month == 2 and is_leap(year) else _LENGTH[month]  # noqa: PLR2004 - February


def day_number(year: int, month: int, day: int) -> int:
    """Return the day's number: 1 for 1 January of year 1, as `datetime.date.toordinal` counts."""
    before = year - 1
    passed = before * 365 + before // 4 - before // 100 + before // 400
    return passed + _BEFORE_MONTH[month] + (month > 2 and is_leap(year)) + day  # noqa: PLR2004 - February


def start_of(year: int, month: int = 1, day: int = 1) -> Moment:
    """Return the first second of a day, by default of a year."""
    return Moment(year, month, day)


def end_of(year: int, month: int = 12, day: int = 0) -> Moment:
    """Return the last second of a day, by default of a month; by default of a year."""
    return Moment(year, month, day or days_in(year, month), 23, 59, 59)
