"""A date as a shape in time: what of it is solid, what hatched, and how each end looks. No cells yet."""

from enum import Enum, auto
from typing import NamedTuple

from briefing.model.dates import DateKind, Edtf, Precision, Single
from briefing.model.dates.extent import is_sure, part_extents

_DAY = 1440
"""Minutes."""
NO_YEAR = "XXXX"
"""A year of which no digit is known."""


class End(Enum):
    """How a shape ends."""

    PLAIN = auto()
    """By its bounds: a month ends with its last day, and nothing is said of what came before or after."""
    CAP = auto()
    """The known start or end of something that lasts."""
    BRACKET = auto()
    """The bound of what happened once, somewhere within."""
    OPEN = auto()
    """Without end."""
    UNKNOWN = auto()
    """There is an end, but nobody says when."""


class Shape(NamedTuple):
    """One stretch of a date. Times are ordinals; a core end of None has no bound, an outer end of None neither."""

    low: float | None
    core_low: float | None
    core_high: float | None
    high: float | None
    solid: bool
    """Whether it has a core, for which the date surely holds."""
    lasting: bool
    """Whether it was going on all the time, as an interval; else an open end only says how far it may lie."""
    left: End
    right: End
    approximate: bool
    uncertain: bool
    point: bool
    """Whether it is a day or finer, and known."""


def shapes(date: Edtf, offset: int = 0) -> tuple[Shape, ...]:
    """Return the shapes of a date: one, or for a set one a member in their order in time.

    `offset` are the minutes by which the clock of the axis is ahead of UTC; it moves what has an offset itself.
    """
    first = date.parts[0].first
    if date.kind is DateKind.DATE and first is not None and is_sure(first):
        low, high = first.low.ordinal(), first.high.ordinal()
        if first.low.offset is not None:
            low, high = low + offset / _DAY, high + offset / _DAY
        return (_plain(low, high, point=first.precision >= Precision.DAY),)
    found = _found(date)
    found.sort(key=lambda shape: (float("-inf") if shape.low is None else shape.low, shape.high or float("inf")))
    if date.kind is DateKind.ONE_OF or (date.kind is DateKind.DATE and date.unspecified):
        if found[0].left is End.PLAIN:
            found[0] = found[0]._replace(left=End.BRACKET)
        if found[-1].right is End.PLAIN:
            found[-1] = found[-1]._replace(right=End.BRACKET)
    if offset and any(single.low.offset is not None for single in date.singles()):
        found = [_moved(shape, offset / _DAY) for shape in found]
    return tuple(found)


def bounds(date: Edtf, offset: int = 0) -> tuple[float, float] | None:
    """Return the first and last moment that the date names, its open ends left out; None where it names none.

    A year of which no digit is known names none.
    """
    ends = [
        end.ordinal() + (0.0 if end.offset is None else offset / _DAY)
        for single in date.singles()
        if single.year != NO_YEAR
        for end in (single.low, single.high)
    ]
    return (min(ends), max(ends)) if ends else None


def unit(date: Edtf) -> float:
    """Return the length of the finest unit that the date is written in, in days; for a time of day some minutes."""
    finest = max((single.precision for single in date.singles()), default=Precision.YEAR)
    if finest >= Precision.SECOND:
        return 1 / 192
    if finest >= Precision.DAY:
        return 1.0
    if finest >= Precision.HALF:
        return 30.0
    return 365.0 if finest >= Precision.YEAR else 3650.0


def _plain(low: float, high: float, *, point: bool) -> Shape:
    return Shape(low, low, high, high, True, False, End.PLAIN, End.PLAIN, False, False, point)  # noqa: FBT003 - in the order of the fields, quickly


def _found(date: Edtf) -> list[Shape]:
    found: list[Shape] = []
    end = End.CAP if date.kind is DateKind.INTERVAL else End.PLAIN
    for (first, last), extent in zip(date.parts, part_extents(date), strict=True):
        core_low, core_high, solid = extent.core_low, extent.core_high, extent.core
        if date.kind is DateKind.INTERVAL and not (date.start_unknown or date.end_unknown):
            # Days are as fine as most words about time: what lasts from the 10th to the 12th is solid on both.
            core_low = extent.outer_low if _is_fine(first) else core_low
            core_high = extent.outer_high if _is_fine(last) else core_high
            solid = core_low is None or core_high is None or core_low <= core_high
        marks = "".join("".join(single.qualifiers) for single in (first, last) if single is not None)
        found.append(
            Shape(
                extent.outer_low,
                core_low,
                core_high,
                extent.outer_high,
                solid=solid,
                lasting=date.kind is DateKind.INTERVAL,
                left=end if first else End.UNKNOWN if date.start_unknown else End.OPEN,
                right=end if last else End.UNKNOWN if date.end_unknown else End.OPEN,
                approximate="~" in marks or "%" in marks,
                uncertain="?" in marks or "%" in marks,
                point=extent.core and first is last and _is_fine(first),
            )
        )
    return found


def _moved(shape: Shape, days: float) -> Shape:
    ends = [None if end is None else end + days for end in shape[:4]]
    return shape._replace(low=ends[0], core_low=ends[1], core_high=ends[2], high=ends[3])


def _is_fine(single: Single | None) -> bool:
    """Return whether a date is a day or finer, and neither marked nor lacking a digit."""
    return single is not None and single.precision >= Precision.DAY and is_sure(single)
