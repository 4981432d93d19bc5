"""Which item of the new state is which of the old."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, NamedTuple, TypeVar

from briefing.analysis.changes.fields import content_of, has_own_id
from briefing.analysis.changes.similar import Features, pair_similar
from briefing.model.brief import Item
from briefing.model.records import Claim

_Item = TypeVar("_Item", bound=Item)
_LEAST_CLAIM = 0.3
"""Claims have few features, and stand among few others."""


class Matched(NamedTuple, Generic[_Item]):
    """The items of a list, paired."""

    both: tuple[tuple[_Item, _Item], ...]
    """In the order of the new."""
    new: tuple[_Item, ...]
    gone: tuple[_Item, ...]


def match(old: Sequence[_Item], new: Sequence[_Item]) -> Matched[_Item]:
    """Pair the items of a list.

    Items are the same that have the same id, if one of the two was given it; then those that say the same; then those
    that are alike, if one of them has an id that was made from its words; then those whose made ids are the same. The
    made id of a claim is its position and does not count; but a figure's only claim stays that.
    """
    pairing = _Pairing(old, new)
    pairing.by_key(lambda item: item.id, lambda one, other: has_own_id(one) or has_own_id(other))
    pairing.by_key(_identity, _any)
    pairing.by_key(_content, _any)
    pairing.by_likeness()
    if not any(isinstance(item, Claim) for item in (*old[:1], *new[:1])):
        pairing.by_key(lambda item: item.id, _any)
    elif len(old) == len(new) == 1:
        pairing.by_key(lambda _: "", _one_is_made)
    return pairing.result()


class _Pairing(Generic[_Item]):
    def __init__(self, old: Sequence[_Item], new: Sequence[_Item]) -> None:
        self._old = old
        self._new = new
        self._pairs: dict[int, int] = {}
        """The index of the old for each index of the new."""
        self._left_old = list(range(len(old)))
        self._left_new = list(range(len(new)))

    def by_key(self, key: Callable[[Item], Hashable], may: Callable[[Item, Item], bool]) -> None:
        """Pair what has the same key, in order."""
        if not self._left_old or not self._left_new:
            return
        places: dict[Hashable, list[int]] = {}
        for at in reversed(self._left_old):
            places.setdefault(key(self._old[at]), []).append(at)
        for at in self._left_new:
            there = places.get(key(self._new[at]))
            if there and may(self._old[there[-1]], self._new[at]):
                self._pairs[at] = there.pop()
        self._forget()

    def by_likeness(self) -> None:
        """Pair what is alike; two with ids of their own are two."""
        if not self._left_old or not self._left_new:
            return
        old = [_features(self._old[at]) for at in self._left_old]
        new = [_features(self._new[at]) for at in self._left_new]
        least = _LEAST_CLAIM if isinstance(self._old[0], Claim) else 0.4
        for one, other in pair_similar(old, new, least):
            before, after = self._left_old[one], self._left_new[other]
            if _one_is_made(self._old[before], self._new[after]):
                self._pairs[after] = before
        self._forget()

    def result(self) -> Matched[_Item]:
        return Matched(
            tuple((self._old[self._pairs[at]], self._new[at]) for at in sorted(self._pairs)),
            tuple(self._new[at] for at in self._left_new),
            tuple(self._old[at] for at in self._left_old),
        )

    def _forget(self) -> None:
        taken = set(self._pairs.values())
        self._left_old = [at for at in self._left_old if at not in taken]
        self._left_new = [at for at in self._left_new if at not in self._pairs]


def _any(_one: Item, _other: Item) -> bool:
    return True


def _one_is_made(one: Item, other: Item) -> bool:
    return not (has_own_id(one) and has_own_id(other))


def _content(item: Item) -> Hashable:
    content = content_of(item, {})
    # What a claim is part of is called by its position.
    content.pop("part_of", None)
    return tuple(content.items())


def _identity(item: Item) -> Hashable:
    return item.id, _content(item)


def _features(item: Item) -> Features:
    """Return the words of an item, and its other values by name."""
    found: set[str] = set()
    for name, key in content_of(item, {}).items():
        for part in key if isinstance(key, tuple) and name not in {"value", "extra", "unknown"} else (key,):
            if isinstance(part, str) and " " in part:
                found.update(part.casefold().split())
            else:
                found.add(f"{name}={part}")
    return frozenset(found)
