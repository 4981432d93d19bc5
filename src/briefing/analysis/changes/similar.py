"""Which of the things that are gone came back in other words: pairs by what they have in common, in bounded time."""

from collections.abc import Sequence

Features = frozenset[str]
"""What something is known by: its words, and its other values by name."""

_COMMONEST = 32
"""A feature that more things share says little, and is not followed."""
_MOST_STEPS = 200_000
"""After so many steps no further pairs are looked for."""
_ALL_WITH_ALL = 400
"""Up to so many pairs every one is looked at, whatever they share."""


def pair_similar(old: Sequence[Features], new: Sequence[Features], least: float = 0.4) -> list[tuple[int, int]]:
    """Return pairs of indexes of what is alike, the likest first chosen, each at most once, in the order of the old.

    The likeness of two is how many features they share, twice, by how many they have (Dice); it is at least `least`.
    """
    if not old or not new:
        return []
    found = [
        (-_likeness(old[one], new[other]), abs(one * len(new) - other * len(old)), one, other)
        for one, other in _candidates(old, new)
    ]
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for likeness, _, one, other in sorted(found):
        if -likeness < least:
            break
        if one not in taken_old and other not in taken_new:
            taken_old.add(one)
            taken_new.add(other)
            pairs.append((one, other))
    return sorted(pairs)


def _likeness(one: Features, other: Features) -> float:
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 1.0


def _candidates(old: Sequence[Features], new: Sequence[Features]) -> set[tuple[int, int]]:
    """Return the pairs that share something which not many have."""
    if len(old) * len(new) <= _ALL_WITH_ALL:
        return {(one, other) for one in range(len(old)) for other in range(len(new))}
    places: dict[str, list[int]] = {}
    for other, features in enumerate(new):
        for feature in features:
            places.setdefault(feature, []).append(other)
    found: set[tuple[int, int]] = set()
    steps = 0
    for one, features in enumerate(old):
        for feature in features:
            there = places.get(feature, ())
            if len(there) <= _COMMONEST:
                steps += 1 + len(there)
                found.update([(one, other) for other in there])
        if steps > _MOST_STEPS:
            break
    return found
