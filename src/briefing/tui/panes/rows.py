"""A widget that is nothing but rows, worked out before they are asked for."""

from typing import TYPE_CHECKING

from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from briefing.tui.stage import Stage


class Rows(Widget, can_focus=False, inherit_css=False, inherit_bindings=False):
    """Shows its rows as they are: no style, no focus, no layout of its own."""

    ALLOW_SELECT = False
    DEFAULT_CSS = ""

    def __init__(self, stage: "Stage") -> None:
        super().__init__()
        self.stage = stage
        self.shown: list[Strip] = []
        """The rows, each as wide as the widget."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the rows as they were worked out last."""
        blank = Strip.blank(crop.width)
        rows = [self.shown[y] if y < len(self.shown) else blank for y in crop.line_range]
        if rows and (crop.x, crop.right) != (0, rows[0].cell_length):
            rows = [row.crop(crop.x, crop.right) for row in rows]
        return rows

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:  # noqa: FBT001, FBT002 - Textual's signature
        """Take the new size without asking for another layout: nothing here depends on it."""
        del layout
        return super()._size_updated(size, virtual_size, container_size, layout=False)
