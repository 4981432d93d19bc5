"""The scale: an axis, below it the spans of the events in lanes, and the line of the day that the brief knows of."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.layout.line import Face, Line
from briefing.layout.line_tools import cells, truncate_text
from briefing.layout.timeline.chart import Chart, Mark
from briefing.layout.timeline.draw import Canvas, Cell, Drawn, draw
from briefing.layout.timeline.lanes import Laid, Stretch, pack
from briefing.layout.timeline.row import Row
from briefing.layout.timeline.scale import ticks
from briefing.layout.timeline.window import Window
from briefing.model.vocabulary import EventStatus
from briefing.themes.roles import Role

_LONGEST = 32
"""Cells that the words of one event take at most."""
_SHORTEST = 10
"""Cells below which cut words say too little, and the letter stands for them."""
_LETTER = 2
"""The group of forms in which a letter stands for the words."""
_AROUND = 6
"""Cells of a span that stay beside words within it, blanks included."""
_MANY = 9
_FEW = 6
"""So many dates without a lane are a number on the axis; more of them are counted where they lie."""
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


class Scale(NamedTuple):
    """The drawn scale."""

    lines: tuple[Line, ...]
    """The first is the axis; none where no event has a date."""
    bars: tuple[Bar, ...]
    """By line and cell; an event whose sources differ has several."""
    window: Window


class _Form(NamedTuple):
    """One way to draw a date: its stretch with its words, which start at `at`."""

    stretch: Stretch
    at: int
    words: str


def draw_scale(chart: Chart, width: int, most: int, window: Window, *, alone: bool = False) -> Scale:
    """Return the scale in at most `most` lines (at least 2).

    Above the list letters stand for words that find no room; a scale that stands `alone` has none. The axis says how
    many dates found no lane; where they are many, the last line counts them where they lie.
    """
    if not chart.marks or width < 1:
        return Scale((), (), window)
    canvas = Canvas(window, width)
    shown = [
        (mark, drawn)
        for mark in chart.marks
        for drawn in [draw(mark.shapes, mark.status, canvas, chart.until)]
        if drawn is not None
    ]
    # What fills most of a strip would leave no lane to the others.
    shown.sort(key=lambda pair: (alone and len(pair[1].cells) > width * _MOSTLY, pair[1].start))
    forms = [_forms(mark, drawn, width, letters=not alone) for mark, drawn in shown]
    stretches = [[[form.stretch for form in group] for group in groups] for groups in forms]
    laid = pack(stretches, most - 1, shorten=not alone)
    left_out = sum(place is None for place in laid)
    counted = left_out > _FEW and not alone
    if counted:
        laid = pack(stretches, most - 2)
    rows = [Row(width) for _ in range(max((place.lane + 1 for place in laid if place), default=0))]
    bars: list[Bar] = []
    for (mark, drawn), groups, place in zip(shown, forms, laid, strict=True):
        if place is not None:
            form = groups[place.group][place.form]
            _put(rows[place.lane], mark, drawn, form, place)
            bars.append(Bar(mark.id, place.lane + 1, *form.stretch))
    if counted:
        rows.append(_counts([drawn for (_, drawn), place in zip(shown, laid, strict=True) if place is None], width))
    axis = _axis(chart, canvas, 0 if counted else left_out)
    known = _as_of_cell(chart, canvas)
    if 0 <= known < width:
        for row in rows:
            row.cross(known, Role.AS_OF)
    return Scale((axis, *(row.line() for row in rows)), tuple(sorted(bars, key=lambda bar: bar[1:])), window)


def _forms(mark: Mark, drawn: Drawn, width: int, *, letters: bool) -> list[list[_Form]]:
    """Return the ways to draw a date: with its words, with these cut to the right edge, with its letter, bare."""
    whole = truncate_text(mark.words, _LONGEST)
    room = width - drawn.end - 1
    cut = truncate_text(whole, room) if _SHORTEST <= room < cells(whole) else ""
    return [
        _places(whole, drawn, width),
        [_Form((drawn.start, width), drawn.end + 1, cut)] if cut else [],
        _places(mark.letter, drawn, width) if letters else [],
        [_Form((drawn.start, drawn.end), 0, "")],
    ]


def _places(words: str, drawn: Drawn, width: int) -> list[_Form]:
    """Return where words can stand: within a long span, else right of it, else left."""
    size = cells(words)
    start, end = drawn.start, drawn.end
    found: list[_Form] = []
    first, last = _longest(drawn.cells)
    if last - first >= size + _AROUND:
        found.append(_Form((start, end), start + first + (last - first - size) // 2, words))
    if end + 1 + size <= width:
        found.append(_Form((start, end + 1 + size), end + 1, words))
    if start - 1 - size >= 0:
        found.append(_Form((start - 1 - size, end), start - 1 - size, words))
    return found


def _longest(row: Sequence[Cell | None]) -> tuple[int, int]:
    """Return the longest stretch that is drawn, or blank between two that are."""
    best = (0, 0)
    start = 0
    for at in range(1, len(row) + 1):
        if at == len(row) or (row[at] is None) != (row[start] is None):
            best = max(best, (start, at), key=lambda ends: ends[1] - ends[0])
            start = at
    return best


def _put(row: Row, mark: Mark, drawn: Drawn, form: _Form, place: Laid) -> None:
    row.put(drawn.start, drawn.cells)
    if not form.words:
        return
    cancelled = mark.status is EventStatus.CANCELLED
    ahead = mark.status in {EventStatus.EXPECTED, EventStatus.PLANNED}
    is_letter = place.group == _LETTER
    role = Role.STRONG if is_letter else Role.MUTED if cancelled else Role.EXPECTED if ahead else Role.TEXT
    words = form.words
    at = form.at
    if drawn.start < at < drawn.end:
        words, at = f" {words} ", at - 1
    row.say(at, words, role, Face.STRIKE if cancelled and not is_letter else Face.PLAIN)


def _counts(drawn: Sequence[Drawn], width: int) -> Row:
    """Return a lane that says how many more begin in each cell."""
    row = Row(width)
    counts: dict[int, int] = {}
    for one in drawn:
        counts[one.start] = counts.get(one.start, 0) + 1
    for at, count in counts.items():
        row.put(at, (Cell(str(count) if count <= _MANY else "+", Role.MUTED),))
    return row


def _as_of_cell(chart: Chart, canvas: Canvas) -> int:
    """Return the cell of the day that the brief knows of; -1 where it has none."""
    return canvas.cell((chart.as_of[0] + chart.as_of[1]) / 2) if chart.as_of else -1


def _axis(chart: Chart, canvas: Canvas, left_out: int) -> Line:
    width = canvas.width
    row = Row(width)
    row.put(0, [Cell("─", Role.BORDER)] * width)
    taken = [False] * width
    _say_edges(chart, canvas, row, taken, left_out)
    _say_as_of(chart, canvas, row, taken)
    hidden = taken.index(False) if False in taken else width
    since = canvas.window.low + canvas.window.span * hidden / width
    for tick in ticks(canvas.window, width, chart.setting, since=since):
        at = canvas.cell(tick.at)
        if not 0 <= at < width or taken[at]:
            continue
        row.put(at, (Cell("┬", Role.BORDER),))
        _say(row, taken, at, tick.label, Role.AXIS)
    return row.line()


def _say_as_of(chart: Chart, canvas: Canvas, row: Row, taken: list[bool]) -> None:
    at = _as_of_cell(chart, canvas)
    if chart.as_of is None or not 0 <= at < canvas.width:
        return
    row.put(at, (Cell("┼", Role.AS_OF),))
    words = chart.setting.t("as of")
    size = cells(words) + 2
    taken[at] = True
    if at + 1 + size <= canvas.width:
        row.say(at + 1, f" {words} ", Role.AS_OF)
        taken[at : at + 1 + size] = [True] * (size + 1)
    elif at - size >= 0:
        row.say(at - size, f" {words} ", Role.AS_OF)
        taken[at - size : at + 1] = [True] * (size + 1)


def _say_edges(chart: Chart, canvas: Canvas, row: Row, taken: list[bool], left_out: int) -> None:
    """Say at the ends of the axis how many dates lie outside the window, and how many within it found no room."""
    low, high = canvas.window
    before = sum(all(shape.high is not None and shape.high < low for shape in mark.shapes) for mark in chart.marks)
    after = sum(all(shape.low is not None and shape.low > high for shape in mark.shapes) for mark in chart.marks)
    if before and len(words := f"◂ {before} ") <= canvas.width:
        row.say(0, words, Role.MUTED)
        taken[: len(words)] = [True] * len(words)
    words = " ".join(["", *([f"+{left_out}"] if left_out else []), *([f"{after} ▸"] if after else [])])
    if words and len(words) <= canvas.width:
        row.say(canvas.width - len(words), words, Role.MUTED)
        taken[-len(words) :] = [True] * len(words)


def _say(row: Row, taken: list[bool], at: int, words: str, role: Role) -> None:
    """Put words behind a tick where they meet nothing, with a blank on either side."""
    size = cells(words) + 2
    if at + 1 + size <= len(row) and not any(taken[at + 1 : at + 1 + size]):
        row.say(at + 1, f" {words} ", role)
        taken[at : at + 1 + size] = [True] * (size + 1)
