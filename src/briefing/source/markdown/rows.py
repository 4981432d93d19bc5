"""The rows of tables, whoever finds where one begins and ends."""

import re
from functools import cache
from typing import NamedTuple

CELLS = 10_000
"""A table shows so many cells; the rows after them are counted."""
MARKS = frozenset("|-: \t")
"""What the line below the header is made of."""


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


def alignments(line: str) -> tuple[str, ...] | None:
    """Return the alignment of each column from a line of `-`, `:` and `|`, or None where it is no such line."""
    if not MARKS.issuperset(line) or (line[0] == "-" and line[1:2].strip() == ""):
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


def cells_of(line: str, start: int, *, whole: bool = False) -> list[Cell] | None:
    """Return the cells of a line that starts at an offset; None where no `|` is in it, save `whole`: it is one cell."""
    text = line.rstrip(" \t")
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


def fitted(cells: list[Cell], columns: int) -> tuple[Cell, ...]:
    """Return as many cells as there are columns."""
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
