"""One line that shows a claim's number on a scale, in the shapes of `board.marks`; dots are the scale."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from briefing.layout.board.marks import ROLES, shape_of, sign_of
from briefing.layout.pieces import Piece, Pieces, piece
from briefing.model.quantity import Quantity
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
    start, end = min(start, end), max(start, end)
    shape = shape_of(quantity)
    parts = (_axis(start), piece(sign_of(shape, end - start + 1), ROLES[shape]), _axis(width - end - 1))
    return tuple(part for part in parts if part.text)


def _axis(length: int) -> Piece:
    return piece("·" * length, Role.AXIS)
