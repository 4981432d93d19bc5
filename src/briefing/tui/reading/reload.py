"""Following the files of the brief: when they change, another edition is read and put in place of the one shown."""

import asyncio
import gc
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from briefing.clock import monotonic
from briefing.loading.jobs import WatchBrief
from briefing.loading.messages import Message
from briefing.tui.arrange import Pane
from briefing.tui.feed import Feed
from briefing.tui.panes.view import EMPTY_PAGE
from briefing.tui.reading.part import Part

if TYPE_CHECKING:
    from briefing.loading.folder import Stamp
    from briefing.tui.reading.edition import Edition
    from briefing.tui.reading.reader import Reader
    from briefing.tui.reading.renewal import Renewal

_CALM = 0.5
"""Seconds after the brief has come before it is watched: the start is over then. A change before is found then."""
_AFRESH = 5.0
"""Seconds after which a watcher that died is replaced."""
_RESTARTS = 3
"""So many times another change makes reading start again, before what was read is shown in between."""
_SHARE = 3
"""So many times as long as showing an edition took, keys have the program for themselves."""


class Reload(Part):
    """Watches while the brief is shown, and keeps what is shown where a save has broken it."""

    def __init__(self, reader: "Reader") -> None:
        super().__init__(reader)
        self._watching: Feed | None = None
        self._renewal: Renewal | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._stamp: Stamp | None = None
        """The state of the files that was read last."""
        self._next: Stamp | None = None
        """The state that is to be read after what is being read."""
        self._restarts = 0
        self._rested = 0.0
        """When the next edition may be begun."""
        self._faults = 0
        """How many faults the edition has that is shown; its findings may be those of a later, broken one."""

    def opened(self) -> None:
        """Begin to watch when all of the brief is there."""
        edition = self.reader.edition
        self._faults = len(edition.errors)
        if self._watching is None and self._timer is None and edition.complete and edition.stamp is not None:
            self._stamp = edition.stamp
            self._later(_CALM, self._watch)

    def grown(self) -> None:
        """Begin to watch when all of the brief is there."""
        self.opened()

    def left(self) -> None:
        """Watch no longer."""
        for ending in (self._watching, self._renewal):
            if ending:
                ending.close()
        if self._timer:
            self._timer.cancel()
        self._watching = self._renewal = self._timer = self._next = None

    def _later(self, seconds: float, do: Callable[[], None]) -> None:
        if self._timer:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(seconds, do)

    def _watch(self) -> None:
        from briefing.loading.process import watch  # noqa: PLC0415 - it is there by now

        # An edition goes without leaving garbage: it need not be searched for any.
        gc.freeze()
        watching = watch(WatchBrief(self.reader.path, self._stamp)) if self._stamp is not None else None
        if watching:
            self._watching = Feed(watching, self._change, self._tell)
            self._watching.attach()

    def _change(self, message: Message) -> None:
        from briefing.loading.watch.messages import Changed  # noqa: PLC0415 - it came with the message

        if isinstance(message, Changed):
            self._next = message.stamp

    def _tell(self) -> None:
        """Begin to read what was told of; where the watcher died, have another one."""
        if self._watching and self._watching.loading.finished:
            self._watching = None
            self._later(_AFRESH, self._watch)
        elif self._next is not None and self._renewal is None:
            self._later(max(0.0, self._rested - monotonic()), self._renew)
        elif self._next is not None and self._restarts < _RESTARTS:
            self._restarts += 1
            self._renew()

    def _renew(self) -> None:
        from briefing.tui.reading.renewal import Renewal  # noqa: PLC0415 - when the file has changed

        if self._renewal:
            self._renewal.close()
        if self._next is not None:
            self._stamp, self._next = self._next, None
            self._renewal = Renewal(self.reader, self._stamp, self._show)

    def _show(self, edition: "Edition") -> None:
        """Show another edition; where it has more faults than the one that is shown, tell of them alone."""
        reader, began = self.reader, monotonic()
        if self._watching and self._restarts < _RESTARTS:
            # Half of what is being written must not be seen where the rest is already known of.
            self._watching.wait(0.0)
            if self._next is not None:
                self._restarts += 1
                self._renew()
                return
        self._renewal = None
        self._restarts = 0
        broken = reader.brief is not None and (edition.brief is None or len(edition.errors) > self._faults)
        if broken:
            reader.edition.take_faults(edition)
            for part in reader.parts:
                part.broken(edition)
        else:
            if reader.brief is None:
                # What was shown in its place are the faults of another text.
                reader.views[Pane.SUMMARY].show(EMPTY_PAGE, keep=False)
            from briefing.tui.reading.release import release  # noqa: PLC0415 - when the file has changed

            before = release(reader.edition, reader.views.values())
            reader.replace(edition)
            asyncio.get_running_loop().call_later(_CALM, self._free, before)
        # A key may come between what the parts make of it and the picture.
        asyncio.get_running_loop().call_soon(self._draw, monotonic() - began)

    def _free(self, steps: Iterator[None]) -> None:
        if next(steps, self) is not self:
            self.reader.host.pace.soon(lambda: self._free(steps))

    def _draw(self, took: float) -> None:
        began = monotonic()
        if self.reader.host.stage.scene is self.reader:
            self.reader.host.stage.redraw()
        now = monotonic()
        self._rested = now + _SHARE * (took + now - began)
        self._tell()
