"""The sub-year groupings, 21 to 41, and the months that they cover.

ISO 8601-2 leaves the months of a season to the parties. These are the meteorological ones; 21 to 24, which the standard
calls independent of location, are read as the northern ones, as other implementations do. A winter begins in December
of its year and ends with February of the next; so does a southern summer.
"""

from briefing.model.dates.values import Precision

NORTH = (25, 28)
SOUTH = (29, 32)
FIRST_SEASON, LAST_SEASON = 21, 32
FIRST_QUARTER, FIRST_THIRD, FIRST_HALF, LAST = 33, 37, 40, 41


def is_grouping(number: int) -> bool:
    """Return whether EDTF gives `number` a meaning."""
    return FIRST_SEASON <= number <= LAST


def season_of(number: int) -> int:
    """Return which season a grouping is, 0 for spring to 3 for winter; -1 where it is none."""
    return (number - FIRST_SEASON) % 4 if number <= LAST_SEASON else -1


def months_of(number: int) -> tuple[int, int]:
    """Return the first and the last month of a grouping; a last one above 12 lies in the next year."""
    if number >= FIRST_HALF:
        first = (number - FIRST_HALF) * 6 + 1
        return first, first + 5
    if number >= FIRST_THIRD:
        first = (number - FIRST_THIRD) * 4 + 1
        return first, first + 3
    if number >= FIRST_QUARTER:
        first = (number - FIRST_QUARTER) * 3 + 1
        return first, first + 2
    first = season_of(number) * 3 + 3
    if number >= SOUTH[0]:
        first = first + 6 if first <= 6 else first - 6  # noqa: PLR2004 - June
    return first, first + 2


def precision_of(number: int) -> Precision:
    """Return how finely a grouping is written."""
    if number >= FIRST_HALF:
        return Precision.HALF
    if number >= FIRST_THIRD:
        return Precision.THIRD
    if number >= FIRST_QUARTER:
        return Precision.QUARTER
    return Precision.SEASON
