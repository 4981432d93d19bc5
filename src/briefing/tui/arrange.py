"""Where everything stands, by the size of the terminal: a pure function of it."""

from enum import StrEnum
from typing import NamedTuple


class Pane(StrEnum):
    """The four panes of a brief, in the order of their numbers."""

    SUMMARY = "summary"
    FIGURES = "figures"
    SOURCES = "sources"
    TIMELINE = "timeline"


PANES = tuple(Pane)


class Preset(StrEnum):
    """How much time there is for reading."""

    GLANCE = "glance"
    """Thirty seconds: bottom line, judgments and figures."""
    SHORT = "short"
    """Five minutes: the whole summary, the figures, the timeline."""
    ALL = "all"


RIGHT = (Pane.FIGURES, Pane.SOURCES)

WIDE = (110, 28)
"""From this size on all four panes are shown."""
MEDIUM_WIDTH = 70
"""From this width on two panes stand side by side."""
STRIP_HEIGHT = 28
"""From this height on a medium terminal shows the timeline as a strip."""
STRIP_ROWS = 4
"""The rows within the strip's frame."""
SMALLEST = (40, 10)
"""Below this nothing can be read."""
_PAGE_WIDTH = 76
"""Help and problems in the middle of the screen: keys beside a line of prose."""
_LIST_WIDTH = 96
"""A list of problems: a message on one line, mostly."""
_BOARD_WIDTH = 124
"""A board in the middle of the screen: numbers, an axis as wide as axes get, and a column of claimants."""
_BESIDE_PAGE = 16
"""Cells that must stay free beside it, lest a sliver of what lies beneath is all that is seen of it."""
_STACKED = 12
"""Rows from which on two panes stand one above the other."""
_WIDEST_SUMMARY = 96
"""A text column of 88 cells with its margins and frame; wider lines are hard to follow."""


class Rect(NamedTuple):
    """A rectangle of cells."""

    x: int
    y: int
    width: int
    height: int

    def inside(self) -> "Rect":
        """Return what its frame leaves free."""
        return Rect(self.x + 1, self.y + 1, max(0, self.width - 2), max(0, self.height - 2))

    def holds(self, x: int, y: int) -> bool:
        """Return whether the cell lies within."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


class Frame(NamedTuple):
    """A frame, the pane that it shows, and all panes that share it, where there are several."""

    rect: Rect
    pane: Pane
    tabs: tuple[Pane, ...]


class Arrangement(NamedTuple):
    """The frames between header and footer, each of one row. None of them where the terminal is too small."""

    frames: tuple[Frame, ...]

    def frame_of(self, pane: Pane) -> Frame | None:
        """Return the frame that shows `pane`."""
        return next((frame for frame in self.frames if frame.pane is pane), None)


def arrange(  # noqa: PLR0913 - the whole state that it depends on
    width: int,
    height: int,
    active: Pane,
    right: Pane,
    *,
    zoomed: bool = False,
    bar: bool = False,
    preset: Preset = Preset.ALL,
) -> Arrangement:
    """Return where the panes stand.

    `active` is always shown. `right` is the pane that the right-hand frame of a medium terminal showed last; it gives
    way to an active pane that shares the frame. `bar` keeps a row below the header free. A `preset` leaves
    panes out that it has no time for, but never the active one.
    """
    if width < SMALLEST[0] or height < SMALLEST[1]:
        return Arrangement(())
    top = 2 if bar else 1
    body = Rect(0, top, width, height - top - 1)
    wide = width >= WIDE[0] and height >= WIDE[1]
    # The same in all presets, so that no text is broken anew.
    left = min(_WIDEST_SUMMARY, body.width // 2 if wide else body.width * 11 // 20)
    if preset is Preset.GLANCE and not zoomed:
        return _glance(body, active, left)
    if zoomed or width < MEDIUM_WIDTH:
        return Arrangement((Frame(body, active, PANES),))
    if preset is Preset.ALL and wide:
        return _wide(body, left)
    return _medium(body, active, right, left, strip=height >= STRIP_HEIGHT, tabs=_tabs(preset, active))


def overlay_rect(arrangement: Arrangement, active: Pane) -> Rect:
    """Return where a detail or help lies: over what stands beside the active pane, else above it, else over it."""
    rects = [frame.rect for frame in arrangement.frames]
    frame = arrangement.frame_of(active)
    if frame is None:
        return Rect(0, 0, 0, 0)
    over = frame.rect
    beside = [rect for rect in rects if rect.x >= over.x + over.width or rect.x + rect.width <= over.x]
    return _union(beside or [rect for rect in rects if rect.y < over.y] or [over])


def _union(rects: list[Rect]) -> Rect:
    x, y = min(rect.x for rect in rects), min(rect.y for rect in rects)
    right = max(rect.x + rect.width for rect in rects)
    bottom = max(rect.y + rect.height for rect in rects)
    return Rect(x, y, right - x, bottom - y)


def dialog_rect(width: int, height: int, rows: int) -> Rect:
    """Return where a list to choose from lies: in the middle, a little above."""
    wide = min(width, max(48, width // 2))
    high = min(height - 2, rows + 2)
    return Rect((width - wide) // 2, max(1, (height - high) // 4), wide, high)


def page_rect(width: int, height: int, rows: int) -> Rect:
    """Return where a page to be read lies that no pane leaves room for: in the middle, or over all of the width."""
    wide = _PAGE_WIDTH if width >= _PAGE_WIDTH + _BESIDE_PAGE else width
    return Rect((width - wide) // 2, 1, wide, min(height - 2, rows + 2))


def list_rect(width: int, height: int, rows: int) -> Rect:
    """Return where a long list lies that is narrowed by typing: in the middle, as high as it can be all the while."""
    del rows
    wide = _LIST_WIDTH if width >= _LIST_WIDTH + _BESIDE_PAGE else width
    return Rect((width - wide) // 2, 1, wide, height - 2)


def board_rect(width: int, height: int, rows: int) -> Rect:
    """Return where the claims of one figure lie: over all panes, on a wide screen in the middle."""
    wide = _BOARD_WIDTH if width >= _BOARD_WIDTH + _BESIDE_PAGE else width
    return Rect((width - wide) // 2, 1, wide, min(height - 2, rows + 2))


def _wide(body: Rect, left: int) -> Arrangement:
    timeline = min(max(9, body.height * 3 // 10), 16)
    top = body.height - timeline
    figures = (top + 1) * 11 // 20
    rest = body.width - left
    rects = {
        Pane.SUMMARY: Rect(body.x, body.y, left, top),
        Pane.FIGURES: Rect(body.x + left, body.y, rest, figures),
        Pane.SOURCES: Rect(body.x + left, body.y + figures, rest, top - figures),
        Pane.TIMELINE: Rect(body.x, body.y + top, body.width, timeline),
    }
    return Arrangement(tuple(Frame(rect, pane, (pane,)) for pane, rect in rects.items()))


def _tabs(preset: Preset, active: Pane) -> tuple[Pane, ...]:
    """Return the panes that share the frame at the right."""
    return RIGHT if preset is Preset.ALL or active is Pane.SOURCES else (Pane.FIGURES,)


def _glance(body: Rect, active: Pane, left: int) -> Arrangement:
    """Return summary and figures side by side, else one above the other; another pane takes the figures' place."""
    other = Pane.FIGURES if active is Pane.SUMMARY else active
    tabs = tuple(dict.fromkeys((Pane.FIGURES, other)))
    if body.width >= MEDIUM_WIDTH:
        rects = (body._replace(width=left), body._replace(x=body.x + left, width=body.width - left))
    elif body.height >= _STACKED:
        top = body.height // 2
        rects = (body._replace(height=top), body._replace(y=body.y + top, height=body.height - top))
    else:
        return Arrangement((Frame(body, active, PANES),))
    return Arrangement((Frame(rects[0], Pane.SUMMARY, (Pane.SUMMARY,)), Frame(rects[1], other, tabs)))


def _medium(  # noqa: PLR0913 - as above
    body: Rect, active: Pane, right: Pane, left: int, *, strip: bool, tabs: tuple[Pane, ...]
) -> Arrangement:
    tabs = tabs if strip else (*tabs, Pane.TIMELINE)
    shown = active if active in tabs else right if right in tabs else tabs[0]
    rows = STRIP_ROWS + 2 if strip else 0
    frames = [
        Frame(Rect(body.x, body.y, left, body.height - rows), Pane.SUMMARY, (Pane.SUMMARY,)),
        Frame(Rect(body.x + left, body.y, body.width - left, body.height - rows), shown, tabs),
    ]
    if strip:
        frames.append(
            Frame(Rect(body.x, body.y + body.height - rows, body.width, rows), Pane.TIMELINE, (Pane.TIMELINE,))
        )
    return Arrangement(tuple(frames))
