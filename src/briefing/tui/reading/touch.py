"""What the mouse does in the reader: it goes where it presses, follows links, moves the scale."""

from typing import TYPE_CHECKING

from briefing.i18n import gettext as _
from briefing.layout.line import Target
from briefing.tui.arrange import PANES, Pane
from briefing.tui.panes.view import View
from briefing.tui.screens.touch import Touch, Turn

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader
    from briefing.tui.reading.time import Time

_NEARER = 0.8
"""How much shorter a stretch of time one notch of the wheel shows."""
_PANS = {Turn.EARLIER: "pan-left", Turn.LATER: "pan-right"}


class ReaderTouch(Touch):
    """Acts on presses for a reader."""

    def __init__(self, reader: "Reader") -> None:
        self._reader = reader

    def pointed(self, view: View, row: int, column: int) -> None:
        """Follow the link there, else put the cursor there; show the item whole at the second press on it."""
        reader = self._reader
        pane = next((pane for pane in PANES if reader.views[pane] is view), None)
        line = view.line_at(row)
        if pane is None or (line is not None and any(part.pressed(pane, line, column) for part in reader.parts)):
            return
        before = _place(view) if reader.active is pane else None
        reader.activate(pane)
        time = self._time(view)
        event = time.at(row, column) if time else None
        if event:
            view.to_item(event)
        elif line is None:
            return
        elif view.to_row(row, column) and view.target:
            reader.way.go(view.target)
            return
        current = view.current
        if before == _place(view) and current and reader.cards.is_item(current.id):
            reader.cards.show_item(current.id)

    def titled(self, frame: int, title: int) -> None:
        """Go to the pane of the title."""
        frames = self._reader.arranged(*self._reader.host.stage.size).frames
        if frame < len(frames) and title < len(frames[frame].tabs):
            self._reader.activate(frames[frame].tabs[title])

    def followed(self, target: Target) -> None:
        """Follow a link."""
        self._reader.way.go(target)

    def turned(self, view: View, column: int, turn: Turn) -> bool:
        """Pan the scale, or zoom it around the moment under the pointer."""
        time = self._time(view)
        if time is None or not time.chart.marks:
            return False
        before = time.window
        if turn in _PANS:
            return time.move(_PANS[turn], "")
        factor = _NEARER if turn is Turn.CLOSER else 1 / _NEARER
        at = before.low + before.span * (column + 0.5) / max(1, view.width)
        time.show(before.zoom(factor, at).within(time.world()))
        return time.window != before

    def to_list(self) -> None:
        """Go back to the list of briefs."""
        if not self._reader.host.up():
            self._reader.host.say(_("There is no list to go back to."))

    def _time(self, view: View) -> "Time | None":
        reader = self._reader
        return reader.pages.time if reader.pages and view is reader.views[Pane.TIMELINE] else None


def _place(view: View) -> tuple[int, int]:
    """Return what a second press has to meet: the item, or in prose the line."""
    return (view.item, 0) if view.by_item else (-1, view.line)
