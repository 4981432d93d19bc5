"""One file of events, written by one process: each append is one write and one sync, and is kept or it fails."""

import os
from collections.abc import Sequence
from pathlib import Path

from briefing.library.own.events import Event
from briefing.library.own.locks import lock
from briefing.library.own.writer import FileName

_FLAGS = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)


class Journal:
    """Appends events. The file comes with the first of them, and is locked for as long as the process lives."""

    def __init__(self, folder: Path, name: FileName) -> None:
        self.path = folder / str(name)
        self._descriptor = -1
        self._written: list[Event] = []

    def append(self, events: Sequence[Event]) -> None:
        """Keep events: when this returns, they are on the disk.

        Raises:
            OSError: they are not, and none of them will be found in the file unless the disk itself fails.
        """
        if self._descriptor < 0:
            self._open()
        self._write(events)
        self._written += events
        if os.fstat(self._descriptor).st_nlink == 0:
            # Somebody has removed the file: what was written to it since the start would go with this process.
            self.close()
            self._open()
            self._write(self._written)

    def close(self) -> None:
        """Give the file up; the next append opens it again."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor = -1

    def _open(self) -> None:
        folder = self.path.parent
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        is_new = not self.path.exists()
        descriptor = os.open(self.path, _FLAGS, 0o600)
        lock(descriptor)
        self._descriptor = descriptor
        if is_new:
            sync_folder(folder)

    def _write(self, events: Sequence[Event]) -> None:
        descriptor = self._descriptor
        size = os.fstat(descriptor).st_size
        # The last append may have been cut off, if it was not possible to take it back.
        start = b"" if size == 0 or os.pread(descriptor, 1, size - 1) == b"\n" else b"\n"
        data = start + b"".join(event.line.encode() + b"\n" for event in events)
        try:
            written = os.write(descriptor, data)
            if written < len(data):
                # A second write would tell why, and could be torn from the first: take it as a full disk.
                raise OSError(28, os.strerror(28))  # noqa: TRY301
            os.fsync(descriptor)
        except OSError:
            _take_back(descriptor, size)
            raise


def _take_back(descriptor: int, size: int) -> None:
    """Cut off what a failed append left; where even that fails, its torn line is passed over by every reader."""
    try:
        os.ftruncate(descriptor, size)
        os.fsync(descriptor)
    except OSError:
        pass


def sync_folder(folder: Path) -> None:
    """Have the names in a folder written to the disk, where the system can."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        pass
    finally:
        os.close(descriptor)
