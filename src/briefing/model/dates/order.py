"""Which of two dates comes first, said only where it is proven."""

from typing import NamedTuple

from briefing.model.dates.extent import part_extents
from briefing.model.dates.groupings import season_of
from briefing.model.dates.values import Edtf, Extent, Relation

_ZONES = 14 / 24
"""How far local time can be from UTC, in days."""
_SEASON = 31.0
"""How far the seasons of the almanac, of meteorology and of daily speech can lie apart, in days."""


class Reach(NamedTuple):
    """How far a date may reach with all of its parts, for telling it from many others."""

    low: float | None
    """Days on the proleptic Gregorian count; None where it is open."""
    high: float | None
    is_zoned: bool
    is_season: bool


def reach_of(edtf: Edtf) -> Reach:
    """Return how far a date may reach."""
    extents = part_extents(edtf)
    lows = [extent.outer_low for extent in extents if extent.outer_low is not None]
    highs = [extent.outer_high for extent in extents if extent.outer_high is not None]
    low = min(lows) if extents and len(lows) == len(extents) else None
    high = max(highs) if extents and len(highs) == len(extents) else None
    return Reach(low, high, _is_zoned(edtf), _is_season(edtf))


def are_apart(one: Reach, other: Reach) -> bool:
    """Return whether one of two dates is proven to come before the other, by the rules of `related`."""
    doubt = 0.0
    if one.is_zoned != other.is_zoned:
        doubt += _ZONES
    if one.is_season != other.is_season:
        doubt += _SEASON
    if one.high is not None and other.low is not None and one.high + doubt < other.low:
        return True
    return other.high is not None and one.low is not None and other.high + doubt < one.low


def related(a: Edtf, b: Edtf) -> Relation:
    """Return how `a` lies to `b`.

    A plain date is the whole of its day, month or year, so 2024-10-17 overlaps 2024-10; what happened once somewhere
    within (`[a..b]`, `2024-10-XX`) overlaps nothing for sure. What is approximate or uncertain reaches further than its
    bounds (see `extent`). Where one date has an offset from UTC and the other has none, the other may be anywhere on
    earth. A season is exact to a month, save against another season.
    """
    doubt = 0.0
    if _is_zoned(a) != _is_zoned(b):
        doubt += _ZONES
    if _is_season(a) != _is_season(b):
        doubt += _SEASON
    ours, theirs = part_extents(a), part_extents(b)
    if all(_before(mine, other, doubt) for mine in ours for other in theirs):
        return Relation.BEFORE
    if all(_before(other, mine, doubt) for mine in ours for other in theirs):
        return Relation.AFTER
    meet = any(_meet(mine, other, doubt) for mine in ours for other in theirs)
    return Relation.OVERLAPS if meet else Relation.UNKNOWN


def _is_zoned(edtf: Edtf) -> bool:
    return any(single.low.offset is not None for single in edtf.singles())


def _is_season(edtf: Edtf) -> bool:
    return any(single.grouping and season_of(single.grouping) >= 0 for single in edtf.singles())


def _before(a: Extent, b: Extent, doubt: float) -> bool:
    """Return whether `a` ends before `b` starts, even if one of them is so many days off."""
    return a.outer_high is not None and b.outer_low is not None and a.outer_high + doubt < b.outer_low


def _meet(a: Extent, b: Extent, doubt: float) -> bool:
    """Return whether the cores of both share a moment, even if one of them is so many days off."""
    return a.core and b.core and _reaches(a, b, doubt) and _reaches(b, a, doubt)


def _reaches(a: Extent, b: Extent, doubt: float) -> bool:
    return a.core_low is None or b.core_high is None or a.core_low + doubt <= b.core_high
