"""A line in the making, cell by cell."""

from collections.abc import Sequence

from rich.cells import split_graphemes

from briefing.layout.line import Face, Line, Run
from briefing.layout.line_tools import is_narrow, join, run, without_trailing_blanks
from briefing.layout.timeline.draw import Cell
from briefing.model.text import SafeText
from briefing.themes.roles import Role

_BLANK = run(" ")


class Row:
    """So many cells, blank at first; what is put later lies over what was put before."""

    def __init__(self, width: int) -> None:
        self._cells: list[Run] = [_BLANK] * width

    def __len__(self) -> int:
        """Return how many cells there are."""
        return len(self._cells)

    def is_blank(self, at: int) -> bool:
        """Return whether nothing was put there."""
        return self._cells[at] is _BLANK

    def put(self, start: int, cells: Sequence[Cell | None]) -> None:
        """Put cells from `start` on; None leaves what is there. What lies outside is left out."""
        for at, cell in enumerate(cells, start):
            if cell is not None and 0 <= at < len(self._cells):
                self._cells[at] = run(*cell)

    def say(self, start: int, words: str, role: Role, face: Face = Face.PLAIN) -> None:
        """Put words that fit from `start` on."""
        if is_narrow(words):
            self._cells[start : start + len(words)] = [Run(SafeText(char), role, face) for char in words]
            return
        at = start
        for first, end, size in split_graphemes(words)[0]:
            # The second cell of a wide character holds nothing.
            self._cells[at : at + size] = [Run(SafeText(words[first:end]), role, face), *[run("")] * (size - 1)][
                : max(size, 0)
            ]
            at += size

    def cross(self, at: int, role: Role) -> None:
        """Draw an upright line through a solid span, or a blank cell that touches no word."""
        beside = "".join(cell.text for cell in self._cells[max(at - 1, 0) : at + 2])
        if self.is_blank(at) and not any(char.isalnum() for char in beside):
            self._cells[at] = run("│", role)
        elif self._cells[at].text == "━":
            self._cells[at] = run("┿", role)

    def line(self) -> Line:
        """Return the line."""
        return without_trailing_blanks(join(self._cells))
