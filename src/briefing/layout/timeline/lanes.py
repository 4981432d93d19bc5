"""Packs what is drawn into as few lanes as it takes, so that nothing overlaps."""

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple, Protocol, TypeAlias

Stretch: TypeAlias = tuple[int, int]
"""Cells from the first to the one after the last."""


_LEAST_ROOM = 3
"""Cells a thing below which there is no use in looking for a place for words."""


class Thing(Protocol):
    """What is to be laid, in one of its forms; these come in groups, the best first, and are made when asked for."""

    @property
    def bare(self) -> Stretch:
        """What every form holds, and all of the last one."""

    @property
    def groups(self) -> int:
        """How many groups of forms there are; the same for all that are packed together."""

    def forms(self, group: int) -> Sequence[Stretch]:
        """Return the forms of a group, the best first; none where it has none."""


class Laid(NamedTuple):
    """Where a thing came to lie and in which of its forms."""

    lane: int
    group: int
    form: int


class Packed(NamedTuple):
    """How things were laid."""

    places: tuple[Laid | None, ...]
    """For each thing its place, None for one that found none."""
    missing: int
    """How many found none."""
    wordless: int
    """How many stand in their last form."""


def pack(things: Sequence[Thing], most: int, width: int, *, shorten: bool = True) -> Packed:
    """Lay each thing in at most `most` lanes of `width` cells.

    They are laid in their order, each in its best form that fits. Where room is short and `shorten` is set, all of them
    start with a shorter form, if so more of them are shown.
    """
    groups = things[0].groups if things else 1
    bare = _pack(things, most, width, groups - 1 if shorten else 0, len(things))
    best = bare or Packed((), 0, 0)
    if not shorten or len(things) * _LEAST_ROOM > most * width:
        return best
    # What leaves out more than bare forms do is given up early.
    for least in range(groups - 1):
        found = _pack(things, most, width, least, best.missing)
        if found is None:
            continue
        if not found.missing and all(laid and laid.group == least for laid in found.places):
            return found
        if found[1:] < best[1:] or (best is bare and found[1:] == best[1:]):
            best = found
    return best


class _Lanes:
    """For each cell the lanes that are taken there, as bits; one cell stays free on either side of what is laid."""

    def __init__(self, most: int, width: int) -> None:
        self._all = (1 << most) - 1
        self._taken = [0] * (width + 2)
        """From one cell before the first to one after the last."""

    def lay(self, forms: Sequence[Stretch]) -> tuple[int, int] | None:
        """Take the first lane with room for one of the forms; return it with the form's number."""
        best = (self._all + 1, 0)
        for form, (start, end) in enumerate(forms):
            free = self._all & ~reduce(or_, self._taken[start : end + 2], 0)
            # The lowest free lane as a bit; 0 where there is none.
            best = min(best, (free & -free or self._all + 1, form))
        lane, form = best
        if lane > self._all:
            return None
        start, end = forms[form]
        for cell in range(start + 1, end + 1):
            self._taken[cell] |= lane
        return lane.bit_length() - 1, form

    def has_room(self, stretch: Stretch) -> bool:
        """Return whether some lane has room for a stretch."""
        start, end = stretch
        return reduce(or_, self._taken[start : end + 2], 0) != self._all


def _pack(things: Sequence[Thing], most: int, width: int, least: int, worst: int) -> Packed | None:
    """Lay the things, all from the group `least` on; None once more than `worst` find no place."""
    lanes = _Lanes(most, width)
    places: list[Laid | None] = []
    missing = wordless = 0
    for thing in things:
        laid = _place(thing, lanes, least) if lanes.has_room(thing.bare) else None
        places.append(laid)
        if laid is None:
            missing += 1
            if missing > worst:
                return None
        elif laid.group == thing.groups - 1:
            wordless += 1
    return Packed(tuple(places), missing, wordless)


def _place(thing: Thing, lanes: _Lanes, least: int) -> Laid | None:
    for group in range(least, thing.groups):
        found = lanes.lay(thing.forms(group))
        if found:
            return Laid(found[0], group, found[1])
    return None
