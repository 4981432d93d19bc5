"""How many: a number or range with its qualifier, and the bounds that follow from it."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from briefing.model.text import SafeText


class Qualifier(StrEnum):
    """What stands before a number and widens it."""

    EXACTLY = "exactly"
    ABOUT = "about"
    JUST_UNDER = "just-under"
    JUST_OVER = "just-over"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    UP_TO = "up-to"
    LESS_THAN = "less-than"


class Bounds(NamedTuple):
    """The least and the greatest that a quantity allows; None where it is open."""

    low: Decimal | None
    high: Decimal | None
    low_included: bool = True
    high_included: bool = True

    def meets(self, other: "Bounds") -> bool:
        """Return whether some number lies within both."""
        return not (_below(self, other) or _below(other, self))


def _below(first: Bounds, second: Bounds) -> bool:
    """Return whether every number within `first` is less than every one within `second`."""
    if first.high is None or second.low is None:
        return False
    if first.high == second.low:
        return not (first.high_included and second.low_included)
    return first.high < second.low


class Quantity(NamedTuple):
    """A number (`low == high`) or a range; a half-open range has one end, and a qualifier may widen either."""

    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    written: SafeText
    """The value as the author wrote it."""

    def bounds(self) -> Bounds:
        """Return what the number and its qualifier allow.

        `about` reaches half a unit of the last digit that is not zero; `just-under` and `just-over` reach one such unit
        to their side, the number itself left out.
        """
        low, high = self.low, self.high
        match self.qualifier:
            case Qualifier.EXACTLY:
                return Bounds(low, high)
            case Qualifier.ABOUT:
                return Bounds(
                    None if low is None else low - last_unit(low) / 2,
                    None if high is None else high + last_unit(high) / 2,
                )
            case Qualifier.JUST_UNDER:
                return Bounds(None if low is None else low - last_unit(low), high, high_included=False)
            case Qualifier.JUST_OVER:
                return Bounds(low, None if high is None else high + last_unit(high), low_included=False)
            case Qualifier.AT_LEAST:
                return Bounds(low, None)
            case Qualifier.MORE_THAN:
                return Bounds(low, None, low_included=False)
            case Qualifier.UP_TO:
                return Bounds(None, high)
            case Qualifier.LESS_THAN:
                return Bounds(None, high, high_included=False)


def last_unit(number: Decimal) -> Decimal:
    """Return one unit of the last digit that is not zero: 100 for 11500, 0.1 for 12.5, 0 for zero."""
    if not number:
        return Decimal(0)
    exponent = number.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))
