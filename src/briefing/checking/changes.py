"""What a fix would write: the lines that it changes, before and after, as a person is shown them."""

from collections.abc import Callable, Iterator

from briefing.diagnostics.finding import Edit, Fix
from briefing.diagnostics.problem import Change
from briefing.model.text import SafeText
from briefing.source.clean import clean

_MOST = 8
"""Changes that are shown of one fix, and lines of each."""
_BEFORE = 60
"""Characters of a long line that are shown before what differs."""
_LONGEST = 240
"""Characters that are shown of a line."""


def changes_of(fix: Fix, lines: Callable[[str], list[str]]) -> tuple[Change, ...]:
    """Return what a fix would write; `lines` gives those of a file of the brief by its path."""
    by_file: dict[str, list[Edit]] = {}
    for edit in fix.edits():
        by_file.setdefault(edit.span.path, []).append(edit)
    found = [change for path, edits in by_file.items() for change in _in_file(edits, lines(path))]
    return tuple(found[:_MOST])


def _in_file(edits: list[Edit], lines: list[str]) -> Iterator[Change]:
    edits.sort(key=lambda edit: edit.span[1:])
    together: list[Edit] = []
    for edit in edits:
        if together and edit.span.line > together[-1].span.end_line:
            yield from _change(together, lines)
            together = []
        together.append(edit)
    yield from _change(together, lines)


def _change(edits: list[Edit], lines: list[str]) -> Iterator[Change]:
    """Yield what edits of neighbouring lines change, without lines that stay as they are at both ends."""
    first, last = edits[0].span.line, edits[-1].span.end_line
    before = lines[first - 1 : last]
    if not before:
        return
    text = "\n".join(before)
    for edit in reversed(edits):
        start, end = (_offset(before, first, *place) for place in (edit.span[1:3], edit.span[3:5]))
        text = text[:start] + edit.replacement + text[end:]
    after = text.split("\n")
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    while before and after and before[0] == after[0]:
        del before[0], after[0]
        first += 1
    if before or after:
        start = _differs(before, after)
        yield Change(first, _shown(before, start), _shown(after, start))


def _offset(lines: list[str], first: int, line: int, column: int) -> int:
    above = lines[: line - first]
    return sum(map(len, above)) + len(above) + column - 1


def _differs(before: list[str], after: list[str]) -> int:
    """Return the column from which on long lines are shown, from 0."""
    if len(before) != 1 or len(after) != 1:
        return 0
    pairs = enumerate(zip(before[0], after[0], strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(before[0]), len(after[0])))
    return at - _BEFORE if max(len(before[0]), len(after[0])) > _LONGEST and at > _BEFORE else 0


def _shown(lines: list[str], start: int) -> tuple[SafeText, ...]:
    found: list[SafeText] = []
    for line in lines[:_MOST]:
        cut = line[start : start + _LONGEST]
        left, right = "…" if start else "", "…" if len(line) > start + _LONGEST else ""
        found.append(SafeText(f"{left}{clean(cut)}{right}"))
    if len(lines) > _MOST:
        found.append(SafeText("…"))
    return tuple(found)
