"""Search in laid-out pages: what stands on them as running text, where words are found in it, and on which cells.

It knows no screen: pages go in, places come out.
"""

from briefing.layout.find.hits import Hits, Place
from briefing.layout.find.index import PageIndex
from briefing.layout.find.search import Search, Spot
from briefing.layout.find.unseen import unseen_texts
from briefing.layout.find.within import hit_within

__all__ = ["Hits", "PageIndex", "Place", "Search", "Spot", "hit_within", "unseen_texts"]
