"""What changed in block Markdown, passage by passage, each with its words."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.analysis.changes import BlockChange, Kind
from briefing.analysis.changes.align import Run, align
from briefing.analysis.changes.meaning import inline_key
from briefing.analysis.changes.passages import Passage, passages
from briefing.analysis.changes.similar import pair_similar
from briefing.layout.changes.marks import Sides
from briefing.layout.line import Face
from briefing.layout.pieces import Pieces, piece
from briefing.layout.rich_text import rich_pieces
from briefing.model.blocks import Block
from briefing.themes.roles import Role

_LEAST = 0.4
_SHOWN = 2
"""So many passages that are the same are shown between two that changed; more are counted."""


class Told(NamedTuple):
    """A passage of a text and what became of it."""

    kind: Kind
    words: Pieces
    number: int = 1
    """How many blocks or, within a block, lines these are that are the same; then there may be no words."""
    within: bool = False
    """Whether it stands within a block that changed."""


def told_blocks(sides: Sides, changes: Iterable[BlockChange]) -> Iterator[tuple[Told, ...]]:
    """Yield what there is to tell of each block, those that are the same counted."""
    for change in changes:
        if change.kind is Kind.SAME:
            yield (Told(Kind.SAME, (), change.length),)
        elif change.kind is Kind.CHANGED and change.old and change.new:
            yield tuple(_changed(sides, change.old, change.new))
        elif change.new is not None:
            yield tuple(_one(sides, change.kind, passage) for passage in passages(change.new))
        elif change.old is not None:
            yield tuple(_one(sides, change.kind, passage) for passage in passages(change.old))


def _changed(sides: Sides, old: Block, new: Block) -> Iterator[Told]:
    before, after = passages(old), passages(new)
    keys = [
        [(mark, inline_key(inlines, names)) for mark, inlines in side]
        for side, names in ((before, {}), (after, sides.names))
    ]
    old_at = new_at = 0
    for run in (*align(keys[0], keys[1]), Run(len(before), len(after), 0)):
        yield from _between(sides, before[old_at : run.old_at], after[new_at : run.new_at])
        old_at, new_at = run.old_at + run.length, run.new_at + run.length
        if run.length > _SHOWN:
            yield Told(Kind.SAME, (), run.length, within=True)
        else:
            yield from (_one(sides, Kind.SAME, passage) for passage in after[run.new_at : new_at])


def _between(sides: Sides, before: tuple[Passage, ...], after: tuple[Passage, ...]) -> Iterator[Told]:
    """Yield passages of which none is the same: pairs that are alike word by word, the others as gone or new."""
    features = [
        [frozenset(inline_key(part.inlines, {}).casefold().split()) for part in side] for side in (before, after)
    ]
    partner = {other: one for one, other in pair_similar(features[0], features[1], _LEAST)}
    # What is gone comes before what is new in its place: up to the next that is alike.
    stops = [len(before)] * (len(after) + 1)
    for at in range(len(after) - 1, -1, -1):
        stops[at] = partner.get(at, stops[at + 1])
    done = 0
    for at, passage in enumerate(after):
        one = partner.get(at)
        stop = max(done, stops[at])
        yield from (_one(sides, Kind.GONE, before[old]) for old in range(done, stop) if old not in partner.values())
        done = stop
        if one is None:
            yield _one(sides, Kind.NEW, passage)
        else:
            mark = _mark(before[one], passage)
            yield Told(Kind.CHANGED, (*mark, *sides.compared(before[one].inlines, passage.inlines)), within=True)
    yield from (_one(sides, Kind.GONE, before[old]) for old in range(done, len(before)) if old not in partner.values())


def _mark(old: Passage, new: Passage) -> Pieces:
    if old.mark == new.mark:
        return (piece(new.mark, Role.MUTED),) if new.mark else ()
    return (piece(f"{old.mark.strip() or '¶'} → {new.mark.strip() or '¶'} ", Role.CHANGED),)


def _one(sides: Sides, kind: Kind, passage: Passage) -> Told:
    """Return a passage that is all new, gone or as it was."""
    setting = sides.old if kind is Kind.GONE else sides.new
    pieces = (*((piece(passage.mark, Role.MUTED),) if passage.mark else ()), *rich_pieces(setting, passage.inlines))
    if kind is Kind.GONE:
        pieces = tuple(p._replace(role=Role.REMOVED, face=p.face | Face.STRIKE, target=None) for p in pieces)
    elif kind is Kind.NEW:
        pieces = tuple(p._replace(role=Role.ADDED if p.role is Role.TEXT else p.role) for p in pieces)
    return Told(kind, pieces)
