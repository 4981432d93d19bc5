"""Which of two dates comes first, said only where it is proven."""

from briefing.model.dates.extent import cored, part_extents
from briefing.model.dates.groupings import season_of
from briefing.model.dates.values import Edtf, Extent, Relation

_ZONES = 14 / 24
"""How far local time can be from UTC, in days."""
_SEASON = 31.0
"""How far the seasons of the almanac, of meteorology and of daily speech can lie apart, in days."""


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
    ours = [_loosened(extent, doubt) for extent in part_extents(a)]
    theirs = part_extents(b)
    if all(_before(mine, other) for mine in ours for other in theirs):
        return Relation.BEFORE
    if all(_before(other, mine) for mine in ours for other in theirs):
        return Relation.AFTER
    return Relation.OVERLAPS if any(_meet(mine, other) for mine in ours for other in theirs) else Relation.UNKNOWN


def _is_zoned(edtf: Edtf) -> bool:
    return any(single.low.offset is not None for single in edtf.singles())


def _is_season(edtf: Edtf) -> bool:
    return any(single.grouping and season_of(single.grouping) >= 0 for single in edtf.singles())


def _loosened(extent: Extent, days: float) -> Extent:
    """Return `extent` where all of it may be so much earlier or later."""
    low, core_low, core_high, high, core = extent
    low = None if low is None else low - days
    high = None if high is None else high + days
    if not core:
        return Extent(low, None, None, high)
    core_low = None if core_low is None else core_low + days
    core_high = None if core_high is None else core_high - days
    return cored(low, core_low, core_high, high)


def _before(a: Extent, b: Extent) -> bool:
    return a.outer_high is not None and b.outer_low is not None and a.outer_high < b.outer_low


def _meet(a: Extent, b: Extent) -> bool:
    """Return whether both have a core and these share a moment."""
    if not (a.core and b.core):
        return False
    low = max(float("-inf") if end is None else end for end in (a.core_low, b.core_low))
    high = min(float("inf") if end is None else end for end in (a.core_high, b.core_high))
    return low <= high
