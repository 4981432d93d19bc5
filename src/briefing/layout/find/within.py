"""The place on an item's card of a hit in a text of the item."""

from bisect import bisect_left

from briefing.language.folding import Query, fold
from briefing.layout.find.hits import Hits, Place

_AROUND = (48, 16, 0)
"""Characters around the hit by which it is known, fewer where more of them are broken up on the card."""


def hit_within(hits: Hits, place: Place) -> int | None:
    """Return the number of the hit on a card that is the one at `place`; None where the card does not show it."""
    for around in _AROUND:
        low = max(0, place.start - around)
        known = Query(place.words[low : place.end + around])
        lead = len(fold(place.words[low : place.start]).lstrip(" "))
        for at, block in enumerate(hits.index.blocks):
            spans = known.spans(block.text)
            if spans:
                own = hits.spans_of(at)
                number = bisect_left(own, spans[0][0] + lead, key=lambda span: span[0])
                if own:
                    return hits.before(at) + min(number, len(own) - 1)
    return None
