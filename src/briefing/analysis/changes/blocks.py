"""Two bodies of Markdown become the way from one to the other, block by block."""

from collections.abc import Iterator, Sequence

from briefing.analysis.changes.align import Run, align
from briefing.analysis.changes.meaning import NO_NAMES, Names, block_key
from briefing.analysis.changes.similar import Features, pair_similar
from briefing.analysis.changes.values import BlockChange, Kind
from briefing.model.blocks import Blocks

_LEAST = 0.4


def compare_blocks(old: Blocks, new: Blocks, names: Names = NO_NAMES) -> tuple[BlockChange, ...]:
    """Return the way from `old` to `new`, empty where they say the same; `names` are those of `meaning`.

    Equal blocks are found first; of the others those that stand elsewhere were moved, those of one kind that are alike
    were changed, wherever they stand, and the rest is new or gone.
    """
    before = [block_key(block, NO_NAMES) for block in old]
    after = [block_key(block, names) for block in new]
    if before == after:
        return ()
    runs = align(before, after)
    left_old = _left(len(old), [(run.old_at, run.length) for run in runs])
    left_new = _left(len(new), [(run.new_at, run.length) for run in runs])
    moved = _equal(before, after, left_old, left_new)
    from_there = set(moved.values())
    left_old = [at for at in left_old if at not in from_there]
    left_new = [at for at in left_new if at not in moved]
    changed = _alike(before, after, left_old, left_new)
    return tuple(_script(old, new, runs, moved, changed))


def _left(count: int, taken: Sequence[tuple[int, int]]) -> list[int]:
    """Return the indexes that no stretch covers."""
    covered = {at for start, size in taken for at in range(start, start + size)}
    return [at for at in range(count) if at not in covered]


def _equal(before: list[str], after: list[str], left_old: list[int], left_new: list[int]) -> dict[int, int]:
    """Return the old index for each new one of blocks that are equal."""
    places: dict[str, list[int]] = {}
    for at in reversed(left_old):
        places.setdefault(before[at], []).append(at)
    return {at: places[after[at]].pop() for at in left_new if places.get(after[at])}


def _alike(before: list[str], after: list[str], left_old: list[int], left_new: list[int]) -> dict[int, int]:
    """Return the old index for each new one of blocks of one kind that share words."""
    found: dict[int, int] = {}
    kinds_new = [_kind(after[at]) for at in left_new]
    for kind in dict.fromkeys(kinds_new):
        olds = [at for at in left_old if _kind(before[at]) == kind]
        news = [at for at, own in zip(left_new, kinds_new, strict=True) if own == kind]
        pairs = pair_similar([_words(before[at]) for at in olds], [_words(after[at]) for at in news], _LEAST)
        found |= {news[other]: olds[one] for one, other in pairs}
    return found


def _kind(key: str) -> str:
    return key[: key.find("\x03")]


def _words(key: str) -> Features:
    return frozenset(key[len(_kind(key)) :].split())


def _script(
    old: Blocks, new: Blocks, runs: list[Run], moved: dict[int, int], changed: dict[int, int]
) -> Iterator[BlockChange]:
    """Yield the steps in the order of the new blocks; what is gone comes where it stood."""
    taken = {*moved.values(), *changed.values()}
    old_at = new_at = 0
    for run in (*runs, Run(len(old), len(new), 0)):
        places = _in_place(changed, range(old_at, run.old_at), range(new_at, run.new_at))
        for place, stop in (*places, (run.new_at, run.old_at)):
            gone = (at for at in range(old_at, stop) if at not in taken)
            yield from (BlockChange(Kind.GONE, at, new_at, old=old[at]) for at in gone)
            for at in range(new_at, min(place + 1, run.new_at)):
                if at in moved:
                    yield BlockChange(Kind.MOVED, moved[at], at, new=new[at])
                elif at in changed:
                    yield BlockChange(Kind.CHANGED, changed[at], at, old=old[changed[at]], new=new[at])
                else:
                    yield BlockChange(Kind.NEW, stop, at, new=new[at])
            old_at, new_at = stop + 1, place + 1
        if run.length:
            yield BlockChange(Kind.SAME, run.old_at, run.new_at, run.length)
        old_at, new_at = run.old_at + run.length, run.new_at + run.length


def _in_place(changed: dict[int, int], olds: range, news: range) -> list[tuple[int, int]]:
    """Return the new and the old index of what changed between two runs without leaving its place among the others."""
    found: list[tuple[int, int]] = []
    least = olds.start
    for at in news:
        partner = changed.get(at, -1)
        if least <= partner < olds.stop:
            found.append((at, partner))
            least = partner + 1
    return found
