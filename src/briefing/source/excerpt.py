"""One line of a file as it may be shown, with the cells of a stretch of it."""

from typing import NamedTuple

from briefing.model.text import SafeText
from briefing.source.clean import clean

WIDEST = 100
"""Cells of a line that are shown; of a longer one the part around the stretch."""
_AROUND = 40
_LONG = 1000
"""Characters on either side of where a stretch begins that are looked at: a line may be a megabyte with a finding at
every word."""
_SIGN = "…"


class Excerpt(NamedTuple):
    """A line, or a part of it; cells count from 0."""

    text: SafeText
    start: int
    """The cell that the stretch begins at."""
    width: int
    """Its cells, at least one, so that a place between two characters can be seen."""


def excerpt(line: str, column: int, end_column: int) -> Excerpt:
    """Return a line with the stretch from `column` to before `end_column`, both from 1 and in code points."""
    first = max(column - 1 - _LONG, 0)
    line, column, end_column = line[first : column + _LONG], column - first, end_column - first
    before, within, after = line[: column - 1], line[column - 1 : max(end_column, column) - 1], line[end_column - 1 :]
    # Together, since a tab is as wide as its place asks for.
    head, upto, whole = clean(before), clean(before + within), clean(line)
    if not whole.startswith(upto):
        whole = SafeText(upto + clean(after))
    if not upto.startswith(head):
        upto, whole = SafeText(head + clean(within)), SafeText(head + clean(within) + clean(after))
    start, end = cells(head), cells(upto)
    text, cut = _clipped(whole, start, end)
    room = max(cells(text) - (start - cut), 1)
    return Excerpt(text, start - cut, max(min(end - start, room), 1))


def cells(text: str) -> int:
    """Return how many cells of a terminal a cleaned text takes."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width  # noqa: PLC0415 - for text beyond ASCII

    return sum(
        0 if category(char) in {"Mn", "Me", "Cf"} else 2 if east_asian_width(char) in {"W", "F"} else 1 for char in text
    )


def _clipped(text: SafeText, start: int, end: int) -> tuple[SafeText, int]:
    """Return the part of a line around some of its cells, and by how many cells it was moved to the left."""
    total = cells(text)
    if total <= WIDEST:
        return text, 0
    room = WIDEST - len(_SIGN) * 2
    first = 0 if end <= room else min(max(start - _AROUND, 0), total - room)
    kept: list[str] = []
    at = 0
    begun = -1
    for char in text:
        size = cells(char)
        if at >= first and at + size <= first + room:
            begun = at if begun < 0 else begun
            kept.append(char)
        at += size
    shown = "".join(kept)
    head = _SIGN if begun > 0 else ""
    tail = _SIGN if begun + cells(shown) < at else ""
    return SafeText(f"{head}{shown}{tail}"), max(begun, 0) - len(head)
