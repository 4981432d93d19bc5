"""Where a brief was left, and that it was read: noted when the reader leaves it, gone back to when they return."""

from typing import TYPE_CHECKING

from briefing.layout.line import ToItem
from briefing.tui.arrange import Pane
from briefing.tui.panes.view import View
from briefing.tui.reading.part import Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.library.own.values import Place, Position
    from briefing.tui.reading.reader import Reader


class Remember(Part):
    """Brings the reader back to the place, unless they have gone on to another by then."""

    def __init__(self, reader: "Reader") -> None:
        super().__init__(reader)
        self._brief = ""
        self._digest = ""
        self._places: Mapping[str, Place] = {}
        """Where the cursor is still to be put, by pane."""
        self._before: Mapping[str, Place] = {}
        """Where it was when the brief was left the last time."""
        self._returned = False
        self._touched = False

    def opened(self) -> None:
        """Go back to where the brief was left, the first time; note which content of it is being read, each time."""
        if self.reader.brief:
            self._digest = ""
            self.reader.host.own.when_ready(self._ready)

    def _ready(self) -> None:
        reader = self.reader
        own, brief = reader.host.own, reader.brief
        if brief is None or own.layer is None or own.texts is None:
            return
        from briefing.library.own.identity import brief_key  # noqa: PLC0415 - after the first picture

        texts, path = own.texts, reader.path
        self._brief = brief_key(path, brief.id if "id" in brief.spans else "")
        if not self._brief:
            return
        self._return()
        own.beside(lambda: texts.keep_readable(path), self._take)

    def _take(self, digest: object) -> None:
        self._digest = str(digest)

    # Coming back

    def _return(self) -> None:
        reader = self.reader
        layer, first = reader.host.own.layer, not self._returned
        self._returned = True
        position = layer.position(self._brief) if layer and first else None
        if position is None or self._touched or reader.way.is_under_way:
            return
        pane = next((pane for pane in Pane if pane == position.pane), None)
        if pane is None:
            return
        reader.zoomed = position.zoomed
        reader.activate(pane)
        self._places = self._before = dict(position.places)
        for each, view in reader.views.items():
            if view.page.lines:
                self.settled(each, view)
        place = position.places.get(pane)
        if place and pane is not Pane.SUMMARY and reader.cards.is_item(place.item):
            # The timeline moves its window to what is on the way.
            reader.way.want(ToItem(place.item))

    def settled(self, pane: Pane, view: View) -> None:
        """Put the cursor of a pane where it was, as soon as there is such a place."""
        place = self._places.get(pane)
        if place is None:
            return
        found = next((one for one in view.page.placed if one.id == place.item and one.id), None)
        pages = self.reader.pages
        coming = pages is not None and (not pages.complete if pane is Pane.SUMMARY else pages.rest(pane) is not None)
        if found is None and coming:
            return
        self._places = {name: each for name, each in self._places.items() if name != pane}
        if found is None:
            view.to_line(round(place.share * len(view.page.lines)))
        elif view.by_item:
            view.to_item(found.id)
        else:
            view.to_line(found.first + min(place.lines_in, found.last - found.first))

    def moved(self) -> None:
        """Leave the cursor to the reader from now on; a pane that was not shown yet still starts where it was left."""
        self._touched = True
        if self._places and self.reader.view.page.lines:
            self._places = {pane: place for pane, place in self._places.items() if pane != self.reader.active}

    # Leaving

    def left(self) -> None:
        """Note where the reader is, and what they have read."""
        own = self.reader.host.own
        if not self._brief or own.texts is None:
            return
        digest = self._digest or own.texts.keep_readable(self.reader.path)
        position, brief = self._position(), self._brief
        own.keep(lambda layer: layer.leave(brief, position, digest), unasked=True)

    def _position(self) -> "Position":
        from briefing.library.own.values import Place, Position  # noqa: PLC0415 - it is there by now

        places = {
            pane.value: Place(*view.anchor())
            for pane, view in self.reader.views.items()
            if view.page.lines and view.visited
        }
        # A pane that was not looked at this time is where it was.
        return Position(self.reader.active.value, self.reader.zoomed, {**self._before, **places})
