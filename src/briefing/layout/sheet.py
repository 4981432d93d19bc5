"""A page in the making: lines, stops and items are put down top to bottom; what stands is never moved."""

from collections.abc import Iterable, Sequence

from briefing.layout.line import Line, Page, Passage, Placed, Run, Stop
from briefing.layout.line_tools import blanks, join, line_width, truncate, without_trailing_blanks
from briefing.layout.pieces import Piece
from briefing.layout.wrap import Marked, Wrapped, wrap
from briefing.model.inline import Inlines

NO_WORDS = Wrapped((), ())
"""A cell without words."""


def flow(pieces: Sequence[Piece], width: int, *, first: Line = (), hanging: int = 0) -> Wrapped:
    """Wrap the pieces into lines of at most `width` cells, the first behind `first`, the others indented by `hanging`.

    Without any words the prefix `first` makes a line.
    """
    wrapped = wrap(pieces, max(width, 1), first, blanks(hanging))
    return wrapped if wrapped.lines or not first else Wrapped((first,), ())


def flush_right(pieces: Sequence[Piece], width: int) -> Wrapped:
    """Return the pieces on one line that ends at `width`, where they fit; else wrapped within it."""
    placed = flow(pieces, width)
    room = width - line_width(placed.lines[0]) if len(placed.lines) == 1 else 0
    if room <= 0:
        return placed
    moved = [mark._replace(start=mark.start + room, end=mark.end + room) for mark in placed.marked]
    return Wrapped((join(blanks(room), placed.lines[0]),), moved)


def stacked(*cells: Wrapped) -> Wrapped:
    """Return the cells under one another as one."""
    lines: list[Line] = []
    marked: list[Marked] = []
    for cell in cells:
        marked += [mark._replace(line=mark.line + len(lines)) for mark in cell.marked]
        lines += cell.lines
    return Wrapped(lines, marked)


class Sheet:
    """A page in the making."""

    def __init__(self, width: int) -> None:
        self.width = width
        """The width of the pane in cells; at least 1."""
        self._lines: list[Line] = []
        self._source_lines: list[int] = []
        self._has_source = False
        self._placed: list[Placed] = []
        self._stops: list[Stop] = []
        self._passages: list[Passage] = []
        self._serials = 0
        self._page: Page | None = None

    @property
    def height(self) -> int:
        """How many lines there are so far; the index of the next one."""
        return len(self._lines)

    def line(self, line: Line = (), source: int = 0) -> None:
        """Add a line that is no wider than the page; blanks at its end go. `source` is its line in the file."""
        self._lines.append(without_trailing_blanks(line))
        self._source_lines.append(source)
        self._has_source |= source > 0
        self._page = None

    def gap(self) -> None:
        """Add an empty line, unless the page is empty or ends with one."""
        if self._lines and self._lines[-1]:
            self.line()

    def flow(
        self,
        pieces: Sequence[Piece],
        first: Line = (),
        rest: Line = (),
        *,
        source: int = 0,
        width: int = 0,
    ) -> None:
        """Wrap `pieces` to `width`, else the page's, behind `first` and then `rest`; add lines and stops.

        Without any words the prefix `first` makes a line.
        """
        wrapped = wrap(pieces, width or self.width, first, rest)
        if not wrapped.lines:
            self.line(first, source)
            return
        if wrapped.marked:
            self.mark(wrapped.marked, self.height)
        self._lines += wrapped.lines
        self._source_lines += [source] * len(wrapped.lines)
        self._has_source |= source > 0
        self._page = None

    def passage(  # noqa: PLR0913 - the fields of a passage
        self, top: int, inlines: Inlines, head: Line = (), rest: Line = (), *, item: str = "", notes_from: int = 0
    ) -> None:
        """Record that the lines from `top` to the end so far show a text of the summary, behind `head` and `rest`."""
        if len(self._lines) > top:
            self._passages.append(Passage(top, len(self._lines) - 1, head, rest, inlines, item, notes_from))

    def text(self, pieces: Sequence[Piece], indent: int = 0, *, hanging: int = 0) -> None:
        """Add the pieces, wrapped, from the cell `indent` on to the right edge; what does not fit in is cut."""
        self.row((indent, flow(pieces, self.width - indent, hanging=hanging)))

    def row(self, *columns: tuple[int, Wrapped]) -> None:
        """Add lines that show the cells side by side, each from its cell on; they come left to right."""
        top = self.height
        lines = _side_by_side(columns, self.width)
        self._lines += lines
        self._source_lines += [0] * len(lines)
        self._page = None
        found: list[Marked] = []
        for start, column in columns:
            for line, first, last, target in column.marked:
                # A pane that is too narrow for its columns cuts them.
                end = min(start + last, line_width(lines[line]))
                found.append(Marked(line, start + first, end, target))
        if found:
            self.mark(sorted(found, key=_place) if len(columns) > 1 else found, top)

    def row_with_end(self, column: tuple[int, Wrapped], ends: Sequence[tuple[int, Wrapped]]) -> None:
        """Add a column, and single lines at the right of its last line; under it where they do not fit."""
        start, words = column
        left = min((at for at, end in ends if end.lines), default=self.width)
        if words.lines and start + line_width(words.lines[-1]) < left:
            above = Wrapped([()] * (len(words.lines) - 1))
            self.row(column, *[(at, stacked(above, end)) for at, end in ends])
        else:
            self.row(column)
            self.row(*ends)

    def mark(self, marked: Iterable[Marked], top: int = 0) -> None:
        """Record where stops lie, in reading order; their lines count from the line `top`."""
        serials: dict[int, int] = {}
        for line, start, end, target in marked:
            if end > start:
                serial = serials.setdefault(id(target), self._serials + len(serials))
                self._stops.append(Stop(top + line, start, end, target, serial))
        self._serials += len(serials)
        self._page = None

    def widest(self, first: int) -> int:
        """Return the width of the widest line from `first` on; 0 where there is none."""
        return max([line_width(line) for line in self._lines[first:]], default=0)

    def place(self, id: str, first: int) -> None:
        """Record that the lines from `first` to the end so far show the item `id`."""
        if id and self.height > first:
            self._placed.append(Placed(id, first, self.height - 1))
            self._page = None

    def page(self) -> Page:
        """Return the page so far."""
        if self._page is None:
            self._placed.sort(key=_outer_first)
            self._page = Page(
                self.width,
                tuple(self._lines),
                tuple(self._placed),
                tuple(self._stops),
                tuple(self._source_lines) if self._has_source else (),
                tuple(self._passages),
            )
        return self._page


def _side_by_side(columns: Sequence[tuple[int, Wrapped]], width: int) -> list[Line]:
    lines: list[Line] = []
    for number in range(max([len(column.lines) for _, column in columns], default=0)):
        parts: list[Run] = []
        used = 0
        for start, column in columns:
            if number < len(column.lines) and (line := column.lines[number]):
                if start > used:
                    parts += blanks(start - used)
                    used = start
                parts += line
                used += line_width(line)
        line = without_trailing_blanks(tuple(parts))
        # In a pane too narrow for its columns they overlap: the sign shows that something is missing.
        lines.append(truncate(line, width) if used > width else line)
    return lines


def _place(mark: Marked) -> tuple[int, int]:
    return mark.line, mark.start


def _outer_first(placed: Placed) -> tuple[int, int]:
    return placed.first, -placed.last
