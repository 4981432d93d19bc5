"""Which items of a brief belong together: a figure, its claims, its sources, the events and judgments that name it."""

from collections.abc import Iterable

from briefing.model.brief import Brief
from briefing.model.records import Cite


class Relations:
    """Neighbours of every item, in both directions."""

    def __init__(self, brief: Brief) -> None:
        self._near: dict[str, dict[str, None]] = {}
        self._owner: dict[str, str] = {}
        for figure in brief.figures:
            for claim in figure.claims:
                self._owner[claim.id] = figure.id
                self._cite(figure.id, claim.sources)
                self._cite(claim.id, claim.sources)
        for event in brief.timeline:
            self._cite(event.id, event.sources)
            for date in event.dates:
                self._cite(event.id, date.sources)
            self._name(event.id, event.figures)
        for judgment in brief.judgments:
            self._cite(judgment.id, judgment.sources)
            self._name(judgment.id, (*judgment.figures, *judgment.events))
        for source in brief.sources:
            self._name(source.id, (*source.derived_from, source.via))

    def of(self, key: str) -> tuple[str, ...]:
        """Return what belongs to an item, itself left out."""
        return tuple(self._near.get(key, ()))

    def whole(self, key: str) -> tuple[str, ...]:
        """Return the item, and the figure that it is a claim of."""
        owner = self._owner.get(key)
        return (key, owner) if owner else (key,)

    def _cite(self, key: str, cites: Iterable[Cite]) -> None:
        self._name(key, (cite.source for cite in cites))

    def _name(self, key: str, others: Iterable[str]) -> None:
        for other in others:
            if other and other != key:
                self._near.setdefault(key, {})[other] = None
                self._near.setdefault(other, {})[key] = None
                owner = self._owner.get(other)
                if owner and owner != key:
                    self._near[key][owner] = None
                    self._near.setdefault(owner, {})[key] = None
