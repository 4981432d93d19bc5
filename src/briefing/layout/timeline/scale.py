"""The axis: where the ticks of a window stand and what they say, from minutes to thousands of millions of years."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from briefing.layout.line_tools import cells
from briefing.layout.timeline.window import Window
from briefing.model.dates import Edtf, day_number, days_in, parse
from briefing.model.text import SafeText

_MINUTE = 1 / 1440
_HOUR = 1 / 24
_MONTH = 30.44
_YEAR = 365.2425
_GAP = 5
"""Cells of line that stand between two labels at least."""
_FITTING = 0.7
"""The share of labels that must fit beside their neighbours."""
_PLAIN_YEARS = 9999
_LAST_YEAR = 10**15 - 1
"""No date has a year beyond it."""


class Unit(NamedTuple):
    """What the ticks of a scale count."""

    kind: str
    """`minute`, `hour`, `day`, `month` or `year`."""
    step: int

    @property
    def days(self) -> float:
        """How long a step is, about."""
        return self.step * {"minute": _MINUTE, "hour": _HOUR, "day": 1.0, "month": _MONTH, "year": _YEAR}[self.kind]


class Tick(NamedTuple):
    """A place on the axis."""

    at: float
    label: SafeText
    """In short where a tick to the left says the rest: `12.` after `10. März`."""


class WordsDates(Protocol):
    """Puts dates in words; `briefing.layout.setting.Setting` does."""

    def date(self, date: Edtf, *, short: bool = False) -> SafeText:
        """Return the date in words."""


class Calendar(NamedTuple):
    """A moment taken apart."""

    year: int
    month: int
    day: int
    minute: int
    """Of the day."""


def ticks(window: Window, width: int, words: WordsDates, *, since: float | None = None) -> list[Tick]:
    """Return the ticks of a window that is `width` cells wide, with a unit so fine that labels just do not touch.

    What lies before `since` has no tick, so that the first one, which says most, is not hidden.
    """
    names = _Names(words)
    per_day = width / window.span
    for unit in units():
        if unit.days * per_day < _GAP + 2:
            continue
        found = _labelled(unit, window, names, window.low if since is None else since)
        places = [int((tick.at - window.low) * per_day) for tick in found]
        fitting = sum(
            after - before >= cells(tick.label) + _GAP
            for before, after, tick in zip(places, places[1:], found, strict=False)
        )
        # The first label is the longest, and one that names a new month or year is longer too: these may be in the way.
        if fitting >= _FITTING * (len(found) - 1):
            return found
    return []


def units() -> Iterator[Unit]:
    """Yield the units, fine to coarse, without end."""
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
    minute = round((at - number) * 1440)
    if minute == 1440:  # noqa: PLR2004  minutes of a day
        number, minute = number + 1, 0
    # Days are counted from 1 March of year 0, so that a leap day ends its year (Howard Hinnant, civil_from_days).
    era, of_era = divmod(number + 305, 146_097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9  # noqa: PLR2004  from March on
    year = era * 400 + year_of_era + (month <= 2)  # noqa: PLR2004  January and February end the shifted year
    return Calendar(year, month, of_year - (153 * shifted + 2) // 5 + 1, minute)


def _labelled(unit: Unit, window: Window, names: "_Names", since: float) -> list[Tick]:
    found: list[Tick] = []
    before: Calendar | None = None
    for at in _places(unit, window):
        if at < since:
            continue
        here = calendar(at)
        found.append(Tick(at, _label(unit, here, before, names)))
        before = here
    return found


def _label(unit: Unit, here: Calendar, before: Calendar | None, names: "_Names") -> SafeText:
    """Return what a tick says: more where the day, month or year differs from that of the tick before."""
    same_year = before is not None and before.year == here.year
    same_month = same_year and before is not None and before.month == here.month
    match unit.kind:
        case "year":
            return names.year(here)
        case "month":
            return names.month(here) if same_year else names.month_year(here)
        case "day":
            return names.day(here) if same_month else names.day_month(here) if same_year else names.date(here)
        case _:
            clock = f"{here.minute // 60:02}:{here.minute % 60:02}"
            if before is not None and same_month and before.day == here.day:
                return SafeText(clock)
            day = names.date(here) if before is None or not same_year else names.day_month(here)
            return (
                SafeText(f"{day}, {clock}")
                if before is None
                else day
                if here.minute == 0
                else SafeText(f"{day}, {clock}")
            )


def _places(unit: Unit, window: Window) -> Iterator[float]:
    make: Callable[[Window, int], Iterator[float]]
    match unit.kind:
        case "year":
            make = _years
        case "month":
            make = _months
        case "day":
            make = _days
        case "hour":
            return _clock(window, unit.step * 60)
        case _:
            return _clock(window, unit.step)
    return make(window, unit.step)


def _years(window: Window, step: int) -> Iterator[float]:
    count = calendar(window.low).year // step * step
    # There is no year 0 in words: before year 1 it is years BC that are round, and -99 is 100 BC.
    while (at := float(day_number(count if count > 0 or step == 1 else count + 1, 1, 1))) <= window.high:
        if at >= window.low and abs(count) < _LAST_YEAR:
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
    count = -int(-window.low * 1440 // step)
    while (at := count * step / 1440) <= window.high:
        if at >= window.low:
            yield at
        count += 1


class _Names:
    """Words for ticks, made from those for whole dates by leaving out what another tick says."""

    def __init__(self, words: WordsDates) -> None:
        self.words = words
        self._said: dict[str, SafeText] = {}

    def year(self, here: Calendar) -> SafeText:
        return self._say(_year_text(here.year))

    def month_year(self, here: Calendar) -> SafeText:
        if abs(here.year) > _PLAIN_YEARS:
            return SafeText(f"{self.month(here)} {self.year(here)}")
        return self._say(f"{_year_text(here.year)}-{here.month:02}")

    def date(self, here: Calendar) -> SafeText:
        if abs(here.year) > _PLAIN_YEARS:
            return SafeText(f"{self.day_month(here)} {self.year(here)}")
        return self._say(f"{_year_text(here.year)}-{here.month:02}-{here.day:02}")

    def month(self, here: Calendar) -> SafeText:
        return _without(self._say(f"2000-{here.month:02}"), self._say("2000"))

    def day_month(self, here: Calendar) -> SafeText:
        return _without(self._say(f"2000-{here.month:02}-{here.day:02}"), self._say("2000"))

    def day(self, here: Calendar) -> SafeText:
        words = self.day_month(here)
        alone = _without(words, self.month(here))
        return alone if alone != words else SafeText(str(here.day))

    def _say(self, text: str) -> SafeText:
        if text not in self._said:
            self._said[text] = self.words.date(parse(text), short=True)
        return self._said[text]


def _year_text(year: int) -> str:
    return f"Y{year}" if abs(year) > _PLAIN_YEARS else f"{year:05}" if year < 0 else f"{year:04}"


def _without(words: str, part: str) -> SafeText:
    """Return `words` without `part` and the marks that joined the two."""
    left = words.replace(part, "", 1)
    return SafeText(left.strip(" \u00a0,年") if left != words and left.strip(" \u00a0,") else words)
