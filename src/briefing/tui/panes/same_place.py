"""Finding a place of a page again in another edition of it: an item, its nearest neighbour, a line by its words."""

from bisect import bisect_left

from briefing.layout.line import Page, Stop

_NEAR = 400
"""Lines up and down in which it is looked for."""
_ROUND = 6
"""Lines around it that tell where it was, where it itself is not there any more."""


def same_line(before: Page, line: int, after: Page, expected: int) -> int:
    """Return the line of `after` with the words of a line of `before`, the nearest to `expected`.

    Where they are gone, lines around them tell; where those are gone as well, `expected` is returned.
    """
    if before.width != after.width:
        return expected
    for away in sorted(range(-_ROUND, _ROUND + 1), key=abs):
        if not 0 <= line + away < len(before.lines) or not _words(before, line + away):
            continue
        found = _nearest(_words(before, line + away), after, expected + away)
        if found is not None:
            return found - away
    return expected


def same_item(before: Page, item: int, after: Page, expected: int) -> int:
    """Return where an item of `before` stands in `after`; else the next one, else the last one that is still there."""
    places = {one.id: index for index, one in enumerate(after.placed)}
    for one in (*before.placed[item:], *reversed(before.placed[:item])):
        if one.id in places:
            return places[one.id]
    return expected


def same_stop(before: Page, stop: int, after: Page, lines: range) -> int:
    """Return the stop of `after` within some lines that leads where the chosen one of `before` did; -1 where none does.

    Of several the one in the same order from the top is taken.
    """
    if stop < 0:
        return -1
    target = before.stops[stop].target
    top = before.stops[stop].line
    alike = [one for one in before.stops[_first(before, top) : stop + 1] if one.target == target]
    first, end = _first(after, lines.start), _first(after, lines.stop)
    found = [index for index in range(first, end) if after.stops[index].target == target]
    return found[min(len(alike), len(found)) - 1] if found else -1


def _first(page: Page, line: int) -> int:
    """Return the first stop on a line or below it, an index into the page's; they are in reading order."""
    return bisect_left(page.stops, line, key=_line)


def _line(stop: Stop) -> int:
    return stop.line


def _nearest(words: str, page: Page, expected: int) -> int | None:
    for away in range(_NEAR):
        for line in (expected - away, expected + away):
            if 0 <= line < len(page.lines) and _words(page, line) == words:
                return line
    return None


def _words(page: Page, line: int) -> str:
    return "".join(run.text for run in page.lines[line])
