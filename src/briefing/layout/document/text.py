"""Paragraphs, headings, quotes and rules."""

from briefing.layout.document.frame import Frame
from briefing.layout.document.pen import Pen
from briefing.layout.line import Face, Line
from briefing.layout.line_tools import blanks, join, line_width, run
from briefing.model.blocks import Heading, Paragraph, Quote, Rule
from briefing.themes.roles import Role

_FACES = (Face.BOLD, Face.BOLD, Face.BOLD, Face.BOLD | Face.ITALIC, Face.ITALIC, Face.ITALIC)
_RULES = {1: "━", 2: "─"}
_BAR: Line = (run("▎ ", Role.QUOTE),)
_BREAK = "·  ·  ·"


def draw_paragraph(paragraph: Paragraph, frame: Frame, pen: Pen) -> None:
    """Draw a paragraph."""
    top = pen.page.height
    pen.flow(pen.pieces(paragraph.inlines, frame), frame, paragraph.lines.first)
    pen.page.passage(top, paragraph.inlines, frame.first, frame.rest, item=frame.item, notes_from=pen.footnotes_from)


def draw_heading(heading: Heading, frame: Frame, pen: Pen) -> None:
    """Draw a heading: levels are told apart by what is under them and by their face, not by colour alone.

    The first has a heavy rule under it and the second a light one, each as long as its words, the others none.
    """
    page = pen.page
    top = page.height
    titled = frame._replace(role=Role.MUTED if heading.level == 6 else Role.HEADING)  # noqa: PLR2004
    source = heading.lines.first
    pieces = pen.pieces(heading.inlines, titled, _FACES[heading.level - 1])
    pen.flow(pieces, frame, source)
    if heading.level in _RULES:
        length = page.widest(top) - line_width(frame.rest)
        page.line(join(frame.rest, (run(_RULES[heading.level] * length, Role.BORDER),)), source)
    page.place(heading.slug, top)


def draw_quote(quote: Quote, frame: Frame, pen: Pen) -> None:
    """Draw a quote behind a bar."""
    role = Role.QUOTE if frame.role is Role.TEXT else frame.role
    pen.blocks(quote.blocks, pen.within(frame, _BAR, _BAR)._replace(role=role, tight=False))


def draw_rule(rule: Rule, frame: Frame, pen: Pen) -> None:
    """Draw a thematic break: three points in the middle of the column, so that it is not taken for a heading's rule."""
    room = pen.column - line_width(frame.first)
    sign = _BREAK if len(_BREAK) <= room else _BREAK[0]
    left = blanks((room - len(sign)) // 2)
    pen.page.line(join(frame.first, left, (run(sign, Role.BORDER),)), rule.lines.first)
