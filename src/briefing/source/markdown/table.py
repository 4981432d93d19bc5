"""Tables, as one token a table.

The rule is that of GitHub's Markdown and markdown-it, with two differences: what stands in a row beyond the last
column is kept in the last cell, and a table is cut at `CELLS` cells, since a few characters can ask for any number.
"""

import re
from functools import cache
from typing import NamedTuple

from markdown_it.rules_block import StateBlock

CELLS = 10_000
"""A table shows so many cells; the rows after them are counted."""

_MARKS = frozenset("|-: \t")
_INDENTED = 4


class Cell(NamedTuple):
    """The text of a cell."""

    text: str
    offset: int
    """Where it starts in the parsed text, in characters; -1 where it has a place of no single piece."""


class Row(NamedTuple):
    """A row as written, with as many cells as there are columns."""

    line: int
    cells: tuple[Cell, ...]


class TableRows(NamedTuple):
    """The `meta` of a token of type `table`."""

    align: tuple[str, ...]
    header: Row
    rows: tuple[Row, ...]
    hidden_rows: int


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
    align = _alignments(state.src[first : state.eMarks[start + 1]])
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
            rows.append(Row(line, _fitted(_cells(state, line, whole=True) or [], columns)))
        line += 1
    token = state.push("table", "table", 0)
    token.map = [start, line]
    token.meta = {"rows": TableRows(align, Row(start, tuple(written)), tuple(rows), line - start - 2 - len(rows))}
    state.parentType = parent
    state.line = line
    return True


def _alignments(line: str) -> tuple[str, ...] | None:
    """Return the alignment of each column from a line of `-`, `:` and `|`, or None where it is no such line."""
    if not _MARKS.issuperset(line) or (line[0] == "-" and line[1:2].strip() == ""):
        return None
    columns = [column.strip(" \t") for column in line.split("|")]
    if not columns[0]:
        del columns[0]
    if columns and not columns[-1]:
        del columns[-1]
    found: list[str] = []
    for column in columns:
        if not _delimiter().fullmatch(column):
            return None
        left, right = column[0] == ":", column[-1] == ":"
        found.append("center" if left and right else "right" if right else "left" if left else "")
    return tuple(found) or None


def _cells(state: StateBlock, line: int, *, whole: bool = False) -> list[Cell] | None:
    """Return the cells of a line; None where no `|` stands in it, save `whole`, which makes that one cell."""
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    text = state.src[start:end].rstrip(" \t")
    if "|" not in text and not whole:
        return None
    cells: list[Cell] = []
    at = 0
    for part in _bar().split(text):
        cells.append(Cell(part, start + at))
        at += len(part) + 1
    if not cells[0].text:
        del cells[0]
    if cells and not cells[-1].text:
        del cells[-1]
    return [
        Cell(cell.text.strip(" \t").replace("\\|", "|"), cell.offset + len(cell.text) - len(cell.text.lstrip(" \t")))
        for cell in cells
    ]


def _fitted(cells: list[Cell], columns: int) -> tuple[Cell, ...]:
    if len(cells) < columns:
        return (*cells, *[Cell("", -1)] * (columns - len(cells)))
    if len(cells) > columns:
        rest = " | ".join(cell.text for cell in cells[columns - 1 :])
        return (*cells[: columns - 1], Cell(rest, -1))
    return tuple(cells)


@cache
def _delimiter() -> re.Pattern[str]:
    return re.compile(":?-+:?")


@cache
def _bar() -> re.Pattern[str]:
    return re.compile(r"(?<!\\)\|")
