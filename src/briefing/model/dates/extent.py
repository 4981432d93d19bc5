"""How a date is drawn, and how far one reaches that is approximate or uncertain.

The standard gives `?` and `~` no width, so bounds (`low`, `high`) take no notice of them. For drawing, and before an
order is called proven, what is marked with either reaches to both sides by a day for a day, a month for a month or
a grouping, a year for a year, half of itself for a decade and what is coarser; twice as far for `%`. The width is that
of the finest component in a run of equal marks, and the greatest of several runs: `2004-06~-11` reaches a month.
"""

from briefing.model.dates.values import DateKind, Edtf, Extent, Single, Stretch

_DAY, _MONTH, _YEAR = 1.0, 31.0, 365.2425


def extent_of(edtf: Edtf) -> Extent:
    """Return how the whole of `edtf` is drawn; of several members only the outer ends are told."""
    extents = part_extents(edtf)
    if len(extents) == 1:
        return extents[0]
    lows = [extent.outer_low for extent in extents]
    highs = [extent.outer_high for extent in extents]
    low = None if None in lows else min(low for low in lows if low is not None)
    high = None if None in highs else max(high for high in highs if high is not None)
    return Extent(low, None, None, high)


def part_extents(edtf: Edtf) -> tuple[Extent, ...]:
    """Return how every part of `edtf` is drawn by itself."""
    return tuple(_part_extent(edtf, part) for part in edtf.parts)


def _part_extent(edtf: Edtf, part: Stretch) -> Extent:
    first, last = part
    low = first.low.ordinal() - reach(first) if first else None
    high = last.high.ordinal() + reach(last) if last else None
    match edtf.kind:
        case DateKind.ONE_OF:
            return Extent(low, None, None, high)
        case DateKind.INTERVAL:
            if edtf.start_unknown or edtf.end_unknown:
                return Extent(low, None, None, high)
            core_low = first.high.ordinal() + reach(first) if first else None
            core_high = last.low.ordinal() - reach(last) if last else None
            return _cored(low, core_low, core_high, high)
        case _:
            sure = all(single is None or is_sure(single) for single in part)
            return Extent(low, low, high, high, core=True) if sure else Extent(low, None, None, high)


def _cored(
    outer_low: float | None, core_low: float | None, core_high: float | None, outer_high: float | None
) -> Extent:
    """Return an extent, without a core where its ends would cross."""
    if core_low is not None and core_high is not None and core_high < core_low:
        return Extent(outer_low, None, None, outer_high)
    return Extent(outer_low, core_low, core_high, outer_high, core=True)


def is_sure(single: Single) -> bool:
    """Return whether a date is neither marked nor lacking a digit."""
    estimated = single.significant and single.low.year != single.high.year
    return not (any(single.qualifiers) or single.unspecified or estimated)


def reach(single: Single) -> float:
    """Return the days by which a date reaches beyond its bounds."""
    marks = single.qualifiers
    if not any(marks):
        return 0.0
    widest = 0.0
    for at, mark in enumerate(marks):
        if mark and (at + 1 == len(marks) or marks[at + 1] != mark):
            widest = max(widest, _unit(single, at) * (2 if mark == "%" else 1))
    return widest


def _unit(single: Single, component: int) -> float:
    if component == 0:
        if single.month and "X" not in single.year:
            return _YEAR
        years = single.high.year - single.low.year
        return _YEAR * (years + 1) / 2 if years else _YEAR
    return _MONTH if component == 1 else _DAY
