"""What lies under a cell of the screen, by what was drawn there: pure, for the mouse."""

from typing import NamedTuple, TypeAlias

from briefing.layout.line import Line
from briefing.layout.line_tools import cells
from briefing.themes.roles import Role
from briefing.tui.panes.backdrop import Decor, Framed, fitting


class OnText(NamedTuple):
    """A cell within a frame; the column counts from the start of the lines, the gutter is -1."""

    frame: int
    row: int
    column: int


class OnTitle(NamedTuple):
    """The top border of a frame: one of its titles, or beside them that of the pane which it shows."""

    frame: int
    title: int


class OnEdge(NamedTuple):
    """The right border of a frame, where its scroll mark is; the row counts within the frame."""

    frame: int
    row: int


class OnCrumbs(NamedTuple):
    """What stands before the title in the header: the way back to the list."""


class OnBar(NamedTuple):
    """The line that says what is wrong."""


class OnFooter(NamedTuple):
    """The footer; the cell counts from its start."""

    cell: int


Under: TypeAlias = OnText | OnTitle | OnEdge | OnCrumbs | OnBar | OnFooter


def under(decor: Decor, x: int, y: int) -> Under | None:
    """Return what lies under a cell; None where that is nothing to be pressed."""
    if decor.header is not None and y == 0:
        return OnCrumbs() if x < _cells_before_title(decor.header) else None
    if decor.footer is not None and y == decor.height - 1:
        return OnFooter(x)
    if decor.bar is not None and y == 1:
        return OnBar()
    return next(
        (_within(number, each, x, y) for number, each in enumerate(decor.frames) if each.rect.holds(x, y)), None
    )


def _within(number: int, framed: Framed, x: int, y: int) -> Under | None:
    rect = framed.rect
    if y == rect.y:
        return OnTitle(number, _title(framed, x))
    row = y - rect.y - 1
    if rect.inside().holds(x, y):
        return OnText(number, row, x - rect.x - 2)
    is_edge = x == rect.x + rect.width - 1 and row < rect.height - 2
    return OnEdge(number, row) if is_edge else None


def _title(framed: Framed, x: int) -> int:
    start = framed.rect.x
    for number, title in enumerate(fitting(framed)):
        start += cells(title.text) + 3
        if x <= start:
            return number
    return next((number for number, title in enumerate(framed.titles) if title.shown), 0)


def _cells_before_title(header: Line) -> int:
    """Return how many cells of a header stand before the title; none where there are only blanks."""
    before = "".join(run.text for run in _up_to_title(header))
    return cells(before) if before.strip() else 0


def _up_to_title(header: Line) -> Line:
    return header[: next((number for number, run in enumerate(header) if run.role is Role.TITLE), 0)]
