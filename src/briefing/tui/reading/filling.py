"""Long lists of records: their start is on the screen at once, the rest is laid out while nobody waits for it."""

import asyncio
from typing import TYPE_CHECKING

from briefing.clock import monotonic
from briefing.tui.arrange import Pane
from briefing.tui.panes.view import View
from briefing.tui.reading.part import Part

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader

_CALM = 0.05
"""Seconds after a picture before the rest is laid out: what is waited for comes first."""
_SLICE = 0.004
"""Seconds of laying out that a key may have to wait for."""
_PAUSE = 0.005
"""Seconds between two slices."""
_STEP = 12
"""Lines that are laid out at a time."""


class Filling(Part):
    """Completes such pages: a little at a time, and at once where the reader does anything."""

    def __init__(self, reader: "Reader") -> None:
        super().__init__(reader)
        self._started: set[Pane] = set()
        """Panes whose start has been on the screen."""
        self._timer: asyncio.TimerHandle | None = None

    def opened(self) -> None:
        """Begin with the pages of another edition."""
        self.left()
        self._started.clear()

    def left(self) -> None:
        """Lay out nothing more."""
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def typed(self, key: str, character: str | None) -> bool:
        """Complete all pages before anything moves on them."""
        del key, character
        for pane in tuple(self._started):
            self._complete(pane)
        return False

    def settled(self, pane: Pane, view: View) -> None:
        """Leave it at the start for the first picture, unless a place further down may be on the way to."""
        del view
        pages = self.reader.pages
        if pages is None:
            return
        if pages.rest(pane) is not None:
            if pane in self._started or self.reader.way.is_under_way:
                self._complete(pane)
            else:
                self._started.add(pane)
        if self._timer is None and (self._started or pages.card_rest):
            self._timer = asyncio.get_running_loop().call_later(_CALM, self._fill)

    def _complete(self, pane: Pane) -> None:
        page = self.reader.pages.finish(pane) if self.reader.pages else None
        view = self.reader.views[pane]
        if page and page.width == view.page.width:
            view.grow(page)
        self._started.discard(pane)

    def _fill(self) -> None:
        self._timer = None
        pages = self.reader.pages
        pane = next((pane for pane in Pane if pane in self._started), None)
        growing = (pages.rest(pane) if pane else pages.card_rest) if pages else None
        end = monotonic() + _SLICE
        while growing and not growing.complete and monotonic() < end:
            growing.fill(growing.height + _STEP)
        if growing and not growing.complete:
            self._timer = asyncio.get_running_loop().call_later(_PAUSE, self._fill)
            return
        stage = self.reader.host.stage
        if pane:
            self._complete(pane)
        elif growing and stage.above:
            stage.above.refresh()
        if growing:
            stage.redraw()
