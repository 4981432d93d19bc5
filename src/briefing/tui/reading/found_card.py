"""The card of an item in whose text something was found that its pane does not show."""

from typing import TYPE_CHECKING

from briefing.language.folding import Query
from briefing.layout.find import Hits, PageIndex, Place, hit_within
from briefing.layout.line import Page
from briefing.tui.panes.decoration import PLAIN, Decoration
from briefing.tui.reading.marking import marking
from briefing.tui.screens.above import Above

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader


class FoundCard(Above):
    """Shows the item whole, at the hit, with all hits on it marked."""

    def __init__(self, reader: "Reader", query: Query, place: Place) -> None:
        title = reader.title(reader.way.pane_of(place.item))
        super().__init__(
            title, lambda width: reader.cards.item_page(place.item, width), reader.cards.half, item=place.item
        )
        self._query = query
        self._place = place
        self._page: Page | None = None
        self._hits: Hits | None = None
        self._current: int | None = None

    def settle(self, width: int, height: int) -> None:
        """Lay the card out, and go to the hit when it is first shown."""
        super().settle(width, height)
        if self._page is self.view.page:
            return
        first, self._page = self._page is None, self.view.page
        index = PageIndex(self.view.page, lambda _item: ())
        while index.step():
            pass
        self._hits = Hits(index, self._query)
        self._current = hit_within(self._hits, self._place)
        if first and self._current is not None:
            self.view.to_line(self._hits.place(self._current).line)

    def decoration(self) -> Decoration:
        """Mark the hits."""
        return PLAIN if self._hits is None else marking(self._hits, self.view, self._current)
