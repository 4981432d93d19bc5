"""Carries what loading sends into the running event loop."""

import asyncio
from collections.abc import Callable

from briefing.clock import monotonic
from briefing.loading.messages import Message
from briefing.loading.process import Loading
from briefing.tui.pace import SLICE, Pace, Turn

_PAUSE = 0.015
"""Seconds between two turns. A key passes through many turns of the loop: it must not find a message in each."""


class Feed:
    """Messages on their way: each goes to `take`, and after some of them `settled` is called once."""

    def __init__(
        self,
        loading: Loading,
        take: Callable[[Message], None],
        settled: Callable[[], None],
        pace: Pace | None = None,
    ) -> None:
        """Take them at the pace of `pace`, where one is given, else with pauses."""
        self.loading = loading
        self._pace = pace
        self._turn: Turn | None = None
        self._take = take
        self._settled = settled
        self._loop: asyncio.AbstractEventLoop | None = None
        self._fileno = -1

    def wait(self, timeout: float, most: int = 1) -> None:
        """Take the next message, or the next ones up to `most`, as far as they come within `timeout` seconds."""
        end = monotonic() + timeout
        while most > 0 and not self.loading.finished:
            message = self.loading.receive(max(0.0, end - monotonic()))
            if message is None:
                return
            self._take(message)
            most -= 1

    def attach(self) -> None:
        """Take what follows as it comes, without keeping any key waiting."""
        if self.loading.finished or self._loop:
            return
        self._loop = asyncio.get_running_loop()
        # What has been read already makes no descriptor readable.
        self._loop.call_soon(self._ready)

    def _listen(self) -> None:
        """Go on when there is something to be read; where there is no descriptor to tell, at once."""
        if self._loop is None:
            return
        self._fileno = self.loading.fileno()
        if self._fileno >= 0:
            self._loop.add_reader(self._fileno, self._come)
        else:
            self._come()

    def _come(self) -> None:
        """Take what has come, now or when there is time."""
        if self._pace:
            self._ignore()
            self._turn = self._pace.soon(self._ready)
        else:
            self._ready()

    def _ready(self) -> None:
        if self._loop is None:
            return
        self._ignore()
        end = monotonic() + SLICE
        taken = late = False
        while not (self.loading.finished or late):
            message = self.loading.receive(0.0)
            if message is None:
                break
            self._take(message)
            taken, late = True, monotonic() > end
        if self.loading.finished:
            self._loop = None
        elif self._pace and late:
            self._come()
        elif self._pace:
            self._listen()
        else:
            self._loop.call_later(_PAUSE, self._listen)
        if taken or self.loading.finished:
            self._settled()

    def _ignore(self) -> None:
        """Watch nothing: the loading closes its descriptor with the last message, and no closed one must be watched."""
        if self._loop and self._fileno >= 0:
            self._loop.remove_reader(self._fileno)
        self._fileno = -1

    def close(self) -> None:
        """Take nothing more."""
        self._ignore()
        if self._turn:
            self._turn.cancel()
        self._loop = None
        self.loading.close()
