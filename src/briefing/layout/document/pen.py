"""What every kind of block is drawn with: the page in the making, the links, and the way back to nested blocks."""

from collections.abc import Callable
from typing import Any

from briefing.layout.document.frame import MOST_CELLS, Frame, inner
from briefing.layout.line import Face, Line
from briefing.layout.line_tools import line_width
from briefing.layout.links import Links
from briefing.layout.pieces import Pieces
from briefing.layout.rich_text import rich_pieces
from briefing.layout.sheet import Sheet
from briefing.model.blocks import Block, Blocks, Heading
from briefing.model.inline import Inlines

Drawer = Callable[[Any, Frame, "Pen"], None]
"""Draws one kind of block, its first line behind `frame.first`, the others behind `frame.rest`."""


class Pen:
    """Draws blocks at the end of a page."""

    def __init__(self, page: Sheet, links: Links, drawers: dict[type, Drawer], footnotes_from: int = 0) -> None:
        self.page = page
        self.links = links
        self.full = max(page.width, 1)
        """The width of the page, for what gains by it: tables and code."""
        self.column = min(self.full, MOST_CELLS)
        """The width of the text column."""
        self.footnotes_from = footnotes_from
        """What is added to the numbers of footnotes, where a page shows two documents."""
        self._drawers = drawers

    def draw(self, block: Block, frame: Frame) -> None:
        """Draw one block."""
        self._drawers[type(block)](block, frame, self)

    def blocks(self, blocks: Blocks, frame: Frame) -> None:
        """Draw blocks one below the other; without any, what their first line begins with."""
        if not blocks:
            self.page.line(frame.first)
        before: Block | None = None
        for block in blocks:
            if before is not None and not frame.tight and parted(before, block):
                self.page.line(frame.rest)
            self.draw(block, frame)
            frame = frame.below()
            before = block

    def within(self, frame: Frame, first: Line, rest: Line) -> Frame:
        """Return the frame of what stands within `frame` behind further prefixes.

        Marks of lists that would be lost to a lack of room are given a line of their own.
        """
        made = inner(frame, first, rest, self.column)
        if frame.first != frame.rest and line_width(made.rest) < line_width(frame.rest) + line_width(rest):
            self.page.line(frame.first)
        return made

    def pieces(self, inlines: Inlines, frame: Frame, face: Face = Face.PLAIN) -> Pieces:
        """Return inline Markdown as pieces in the role of the frame."""
        return rich_pieces(self.links, inlines, frame.role, face, footnotes_from=self.footnotes_from)

    def flow(self, pieces: Pieces, frame: Frame, source: int) -> None:
        """Wrap pieces to the text column behind the frame's prefixes."""
        self.page.flow(pieces, frame.first, frame.rest, source=source, width=self.column)


def parted(before: Block, after: Block) -> bool:
    """Return whether an empty line stands between two blocks: a heading stays close to what it heads."""
    return type(before) is not Heading or type(after) is Heading
