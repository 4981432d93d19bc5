"""Small tools for lines: measure, pad, cut, join. Widths are terminal cells."""

import re
from collections.abc import Iterable

from rich.cells import cell_len, split_graphemes

from briefing.layout.line import Face, Line, Run
from briefing.model.text import SafeText
from briefing.themes.roles import Role

ELLIPSIS = "…"
"""The sign that something was cut."""

_NARROW = re.compile(
    "[\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u202f-\u2052\u2070-\u209c\u20a0-\u20c0"
    "\u2190-\u22ff\u2500-\u25fc]*"
)
"""Text of which every character takes one cell: Latin, Greek, Cyrillic, dashes, quotes, arrows, mathematics, boxes."""

NOTHING: Line = ()


def is_narrow(text: str) -> bool:
    """Return whether every character surely takes one cell; False where that needs a closer look."""
    return text.isascii() or _NARROW.fullmatch(text) is not None


def cells(text: str) -> int:
    """Return the width of `text`."""
    return len(text) if is_narrow(text) else cell_len(text)


def line_width(line: Iterable[Run]) -> int:
    """Return the width of a line."""
    width = 0
    for run in line:
        text = run.text
        width += len(text) if text.isascii() or _NARROW.fullmatch(text) is not None else cell_len(text)
    return width


def line_text(line: Iterable[Run]) -> SafeText:
    """Return the words of a line."""
    return SafeText("".join([run.text for run in line]))


def blanks(count: int) -> Line:
    """Return `count` blanks, no run where there are none."""
    return (Run(SafeText(" " * count)),) if count > 0 else ()


def run(text: str, role: Role = Role.TEXT, face: Face = Face.PLAIN) -> Run:
    """Return a run of the program's own words or of text that is already clean."""
    return Run(SafeText(text), role, face)


def join(*lines: Iterable[Run]) -> Line:
    """Return the lines one after the other as one; neighbours in one style become one run, empty runs go."""
    joined: list[Run] = []
    for line in lines:
        for part in line:
            if not part.text:
                continue
            if joined and joined[-1][1:] == part[1:]:
                joined[-1] = part._replace(text=SafeText(joined[-1].text + part.text))
            else:
                joined.append(part)
    return tuple(joined)


def without_trailing_blanks(line: Line) -> Line:
    """Return the line without blanks at its end."""
    while line and not (text := line[-1].text.rstrip(" ")):
        line = line[:-1]
    if line and len(text) < len(line[-1].text):
        line = (*line[:-1], line[-1]._replace(text=SafeText(text)))
    return line


def pad(line: Line, width: int) -> Line:
    """Return the line with blanks up to `width`, for something to follow in the next column; never cut."""
    return join(line, blanks(width - line_width(line)))


def align_right(line: Line, width: int) -> Line:
    """Return the line moved to the right edge of `width`; never cut."""
    return join(blanks(width - line_width(line)), line)


def beside(left: Line, right: Line, width: int, *, gap: int = 1) -> Line:
    """Return `left` and `right` at the two edges of `width`; `left` is cut with a sign where both do not fit."""
    room = width - line_width(right) - (gap if right else 0)
    if room < 1:
        return truncate(join(left, blanks(gap), right), width)
    left = truncate(left, room)
    return join(left, blanks(width - line_width(left) - line_width(right)), right)


def truncate_text(text: str, width: int) -> SafeText:
    """Return the text, cut to `width` with an ellipsis where it is longer; no character is split."""
    if cells(text) <= width:
        return SafeText(text)
    if width < 1:
        return SafeText("")
    end = 0
    room = width - 1
    for _, span_end, size in split_graphemes(text)[0]:
        if size > room:
            break
        room -= size
        end = span_end
    return SafeText(text[:end].rstrip(" ") + ELLIPSIS)


def truncate(line: Line, width: int) -> Line:
    """Return the line, cut to `width` with an ellipsis where it is longer; no character is split."""
    if line_width(line) <= width:
        return line
    kept: list[Run] = []
    room = width
    for index, part in enumerate(line):
        size = cells(part.text)
        follows = index + 1 < len(line)
        if size > room or (size == room and follows):
            # One cell more than there is forces the sign, also where the run itself would just fit.
            cut = truncate_text(part.text + " ", room) if size == room else truncate_text(part.text, room)
            kept.append(part._replace(text=cut))
            break
        kept.append(part)
        room -= size
    return tuple(part for part in kept if part.text)


def fold(line: Line, width: int) -> list[Line]:
    """Return the line cut into lines of `width` wherever that falls, but through no character; blanks are kept."""
    if line_width(line) <= width:
        return [line]
    folded: list[Line] = []
    kept: list[Run] = []
    room = width
    for part in line:
        text = part.text
        if is_narrow(text) and len(text) <= room:
            kept.append(part)
            room -= len(text)
            continue
        begin = 0
        for start, _, size in split_graphemes(text)[0]:
            if size > room and (kept or start > begin):
                if start > begin:
                    kept.append(part._replace(text=SafeText(text[begin:start])))
                folded.append(tuple(kept))
                kept, begin, room = [], start, width
            room -= size
        kept.append(part._replace(text=SafeText(text[begin:])))
    return [*folded, tuple(kept)]
