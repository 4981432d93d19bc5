"""What the mouse does in the list of briefs."""

from typing import TYPE_CHECKING

from briefing.layout.line import ToItem
from briefing.tui.panes.view import View
from briefing.tui.screens.touch import Touch

if TYPE_CHECKING:
    from briefing.tui.screens.library import Library


class ListTouch(Touch):
    """Acts on presses for a list."""

    def __init__(self, library: "Library") -> None:
        self._library = library

    def pointed(self, view: View, row: int, column: int) -> None:
        """Put the cursor there; a second press on a brief opens it."""
        library = self._library
        before = None if library.in_preview else library.row
        library.in_preview = view is library.preview
        if view.line_at(row) is None:
            return
        hit = library.point(row, column)
        brief, target = library.row, view.target
        if brief is None:
            return
        if library.in_preview and hit and isinstance(target, ToItem):
            library.host.read(brief.path, item=target.id)
        elif not library.in_preview and brief is before:
            library.host.read(brief.path)

    def titled(self, frame: int, title: int) -> None:
        """Go to the list, or to the preview beside it."""
        del title
        if self._library.in_preview != (frame == 1):
            self._library.actions["next-pane"]()
