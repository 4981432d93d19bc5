"""What lies behind the panes: header, footer, frames with their titles and scroll marks, on one widget."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.geometry import Region
from textual.strip import Strip

from briefing.layout.line import Line, Run
from briefing.layout.line_tools import blanks, cells, line_width, truncate
from briefing.model.text import SafeText
from briefing.themes.roles import Role, Surface
from briefing.tui.arrange import Rect
from briefing.tui.ink import Ink, Look
from briefing.tui.panes.rows import Rows

if TYPE_CHECKING:
    from briefing.tui.stage import Stage


class Title(NamedTuple):
    """One title on a frame: a pane's own, or a tab of several."""

    text: str
    active: bool
    shown: bool = True
    """Whether its pane is the one in the frame, of those that share it."""


class Framed(NamedTuple):
    """A frame as it is to be drawn."""

    rect: Rect
    titles: tuple[Title, ...]
    note: str = ""
    """Words at the right end of the top border."""
    active: bool = False
    thumb: tuple[int, int] | None = None
    """First row and number of rows of the scroll mark, counted within the frame."""


class Decor(NamedTuple):
    """All that the backdrop shows. Equal ones are drawn once."""

    width: int
    height: int
    header: Line | None
    footer: Line | None
    frames: tuple[Framed, ...]
    notice: tuple[Line, ...] = ()
    """Lines in the middle, where there are no panes."""
    bar: Line | None = None
    """A line below the header that says what is wrong."""


class Piece(NamedTuple):
    """A run at a column of a row."""

    x: int
    run: Run


class Backdrop(Rows, can_focus=False, inherit_css=False, inherit_bindings=False):
    """The lowest widget; it covers the whole screen and gives every cell its ground."""

    def __init__(self, stage: "Stage") -> None:
        super().__init__(stage)
        self._decor: Decor | None = None
        self._ink: Ink | None = None
        self._pieces: list[list[Piece]] = []

    def compose_rows(self, decor: Decor, ink: Ink) -> None:
        """Draw what changed since the last time."""
        if decor == self._decor and ink is self._ink:
            return
        whole = self._decor is None or ink is not self._ink or self._decor[:2] != decor[:2] or not self.is_mounted
        pieces = _pieces(decor)
        changed = (
            range(decor.height)
            if whole
            else [y for y, (before, now) in enumerate(zip(self._pieces, pieces, strict=True)) if before != now]
        )
        regions = [] if whole else [_difference(y, self._pieces[y], pieces[y], decor.width) for y in changed]
        panels = {0, decor.height - 1} if decor.header is not None else set()
        rows = [Strip.blank(0)] * decor.height if whole else list(self.shown)
        for y in changed:
            surface = Surface.PANEL if y in panels else Surface.PAGE
            rows[y] = ink.row(Look(_joined(pieces[y]), surface), decor.width)
        self._decor, self._ink, self._pieces, self.shown = decor, ink, pieces, rows
        if whole:
            self.refresh()
        elif regions:
            self.refresh(*regions)


def frame_pieces(framed: Framed) -> list[tuple[int, Piece]]:
    """Return the border of a frame, each piece with its row."""
    x, y, width, height = framed.rect
    role = Role.BORDER_ACTIVE if framed.active else Role.BORDER
    pieces = [(y, Piece(x, run)) for x, run in _top(framed, role)]
    bottom = f"╰{'─' * (width - 2)}╯"
    thumb = range(0)
    if framed.thumb:
        thumb = range(y + 1 + framed.thumb[0], y + 1 + framed.thumb[0] + framed.thumb[1])
    side = Run(SafeText("│"), Role.BORDER)
    mark = Run(SafeText("┃"), Role.MUTED)
    for row in range(y + 1, y + height - 1):
        pieces.append((row, Piece(x, side)))
        pieces.append((row, Piece(x + width - 1, mark if row in thumb else side)))
    pieces.append((y + height - 1, Piece(x, Run(SafeText(bottom), role))))
    return pieces


def _top(framed: Framed, role: Role) -> list[tuple[int, Run]]:
    x, _, width, _ = framed.rect
    titles = fitting(framed)
    left = truncate(_titles(titles, role), max(0, width - 4))
    # Beside the bare numbers of other panes, a number of something else would be taken for one of them.
    noted = framed.note and titles == framed.titles
    note: Line = (Run(SafeText(f" {framed.note} "), Role.MUTED),) if noted else ()
    room = width - 3 - line_width(left)
    if line_width(note) + 2 > room:
        note = ()
    fill = room - line_width(note) - (1 if note else 0)
    line = (
        Run(SafeText("╭"), role),
        *left,
        Run(SafeText(("━" if framed.active else "─") * (fill + 1)), role),
        *note,
        Run(SafeText("─╮" if note else "╮"), role),
    )
    placed: list[tuple[int, Run]] = []
    at = x
    for run in line:
        placed.append((at, run))
        at += cells(run.text)
    return placed


def fitting(framed: Framed) -> tuple[Title, ...]:
    """Return the titles of a frame: where they do not fit, those of other panes by number and mark alone."""
    if titles_fit([title.text for title in framed.titles], framed.rect.width):
        return framed.titles
    return tuple(title if title.shown else title._replace(text=title.text[:2].rstrip()) for title in framed.titles)


def titles_fit(titles: Sequence[str], width: int) -> bool:
    """Return whether there is room for titles on a frame of a width."""
    return sum(cells(title) + 3 for title in titles) <= width - 3


def _titles(titles: tuple[Title, ...], role: Role) -> Line:
    runs: list[Run] = []
    for title in titles:
        runs.append(Run(SafeText("─ " if runs else " "), role))
        runs.append(Run(SafeText(title.text), _role_of(title)))
        runs.append(Run(SafeText(" "), role))
    return tuple(runs)


def _role_of(title: Title) -> Role:
    if title.active:
        return Role.PANE_TITLE_ACTIVE
    return Role.PANE_TITLE if title.shown else Role.MUTED


def _pieces(decor: Decor) -> list[list[Piece]]:
    rows: list[list[Piece]] = [[] for _ in range(decor.height)]
    for framed in decor.frames:
        for y, piece in frame_pieces(framed):
            if 0 <= y < decor.height:
                rows[y].append(piece)
    start = max(0, (decor.height - len(decor.notice)) // 2)
    left = max(0, (decor.width - max(map(line_width, decor.notice), default=0)) // 2)
    for y, line in enumerate(decor.notice, start):
        if y < decor.height:
            rows[y] = _at(line, left)
    if decor.header is not None:
        rows[0] = _at(decor.header, 0)
    if decor.bar is not None:
        rows[1] = _at(decor.bar, 0)
    if decor.footer is not None:
        rows[-1] = _at(decor.footer, 0)
    return [sorted(row, key=lambda piece: piece.x) for row in rows]


def _at(line: Line, x: int) -> list[Piece]:
    pieces: list[Piece] = []
    for run in line:
        pieces.append(Piece(x, run))
        x += cells(run.text)
    return pieces


def _joined(pieces: list[Piece]) -> Line:
    runs: list[Run] = []
    at = 0
    for x, run in pieces:
        runs += (*blanks(x - at), run)
        at = max(at, x) + cells(run.text)
    return tuple(runs)


def _difference(y: int, before: list[Piece], now: list[Piece], width: int) -> Region:
    """Return the stretch of a row in which two lists of pieces differ."""
    changed = set(before) ^ set(now)
    left = min((piece.x for piece in changed), default=0)
    right = max((piece.x + cells(piece.run.text) for piece in changed), default=width)
    return Region(left, y, max(1, right - left), 1)
