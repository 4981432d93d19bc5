"""Which parts of two sequences are the same, in order, in bounded time."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

_MOST_LOOKS = 6_000_000
"""How many parts are looked at in all, those of a stretch again when it is parted; what is left then is taken for
different. Lines of a megabyte need two million."""
_MOST_STEPS = 2_000_000
"""The work that the exact comparison of two stretches may be, and of all of them together; what is more is taken for
different. A step takes some 50 ns."""


class Run(NamedTuple):
    """A stretch that is the same in both."""

    old_at: int
    new_at: int
    length: int


def align(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Run]:
    """Return the runs that are the same, each after the one before it in both; as many as can be found in bounded time.

    What is equal at both ends comes first, then what each has once (patience), then, between those, the longest common
    stretches, where that is not too much work.
    """
    found: list[Run] = []
    looks, steps = _MOST_LOOKS, _MOST_STEPS
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        old_start, old_end, new_start, new_end = waiting.pop()
        head, tail = _ends(old, new, (old_start, old_end, new_start, new_end))
        found += (Run(old_start, new_start, head), Run(old_end - tail, new_end - tail, tail))
        old_start, new_start = old_start + head, new_start + head
        old_end, new_end = old_end - tail, new_end - tail
        looks -= old_end - old_start + new_end - new_start
        if old_start == old_end or new_start == new_end or looks < 0:
            continue
        before, after = old[old_start:old_end], new[new_start:new_end]
        anchors = _anchors(before, after)
        if anchors:
            last = (old_start, new_start)
            for one, other in anchors:
                found.append(Run(old_start + one, new_start + other, 1))
                waiting.append((last[0], old_start + one, last[1], new_start + other))
                last = (old_start + one + 1, new_start + other + 1)
            waiting.append((last[0], old_end, last[1], new_end))
            continue
        work = _work(before, after)
        if work <= steps:
            steps -= work
            found += (
                Run(old_start + run.old_at, new_start + run.new_at, run.length) for run in _longest(before, after)
            )
    return list(_joined(sorted(run for run in found if run.length)))


def _ends(old: Sequence[Hashable], new: Sequence[Hashable], stretch: tuple[int, int, int, int]) -> tuple[int, int]:
    """Return how much of a stretch of both is the same at its start and at its end."""
    old_start, old_end, new_start, new_end = stretch
    shorter = min(old_end - old_start, new_end - new_start)
    head = 0
    while head < shorter and old[old_start + head] == new[new_start + head]:
        head += 1
    tail = 0
    while head + tail < shorter and old[old_end - tail - 1] == new[new_end - tail - 1]:
        tail += 1
    return head, tail


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the longest rising row of what each of the two has exactly once."""
    once_old, once_new = Counter(old), Counter(new)
    places = {part: at for at, part in enumerate(old) if once_old[part] == 1 and once_new[part] == 1}
    pairs = [(places[part], at) for at, part in enumerate(new) if part in places]
    return _rising(pairs)


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest subsequence whose first numbers rise (patience sorting)."""
    from bisect import bisect_left  # noqa: PLC0415 - of use here alone

    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (first, _) in enumerate(pairs):
        pile = bisect_left(tops, first)
        before.append(ends[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(first)
            ends.append(at)
        else:
            tops[pile], ends[pile] = first, at
    row: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        row.append(pairs[at])
        at = before[at]
    return row[::-1]


def _work(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """Return how many steps the exact comparison may take: each common stretch may need a look at every equal pair."""
    counts = Counter(new)
    pairs = sum(count * counts[part] for part, count in Counter(old).items())
    return (pairs + len(old)) * min(len(old), len(new))


def _longest(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[Run]:
    from difflib import SequenceMatcher  # noqa: PLC0415 - 10 ms, where two stretches share nothing that is unique

    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        if block.size:
            yield Run(block.a, block.b, block.size)


def _joined(runs: list[Run]) -> Iterator[Run]:
    """Yield the runs, what follows one another in both as one."""
    last: Run | None = None
    for run in runs:
        if last and (last.old_at + last.length, last.new_at + last.length) == (run.old_at, run.new_at):
            last = last._replace(length=last.length + run.length)
        else:
            if last:
                yield last
            last = run
    if last:
        yield last
