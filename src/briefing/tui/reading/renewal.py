"""Another edition of the brief that is shown: read in another process, and laid out aside, a little at a time."""

import asyncio
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from briefing.clock import monotonic
from briefing.loading.folder import Stamp
from briefing.loading.loaded import Loaded, Message, Outdated, Restart
from briefing.loading.process import start
from briefing.tui.arrange import Pane
from briefing.tui.feed import Feed
from briefing.tui.reading.edition import Edition

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader

_HEAD = 24_576
"""Characters of the summary that come at once: all of it, for most."""
_AGAIN = 0.05
"""Seconds after which a brief that is being written is read in whatever state it is."""
_SLICE = 0.004
"""Seconds of laying out that a key may have to wait for."""
_AT_ONCE = 0.012
"""Seconds that the first slice may take: a brief of the usual size is done in it."""
_PAUSE = 0.005
"""Seconds between two slices."""


class Renewal:
    """Makes the edition; `done` is called with it once, unless this is closed before."""

    def __init__(self, reader: "Reader", stamp: Stamp, done: Callable[[Edition], None]) -> None:
        """Begin with reading the state of the files that has this stamp."""
        self._reader = reader
        self._done = done
        self._edition = Edition()
        self._loop = asyncio.get_running_loop()
        self._timer: asyncio.TimerHandle | None = None
        self._slices: Iterator[None] | None = None
        self._feed = self._read(stamp)

    def close(self) -> None:
        """Stop; what was made is lost."""
        self._feed.close()
        if self._timer:
            self._timer.cancel()

    def _read(self, stamp: Stamp | None) -> Feed:
        self._edition.stamp = stamp
        loading = start(self._reader.path, body_budget=_HEAD, stamp=stamp)
        feed = Feed(loading, self._take, lambda: self._settled(loading.finished), pause=_PAUSE)
        feed.attach()
        return feed

    def _take(self, message: Message) -> None:
        if isinstance(message, Outdated):
            self._edition.waiting = True
            return
        self._edition.take(message)
        pages, width = self._edition.pages, self._widths().get(Pane.SUMMARY)
        if pages and width and isinstance(message, Loaded | Restart):
            # From here on what comes is laid out as it comes.
            pages.page(Pane.SUMMARY, width)

    def _settled(self, finished: bool) -> None:  # noqa: FBT001 - called from one place
        if not finished:
            return
        if self._edition.waiting:
            self._timer = self._loop.call_later(_AGAIN, self._reread)
        else:
            self._slices = self._lay_out()
            self._step(_AT_ONCE)

    def _reread(self) -> None:
        self._feed = self._read(None)

    def _step(self, seconds: float = _SLICE) -> None:
        end = monotonic() + seconds
        while self._slices and monotonic() < end:
            if next(self._slices, self) is self:
                self._slices = None
        if self._slices:
            self._timer = self._loop.call_later(_PAUSE, self._step)
        else:
            self._done(self._edition)

    def _lay_out(self) -> Iterator[None]:
        """Lay out what is seen of it."""
        before, pages = self._reader.pages, self._edition.pages
        if pages is None:
            return
        if before:
            pages.succeed(before)
        for pane, width in self._widths().items():
            if pane is not Pane.SUMMARY:
                yield from pages.prepare(pane, width)

    def _widths(self) -> dict[Pane, int]:
        """Return the panes that are seen, with the widths of their pages."""
        frames = self._reader.arranged(*self._reader.host.stage.size).frames
        return {frame.pane: frame.rect.inside().width - 2 for frame in frames}
