"""The texts of the panes for search, read in slices between keys."""

from asyncio import TimerHandle, get_running_loop
from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.clock import monotonic
from briefing.layout.find import PageIndex, unseen_texts
from briefing.layout.line import Page
from briefing.layout.timeline import is_strip
from briefing.tui.arrange import PANES, Pane

if TYPE_CHECKING:
    from briefing.tui.panes.view import View
    from briefing.tui.reading.reader import Reader

_TURN = 0.004
"""Seconds that one slice may take."""
_PAUSE = 0.002
"""Seconds between two."""
_REST = 0.02
"""Seconds after a key."""


class Texts:
    """An index for each pane, of the page that its view has. Panes out of sight are laid out for it."""

    def __init__(self, reader: "Reader", changed: Callable[[], None]) -> None:
        self._reader = reader
        self._changed = changed
        self._timer: TimerHandle | None = None
        self._elsewhere = True
        """Whether a pane may still have to be laid out, or the end of one."""
        self.indexes: list[PageIndex] = []
        """In the order of the panes."""
        self.refresh()

    @property
    def complete(self) -> bool:
        """Whether all that there is has been read."""
        return not self._elsewhere and self._reader.edition.complete and all(index.complete for index in self.indexes)

    @property
    def busy(self) -> bool:
        """Whether more will be read soon."""
        return self._timer is not None

    def refresh(self) -> bool:
        """Take note of pages that have come or grown; return whether one is not what it was."""
        before = self.indexes
        self.indexes = [self._index(at, self._reader.views[pane]) for at, pane in enumerate(PANES)]
        replaced = len(before) != len(self.indexes) or any(map(_is_other, before, self.indexes))
        if replaced:
            self._elsewhere = True
        if self._elsewhere or not all(index.complete for index in self.indexes):
            self._go_on()
        return replaced

    def _index(self, at: int, view: "View") -> PageIndex:
        known = self.indexes[at] if at < len(self.indexes) else None
        if known is not None:
            if known.page is view.page:
                return known
            if _goes_on(known.page, view.page):
                known.grow(view.page)
                return known
        readable = PANES[at] is not Pane.TIMELINE or not is_strip(view.rows + len(view.head))
        return PageIndex(view.page, self._unseen, readable=readable)

    def _unseen(self, id: str) -> tuple[str, ...]:
        pages = self._reader.pages
        return unseen_texts(pages.setting.items.get(id)) if pages else ()

    def rest(self) -> None:
        """Leave the time to what a key has to draw."""
        if self._timer:
            self._timer.cancel()
            self._timer = get_running_loop().call_later(_REST, self._slice)

    def stop(self) -> None:
        """Read no further."""
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _go_on(self) -> None:
        if self._timer is None:
            self._timer = get_running_loop().call_later(_PAUSE, self._slice)

    def _slice(self) -> None:
        """Read for one turn, what is in sight first."""
        self._timer = None
        end = monotonic() + _TURN
        for index in self.indexes:
            while not index.complete:
                index.step()
                if monotonic() > end:
                    self._go_on()
                    self._changed()
                    return
        if self._elsewhere:
            self._elsewhere = any(self._lay_out(pane, end) for pane in PANES)
            self.refresh()
        self._changed()

    def _lay_out(self, pane: Pane, until: float) -> bool:
        """Lay out some more of a pane; return whether that changed it, or there is still more."""
        reader = self._reader
        return reader.lay_out(pane) or (reader.pages is not None and reader.pages.grow(pane, reader.views[pane], until))


def _is_other(before: PageIndex, now: PageIndex) -> bool:
    return before is not now


def _goes_on(before: Page, now: Page) -> bool:
    """Return whether a page begins with the very lines of another."""
    known = len(before.lines)
    if before.width != now.width or not 0 < known <= len(now.lines):
        return False
    return now.lines[0] is before.lines[0] and now.lines[known - 1] is before.lines[-1]
