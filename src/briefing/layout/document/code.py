"""Code blocks."""

from briefing.layout.document.frame import Frame
from briefing.layout.document.pen import Pen
from briefing.layout.highlight import code_lines
from briefing.layout.line import Line
from briefing.layout.line_tools import fold, join, line_width, run
from briefing.layout.pieces import Piece
from briefing.model.blocks import CodeBlock
from briefing.themes.roles import Role

_BAR: Line = (run("│ ", Role.BORDER),)
_TOP = run("╭ ", Role.BORDER)
_CONTINUED: Line = (run("↪ ", Role.MUTED),)
"""The sign that a line of code goes on, where it is wider than the page."""


def draw_code(block: CodeBlock, frame: Frame, pen: Pen) -> None:
    """Draw code behind a thin bar, its language on the bar's top; what is too wide goes on below, with a sign."""
    page = pen.page
    code = code_lines(block.code, block.info)
    fenced = block.lines.last - block.lines.first + 1 > len(code)
    source = block.lines.first
    if block.info:
        page.flow(
            [Piece(block.info, Role.MUTED)],
            join(frame.first, (_TOP,)),
            join(frame.rest, _BAR),
            source=source,
            width=pen.full,
        )
        frame = frame.below()
    within = pen.within(frame, _BAR, _BAR)
    room = max(pen.full - line_width(within.rest), 1)
    for index, line in enumerate(code, start=source + fenced):
        parts = [line] if line_width(line) <= room else fold(line, max(room - line_width(_CONTINUED), 1))
        for part_index, part in enumerate(parts):
            page.line(join(within.first, _CONTINUED if part_index else (), part), index if source else 0)
            within = within.below()
