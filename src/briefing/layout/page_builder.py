"""Gathers lines, stops and placed items into a page, top to bottom; what stands is never moved."""

from collections.abc import Sequence

from briefing.layout.line import Line, Page, Placed, Stop, Target
from briefing.layout.line_tools import line_width, without_trailing_blanks
from briefing.layout.wrap import Piece, wrap


class PageBuilder:
    """A page in the making."""

    def __init__(self, width: int) -> None:
        self.width = width
        """The width of the pane in cells; at least 1."""
        self._lines: list[Line] = []
        self._source_lines: list[int] = []
        self._has_source = False
        self._placed: list[Placed] = []
        self._stops: list[Stop] = []
        self._targets: list[Target] = []
        self._page: Page | None = None

    def __len__(self) -> int:
        """Return how many lines there are; the index of the next one."""
        return len(self._lines)

    def stop(self, target: Target) -> int:
        """Return the serial for a new stop, to be carried by the pieces or cells that show it."""
        self._targets.append(target)
        return len(self._targets) - 1

    def mark(self, line: int, start: int, end: int, serial: int) -> None:
        """Record where a stop lies; `line` counts from the top of the page."""
        if end > start:
            self._stops.append(Stop(line, start, end, self._targets[serial], serial))
            self._page = None

    def line(self, line: Line = (), source: int = 0) -> None:
        """Add a line that is no wider than the page; blanks at its end go."""
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
        top = len(self._lines)
        wrapped = wrap(pieces, width or self.width, first, rest)
        for line, start, end, serial in wrapped.marked:
            self.mark(top + line, start, end, serial)
        if not wrapped.lines:
            self.line(first, source)
            return
        self._lines += wrapped.lines
        self._source_lines += [source] * len(wrapped.lines)
        self._has_source |= source > 0
        self._page = None

    def widest(self, first: int) -> int:
        """Return the width of the widest line from `first` on; 0 where there is none."""
        return max([line_width(line) for line in self._lines[first:]], default=0)

    def place(self, id: str, first: int, last: int | None = None) -> None:
        """Record that the lines from `first` to `last`, else to the end so far, show the item `id`."""
        last = len(self._lines) - 1 if last is None else last
        if id and last >= first:
            self._placed.append(Placed(id, first, last))
            self._page = None

    def page(self) -> Page:
        """Return the page so far."""
        if self._page is None:
            self._placed.sort(key=_first)
            self._page = Page(
                self.width,
                tuple(self._lines),
                tuple(self._placed),
                tuple(self._stops),
                tuple(self._source_lines) if self._has_source else (),
            )
        return self._page


def _first(placed: Placed) -> int:
    return placed.first
