"""The mark of a number on an axis. Its shape carries the qualifier; colour adds nothing to it.

`●` a number, `├──┤` a range, `▒` about, `●──►` at least, `○──►` more than, `◄──●` up to, `◄──○` less than,
`▸` just over, `◂` just under. A filled end belongs to it, an open one does not.
"""

from collections.abc import Collection
from enum import StrEnum

from briefing.layout.board.axis import Axis
from briefing.layout.pieces import Pieces, piece
from briefing.layout.setting import Setting
from briefing.model.quantity import Qualifier, Quantity
from briefing.themes.roles import Role

NBSP = "\u00a0"
_LONG = 20
"""Characters of words that may be broken."""
GUIDE = "┊"
"""Goes down from each tick, so that the eye finds back to its label."""


class Shape(StrEnum):
    """What the mark of a quantity looks like."""

    POINT = "●"
    RANGE = "├─┤"
    ABOUT = "▒"
    JUST_OVER = "▸"
    JUST_UNDER = "◂"
    AT_LEAST = "●─►"
    MORE_THAN = "○─►"
    UP_TO = "◄─●"
    LESS_THAN = "◄─○"
    NONE = ""


ROLES = {
    Shape.POINT: Role.CERTAIN,
    Shape.RANGE: Role.CERTAIN,
    Shape.ABOUT: Role.APPROXIMATE,
    Shape.JUST_OVER: Role.APPROXIMATE,
    Shape.JUST_UNDER: Role.APPROXIMATE,
    Shape.AT_LEAST: Role.OPEN,
    Shape.MORE_THAN: Role.OPEN,
    Shape.UP_TO: Role.OPEN,
    Shape.LESS_THAN: Role.OPEN,
    Shape.NONE: Role.AXIS,
}


def shape_of(quantity: Quantity) -> Shape:
    """Return the shape for a quantity; none for one without a bound."""
    limit = quantity.bounds()
    if limit.low is None and limit.high is None:
        return Shape.NONE
    if limit.high is None:
        return Shape.AT_LEAST if limit.low_included else Shape.MORE_THAN
    if limit.low is None:
        return Shape.UP_TO if limit.high_included else Shape.LESS_THAN
    match quantity.qualifier:
        case Qualifier.ABOUT:
            return Shape.ABOUT
        case Qualifier.JUST_OVER:
            return Shape.JUST_OVER
        case Qualifier.JUST_UNDER:
            return Shape.JUST_UNDER
        case _:
            return Shape.POINT if limit.low == limit.high else Shape.RANGE


def drawn(quantity: Quantity | None, axis: Axis, *, quiet: bool = False) -> Pieces:
    """Return exactly the cells of the axis, with its guides and the mark of a quantity; `quiet` for one set aside."""
    signs = [" "] * axis.width
    roles = [Role.AXIS] * axis.width
    for cell, _number in axis.ticks():
        signs[cell] = GUIDE
    if quantity and (shape := shape_of(quantity)) is not Shape.NONE:
        start, mark = _mark(quantity, shape, axis)
        signs[start : start + len(mark)] = mark
        roles[start : start + len(mark)] = [Role.MUTED if quiet else ROLES[shape]] * len(mark)
    pieces = []
    first = 0
    for cell in range(1, axis.width + 1):
        if cell == axis.width or roles[cell] is not roles[first]:
            pieces.append(piece("".join(signs[first:cell]), roles[first]))
            first = cell
    return tuple(pieces)


def sign_of(shape: Shape, length: int) -> str:
    """Return the mark of a shape that is so many cells long; one cell holds one sign, the arrow where there is one."""
    match shape:
        case Shape.NONE:
            return " " * length
        case Shape.ABOUT | Shape.JUST_OVER | Shape.JUST_UNDER:
            return shape * length
        case Shape.POINT:
            return f"●{' ' * (length - 1)}"
        case Shape.RANGE:
            return _line("├", "┤", length) if length > 1 else "┼"
        case _:
            if length > 1:
                return _line(shape[0], shape[-1], length)
            return "►" if shape[-1] == "►" else "◄"


def _mark(quantity: Quantity, shape: Shape, axis: Axis) -> tuple[int, str]:
    """Return the first cell of a mark, and its signs."""
    limit = quantity.bounds()
    start = axis.begin if limit.low is None else axis.cell(limit.low)
    end = axis.end if limit.high is None else axis.cell(limit.high)
    start, end = min(start, end), max(start, end)
    length = end - start + 1
    is_range = shape is Shape.ABOUT and quantity.low != quantity.high
    return start, _about(quantity, axis, start, length) if is_range else sign_of(shape, length)


def _about(quantity: Quantity, axis: Axis, start: int, length: int) -> str:
    """Return the hatching of half a unit to both sides of a range, which is drawn through."""
    if quantity.low is None or quantity.high is None:
        return "▒" * length
    low, high = sorted((axis.cell(quantity.low), axis.cell(quantity.high)))
    inner = high - low - 1
    return "▒" * (low - start + 1) + "─" * inner + "▒" * (start + length - high) if inner > 0 else "▒" * length


def _line(first: str, last: str, length: int) -> str:
    return first + "─" * (length - 2) + last


def legend(setting: Setting, found: Collection[Shape]) -> Pieces:
    """Return what the shapes that occur mean, in words."""
    words = {
        Shape.POINT: setting.t("exactly"),
        Shape.RANGE: setting.t("from … to"),
        Shape.ABOUT: setting.t("about: half a unit of its last digit to either side"),
        Shape.JUST_OVER: setting.t("just over"),
        Shape.JUST_UNDER: setting.t("just under"),
        Shape.AT_LEAST: setting.t("at least"),
        Shape.MORE_THAN: setting.t("more than"),
        Shape.UP_TO: setting.t("up to"),
        Shape.LESS_THAN: setting.t("less than"),
    }
    parts: list[str] = []
    for shape, word in words.items():
        if shape in found:
            parts.append(f"{shape}\u00a0{word if len(word) > _LONG else word.replace(' ', NBSP)}")
    return (piece("   ".join(parts), Role.MUTED),) if parts else ()
