"""What stands at the ticks of an axis: numbers in the brief's language, without the zeros that all of them share."""

from decimal import Decimal
from typing import NamedTuple

from briefing.layout.board.axis import Axis, Extremes, axis_of
from briefing.layout.line_tools import cells
from briefing.layout.setting import Setting
from briefing.model.text import SafeText

_FIRST_GUESS = 3
"""Cells of a label, until the labels are known."""
_TRIES = 3
_LONG = 7
"""Digits from which on numbers are counted in millions or more."""
_SHORT = -5
"""The power of ten below which small numbers are counted in parts."""
_NAMED = 15
"""From this power on the power itself is said."""
_LONGEST = 11
"""Cells of a power written out."""


class Ruler(NamedTuple):
    """An axis with its words."""

    axis: Axis
    labels: tuple[tuple[int, SafeText], ...]
    """The first cell of each label, and the label."""
    factor: SafeText
    """What each label is to be multiplied with, in words as `million`; empty for 1."""


def ruler(setting: Setting, found: Extremes, width: int) -> Ruler:
    """Return the axis for what was found, as wide as there is room for, with its labels."""
    power = 0 if found.is_spread else _power(max(abs(found.low), abs(found.high)))
    axis = axis_of(found, width, _FIRST_GUESS)
    widest = _FIRST_GUESS
    for _ in range(_TRIES):
        needed = max([cells(label) for _cell, label in _labels(setting, axis, power)], default=0)
        if needed <= widest:
            break
        widest = needed
        axis = axis_of(found, width, widest)
    return Ruler(axis, _placed(_labels(setting, axis, power), width), _factor(setting, power))


def _power(greatest: Decimal) -> int:
    """Return the power of ten that numbers up to `greatest` are counted in."""
    power = greatest.adjusted() if greatest else 0
    return power // 3 * 3 if power >= _LONG or power <= _SHORT else 0


def _factor(setting: Setting, power: int) -> SafeText:
    match power:
        case 0:
            return SafeText("")
        case 6:
            return SafeText(setting.t("million"))
        case 9:
            return SafeText(setting.t("billion"))
        case 12:
            return SafeText(setting.t("trillion"))
        case _:
            return SafeText(f"× 10^{power}".replace("-", "−"))


def _labels(setting: Setting, axis: Axis, power: int) -> list[tuple[int, SafeText]]:
    if axis.is_log:
        powers = [(cell, int(number)) for cell, number in axis.ticks()]
        written = [(cell, setting.number(Decimal(1).scaleb(number))) for cell, number in powers if abs(number) < _NAMED]
        if len(written) == len(powers) and all(cells(label) <= _LONGEST for _, label in written):
            return written
        return [(cell, SafeText(f"10^{number}".replace("-", "−"))) for cell, number in powers]
    places = Decimal(1).scaleb(min(0, int(axis.step.scaleb(-power).normalize().as_tuple().exponent)))
    labels: list[tuple[int, SafeText]] = []
    for cell, number in axis.ticks():
        shown = number.scaleb(-power)
        labels.append((cell, setting.number(shown.quantize(places) if abs(shown) < 10**_NAMED else shown)))
    return labels


def _placed(labels: list[tuple[int, SafeText]], width: int) -> tuple[tuple[int, SafeText], ...]:
    """Return the labels, each in the middle over its tick: all, or each second, third, … of them as they have room."""
    for stride in range(1, len(labels) + 1):
        placed: list[tuple[int, SafeText]] = []
        for cell, label in labels[::stride]:
            size = cells(label)
            placed.append((max(0, min(cell - (size - 1) // 2, width - size)), label))
        ends = [first + cells(label) for first, label in placed]
        starts = [first for first, _label in placed[1:]]
        if ends[-1] <= width and all(end < start for end, start in zip(ends, starts, strict=False)):
            return tuple(placed)
    return ()
