"""Spec suites as Markdown tables: one row a case, every cell in backticks, an empty cell for nothing."""

from typing import NamedTuple

from helpers.spec_files import SPECS


class Row(NamedTuple):
    """One case."""

    place: str
    """The file and the line, for the test report."""
    cells: tuple[str, ...]


def read_rows(name: str) -> list[Row]:
    """Return the rows of all tables in `tests/specs/NAME`, without their heads."""
    rows = []
    for number, line in enumerate((SPECS / name).read_text(encoding="utf-8").split("\n"), start=1):
        if line.startswith("| `"):
            cells = tuple(cell.strip().removeprefix("`").removesuffix("`") for cell in line.strip("| ").split(" | "))
            rows.append(Row(f"{name}:{number} {cells[0]}", cells))
    return rows
