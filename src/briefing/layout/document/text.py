"""Paragraphs, headings, quotes and rules."""

from briefing.layout.document.frame import Frame
from briefing.layout.document.pen import Pen
from briefing.layout.line import Face, Line
from briefing.layout.line_tools import blanks, join, line_width, run
from briefing.model.blocks import Heading, Paragraph, Quote, Rule
from briefing.themes.roles import Role

_FACES = (Face.BOLD, Face.BOLD, Face.BOLD, Face.BOLD | Face.ITALIC, Face.ITALIC, Face.ITALIC)
_BAR: Line = (run("▎ ", Role.QUOTE),)
_BREAK = "·  ·  ·"
_LEAST_RULE = 3


def draw_paragraph(paragraph: Paragraph, frame: Frame, pen: Pen) -> None:
    """Draw a paragraph."""
    pen.flow(pen.pieces(paragraph.inlines, frame), frame, paragraph.lines.first)


def draw_heading(heading: Heading, frame: Frame, pen: Pen) -> None:
    """Draw a heading: levels are told apart by what is under them and by their face, not by colour alone.

    The first has a heavy rule across the column, the second a light one as long as its words, the others none.
    """
    page = pen.page
    top = len(page)
    titled = frame._replace(role=Role.MUTED if heading.level == 6 else Role.HEADING)  # noqa: PLR2004
    source = heading.lines.first
    pieces = pen.pieces(heading.inlines, titled, _FACES[heading.level - 1])
    pen.flow(pieces, frame, source)
    indent = line_width(frame.rest)
    if heading.level == 1:
        page.line(join(frame.rest, (run("━" * max(pen.column - indent, 1), Role.BORDER),)), source)
    elif heading.level == 2:  # noqa: PLR2004
        page.line(join(frame.rest, (run("─" * max(page.widest(top) - indent, _LEAST_RULE), Role.BORDER),)), source)
    page.place(heading.slug, top)


def draw_quote(quote: Quote, frame: Frame, pen: Pen) -> None:
    """Draw a quote behind a bar."""
    role = Role.QUOTE if frame.role is Role.TEXT else frame.role
    pen.blocks(quote.blocks, pen.within(frame, _BAR, _BAR)._replace(role=role, tight=False))


def draw_rule(rule: Rule, frame: Frame, pen: Pen) -> None:
    """Draw a thematic break: three points in the middle of the column, so that it is not taken for a heading's rule."""
    room = pen.column - line_width(frame.first)
    left = blanks((room - len(_BREAK)) // 2)
    pen.page.line(join(frame.first, left, (run(_BREAK, Role.BORDER),)), rule.lines.first)
