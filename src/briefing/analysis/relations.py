"""Which items of a brief belong together: a figure, its claims, its sources, the events and judgments that name it."""

from collections.abc import Iterable

from briefing.model.brief import Brief
from briefing.model.inline import Citation, Inline, Reference, RichText
from briefing.model.records import Cite, Claim, Event, Figure, Gap, Judgment
from briefing.model.walk import walk_inline, walk_inlines


class Relations:
    """Neighbours of every item, in both directions: by what its fields name, and what its words cite or refer to."""

    def __init__(self, brief: Brief) -> None:
        self._near: dict[str, dict[str, None]] = {}
        self._owner = {claim.id: figure.id for figure in brief.figures for claim in figure.claims}
        self._claims = {figure.id: tuple(claim.id for claim in figure.claims) for figure in brief.figures}
        for figure in brief.figures:
            self._say(figure.id, figure.label, figure.common.note)
            for claim in figure.claims:
                self._claim(figure, claim)
        for event in brief.timeline:
            self._event(event)
        for judgment in brief.judgments:
            self._judgment(judgment)
        for gap in brief.gaps:
            self._gap(gap)
        for source in brief.sources:
            self._name(source.id, (*source.derived_from, source.via))

    def of(self, key: str) -> tuple[str, ...]:
        """Return what belongs to an item, itself left out."""
        return tuple(self._near.get(key, ()))

    def whole(self, key: str) -> tuple[str, ...]:
        """Return the item, and the figure that it is a claim of."""
        owner = self._owner.get(key)
        return (key, owner) if owner else (key,)

    def parts(self, key: str) -> tuple[str, ...]:
        """Return the item, the figure that it is a claim of, and the claims that it has itself."""
        return (*self.whole(key), *self._claims.get(key, ()))

    def _claim(self, figure: Figure, claim: Claim) -> None:
        for key in (figure.id, claim.id):
            self._cite(key, claim.sources)
            self._say(key, claim.text, claim.because, claim.common.note)

    def _event(self, event: Event) -> None:
        self._cite(event.id, event.sources)
        for date in event.dates:
            self._cite(event.id, date.sources)
        self._name(event.id, event.figures)
        self._say(event.id, event.what, event.common.note)
        self._words(event.id, walk_inlines(event.detail.blocks))

    def _judgment(self, judgment: Judgment) -> None:
        self._cite(judgment.id, judgment.sources)
        self._name(judgment.id, (*judgment.figures, *judgment.events))
        self._say(judgment.id, judgment.text, *judgment.indicators, judgment.common.note)

    def _gap(self, gap: Gap) -> None:
        self._say(gap.id, gap.text, *gap.indicators, gap.common.note)

    def _say(self, key: str, *texts: RichText) -> None:
        for text in texts:
            if text:
                self._words(key, walk_inline(text.inlines))

    def _words(self, key: str, inlines: Iterable[Inline]) -> None:
        for node in inlines:
            if isinstance(node, Citation):
                self._name(key, (cited.key for cited in node.keys))
            elif isinstance(node, Reference) and not node.brief:
                self._name(key, (node.target,))

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
