"""The scale: an axis, below it the spans of the events in lanes, crossed by the lines of today and of `as_of`."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.layout.line import Face, Line
from briefing.layout.timeline.axis import draw_axis
from briefing.layout.timeline.chart import Chart
from briefing.layout.timeline.draw import Canvas, Cell, draw
from briefing.layout.timeline.forms import LETTER, Shown
from briefing.layout.timeline.lanes import Laid, Packed, pack
from briefing.layout.timeline.marks import DIFFER
from briefing.layout.timeline.notes import Notes, Outside, Upright, uprights
from briefing.layout.timeline.room import Words
from briefing.layout.timeline.row import Row
from briefing.layout.timeline.window import Window
from briefing.model.vocabulary import EventStatus
from briefing.themes.roles import Role

_MANY = 9
_FEW = 6
"""So many dates without a lane are a number on the axis; more of them are counted where they lie, too."""
_COUNTED = 3
"""Lines from which on one of them may count."""
_MOSTLY = 0.6


class Bar(NamedTuple):
    """Where a date of an event lies on the scale, its words included."""

    id: str
    line: int
    """The index of its line on the scale."""
    start: int
    """Its first cell."""
    end: int
    """The cell after its last."""


class Edge(NamedTuple):
    """Words on the axis that count events which are not drawn."""

    bar: Bar
    """Where they stand, and the event that is next from there."""
    events: tuple[str, ...]


class Scale(NamedTuple):
    """The drawn scale."""

    lines: tuple[Line, ...]
    """The first is the axis; none where no event has a date."""
    bars: tuple[Bar, ...]
    """By line and cell; an event whose sources differ can have several."""
    window: Window
    counts: tuple[Bar, ...] = ()
    """Where events that found no lane are counted, each by itself."""
    edges: tuple[Edge, ...] = ()
    """Words on the axis for events that are not drawn."""
    missing: tuple[str, ...] = ()
    """Events of the window that found no lane, in their order in time."""
    before: tuple[str, ...] = ()
    """Events of which the window shows nothing because they lie before it."""
    after: tuple[str, ...] = ()
    """Those that lie after it; what has dates on both sides is in both."""

    def at(self, line: int, cell: int) -> str | None:
        """Return the event that is drawn or counted at a cell; of several that are counted there, the first."""
        each = (*self.bars, *self.counts, *(edge.bar for edge in self.edges))
        return next((bar.id for bar in each if bar.line == line and bar.start <= cell < bar.end), None)

    def where(self, event: str) -> tuple[Bar, ...]:
        """Return where an event is drawn, else where it is counted."""
        drawn = tuple(bar for bar in self.bars if bar.id == event) or tuple(
            bar for bar in self.counts if bar.id == event
        )
        return drawn or tuple(edge.bar for edge in self.edges if event in edge.events)


def draw_scale(  # noqa: PLR0913 - all that a scale depends on
    chart: Chart,
    width: int,
    most: int,
    window: Window,
    *,
    alone: bool = False,
    today: float | None = None,
    current: str = "",
) -> Scale:
    """Return the scale in at most `most` lines (at least 2).

    Above the list letters stand for words that find no room; a scale that stands `alone` has none. The axis says how
    many events found no lane; where they are many, the last line also counts them where they lie. The event `current`
    finds one before all others.
    """
    if not chart.marks or width < 1:
        return Scale((), (), window)
    window = window.sound()
    canvas = Canvas(window, width)
    shown = _shown(chart, canvas, letters=not alone)
    if alone:
        # What fills most of a strip would leave no lane to the others.
        shown.sort(key=lambda one: len(one.drawn.cells) > width * _MOSTLY)
    crowded = not alone and len(shown) > _crowd(most - 1, width)
    if crowded:
        shown.sort(key=lambda one: one.mark.id != current)
    packed, counted = _packed(shown, most, width, alone=alone, crowded=crowded)
    if any(one.mark.id == current and place is None for one, place in zip(shown, packed.places, strict=True)):
        shown.sort(key=lambda one: one.mark.id != current)
        packed, counted = _packed(shown, most, width, alone=alone, crowded=crowded)
    rows = [Row(width) for _ in range(max((place.lane + 1 for place in packed.places if place), default=0))]
    bars: list[Bar] = []
    for one, place in zip(shown, packed.places, strict=True):
        if place is not None:
            bars.append(_put(rows[place.lane], one, place))
    drawn = {bar.id for bar in bars}
    left_out = [one for one, place in zip(shown, packed.places, strict=True) if place is None]
    missing = tuple(dict.fromkeys(one.mark.id for one in left_out if one.mark.id not in drawn))
    counts: list[Bar] = []
    if counted:
        rows.append(_counts([one for one in left_out if one.mark.id not in drawn], width, len(rows) + 1, counts))
    before, after = _outside(chart, window, {one.mark.id for one in shown})
    through = uprights(chart, canvas, today)
    axis = draw_axis(chart, canvas, through, Outside(len(before), len(after), len(missing)))
    edges = _edges(axis.notes, before, missing, after)
    _cross(rows, through)
    bars.sort(key=lambda bar: bar[1:])
    lines = (axis.line, *(row.line() for row in rows))
    return Scale(lines, tuple(bars), window, tuple(counts), edges, missing, tuple(before), tuple(after))


def _shown(chart: Chart, canvas: Canvas, *, letters: bool) -> list[Shown]:
    """Return what the window shows, left to right."""
    low, high = canvas.window
    found: list[Shown] = []
    for mark in chart.marks:
        if mark.high >= low and mark.low <= high:
            drawn = draw(mark, canvas, chart.until)
            if drawn is not None:
                found.append(Shown(mark, drawn, canvas.width, letters=letters))
    found.sort(key=lambda one: one.drawn.start)
    return found


def _crowd(lanes: int, width: int) -> int:
    """Return how many dates are surely too many for so many lanes: each takes a cell and a blank at least."""
    return lanes * ((width + 1) // 2) + _FEW


def _packed(shown: Sequence[Shown], most: int, width: int, *, alone: bool, crowded: bool) -> tuple[Packed, bool]:
    """Return the places of what is shown, and whether a line counts what found none."""
    may_count = not alone and most >= _COUNTED
    if not (crowded and may_count):
        packed = pack(shown, most - 1, width, shorten=not alone)
        if not may_count or packed.missing <= _FEW:
            return packed, False
    return pack(shown, most - 2, width), True


def _put(row: Row, one: Shown, place: Laid) -> Bar:
    mark, drawn = one.mark, one.drawn
    form = one.form(place.group, place.form)
    row.put(drawn.start, drawn.cells)
    if form.words:
        cancelled = mark.status is EventStatus.CANCELLED
        ahead = mark.status in {EventStatus.EXPECTED, EventStatus.PLANNED}
        is_letter = place.group == LETTER
        role = Role.STRONG if is_letter else Role.MUTED if cancelled else Role.EXPECTED if ahead else Role.TEXT
        words, at = form.words, form.at
        if drawn.start < at < drawn.end:
            words, at = f" {words} ", at - 1
        row.say(at, words, role, Face.STRIKE if cancelled and not is_letter else Face.PLAIN)
        if mark.differ and (sign := words.find(DIFFER)) >= 0:
            row.say(at + sign, DIFFER, Role.CONTESTED)
    return Bar(mark.id, place.lane + 1, *form.stretch)


def _counts(left_out: Sequence[Shown], width: int, line: int, counts: list[Bar]) -> Row:
    """Return a lane that says how many more events begin in each cell; note each of them in `counts`."""
    row = Row(width)
    found: dict[int, int] = {}
    for one in {one.mark.id: one for one in reversed(left_out)}.values():
        at = one.drawn.start
        found[at] = found.get(at, 0) + 1
        counts.append(Bar(one.mark.id, line, at, at + 1))
    counts.reverse()
    for at, count in found.items():
        row.put(at, (Cell(str(count) if count <= _MANY else "+", Role.MUTED),))
    return row


def _outside(chart: Chart, window: Window, shown: set[str]) -> tuple[dict[str, float], dict[str, float]]:
    """Return the events before and after the window that it shows nothing of, each with its end that is nearest."""
    before: dict[str, float] = {}
    after: dict[str, float] = {}
    for mark in chart.marks:
        if mark.id in shown:
            continue
        for shape in mark.shapes:
            ends = [end for end in (shape.low, shape.high) if end is not None]
            if sum(ends) / len(ends) < window.middle:
                before[mark.id] = max(ends[-1], before.get(mark.id, ends[-1]))
            else:
                after[mark.id] = min(ends[0], after.get(mark.id, ends[0]))
    return before, after


def _edges(
    notes: Notes, before: dict[str, float], missing: tuple[str, ...], after: dict[str, float]
) -> tuple[Edge, ...]:
    found: list[Edge] = []
    nearest = max(before, key=before.__getitem__, default="")
    following = min(after, key=after.__getitem__, default="")
    counted: list[tuple[Words | None, str, tuple[str, ...]]] = [
        (notes.before, nearest, tuple(before)),
        (notes.missing, missing[0] if missing else "", missing),
        (notes.after, following, tuple(after)),
    ]
    for words, first, events in counted:
        if words:
            found.append(Edge(Bar(first, 0, *words.ends), events))
    return tuple(found)


def _cross(rows: Sequence[Row], lines: Sequence[Upright]) -> None:
    for upright in lines:
        for row in rows:
            row.cross(upright.cell, upright.blank, upright.crossed, upright.role)
