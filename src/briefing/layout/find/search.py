"""One query in several pages, one after the other."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.language.folding import Query
from briefing.layout.find.hits import Hits, Place
from briefing.layout.find.index import PageIndex


class Spot(NamedTuple):
    """A hit: on which page, and which of those there."""

    page: int
    number: int


class Search:
    """The hits of a query in pages, numbered from 0 through all of them in their order."""

    def __init__(self, indexes: Sequence[PageIndex], query: Query) -> None:
        self.query = query
        self.pages = [Hits(index, query) for index in indexes]

    @property
    def total(self) -> int:
        """How many there are in what has been read."""
        return sum(hits.total for hits in self.pages)

    def count(self) -> bool:
        """Count what has been read since; return whether that was anything."""
        fresh = [hits.count() for hits in self.pages]
        return any(fresh)

    def number_of(self, spot: Spot) -> int:
        """Return the number of a hit through all pages."""
        return sum(hits.total for hits in self.pages[: spot.page]) + spot.number

    def place(self, spot: Spot) -> Place:
        """Return where a hit is on its page."""
        return self.pages[spot.page].place(spot.number)

    def at(self, page: int, line: int) -> tuple[Spot | None, bool]:
        """Return the first hit on a line of a page or behind it, and whether that was found only from the start on."""
        return self._normal(page, self.pages[page].number_at(line))

    def step(self, spot: Spot, step: int) -> tuple[Spot | None, bool]:
        """Return the hit `step` behind another, and whether the search went over the end or the start for it."""
        return self._normal(spot.page, spot.number + step)

    def _normal(self, page: int, number: int) -> tuple[Spot | None, bool]:
        total = self.total
        if not total:
            return None, False
        whole = sum(hits.total for hits in self.pages[:page]) + number
        wrapped = not 0 <= whole < total
        whole %= total
        for index, hits in enumerate(self.pages):
            if whole < hits.total:
                return Spot(index, whole), wrapped
            whole -= hits.total
        return None, wrapped
