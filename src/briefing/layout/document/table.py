"""Tables: columns fitted to the width, or, where they do not fit, a record a row."""

from briefing.layout.document.frame import Frame
from briefing.layout.document.pen import Pen
from briefing.layout.line import Face, Line
from briefing.layout.line_tools import blanks, cells, join, line_width, run
from briefing.layout.pieces import Piece, Pieces
from briefing.layout.wrap import Marked, Wrapped, wrap
from briefing.model.blocks import Table
from briefing.model.text import SafeText
from briefing.themes.roles import Role

_GAP = 2
_LONGEST_WORD = 24
"""A longer word does not widen its column: it is cut."""
_LEAST_TEXT = 20
"""A column of running text is not squeezed below this width, or a sixth of its longest cell."""

_Cells = list[Pieces]


def draw_table(table: Table, frame: Frame, pen: Pen) -> None:
    """Draw a table; no column is ever lost."""
    header = [pen.pieces(cell.inlines, frame._replace(role=Role.STRONG), Face.BOLD) for cell in table.header]
    rows = [[pen.pieces(cell.inlines, frame) for cell in row] for row in table.rows]
    room = max(pen.full - line_width(frame.rest), 1)
    widths = fitted([_wants([header, *rows], index) for index in range(len(header))], room)
    if widths:
        frame = _draw_grid(table, header, rows, widths, frame, pen)
    else:
        frame = _draw_records(table, header, rows, frame, pen)
    if table.hidden_rows:
        notice = pen.links.tn("{n} more row is not shown", "{n} more rows are not shown", table.hidden_rows)
        words = SafeText(f"… {notice.format(n=table.hidden_rows)}")
        pen.flow((Piece(words, Role.WARNING),), frame, table.lines.last)


def fitted(wants: list[tuple[int, int]], room: int) -> list[int]:
    """Return the width of each column, given the least and the most that each can use; nothing where they do not fit.

    Narrow columns get all that they can use, wide ones share the rest alike.
    """
    room -= _GAP * (len(wants) - 1)
    needed = sum(least for least, _ in wants)
    if needed > room:
        return []
    widths = [0] * len(wants)
    by_size = sorted(range(len(wants)), key=lambda index: wants[index][1])
    for done, index in enumerate(by_size):
        least, most = wants[index]
        needed -= least
        widths[index] = min(most, max(least, min(room // (len(wants) - done), room - needed)))
        room -= widths[index]
    return widths


def _wants(rows: list[_Cells], index: int) -> tuple[int, int]:
    """Return the width of the longest word and of the longest cell of a column."""
    least = most = 1
    for row in rows:
        text = "".join([piece.text for piece in row[index]])
        size = cells(text)
        most = max(most, size)
        if size > least:
            word = max([cells(part) for part in text.split(" ")])
            least = max(least, min(word, _LONGEST_WORD), min(size // 6, _LEAST_TEXT))
    return least, most


def _draw_grid(  # noqa: PLR0913, PLR0917 - all that a grid is drawn by
    table: Table, header: _Cells, rows: list[_Cells], widths: list[int], frame: Frame, pen: Pen
) -> Frame:
    """Draw the header, a rule under each of its columns, and the rows; return the frame of what follows.

    Where a cell has several lines, an empty line parts the rows.
    """
    source = table.lines.first
    rule = join(*[_cell((run("─" * width, Role.BORDER),), width, "") for width in widths])
    wrapped = [_wrapped(row, widths) for row in (header, *rows)]
    is_tall = any(len(cell.lines) > 1 for row in wrapped[1:] for cell in row)
    offset = 1 if table.lines.last - source == len(rows) + 1 else -1
    for index, row in enumerate(wrapped):
        if index > 1 and is_tall:
            pen.page.line(frame.rest)
        line_number = source + index + offset if index and offset > 0 else source
        _draw_row(row, widths, table.align, frame, pen, line_number)
        frame = frame.below()
        if not index:
            pen.page.line(join(frame.rest, rule), source)
    return frame


def _wrapped(row: _Cells, widths: list[int]) -> list[Wrapped]:
    return [wrap(pieces, width) for pieces, width in zip(row, widths, strict=True)]


def _draw_row(  # noqa: PLR0913, PLR0917 - all that a row is drawn by
    row: list[Wrapped], widths: list[int], align: tuple[str, ...], frame: Frame, pen: Pen, source: int
) -> None:
    left = line_width(frame.rest)
    marked: list[Marked] = []
    for cell, width, side in zip(row, widths, align, strict=True):
        for mark in cell.marked:
            moved = left + _shift(line_width(cell.lines[mark.line]), width, side)
            marked.append(mark._replace(start=mark.start + moved, end=mark.end + moved))
        left += width + _GAP
    pen.page.mark(sorted(marked, key=lambda mark: mark[:2]), pen.page.height)
    for number in range(max([len(cell.lines) for cell in row] or [1]) or 1):
        parts = [cell.lines[number] if number < len(cell.lines) else () for cell in row]
        line = join(
            frame.rest if number else frame.first,
            *[_cell(part, width, side) for part, width, side in zip(parts, widths, align, strict=True)],
        )
        pen.page.line(line, source)


def _cell(part: Line, width: int, side: str) -> Line:
    """Return a line of a cell in its place, with the gap to the next column."""
    size = line_width(part)
    shift = _shift(size, width, side)
    return (*blanks(shift), *part, *blanks(width - size - shift + _GAP))


def _shift(size: int, width: int, side: str) -> int:
    if side == "right":
        return width - size
    return (width - size) // 2 if side == "center" else 0


def _draw_records(table: Table, header: _Cells, rows: list[_Cells], frame: Frame, pen: Pen) -> Frame:
    """Draw each row as lines of label and value, with an empty line between rows."""
    source = table.lines.first
    empty: _Cells = [() for _ in header]
    for index, row in enumerate(rows or [empty]):
        if index:
            pen.page.line(frame.rest)
        for label, value in zip(header, row, strict=True):
            # The labels' links are stops once, not in each record.
            shown = [piece._replace(target=None) for piece in label] if index else label
            pieces = [*shown, Piece(SafeText(": ")), *value] if label else value
            hang = frame._replace(rest=pen.within(frame.below(), blanks(2), blanks(2)).rest)
            pen.page.flow(pieces, hang.first, hang.rest, source=source, width=pen.column)
            frame = frame.below()
    return frame
