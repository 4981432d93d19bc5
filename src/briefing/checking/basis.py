"""What a statement rests on in the end: the sources below it, and how many origins these have."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefing.analysis.reliance import rests_on
from briefing.model.brief import Item

_MOST_STEPS = 500_000
"""So many items are followed for one brief; no honest one comes near."""


class Basis(NamedTuple):
    """The sources below a statement."""

    sources: tuple[str, ...] = ()
    """Each once, in the order in which they are met."""
    origins: tuple[str, ...] = ()
    """What these are after following `derived_from`, each once."""


class Bases:
    """Finds what is below the items of one brief."""

    def __init__(self, items: Mapping[str, Item], origins: Mapping[str, tuple[str, ...]]) -> None:
        """Take the items by id, and the origins of each source."""
        self._items = items
        self._origins = origins
        self._steps = 0

    def of(self, ids: Iterable[str]) -> Basis:
        """Return what is below items: their sources, those of the figures and events that they name, and so on."""
        reached: dict[str, None] = {}
        waiting = list(ids)[::-1]
        while waiting:
            id_ = waiting.pop()
            if id_ in reached or id_ not in self._items:
                continue
            self._steps += 1
            if self._steps > _MOST_STEPS:
                return Basis()
            reached[id_] = None
            waiting.extend(reversed(rests_on(self._items[id_])))
        sources = tuple(id_ for id_ in reached if id_ in self._origins)
        return Basis(sources, tuple(dict.fromkeys(origin for id_ in sources for origin in self._origins[id_])))
