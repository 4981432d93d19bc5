"""Packs what is drawn into as few lanes as it takes, so that nothing overlaps."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

Stretch: TypeAlias = tuple[int, int]
"""Cells from the first to the one after the last."""
Forms: TypeAlias = Sequence[Sequence[Stretch]]
"""The ways in which one thing can be drawn, in groups, the best first; the last is that without a word."""


class Laid(NamedTuple):
    """Where a thing came to lie and in which of its forms."""

    lane: int
    group: int
    form: int


def pack(things: Sequence[Forms], most: int, *, shorten: bool = True) -> list[Laid | None]:
    """Return a place for each thing in at most `most` lanes, None for those that found none.

    They are laid in their order, each in its best form that fits. Where room is short and `shorten` is set, all of them
    start with a shorter form, if so more of them are shown.
    """
    groups = max((len(forms) for forms in things), default=0)
    best: list[Laid | None] = [None] * len(things)
    for least in range(groups if shorten else min(groups, 1)):
        found = _pack(things, most, least)
        if all(laid is not None and laid.group == least for laid in found):
            return found
        if not least or _lack(found, groups) < _lack(best, groups):
            best = found
    return best


def _lack(found: Sequence[Laid | None], groups: int) -> tuple[int, int]:
    """Return how much is missing: things without a place, then things without a word or letter."""
    return sum(laid is None for laid in found), sum(laid is not None and laid.group == groups - 1 for laid in found)


def _pack(things: Sequence[Forms], most: int, least: int) -> list[Laid | None]:
    lanes: list[int] = []
    return [_place(forms, lanes, most, least) for forms in things]


def _place(forms: Forms, lanes: list[int], most: int, least: int) -> Laid | None:
    """Put one thing into the first lane with room; lanes are the bits of their taken cells."""
    for group in range(least, len(forms)):
        for lane in range(min(len(lanes) + 1, most)):
            for form, (start, end) in enumerate(forms[group]):
                # One cell stays free on either side.
                wanted = ((1 << (end - start + 2)) - 1) << start
                if lane == len(lanes):
                    lanes.append(0)
                if not lanes[lane] & wanted:
                    lanes[lane] |= ((1 << (end - start)) - 1) << (start + 1)
                    return Laid(lane, group, form)
    return None
