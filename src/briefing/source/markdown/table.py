"""Tables, as one token a table.

The rule is that of GitHub's Markdown and markdown-it, with two differences: what stands in a row beyond the last
column is kept in the last cell, and a table is cut at `CELLS` cells, since a few characters can ask for any number.
"""

from markdown_it.rules_block import StateBlock

from briefing.source.markdown.rows import CELLS, Cell, Row, TableRows, alignments, cells_of, fitted


def table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's signature
    """Read a table whose header is the line `start`."""
    if start + 2 > end:
        return False
    first = state.bMarks[start + 1] + state.tShift[start + 1]
    # Nearly every line of prose is turned away here.
    if state.src[first : first + 1] not in {"|", "-", ":"}:
        return False
    if state.sCount[start + 1] < state.blkIndent or state.is_code_block(start + 1):
        return False
    align = alignments(state.src[first : state.eMarks[start + 1]])
    if align is None or state.is_code_block(start):
        return False
    written = _cells(state, start)
    if written is None or len(written) != len(align) or len(align) > CELLS:
        return False
    if silent:
        return True

    columns = len(align)
    parent = state.parentType
    state.parentType = "table"
    terminators = state.md.block.ruler.getRules("blockquote")
    most = max(1, CELLS // columns)
    rows: list[Row] = []
    line = start + 2
    while line < end and state.sCount[line] >= state.blkIndent and not state.isEmpty(line):
        if state.is_code_block(line) or any(rule(state, line, end, True) for rule in terminators):  # noqa: FBT003
            break
        if line - start - 2 < most:
            rows.append(Row(line, fitted(_cells(state, line, whole=True) or [], columns)))
        line += 1
    token = state.push("table", "table", 0)
    token.map = [start, line]
    token.meta = {"rows": TableRows(align, Row(start, tuple(written)), tuple(rows), line - start - 2 - len(rows))}
    state.parentType = parent
    state.line = line
    return True


def _cells(state: StateBlock, line: int, *, whole: bool = False) -> list[Cell] | None:
    start = state.bMarks[line] + state.tShift[line]
    return cells_of(state.src[start : state.eMarks[line]], start, whole=whole)
