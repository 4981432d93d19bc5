"""Carries what loading sends into the running event loop."""

import asyncio
from collections.abc import Callable

from briefing.loading.loaded import Message
from briefing.loading.process import Loading

_PAUSE = 0.005
"""Seconds between two steps of work where there is no other process to do it."""


class Feed:
    """One brief on its way; every message goes to `take`."""

    def __init__(self, loading: Loading, take: Callable[[Message], None]) -> None:
        self.loading = loading
        self._take = take
        self._loop: asyncio.AbstractEventLoop | None = None
        self._fileno = -1
        self._closed = False

    def wait(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for the next message; return whether one came."""
        message = self.loading.receive(timeout)
        if message is not None:
            self._take(message)
        return message is not None

    def attach(self) -> None:
        """Take what follows as it comes, without keeping any key waiting."""
        if self.loading.finished or self._closed:
            return
        self._loop = asyncio.get_running_loop()
        self._fileno = self.loading.fileno()
        if self._fileno >= 0:
            self._loop.add_reader(self._fileno, self._ready)
        else:
            self._loop.call_later(_PAUSE, self._ready)

    def _ready(self) -> None:
        if self._closed:
            return
        message = self.loading.receive(0.0)
        if message is not None:
            self._take(message)
        if self.loading.finished:
            self._detach()
        elif self._fileno < 0 and self._loop:
            self._loop.call_later(_PAUSE, self._ready)

    def _detach(self) -> None:
        if self._loop and self._fileno >= 0:
            self._loop.remove_reader(self._fileno)
        self._fileno = -1
        self._loop = None

    def close(self) -> None:
        """Take nothing more."""
        self._closed = True
        self._detach()
        self.loading.close()
