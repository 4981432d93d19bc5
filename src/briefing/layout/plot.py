"""One line that shows a claim's number on a scale. The shape carries the qualifier; colour adds nothing to it.

`▌` a number, `▒` about, `├──┤` a range, `├──►` at least, `╶──►` more than, `◄──┤` up to, `◄──╴` less than,
`▸` just over, `◂` just under. Dots are the scale.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from briefing.layout.pieces import Piece, Pieces, piece
from briefing.model.quantity import Bounds, Qualifier, Quantity
from briefing.themes.roles import Role

NARROWEST = 8
"""Cells under which a plot says too little."""
WIDEST = 30

_FROM_ZERO = Decimal("0.5")
"""A scale starts at zero when its least end is at most this share of its greatest."""
_MARGIN = Decimal("0.05")
"""The share of the scale that is left free at an end that is not zero."""


_ARROW = Decimal("0.4")
"""The share that is left at an end where something goes on."""
_FURTHEST = 300
"""Powers of ten beyond which nothing is drawn."""


class Scale(NamedTuple):
    """What the first and the last cell stand for; `low < high`."""

    low: Decimal
    high: Decimal

    def cell(self, number: Decimal, width: int) -> int:
        """Return the cell, from 0, in which a number lies; the nearest where it lies outside."""
        return max(0, min(width - 1, int((number - self.low) / (self.high - self.low) * width)))

    def in_left_half(self, number: Decimal, width: int) -> bool:
        """Return whether a number lies in the left half of its cell."""
        return (number - self.low) / (self.high - self.low) * width % 1 < _FROM_ZERO


def scale_of(quantities: Iterable[Quantity]) -> Scale | None:
    """Return a common scale for quantities, None where they have no end that can be drawn.

    It starts at zero where that costs at most half of it, so that lengths can be compared; else it leaves zero out and
    only the order and the distances can be.
    """
    ends: list[Decimal] = []
    is_open_below = is_open_above = False
    for quantity in quantities:
        bounds = quantity.bounds()
        is_open_below |= bounds.low is None
        is_open_above |= bounds.high is None
        ends += (end for end in (bounds.low, bounds.high, quantity.low, quantity.high) if end is not None)
    if not ends or any(not end.is_finite() or abs(end.adjusted()) > _FURTHEST for end in ends):
        return None
    low, high = min(ends), max(ends)
    reach = max(abs(low), abs(high)) or Decimal(1)
    if low == high:
        low, high = low - reach * _MARGIN, high + reach * _MARGIN
    span = max(high - low, reach * Decimal("1e-9"))
    below = span * (_ARROW if is_open_below else _MARGIN)
    above = span * (_ARROW if is_open_above else _MARGIN)
    if 0 <= low <= high * _FROM_ZERO or (low >= 0 and is_open_below):
        return Scale(Decimal(0), high + above)
    if low * _FROM_ZERO <= high <= 0 or (high <= 0 and is_open_above):
        return Scale(low - below, Decimal(0))
    return Scale(low - below, high + above)


def plot(quantity: Quantity, scale: Scale, width: int) -> Pieces:
    """Return exactly `width` cells, at least 1, that show a quantity on a scale."""
    bounds = quantity.bounds()
    start = 0 if bounds.low is None else scale.cell(bounds.low, width)
    end = width - 1 if bounds.high is None else scale.cell(bounds.high, width)
    shape, role = _shape(quantity, bounds, end - start + 1, scale, width)
    parts = (_axis(start), piece(shape, role), _axis(width - end - 1))
    return tuple(part for part in parts if part.text)


def _shape(quantity: Quantity, bounds: Bounds, length: int, scale: Scale, width: int) -> tuple[str, Role]:
    match quantity.qualifier:
        case Qualifier.ABOUT if bounds.low is not None and bounds.high is not None:
            return "▒" * length, Role.APPROXIMATE
        case Qualifier.JUST_OVER if bounds.low is not None and bounds.high is not None:
            return "▸" * length, Role.APPROXIMATE
        case Qualifier.JUST_UNDER if bounds.low is not None and bounds.high is not None:
            return "◂" * length, Role.APPROXIMATE
        case _ if quantity.low == quantity.high and bounds.low == bounds.high and bounds.low is not None:
            return ("▌" if scale.in_left_half(bounds.low, width) else "▐"), Role.CERTAIN
        case _:
            return _line(bounds, length)


def _line(bounds: Bounds, length: int) -> tuple[str, Role]:
    left = "◄" if bounds.low is None else "├" if bounds.low_included else "╶"
    right = "►" if bounds.high is None else "┤" if bounds.high_included else "╴"
    role = Role.CERTAIN if bounds.low is not None and bounds.high is not None else Role.OPEN
    if length == 1:
        # One cell holds one sign: the open end, as it says more than the bound; a closed range is a bar.
        return (right if bounds.high is None else left if bounds.low is None else "┼"), role
    return left + "─" * (length - 2) + right, role


def _axis(length: int) -> Piece:
    return piece("·" * length, Role.AXIS)
