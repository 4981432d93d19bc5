"""Paragraphs, and headings that are underlined, read in one go.

markdown-it reads the lines of every paragraph twice, first for the underline of a heading. Most blocks are paragraphs.
"""

from markdown_it.common.utils import mdTrim
from markdown_it.rules_block import StateBlock, lheading

_INDENTED = 4


def paragraph(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
    """Read a heading that is underlined or a paragraph, as markdown-it's two rules do.

    It stands in the place of the first of them, so what may be a list of definitions is left to the rules after it.
    """
    if end != state.lineMax or state.is_code_block(start):
        # At the end of a quote the two look at different lines.
        return lheading(state, start, end, silent)
    parent = state.parentType
    state.parentType = "paragraph"
    after, sign = _end(state, start, end)
    if not sign and _may_define(state, start, end):
        return False
    kind, tag = ("heading", "h1" if sign == "=" else "h2") if sign else ("paragraph", "p")
    state.line = after + bool(sign)
    opening = state.push(f"{kind}_open", tag, 1)
    opening.map = [start, state.line]
    words = state.push("inline", "", 0)
    words.map = [start, after]
    words.content = mdTrim(state.getLines(start, after, state.blkIndent, False))  # noqa: FBT003  # as above
    closing = state.push(f"{kind}_close", tag, -1)
    if sign:
        opening.markup = closing.markup = sign
        state.parentType = parent
    return True


def _may_define(state: StateBlock, start: int, end: int) -> bool:
    line = start + 1
    if line < end and state.isEmpty(line):
        line += 1
    first = state.bMarks[line] + state.tShift[line]
    return line < end and state.src[first : first + 1] in {":", "~"}


def _end(state: StateBlock, start: int, end: int) -> tuple[int, str]:
    """Return the line after the last one with words, and the sign that underlines them, if any does."""
    (ends,) = state.md.block.ruler.getRules("paragraph")
    src, indent = state.src, state.blkIndent
    starts, shifts, stops, columns = state.bMarks, state.tShift, state.eMarks, state.sCount
    line = start + 1
    while line < end:
        first, stop, column = starts[line] + shifts[line], stops[line], columns[line]
        if first >= stop:
            break
        if column - indent >= _INDENTED:
            line += 1
            continue
        if column >= indent and (sign := src[first]) in "-=" and not src[first:stop].lstrip(sign).strip(" \t"):
            return line, sign
        if column >= 0 and ends(state, line, end, True):  # noqa: FBT003  # markdown-it's signature
            break
        line += 1
    return line, ""
