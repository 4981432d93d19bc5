"""A line in the making, cell by cell."""

from collections.abc import Sequence
from itertools import groupby

from rich.cells import split_graphemes

from briefing.layout.line import Face, Line, Run
from briefing.layout.line_tools import is_narrow, without_trailing_blanks
from briefing.layout.timeline.draw import Cell
from briefing.layout.timeline.marks import DIFFER
from briefing.model.text import SafeText
from briefing.themes.roles import Role

_STYLES: list[tuple[Role, Face]] = [(Role.TEXT, Face.PLAIN)]
_NUMBERS: dict[tuple[Role, Face], int] = {_STYLES[0]: 0}
"""Styles that were met, numbered, so that a row is compared byte by byte."""


class Row:
    """So many cells, blank at first; what is put later lies over what was put before."""

    def __init__(self, width: int) -> None:
        self._text = [" "] * width
        self._style = bytearray(width)
        self._put = bytearray(width)

    def __len__(self) -> int:
        """Return how many cells there are."""
        return len(self._text)

    def put(self, start: int, cells: Sequence[Cell | None]) -> None:
        """Put cells from `start` on; None leaves what is there. What lies outside is left out."""
        for at, cell in enumerate(cells, start):
            if cell is not None and 0 <= at < len(self._text):
                self._text[at], self._style[at], self._put[at] = cell.char, _number(cell.role, Face.PLAIN), 1

    def say(self, start: int, words: str, role: Role, face: Face = Face.PLAIN) -> None:
        """Put words that fit from `start` on."""
        if is_narrow(words):
            end = start + len(words)
            self._text[start:end] = words
        else:
            end = start
            for first, last, size in split_graphemes(words)[0]:
                # The second cell of a wide character holds nothing.
                self._text[end : end + size] = [words[first:last], *[""] * (size - 1)][: max(size, 0)]
                end += size
        self._style[start:end] = bytes((_number(role, face),)) * (end - start)
        self._put[start:end] = b"\x01" * (end - start)

    def cross(self, at: int, upright: str, crossed: str, role: Role) -> None:
        """Draw an upright line: `crossed` on a solid span, `upright` on a blank cell that touches no word."""
        if not self._put[at]:
            beside = self._text[max(at - 1, 0) : at + 2]
            if any(text.isalnum() or text == DIFFER for text in beside):
                return
            self._text[at] = upright
        elif self._text[at] == "━":
            self._text[at] = crossed
        else:
            return
        self._style[at], self._put[at] = _number(role, Face.PLAIN), 1

    def line(self) -> Line:
        """Return the line."""
        runs: list[Run] = []
        start = 0
        for number, group in groupby(self._style[: self._put.rfind(1) + 1]):
            end = start + len(list(group))
            runs.append(Run(SafeText("".join(self._text[start:end])), *_STYLES[number]))
            start = end
        return without_trailing_blanks(tuple(runs))


def _number(role: Role, face: Face) -> int:
    style = (role, face)
    if style not in _NUMBERS:
        _NUMBERS[style] = len(_STYLES)
        _STYLES.append(style)
    return _NUMBERS[style]
