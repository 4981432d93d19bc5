"""Shapes become cells: `━` for what is known, `▒` approximate, `░` once somewhere within, `?` uncertain, arrows open.

What is expected or planned is hollow or dashed (`○`, `┅`), dates that contradict each other are joined (`╌`), so that
nothing rests on colour.
"""

from typing import NamedTuple

from briefing.layout.timeline.marks import Mark
from briefing.layout.timeline.shape import End, Shape
from briefing.layout.timeline.window import Window
from briefing.model.vocabulary import EventStatus
from briefing.themes.roles import Role

_FADE = 5
"""Cells that an end without a bound takes where nothing lasts until it."""
_POINT = 12.0
"""A day that is narrower than so many cells is a point."""
_SHORT = 3
"""Cells below which an end's mark would leave nothing of the shape: it is set beside it."""


class Cell(NamedTuple):
    """One character and its role."""

    char: str
    role: Role


_DAY = (Cell("●", Role.CERTAIN),)
_KNOWN = Cell("━", Role.CERTAIN)
_GOES_ON = Cell("┄", Role.OPEN)
_UNKNOWN = Cell("┄", Role.UNCERTAIN)
JOIN = Cell("╌", Role.CONTESTED)
"""What joins dates that contradict each other."""
_HAPPENED = frozenset({EventStatus.REPORTED, EventStatus.CONFIRMED})


class Drawn(NamedTuple):
    """The cells of one shape or event, from the cell `start` on; None where nothing is drawn."""

    start: int
    cells: tuple[Cell | None, ...]

    @property
    def end(self) -> int:
        """The cell after the last."""
        return self.start + len(self.cells)


class Canvas:
    """A window on so many cells."""

    def __init__(self, window: Window, width: int) -> None:
        self.window = window
        self.width = width
        self._per_day = width / window.span

    def cell(self, at: float) -> int:
        """Return the cell in which a moment lies; it may lie outside."""
        return int((at - self.window.low) * self._per_day // 1)

    def size(self, days: float) -> float:
        """Return how many cells a length of time takes."""
        return days * self._per_day


def draw(mark: Mark, canvas: Canvas, until: float | None) -> Drawn | None:
    """Return all shapes of a mark as one run of cells; None where the window shows none of them.

    `until` is the moment up to which the brief knows: what goes on without end is dashed after it. Dates that
    contradict each other are joined, also to those that lie outside.
    """
    if len(mark.shapes) == 1:
        only = _draw(mark.shapes[0], canvas, until)
        if only is None or mark.status in _HAPPENED:
            return only
        return Drawn(only.start, tuple(_restyled(cell, mark.status) for cell in only.cells))
    found = [drawn for shape in mark.shapes for drawn in [_draw(shape, canvas, until)] if drawn is not None]
    if not found:
        return None
    start, end = min(drawn.start for drawn in found), max(drawn.end for drawn in found)
    if mark.differ:
        start = 0 if mark.low < canvas.window.low else start
        end = canvas.width if mark.high > canvas.window.high else end
    row: list[Cell | None] = [JOIN if mark.differ else None] * (end - start)
    for drawn in found:
        row[drawn.start - start : drawn.end - start] = drawn.cells
    return Drawn(start, tuple(_restyled(cell, mark.status) for cell in row))


def _restyled(cell: Cell | None, status: EventStatus) -> Cell | None:
    if cell is None or cell is JOIN or status in _HAPPENED:
        return cell
    if status is EventStatus.CANCELLED:
        return Cell("×" if cell.char == "●" else cell.char, Role.MUTED)
    return Cell({"●": "○", "━": "┅"}.get(cell.char, cell.char), Role.EXPECTED)


def _draw(shape: Shape, canvas: Canvas, until: float | None) -> Drawn | None:
    width = canvas.width
    low, high = shape.low, shape.high
    if shape.point and low is not None and high is not None and canvas.size(high - low) < _POINT:
        at = canvas.cell((low + high) / 2)
        return Drawn(at, _DAY) if 0 <= at < width else None
    first, last = _ends(shape, canvas)
    if last < 0 or first >= width or first > last:
        return None
    start = max(first, 0)
    row = Drawn(start, _fill(shape, start, min(last, width - 1), canvas, until))
    if first >= 0:
        row = _with_left(row, shape)
    if last < width:
        row = _with_right(row, shape, width)
    return row


def _ends(shape: Shape, canvas: Canvas) -> tuple[int, int]:
    """Return the first and last cell; they may lie outside."""
    low = None if shape.low is None else canvas.cell(shape.low)
    high = None if shape.high is None else canvas.cell(shape.high)
    if low is None:
        reaches = shape.lasting and shape.left is End.OPEN
        low = 0 if reaches or high is None else high - _FADE
    if high is None:
        reaches = shape.lasting and shape.right is End.OPEN
        high = canvas.width - 1 if reaches else low + _FADE
    return low, high


def _core(shape: Shape, canvas: Canvas) -> tuple[int, int]:
    """Return the first and last cell of the core, first > last where there is none.

    A cell in which the core begins belongs to it, lest precision be lost that no cell could show.
    """
    if not shape.solid:
        return 0, -1
    low = -1 if shape.core_low is None else canvas.cell(shape.core_low)
    high = canvas.width if shape.core_high is None else canvas.cell(shape.core_high)
    return low, high


def _fill(shape: Shape, first: int, last: int, canvas: Canvas, until: float | None) -> tuple[Cell, ...]:
    """Return the cells from `first` to `last`: the core, from `until` on dashed where it has no end, and around it."""
    outside = Cell("▒" if shape.approximate else "░", Role.APPROXIMATE)
    if (shape.low is None and shape.left is End.UNKNOWN) or (shape.high is None and shape.right is End.UNKNOWN):
        outside = _UNKNOWN
    core = _core(shape, canvas)
    begin, end = max(core[0], first), min(core[1], last)
    if begin > end:
        return (outside,) * (last - first + 1)
    turn = end + 1
    if shape.lasting and shape.right is End.OPEN and until is not None:
        turn = min(max(canvas.cell(until) + 1, begin), turn)
    core_cells = (_KNOWN,) * (turn - begin) + (_GOES_ON,) * (end + 1 - turn)
    return (outside,) * (begin - first) + core_cells + (outside,) * (last - end)


def _with_left(row: Drawn, shape: Shape) -> Drawn:
    mark = _mark(shape.left, row.cells[0], "├[◀")
    if shape.uncertain and len(row.cells) > _SHORT and shape.left not in {End.OPEN, End.UNKNOWN}:
        mark = Cell("?", Role.UNCERTAIN)
    if mark is None or (shape.left is End.CAP and len(row.cells) == 1):
        return row
    if shape.left is End.BRACKET and len(row.cells) < _SHORT and row.start > 0:
        return Drawn(row.start - 1, (mark, *row.cells))
    return Drawn(row.start, (mark, *row.cells[1:]))


def _with_right(row: Drawn, shape: Shape, width: int) -> Drawn:
    mark = _mark(shape.right, row.cells[-1], "┤]▶")
    if shape.uncertain and shape.right not in {End.OPEN, End.UNKNOWN}:
        mark = Cell("?", Role.UNCERTAIN)
    if mark is None or (shape.right is End.CAP and len(row.cells) == 1 and not shape.uncertain):
        return row
    beside = shape.right is End.BRACKET or shape.uncertain
    if beside and len(row.cells) <= _SHORT and row.end < width:
        return Drawn(row.start, (*row.cells, mark))
    return Drawn(row.start, (*row.cells[:-1], mark))


def _mark(end: End, cell: Cell | None, signs: str) -> Cell | None:
    """Return the mark of an end; a cap only where the core reaches the end, so that it is known to the cell."""
    match end:
        case End.PLAIN:
            return None
        case End.CAP:
            return Cell(signs[0], Role.CERTAIN) if cell is not None and cell.char in "━┄" else None
        case End.BRACKET:
            return Cell(signs[1], Role.APPROXIMATE)
        case End.OPEN:
            return Cell(signs[2], Role.OPEN)
        case End.UNKNOWN:
            return Cell("?", Role.UNCERTAIN)
