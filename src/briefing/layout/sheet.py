"""A page put together from wrapped cells, for panes that show records: rows of columns, items, stops."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from briefing.layout import wrap
from briefing.layout.line import Face, Line, Page, Placed, Run, Stop, Target, ToUrl
from briefing.layout.line_tools import blanks, cells, join, line_width, truncate, without_trailing_blanks
from briefing.model.text import SafeText
from briefing.themes.roles import Role


class Piece(NamedTuple):
    """Words in one style that may lead somewhere."""

    text: SafeText
    role: Role = Role.TEXT
    face: Face = Face.PLAIN
    target: Target | None = None
    held: bool = False
    """Whether they stay on the line of the word before them, as a citation mark does."""


Pieces: TypeAlias = tuple[Piece, ...]


class Flow(NamedTuple):
    """A cell of the page: its lines, with the stops on them."""

    lines: Sequence[Line]
    marked: Sequence[wrap.Marked] = ()
    """The stops; `stop` is an index of `targets`."""
    targets: Sequence[Target] = ()


def piece(words: str, role: Role = Role.TEXT, face: Face = Face.PLAIN, target: Target | None = None) -> Piece:
    """Return a piece of words that are known to be safe: the program's own, or composed of safe text."""
    return Piece(SafeText(words), role, face, target)


def joined(groups: Iterable[Sequence[Piece]], between: Piece) -> Pieces:
    """Return the non-empty groups as one run of pieces, with `between` between two."""
    found: list[Piece] = []
    for group in groups:
        if group:
            if found:
                found.append(between)
            found.extend(group)
    return tuple(found)


def width_of(pieces: Iterable[Piece]) -> int:
    """Return how many cells the pieces take on one line."""
    return sum(cells(part.text) for part in pieces)


def flow(pieces: Sequence[Piece], width: int, *, first: Line = (), hanging: int = 0) -> Flow:
    """Wrap the pieces into lines of at most `width` cells, the first behind `first`, the others indented by `hanging`.

    Without any words the prefix `first` makes a line.
    """
    targets: list[Target] = []
    flat: list[wrap.Piece] = []
    for part in pieces:
        if part.target is None:
            flat.append(wrap.Piece(part.text, part.role, part.face, held=part.held))
            continue
        # One link in two styles comes as neighbours with one and the same target: that is one stop.
        if not (flat and flat[-1].stop >= 0 and targets[-1] is part.target):
            targets.append(part.target)
        url = part.target.url if isinstance(part.target, ToUrl) else ""
        flat.append(wrap.Piece(part.text, part.role, part.face, url, len(targets) - 1, part.held))
    wrapped = wrap.wrap(flat, max(width, 1), first, blanks(hanging))
    return Flow(wrapped.lines or ([first] if first else []), wrapped.marked, targets)


def flush_right(pieces: Sequence[Piece], width: int) -> Flow:
    """Return the pieces on one line that ends at `width`, where they fit; else wrapped within it."""
    room = width - width_of(pieces)
    if room < 0:
        return flow(pieces, width)
    placed = flow(pieces, width)
    moved = [mark._replace(start=mark.start + room, end=mark.end + room) for mark in placed.marked]
    return Flow([join(blanks(room), line) for line in placed.lines], moved, placed.targets)


def stacked(*flows: Flow) -> Flow:
    """Return the cells under one another as one."""
    lines: list[Line] = []
    marked: list[wrap.Marked] = []
    targets: list[Target] = []
    for part in flows:
        marked += [mark._replace(line=mark.line + len(lines), stop=mark.stop + len(targets)) for mark in part.marked]
        lines += part.lines
        targets += part.targets
    return Flow(lines, marked, targets)


class Sheet:
    """A page in the making: rows are put under one another, items and stops are noted as they come."""

    def __init__(self, width: int) -> None:
        self.width = width
        self._lines: list[Line] = []
        self._placed: list[Placed] = []
        self._stops: list[Stop] = []
        self._serials = 0

    @property
    def height(self) -> int:
        """How many lines there are so far."""
        return len(self._lines)

    def row(self, *columns: tuple[int, Flow]) -> None:
        """Add lines that show the columns side by side, each from its cell on; they come left to right."""
        first = self.height
        for number in range(max((len(column.lines) for _, column in columns), default=0)):
            parts: list[Iterable[Run]] = []
            used = 0
            for start, column in columns:
                if number < len(column.lines):
                    parts += blanks(start - used), column.lines[number]
                    used = max(start, used) + line_width(column.lines[number])
            # In a pane too narrow for its columns they overlap: the sign shows that something is missing.
            self._lines.append(truncate(without_trailing_blanks(join(*parts)), self.width))
        found: list[Stop] = []
        for start, column in columns:
            found += (
                Stop(
                    first + mark.line,
                    start + mark.start,
                    start + mark.end,
                    column.targets[mark.stop],
                    self._serials + mark.stop,
                )
                for mark in column.marked
            )
            self._serials += len(column.targets)
        for stop in sorted(found, key=lambda stop: stop[:2]):
            end = min(stop.end, line_width(self._lines[stop.line]))
            if stop.start < end:
                self._stops.append(stop._replace(end=end))

    def row_with_end(self, column: tuple[int, Flow], ends: Sequence[tuple[int, Flow]]) -> None:
        """Add a column, and single lines at the right of its last line; under it where they do not fit."""
        start, words = column
        left = min((at for at, end in ends if end.lines), default=self.width)
        if words.lines and start + line_width(words.lines[-1]) < left:
            lowered = [(at, stacked(Flow([()] * (len(words.lines) - 1)), end)) for at, end in ends]
            self.row(column, *lowered)
        else:
            self.row(column)
            self.row(*ends)

    def text(self, pieces: Sequence[Piece], indent: int = 0, *, hanging: int = 0) -> None:
        """Add the pieces, wrapped, from the cell `indent` on to the right edge."""
        self.row((indent, flow(pieces, self.width - indent, hanging=hanging)))

    def blank(self) -> None:
        """Add an empty line."""
        self._lines.append(())

    def place(self, id_: str, first: int) -> None:
        """Note that the lines from `first` to the last one show the item `id_`."""
        if self.height > first:
            self._placed.append(Placed(id_, first, self.height - 1))

    def page(self) -> Page:
        """Return what has been put down."""
        placed = sorted(self._placed, key=lambda item: (item.first, -item.last))
        return Page(self.width, tuple(self._lines), tuple(placed), tuple(self._stops))
