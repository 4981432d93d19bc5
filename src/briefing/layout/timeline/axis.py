"""The axis of a scale: its ticks with their words, and its notes."""

from typing import NamedTuple

from briefing.layout.line import Line
from briefing.layout.timeline.calendar import Calendar, Unit, calendar
from briefing.layout.timeline.chart import Chart
from briefing.layout.timeline.draw import Canvas, Cell
from briefing.layout.timeline.notes import Notes, Outside, Upright, take_notes
from briefing.layout.timeline.room import Room, Words
from briefing.layout.timeline.row import Row
from briefing.layout.timeline.scale import Ticks, ticks
from briefing.themes.roles import Role


class Axis(NamedTuple):
    """The drawn axis."""

    line: Line
    notes: Notes


def draw_axis(chart: Chart, canvas: Canvas, lines: list[Upright], outside: Outside) -> Axis:
    """Return the axis; its ticks keep free of all else, and one of them says the month or year of the others."""
    row, room = Row(canvas.width), Room(canvas.width)
    row.put(0, [Cell("─", Role.BORDER)] * canvas.width)
    for upright in lines:
        row.put(upright.cell, (Cell(upright.foot, upright.role),))
        room.take(upright.cell)
    notes, room = take_notes(chart.setting, room, lines, outside)
    found = ticks(canvas.window, canvas.width, chart.labels)
    left = room.copy()
    said = _label(found, chart, canvas, left, None)
    if not said:
        left = room.copy()
        common = _common(found, chart, canvas, left)
        said = [*common, *_label(found, chart, canvas, left, _known(found.unit, canvas))] if common else []
    for tick in found.marks:
        cell = canvas.cell(tick.at)
        if room.is_free(cell):
            row.put(cell, (Cell("┬", Role.BORDER),))
    for words in (notes.before, notes.missing, notes.after, *notes.lines, *said):
        if words:
            row.say(*words)
    return Axis(row.line(), notes)


def _label(found: Ticks, chart: Chart, canvas: Canvas, room: Room, known: Calendar | None) -> list[Words]:
    """Return what ticks say: each what differs from the last that said anything, the first from what is `known`."""
    said: list[Words] = []
    for at, here in found.marks:
        cell = canvas.cell(at)
        if not room.is_free(cell):
            continue
        words = room.put([cell + 1], f" {chart.labels.label(found.unit, here, known)} ", Role.AXIS)
        if words:
            said.append(words)
            known = here
        room.take(cell)
    return said


def _common(found: Ticks, chart: Chart, canvas: Canvas, room: Room) -> list[Words]:
    """Return what all of the axis has in common, at least its year, where no tick found room for words."""
    low, high = (calendar(end) for end in canvas.window)
    first = found.marks[0].calendar if found.marks else high
    for words in (chart.labels.common(found.unit, low, high), chart.labels.common(Unit("year", 1), first, first)):
        put = room.put_left(f" {words} ", Role.AXIS) if words else None
        if put:
            return [put]
    return []


def _known(unit: Unit, canvas: Canvas) -> Calendar | None:
    """Return what is known to readers of the common words: where these do not tell days apart, nothing."""
    low, high = (calendar(end) for end in canvas.window)
    alike = {"month": 1, "day": 2, "hour": 3, "minute": 3, "second": 3}.get(unit.kind, 0)
    return low if alike and low[:alike] == high[:alike] else None
