"""Bullet, ordered, task and definition lists, and footnotes."""

from briefing.layout.document.frame import Frame
from briefing.layout.document.pen import Pen
from briefing.layout.line import Face, Line, ToFootnote, footnote_id
from briefing.layout.line_tools import blanks, join, line_width, run
from briefing.layout.rich_text import superscript
from briefing.layout.wrap import Marked
from briefing.model.blocks import DefinitionList, Footnote, List, ListItem
from briefing.themes.roles import Role

_BULLETS = "•◦▪"
_BOXES = {False: "☐", True: "☑"}
_INDENT = blanks(4)
_SHORT_RULE = 12


def draw_list(block: List, frame: Frame, pen: Pen) -> None:
    """Draw a list; the numbers of an ordered one are aligned to the right."""
    ordered = block.start is not None
    last = (block.start or 0) + len(block.items) - 1
    size = len(f"{last}{block.delimiter}") if ordered else 1
    bullets = frame.bullets if ordered else frame.bullets + 1
    for index, item in enumerate(block.items):
        if index and not block.tight:
            pen.page.line(frame.rest)
        number = f"{(block.start or 0) + index}{block.delimiter}".rjust(size) if ordered else ""
        mark = _mark(item, number, frame.bullets)
        within = pen.within(frame, mark, blanks(line_width(mark)))
        pen.blocks(item.blocks, within._replace(bullets=bullets, tight=block.tight))
        frame = frame.below()


def _mark(item: ListItem, number: str, depth: int) -> Line:
    signs = [] if item.checked is None else [_BOXES[item.checked]]
    if number:
        signs.insert(0, number)
    return (run(" ".join(signs or [_BULLETS[min(depth, len(_BULLETS) - 1)]]), Role.MUTED), run(" "))


def draw_definitions(block: DefinitionList, frame: Frame, pen: Pen) -> None:
    """Draw terms with their definitions indented below them."""
    for index, item in enumerate(block.items):
        if index:
            pen.page.line(frame.rest)
        source = block.lines.first
        pen.flow(pen.pieces(item.term, frame._replace(role=Role.STRONG), Face.BOLD), frame, source)
        frame = frame.below()
        within = pen.within(frame, _INDENT, _INDENT)._replace(tight=False)
        for definition in item.definitions:
            pen.blocks(definition, within)


def draw_footnote(note: Footnote, frame: Frame, pen: Pen) -> None:
    """Draw the text of a footnote behind its mark, which leads back to where it was called."""
    number = note.number + pen.footnotes_from
    top = pen.page.height
    mark = superscript(number)
    start = line_width(frame.first)
    signs: Line = (run(mark, Role.LINK), run(" "))
    pen.page.mark([Marked(top, start, start + len(mark), ToFootnote(number, back=True))])
    pen.blocks(
        note.blocks, pen.within(frame, signs, blanks(len(mark) + 1))._replace(tight=False, item=footnote_id(number))
    )
    pen.page.place(footnote_id(number), top)


def draw_footnote_rule(frame: Frame, pen: Pen) -> None:
    """Draw the short rule above the footnotes."""
    pen.page.line(join(frame.rest, (run("─" * _SHORT_RULE, Role.BORDER),)))
