"""Waiting until something happens in some folders; what it was is for the caller to find out.

File events come from watchfiles. Where there are none (the system has no more watches, the name of a folder is no
text), and where they do not tell all (network file systems), the caller looks again after a time, so nothing is missed.
"""

import os
import select
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watchfiles._rust_notify import RustNotify

_BLIND = 0.25
"""Seconds that are waited at most where there are no events."""


class Ended:
    """Whether who is told is gone: nobody reads from the pipe any more."""

    def __init__(self, pipe: int) -> None:
        self._poll = select.poll()
        self._poll.register(pipe, 0)

    def is_set(self) -> bool:
        """Return whether it is so; watchfiles asks at every step."""
        return bool(self._poll.poll(0))

    def wait(self, seconds: float) -> bool:
        """Wait for it, no longer than some seconds; return whether it is so."""
        return bool(self._poll.poll(seconds * 1000))


class Events:
    """Events in folders that may be others at any time."""

    def __init__(self, ended: Ended, *, step: int, most: int) -> None:
        """Wait for `step` milliseconds without a further event, `most` in all, before saying that something happened.

        A process that does nothing wakes up at every step: watchfiles waits so.
        """
        self._ended = ended
        self._step = step
        self._most = most
        self._covered: set[tuple[str, int, int]] = set()
        self._watches: list[RustNotify] = []
        self._blind = True

    def cover(self, folders: Iterable[str]) -> None:
        """Watch these folders, not those below them, and no others."""
        wanted: set[tuple[str, int, int]] = set()
        for folder in folders:
            try:
                found = os.stat(folder)  # noqa: PTH116  # any text may be a path here
            except (OSError, ValueError):
                continue
            # A folder that was deleted and made anew has the same path, and no watch.
            wanted.add((folder, found.st_dev, found.st_ino))
        if wanted != self._covered:
            self._covered = wanted
            self._watch(sorted(folder for folder, _device, _inode in wanted))

    def wait(self, seconds: float) -> bool:
        """Wait until something happens, at most some seconds; return False when there is nobody left to be told.

        Raises:
            KeyboardInterrupt: the process was interrupted; watchfiles keeps that to itself.
        """
        if self._blind:
            return not self._ended.wait(min(seconds, _BLIND))
        from watchfiles._rust_notify import WatchfilesRustInternalError  # noqa: PLC0415  # it is there by now

        try:
            came = self._watches[0].watch(self._most, self._step, max(1, int(seconds * 1000)), self._ended)
        except WatchfilesRustInternalError:
            # The name of a file was no text. What happened is not told any more, but that it did.
            self._watch(sorted(folder for folder, _device, _inode in self._covered))
            return not self._ended.wait(self._step / 1000)
        if came == "signal":
            raise KeyboardInterrupt
        return came != "stop"

    def _watch(self, folders: list[str]) -> None:
        before, self._watches = self._watches, []
        try:
            from watchfiles._rust_notify import RustNotify  # noqa: PLC0415  # 43 ms: not before there is time

            self._watches = [RustNotify(folders, False, False, 0, False, True)]  # noqa: FBT003  # its signature
        except (ImportError, OSError, RuntimeError, UnicodeError):
            pass
        self._blind = not self._watches or not folders
        # Not before the new one stands: nothing may happen unseen in between.
        for watch in before:
            watch.close()
