"""The axis of a scale: its ticks, the lines of today and of the day that the brief knows of, what lies outside."""

from typing import NamedTuple

from briefing.layout.line import Line
from briefing.layout.line_tools import cells
from briefing.layout.timeline.calendar import Calendar, Unit, calendar
from briefing.layout.timeline.chart import Chart
from briefing.layout.timeline.draw import Canvas, Cell
from briefing.layout.timeline.row import Row
from briefing.layout.timeline.scale import Ticks, ticks
from briefing.themes.roles import Role

_WIDE = 60
"""Cells from which on it is said in words how many more there are."""


class Upright(NamedTuple):
    """A line through all lanes."""

    cell: int
    words: str
    foot: str
    """Its sign on the axis."""
    blank: str
    """Its sign where nothing is drawn."""
    crossed: str
    """Its sign on a solid span."""
    role: Role


class Outside(NamedTuple):
    """Events that are not drawn: how many lie before and after the window, and how many within it found no lane."""

    before: int
    after: int
    missing: int


class Axis(NamedTuple):
    """The drawn axis."""

    line: Line
    before: tuple[int, int]
    """The cells that tell of what lies before the window, first and after the last; alike where there are none."""
    missing: tuple[int, int]
    after: tuple[int, int]


def uprights(chart: Chart, canvas: Canvas, today: float | None) -> list[Upright]:
    """Return the lines of `as_of` and of `today` that the window shows; where they are in one cell, one line."""
    t = chart.setting.t
    found: list[Upright] = []
    if chart.as_of:
        at = canvas.cell((chart.as_of[0] + chart.as_of[1]) / 2)
        found.append(Upright(at, t("as of"), "┼", "│", "┿", Role.AS_OF))
    if today is not None:
        found.append(Upright(canvas.cell(today), t("today"), "╪", "┊", "╪", Role.STRONG))
    if len(found) > 1 and found[0].cell == found[1].cell:
        found = [found[0]._replace(words=f"{found[0].words} · {found[1].words}")]
    return [upright for upright in found if 0 <= upright.cell < canvas.width]


def draw_axis(chart: Chart, canvas: Canvas, lines: list[Upright], outside: Outside) -> Axis:
    """Return the axis; its ticks keep free of all else, and one of them says the month or year of the others."""
    width = canvas.width
    row = Row(width)
    row.put(0, [Cell("─", Role.BORDER)] * width)
    free = [True] * width
    for upright in lines:
        row.put(upright.cell, (Cell(upright.foot, upright.role),))
        free[upright.cell] = False
    _put_beside(lines, row, free)
    before, missing, after = _edges(chart, row, free, outside)
    found = ticks(canvas.window, width, chart.labels)
    kept = free.copy()
    if not _put_ticks(found, chart, canvas, row, free):
        _put_common(found, chart, canvas, row, kept)
    return Axis(row.line(), before, missing, after)


def _edges(
    chart: Chart, row: Row, free: list[bool], outside: Outside
) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
    before = missing = after = (0, 0)
    if outside.before:
        before = _put_edge(row, free, f"‹ {outside.before} ", left=True)
    if outside.after:
        after = _put_edge(row, free, f" {outside.after} ›", left=False)
    if outside.missing:
        more = chart.setting.t("+{n} more") if len(row) >= _WIDE else "+{n}"
        missing = _put_edge(row, free, f" {more.format(n=outside.missing)}", left=False)
    return before, missing, after


def _put_edge(row: Row, free: list[bool], words: str, *, left: bool) -> tuple[int, int]:
    """Put words as far to one side as there is room; return their cells, blanks left out."""
    size = cells(words)
    starts = range(len(row) - size + 1)
    start = next((at for at in (starts if left else reversed(starts)) if all(free[at : at + size])), None)
    if start is None:
        return (0, 0)
    _put_words(row, free, start, words, Role.MUTED)
    return (start, start + size - 1) if left else (start + 1, start + size)


def _put_beside(lines: list[Upright], row: Row, free: list[bool]) -> None:
    """Put the words of the lines beside their signs; where these are too near to each other, together beside both."""
    apart, rest = [], free.copy()
    for line in lines:
        start = _beside(line.words, line.cell, line.cell, rest)
        if start is not None:
            apart.append((start, line))
            rest[start : start + cells(line.words) + 2] = [False] * (cells(line.words) + 2)
    if len(apart) < len(lines) and len(lines) > 1:
        first, last = sorted(lines, key=lambda line: line.cell)[:2]
        both = first._replace(words=f"{first.words} · {last.words}")
        start = _beside(both.words, first.cell, last.cell, free)
        if start is not None:
            apart = [(start, both)]
    for start, line in apart:
        _put_words(row, free, start, f" {line.words} ", line.role)


def _beside(words: str, first: int, last: int, free: list[bool]) -> int | None:
    """Return the cell from which words with a blank on either side stand right of `last` or left of `first`."""
    size = cells(words) + 2
    for start in (last + 1, first - size):
        if start >= 0 and start + size <= len(free) and all(free[start : start + size]):
            return start
    return None


def _put_ticks(found: Ticks, chart: Chart, canvas: Canvas, row: Row, free: list[bool]) -> bool:
    """Put the ticks and what they say; each says what differs from the last that said anything."""
    last: Calendar | None = None
    for at, here in found.marks:
        cell = canvas.cell(at)
        if not 0 <= cell < canvas.width or not free[cell]:
            continue
        row.put(cell, (Cell("┬", Role.BORDER),))
        words = f" {chart.labels.label(found.unit, here, last)} "
        end = cell + 1 + cells(words)
        if end <= canvas.width and all(free[cell + 1 : end]):
            _put_words(row, free, cell + 1, words, Role.AXIS)
            last = here
        free[cell] = False
    return last is not None


def _put_common(found: Ticks, chart: Chart, canvas: Canvas, row: Row, free: list[bool]) -> None:
    """Put what all of the axis has in common, at least its year, where no tick found room for words."""
    low, high = (calendar(end) for end in canvas.window)
    first = found.marks[0].calendar if found.marks else high
    for words in (chart.labels.common(found.unit, low, high), chart.labels.common(Unit("year", 1), first, first)):
        size = cells(words) + 2
        start = next((at for at in range(canvas.width - size + 1) if all(free[at : at + size])), None)
        if words and start is not None:
            _put_words(row, free, start, f" {words} ", Role.AXIS)
            return


def _put_words(row: Row, free: list[bool], start: int, words: str, role: Role) -> None:
    row.say(start, words, role)
    end = start + cells(words)
    free[start:end] = [False] * (end - start)
