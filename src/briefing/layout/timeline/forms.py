"""The ways to draw a date with its words: within its span, beside it, cut short, as a letter, or without any."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.layout.line_tools import cells, truncate_text
from briefing.layout.timeline.draw import JOIN, Cell, Drawn
from briefing.layout.timeline.lanes import Stretch
from briefing.layout.timeline.marks import Mark

_SHORTEST = 10
"""Cells below which cut words say too little, and the letter stands for them."""
_AROUND = 6
"""Cells of a span that stay beside words within it, blanks included."""
WHOLE, CUT, LETTER, BARE = range(4)
"""The groups of forms."""


class Form(NamedTuple):
    """One way to draw a date: its stretch with its words, which start at `at`."""

    stretch: Stretch
    at: int
    words: str


class Shown:
    """A date that a window shows, and its forms; above a list letters stand for words that find no room."""

    groups = 4

    def __init__(self, mark: Mark, drawn: Drawn, width: int, *, letters: bool) -> None:
        self.mark = mark
        self.drawn = drawn
        self.bare: Stretch = (drawn.start, drawn.start + len(drawn.cells))
        self._width = width
        self._letters = letters
        self._forms: list[Sequence[Form] | None] = [None] * self.groups

    def forms(self, group: int) -> Sequence[Stretch]:
        """Return the stretches of the forms of a group."""
        return [form.stretch for form in self._group(group)]

    def form(self, group: int, number: int) -> Form:
        """Return a form."""
        return self._group(group)[number]

    def _group(self, group: int) -> Sequence[Form]:
        found = self._forms[group]
        if found is None:
            found = self._forms[group] = self._made(group)
        return found

    def _made(self, group: int) -> Sequence[Form]:
        mark, (start, end) = self.mark, self.bare
        if group == WHOLE:
            return _places(mark.words, mark.size, self.drawn, self._width)
        if group == CUT:
            room = self._width - end - 1
            if _SHORTEST <= room < mark.size:
                return (Form((start, self._width), end + 1, truncate_text(mark.words, room)),)
            return ()
        if group == LETTER:
            return _places(mark.letter, cells(mark.letter), self.drawn, self._width) if self._letters else ()
        return (Form(self.bare, 0, ""),)


def _places(words: str, size: int, drawn: Drawn, width: int) -> list[Form]:
    """Return where words can stand: within a long span, else right of it, else left."""
    start = drawn.start
    length = len(drawn.cells)
    end = start + length
    found: list[Form] = []
    if length >= size + _AROUND:
        first, last = _longest(drawn.cells)
        if last - first >= size + _AROUND:
            found.append(Form((start, end), start + first + (last - first - size) // 2, words))
    if end + 1 + size <= width:
        found.append(Form((start, end + 1 + size), end + 1, words))
    if start - 1 - size >= 0:
        found.append(Form((start - 1 - size, end), start - 1 - size, words))
    return found


def _longest(row: Sequence[Cell | None]) -> tuple[int, int]:
    """Return the longest stretch that is drawn, or blank or a join between two that are."""
    best = (0, 0)
    start = 0
    for at in range(1, len(row) + 1):
        if at == len(row) or _kind(row[at]) != _kind(row[start]):
            best = max(best, (start, at), key=lambda ends: ends[1] - ends[0])
            start = at
    return best


def _kind(cell: Cell | None) -> int:
    return 0 if cell is None else 1 if cell is JOIN else 2
