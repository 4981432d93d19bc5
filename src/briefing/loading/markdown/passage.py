"""Where parsed text stands in its file."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from briefing.model.blocks import Lines

Place: TypeAlias = Callable[[int], tuple[int, int]]
"""From an offset in the text of a block to line and column in the file, 0 where one is unknown."""


def nowhere(_offset: int) -> tuple[int, int]:
    """Return the place of what has none."""
    return 0, 0


class Passage(NamedTuple):
    """A stretch of whole lines of a body that was parsed at once."""

    text: str
    lines: list[str]
    first_line: int
    """The line of the file that its first line is, from 1."""
    indent: int
    """So many columns of the file stand before each of its lines."""

    def of_block(self, span: list[int] | None) -> Lines:
        """Return the file's lines for a token's `map`, without the blank ones at its end."""
        first, after = span or (0, 1)
        while after - 1 > first and (after > len(self.lines) or not self.lines[after - 1].strip(" \t")):
            after -= 1
        return Lines(self.first_line + first, self.first_line + max(after - 1, first))

    def of_words(self, content: str, span: list[int] | None) -> Place:
        """Return the place of each offset of a block's text, which has lost indentation and marks before its lines."""
        start, end, line, column = 0, -1, 0, None

        def place(offset: int) -> tuple[int, int]:
            nonlocal start, end, line, column
            # One line may hold thousands of them: what is true of the line is worked out once.
            if not start <= offset <= end:
                start, end, line, column = self._line_of(content, span, offset)
            return line, 0 if column is None else column + offset

        return place

    def _line_of(self, content: str, span: list[int] | None, offset: int) -> tuple[int, int, int, int | None]:
        """Return the line of a block's text in which an offset lies, from one offset to another, and where it stands.

        That is the line of the file, 0 where it is unknown, and what an offset and it make the column, None likewise.
        """
        start = content.rfind("\n", 0, offset) + 1
        end = content.find("\n", offset)
        end = end if end >= 0 else len(content)
        first = span[0] if span else 0
        while first < len(self.lines) and not self.lines[first].strip():
            first += 1
        number = first + content.count("\n", 0, offset)
        if number >= len(self.lines):
            return start, end, 0, None
        written = content[start:end].rstrip()
        line = self.lines[number].rstrip()
        # All that a block takes from a line is at its start; a heading may lose marks at its end as well.
        cut = len(line) - len(written) if line.endswith(written) else line.find(written)
        return start, end, self.first_line + number, self.indent + cut - start + 1 if cut >= 0 else None

    def of_cell(self, cell: str, line: int, start: int) -> Place:
        """Return the place of each offset of a table's cell that starts at the offset `start` of this text."""

        def place(offset: int) -> tuple[int, int]:
            if start < 0:
                return self.first_line + line, 0
            # Every bar within a cell was written with a backslash.
            column = start - self.text.rfind("\n", 0, start) + offset + cell.count("|", 0, offset)
            return self.first_line + line, self.indent + column

        return place
