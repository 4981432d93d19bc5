"""The ticks of a scale: of a unit so fine that their words just do not touch, from seconds to millions of years."""

from typing import NamedTuple

from briefing.layout.line_tools import cells
from briefing.layout.timeline.calendar import Calendar, Unit, calendar, places, units
from briefing.layout.timeline.labels import Labels
from briefing.layout.timeline.window import Window

_GAP = 5
"""Cells of line that stand between two labels at least."""
_FITTING = 0.7
"""The share of labels that must fit beside their neighbours."""


class Tick(NamedTuple):
    """A place on the axis."""

    at: float
    calendar: Calendar


class Ticks(NamedTuple):
    """The ticks of a window, in order."""

    unit: Unit
    marks: tuple[Tick, ...]


def ticks(window: Window, width: int, labels: Labels) -> Ticks:
    """Return the ticks of a window that is `width` cells wide; none where it is too narrow for any."""
    per_day = width / window.span
    unit = Unit("year", 1)
    for unit in units():
        if unit.days * per_day < _GAP + 2:
            continue
        found = [Tick(at, calendar(at)) for at in places(unit, window)]
        cut = [int((tick.at - window.low) * per_day) for tick in found]
        fitting = sum(
            cut[after] - cut[after - 1] >= _size(labels, unit, found, after - 1) + _GAP
            for after in range(1, len(found))
        )
        # The first label is the longest, and one that names a new month or year is longer too: these may be in the way.
        if fitting >= _FITTING * (len(found) - 1):
            return Ticks(unit, tuple(found))
    return Ticks(unit, ())


def _size(labels: Labels, unit: Unit, found: list[Tick], at: int) -> int:
    return cells(labels.label(unit, found[at].calendar, found[at - 1].calendar if at else None))
