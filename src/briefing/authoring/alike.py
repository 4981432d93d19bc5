"""Lines that two texts have in common, told in about the time that it takes to read them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher
from typing import NamedTuple

_COMPARED = 10_000
"""So many pairs of lines are compared one by one; where more lie between two lines that are surely the same, lines are
held against each other one by one, from the first on or up to the last."""


class Run(NamedTuple):
    """Lines that stand in both texts, one after the other; indexes count from 0."""

    old: int
    new: int
    size: int


class Alike(SequenceMatcher[str]):
    """What `difflib` makes of runs, with those of `same_runs`."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        """Take the lines of both texts."""
        super().__init__()
        self._blocks = [*(Match(*run) for run in same_runs(old, new)), Match(len(old), len(new), 0)]

    def get_matching_blocks(self) -> list[Match]:
        """Return the runs, and the end of both texts."""
        return self._blocks


def same_runs(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """Return the runs of lines that are the same in both, in order; none of them follows directly on another."""
    found: list[Run] = []
    for run in _runs(old, new):
        last = found[-1] if found else None
        if last and (last.old + last.size, last.new + last.size) == (run.old, run.new):
            found[-1] = last._replace(size=last.size + run.size)
        elif run.size:
            found.append(run)
    return found


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    at_old = at_new = 0
    for anchor_old, anchor_new in (*_anchors(old, new), (len(old), len(new))):
        yield from _between(old, new, (at_old, anchor_old), (at_new, anchor_new))
        if anchor_old < len(old):
            yield Run(anchor_old, anchor_new, 1)
        at_old, at_new = anchor_old + 1, anchor_new + 1


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places of lines that each text has once, as many as stand in one order in both."""
    once = {line for line, count in Counter(old).items() if count == 1}
    once &= {line for line, count in Counter(new).items() if count == 1}
    place = {line: at for at, line in enumerate(new) if line in once}
    pairs = [(at, place[line]) for at, line in enumerate(old) if line in once]
    # The longest rising sequence, by the last of the best of each length.
    lasts: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_at, there) in enumerate(pairs):
        length = bisect_left(lasts, there)
        lasts[length : length + 1] = [there]
        ends[length : length + 1] = [number]
        before.append(ends[length - 1] if length else -1)
    found: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]


def _between(old: Sequence[str], new: Sequence[str], of_old: tuple[int, int], of_new: tuple[int, int]) -> Iterator[Run]:
    """Yield the runs between two anchors."""
    (start, end), (first, last) = of_old, of_new
    most = min(end - start, last - first)
    head = next((at for at in range(most) if old[start + at] != new[first + at]), most)
    tail = next((at for at in range(most - head) if old[end - 1 - at] != new[last - 1 - at]), most - head)
    yield Run(start, first, head)
    start, first, end, last = start + head, first + head, end - tail, last - tail
    if (end - start) * (last - first) <= _COMPARED:
        matcher = SequenceMatcher(None, old[start:end], new[first:last], autojunk=False)
        for each in matcher.get_matching_blocks():
            yield Run(start + each.a, first + each.b, each.size)
    else:
        most = min(end - start, last - first)
        ways = ((start, first), (end - most, last - most))
        yield from max((_in_step(old, new, *way, most) for way in ways), key=len)
    yield Run(end, last, tail)


def _in_step(old: Sequence[str], new: Sequence[str], at_old: int, at_new: int, size: int) -> list[Run]:
    """Return each line that is the same as the one in its place."""
    return [Run(at_old + at, at_new + at, 1) for at in range(size) if old[at_old + at] == new[at_new + at]]
