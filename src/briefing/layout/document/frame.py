"""Where a block stands on the page: what its lines begin with."""

from typing import NamedTuple

from briefing.layout.line import Line
from briefing.layout.line_tools import blanks, cells, join, line_width
from briefing.model.text import SafeText
from briefing.themes.roles import Role

MOST_CELLS = 88
"""The width of the text column: longer lines are hard to follow."""
LEAST_CELLS = 20
"""However deep a block is nested, this many cells remain for its words; on a narrow page half of the width."""


class Frame(NamedTuple):
    """The surroundings of a block."""

    first: Line = ()
    """What its first line begins with: the marks of the lists that it is the first block of."""
    rest: Line = ()
    """What its other lines begin with."""
    role: Role = Role.TEXT
    """The role of its plain words."""
    bullets: int = 0
    """How many bullet lists it stands in."""
    tight: bool = False
    """Whether its blocks follow each other without an empty line."""
    item: str = ""
    """The footnote or field whose text it is; empty in a body."""

    def below(self) -> "Frame":
        """Return the frame of the blocks after the first."""
        return self if self.first is self.rest else self._replace(first=self.rest)


def inner(frame: Frame, first: Line, rest: Line, width: int) -> Frame:
    """Return the frame of what stands within `frame` behind `first` and then `rest`, which are equally wide.

    Where too little would remain, the new prefix takes the place of the end of the old one.
    """
    deepest = width - min(LEAST_CELLS, width // 2)
    size = line_width(rest)
    outer = frame.rest
    if line_width(outer) + size > deepest:
        outer = crop(outer, max(deepest - size, 0))
    outer_first = frame.first if outer is frame.rest else outer
    return frame._replace(first=join(outer_first, first), rest=join(outer, rest))


def crop(line: Line, width: int) -> Line:
    """Return what of a prefix lies within `width`."""
    kept: Line = ()
    for run in line:
        room = width - line_width(kept)
        kept = (*kept, run if cells(run.text) <= room else run._replace(text=SafeText(run.text[:room])))
    return join(kept)


def hanging(frame: Frame, mark: Line, width: int) -> Frame:
    """Return the frame of what hangs behind `mark`, with a blank between."""
    mark = join(mark, blanks(1))
    return inner(frame, mark, blanks(line_width(mark)), width)
