"""Edits on their way into texts: which of them get along, what they make, and where places are afterwards."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from briefing.diagnostics.finding import Edit, Fix
from briefing.model.span import Span

Place: TypeAlias = tuple[int, int]
"""Line and column, from 1."""


class _Cut(NamedTuple):
    """An edit by offsets."""

    start: int
    end: int
    replacement: str


class Splice:
    """The edits of one file, none of which overlap."""

    def __init__(self, text: str, edits: Iterable[Edit]) -> None:
        """Take the text of the file as it is.

        Raises:
            ValueError: an edit lies outside of it.
        """
        starts = _starts(text)
        self._starts = starts
        self._size = len(text)
        self._old = text
        self._cuts = sorted(
            _Cut(
                self._offset((edit.span.line, edit.span.column)),
                self._offset((edit.span.end_line, edit.span.end_column)),
                edit.replacement,
            )
            for edit in edits
        )
        self._new: list[int] = []
        """The offset of each edit in the new text."""
        shift = 0
        for start, end, replacement in self._cuts:
            self._new.append(start + shift)
            shift += len(replacement) - (end - start)
        self.text = self._joined()
        """The text with the edits in it."""
        self._new_starts = _starts(self.text)

    def moved(self, place: Place) -> tuple[Place, Place]:
        """Return where a place of the old text is in the new one: two equal ones, or the ends of what an edit wrote."""
        offset = self._offset(place)
        at = bisect_right(self._cuts, offset, key=lambda cut: cut.start) - 1
        if at < 0:
            found = self._place(offset)
            return found, found
        _start, end, replacement = self._cuts[at]
        begin, after = self._new[at], self._new[at] + len(replacement)
        if offset <= end:
            return self._place(begin), self._place(after)
        found = self._place(after + offset - end)
        return found, found

    def taken_out(self, span: Span) -> str:
        """Return what stands in a place of the old text."""
        return self._old[self._offset((span.line, span.column)) : self._offset((span.end_line, span.end_column))]

    def reversed(self, path: str) -> "Splice":
        """Return the way back, from the new text to the old; `path` is the file's."""
        return Splice(
            self.text,
            [
                Edit(Span(path, *self._place(at), *self._place(at + len(replacement))), self._old[start:end])
                for at, (start, end, replacement) in zip(self._new, self._cuts, strict=True)
            ],
        )

    def _joined(self) -> str:
        parts: list[str] = []
        last = 0
        for start, end, replacement in self._cuts:
            if start < last or end < start:
                message = "edits overlap"
                raise ValueError(message)
            parts += self._old[last:start], replacement
            last = end
        return "".join([*parts, self._old[last:]])

    def _offset(self, place: Place) -> int:
        line, column = place
        if not 0 < line <= len(self._starts) or column < 1:
            message = "a place lies outside of its file"
            raise ValueError(message)
        after = self._starts[line] - 1 if line < len(self._starts) else self._size
        offset = self._starts[line - 1] + column - 1
        if offset > after:
            message = "a place lies behind the end of its line"
            raise ValueError(message)
        return offset

    def _place(self, offset: int) -> Place:
        line = bisect_right(self._new_starts, offset)
        return line, offset - self._new_starts[line - 1] + 1


def splices(texts: Mapping[str, str], edits: Iterable[Edit]) -> dict[str, Splice]:
    """Return what the edits make of each file that has some, by its path.

    Raises:
        ValueError: an edit lies in none of the texts, or two overlap.
    """
    by_path: dict[str, list[Edit]] = {}
    for edit in edits:
        by_path.setdefault(edit.span.path, []).append(edit)
    if by_path.keys() - texts.keys():
        message = "an edit lies in a file that was not read"
        raise ValueError(message)
    return {path: Splice(texts[path], found) for path, found in by_path.items()}


def spliced(texts: Mapping[str, str], edits: Iterable[Edit]) -> dict[str, str]:
    """Return the texts with the edits in them.

    Raises:
        ValueError: an edit lies in none of the texts, or two overlap.
    """
    return {**texts, **{path: splice.text for path, splice in splices(texts, edits).items()}}


def apart(fixes: Sequence[Fix]) -> list[int]:
    """Return the indexes of fixes that can be applied together: of those that meet, the first by position."""
    order = sorted(range(len(fixes)), key=lambda at: min(_bounds(edit) for edit in fixes[at].edits()))
    taken: list[tuple[str, Place, Place]] = []
    chosen: list[int] = []
    for at in order:
        bounds = sorted(_bounds(edit) for edit in fixes[at].edits())
        own = all(not _meet(one, other) for one, other in pairwise(bounds))
        if own and not any(_meets_one(each, taken) for each in bounds):
            chosen.append(at)
            for each in bounds:
                taken.insert(bisect_left(taken, each), each)
    return chosen


class Touched:
    """What edits that get along touch."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        """Take the edits."""
        self._taken = sorted(map(_bounds, edits))

    def __call__(self, span: Span) -> bool:
        """Return whether an edit lies in a span or at one of its ends."""
        end = (span.path, (span.end_line, span.end_column))
        at = bisect_right(self._taken, end, key=lambda each: each[:2]) - 1
        own = (span.path, (span.line, span.column), end[1])
        return at >= 0 and _meet(*sorted((own, self._taken[at])))


def _bounds(edit: Edit) -> tuple[str, Place, Place]:
    path, line, column, end_line, end_column = edit.span
    return path, (line, column), (end_line, end_column)


def _meet(first: tuple[str, Place, Place], second: tuple[str, Place, Place]) -> bool:
    """Return whether two stretches overlap or follow at once on each other, so that their order is not plain."""
    return first[0] == second[0] and second[1] <= first[2]


def _meets_one(bounds: tuple[str, Place, Place], taken: list[tuple[str, Place, Place]]) -> bool:
    """Return whether a stretch meets one of those that are taken, which are in order and do not meet each other."""
    at = bisect_left(taken, bounds)
    return any(_meet(*sorted((each, bounds))) for each in taken[max(at - 1, 0) : at + 1])


def _starts(text: str) -> list[int]:
    """Return the offset of the start of each line."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
