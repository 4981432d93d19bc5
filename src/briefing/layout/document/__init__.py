"""Markdown blocks become the lines of a page, piece by piece: what stands is never moved by what follows."""

from briefing.layout.document.code import draw_code
from briefing.layout.document.frame import MOST_CELLS, Frame
from briefing.layout.document.lists import draw_definitions, draw_footnote, draw_footnote_rule, draw_list
from briefing.layout.document.pen import Drawer, Pen, parted
from briefing.layout.document.table import draw_table
from briefing.layout.document.text import draw_heading, draw_paragraph, draw_quote, draw_rule
from briefing.layout.line import Page
from briefing.layout.links import Links
from briefing.layout.sheet import Sheet
from briefing.model.blocks import (
    Block,
    Blocks,
    CodeBlock,
    DefinitionList,
    Footnote,
    Heading,
    List,
    Paragraph,
    Quote,
    Rule,
    Table,
)

__all__ = ["DRAWERS", "MOST_CELLS", "DocumentLayout", "lay_out"]

DRAWERS: dict[type, Drawer] = {
    Paragraph: draw_paragraph,
    Heading: draw_heading,
    List: draw_list,
    Quote: draw_quote,
    CodeBlock: draw_code,
    Table: draw_table,
    Rule: draw_rule,
    DefinitionList: draw_definitions,
    Footnote: draw_footnote,
}
"""How each kind of block is drawn, the most frequent first."""


class DocumentLayout:
    """The layout of a document whose blocks come bit by bit."""

    def __init__(
        self,
        links: Links,
        width: int,
        *,
        onto: Sheet | None = None,
        footnotes_from: int = 0,
        item: str = "",
    ) -> None:
        """Start below what stands on the page `onto`, else on a new one.

        `footnotes_from` is added to the numbers of footnotes. `item` is the field whose text it is, where that is not
        the body: it follows its label without an empty line.
        """
        self._page = Sheet(width) if onto is None else onto
        self._pen = Pen(self._page, links, DRAWERS, footnotes_from)
        self._before: Block | None = None
        self._top = Frame(item=item)

    def add(self, blocks: Blocks) -> None:
        """Lay out further blocks below what stands; footnotes come last."""
        for block in blocks:
            before = self._before
            if type(block) is Footnote:
                if type(before) is not Footnote:
                    self._page.gap()
                    draw_footnote_rule(self._top, self._pen)
            elif not self._top.item if before is None else parted(before, block):
                self._page.gap()
            self._pen.draw(block, self._top)
            self._before = block

    @property
    def page(self) -> Page:
        """The page so far."""
        return self._page.page()


def lay_out(blocks: Blocks, width: int, links: Links) -> Page:
    """Return `blocks` as a page of at most `width` cells, prose at most `MOST_CELLS` wide."""
    layout = DocumentLayout(links, width)
    layout.add(blocks)
    return layout.page
