"""Whether the bounds of a date fit what the words of its source say; in doubt they do."""

from functools import lru_cache
from typing import NamedTuple

from briefing.language.when import Phrase, Sense, Unit, Window, windows
from briefing.model.dates import DateKind, Edtf, Precision, Single, parse

_LEEWAY_OF_PART = 3
"""Days by which people differ on where early November ends."""
_LEEWAY_OF_DAYS = 1
"""Days between what happened, what was said of it, and when that was published; zones of time among them."""
_LEEWAY_OF_MONTHS = 5
_SHORTEST_MONTH = 27
"""So many days after its first a month ends at the earliest."""
_EXACT_DAYS = 6
"""So many days are counted one by one; more are a round number."""


class Bounds(NamedTuple):
    """What is written as a date, in days; None is open."""

    low: Window | None
    """The days that its start can mean."""
    high: Window | None
    """The days that its end can mean."""
    whole: DateKind
    is_day: bool
    """Whether it is just one day, without doubt."""
    has_days: bool
    """Whether both its ends are written to the day."""
    around: Window
    """The days of what is known of it."""


def bounds_of(when: Edtf) -> Bounds | None:
    """Return the bounds of a date; None where they are far away or nothing is known of them."""
    return _bounds_of_text(when.text)


@lru_cache(maxsize=4096)
def _bounds_of_text(text: str) -> Bounds | None:
    # All that a date says follows from its text, which is cheaper to look up.
    when = parse(text)
    singles = [single for part in when.parts for single in part if single]
    if not singles or any(not 2 < single.low.year <= single.high.year < 9997 for single in singles):  # noqa: PLR2004 - of `date`
        return None
    lows, highs = [single.low.day_number() for single in singles], [single.high.day_number() for single in singles]
    around = min(lows), max(highs)
    outer_low, outer_high = _outer(when, singles, around)
    low = None if outer_low is None else (outer_low, highs[lows.index(around[0])])
    high = None if outer_high is None else (lows[highs.index(around[1])], outer_high)
    has_days = all(single.precision >= Precision.DAY for single in singles)
    sure = not (when.approximate or when.uncertain or when.unspecified)
    is_day = when.kind is DateKind.DATE and when.precision is Precision.DAY and sure
    return Bounds(low, high, when.kind, is_day, has_days, around)


def _outer(when: Edtf, singles: list[Single], around: Window) -> tuple[int | None, int | None]:
    """Return the first and the last day that is not ruled out; what is marked reaches further than its bounds."""
    if any(any(single.qualifiers) for single in singles):
        extent = when.extent()
        low, high = extent.outer_low, extent.outer_high
        return None if low is None else int(low), None if high is None else int(high)
    is_open = any(part.first is None for part in when.parts), any(part.last is None for part in when.parts)
    return None if is_open[0] else around[0], None if is_open[1] else around[1]


def fits(phrase: Phrase, bounds: Bounds, meant: tuple[Window, ...], last: tuple[Window, ...]) -> bool:
    """Return whether a phrase that means one of some windows, or a span to one of the `last`, fits the bounds."""
    if phrase.when.weekday and not phrase.when.month and not phrase.when.step:
        return not bounds.is_day or any(low == bounds.around[0] for low, _ in meant)
    leeway = _leeway(phrase)
    return any(_fits(phrase, bounds, window, last, leeway) for window in meant)


def _leeway(phrase: Phrase) -> int:
    if phrase.when.weekday:
        return 0
    if phrase.when.part:
        return _LEEWAY_OF_PART
    step = phrase.when.step
    if step is None:
        return 0 if phrase.sense is Sense.AT else _LEEWAY_OF_DAYS
    is_exact = step.unit in {Unit.DAY, Unit.HOUR, Unit.MINUTE} and abs(step.number) <= _EXACT_DAYS
    return _LEEWAY_OF_DAYS if is_exact else _LEEWAY_OF_MONTHS


def _fits(phrase: Phrase, bounds: Bounds, meant: Window, last: tuple[Window, ...], leeway: int) -> bool:
    low, high = bounds.low, bounds.high
    wide = (meant[0] - leeway, meant[1] + leeway)
    match phrase.sense:
        case Sense.SPAN:
            return any(_overlap(bounds, (wide[0], window[1] + 1)) for window in last)
        case Sense.BY | Sense.UNTIL | Sense.UP_TO:
            if high is None or bounds.whole is DateKind.DATE:
                return low is None or low[0] <= wide[1]
            return high[0] <= wide[1] and high[1] >= meant[0] - 1 - leeway
        case Sense.SINCE:
            if low is None or bounds.whole is not DateKind.INTERVAL:
                return _overlap(bounds, wide)
            return low[0] <= wide[1] and low[1] >= wide[0]
        case Sense.BEFORE:
            return low is None or low[0] <= wide[1]
        case Sense.AFTER:
            return high is None or high[1] >= wide[0]
        case _:
            is_wider = phrase.when.part and phrase.when.month and bounds.whole is DateKind.ONE_OF and bounds.has_days
            if is_wider and ((low and low[0] < wide[0]) or (high and high[1] > wide[1])):
                return False
            if _is_whole_month(phrase, bounds):
                return False
            return _overlap(bounds, wide)


def _is_whole_month(phrase: Phrase, bounds: Bounds) -> bool:
    """Return whether an interval is all the days of the month of which the words name a part."""
    low, high = bounds.low, bounds.high
    if not (phrase.when.part and phrase.when.month and low and high and high[1] - low[0] >= _SHORTEST_MONTH):
        return False
    return bounds.has_days and (low[0], high[1]) in windows(phrase.when._replace(part=None), bounds.around)


def _overlap(bounds: Bounds, window: Window) -> bool:
    after = bounds.low is not None and bounds.low[0] > window[1]
    before = bounds.high is not None and bounds.high[1] < window[0]
    return not (after or before)
