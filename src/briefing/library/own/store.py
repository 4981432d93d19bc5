"""The folder of all files of events, of every host: read as a whole once, then only what was added."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefing.library.own.events import Event, Unreadable, read
from briefing.library.own.writer import ENDING

_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOFOLLOW", "O_BINARY"))
LARGEST = 64 * 1024 * 1024
"""Bytes of a file that are read: a hundred times what a lifetime of reading writes."""


class _Seen(NamedTuple):
    """How far a file has been read."""

    inode: int
    end: int
    """Behind the newline of the last line that was read."""


class Store:
    """Reads the events of a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.damaged = 0
        """Lines that are no events and were passed over."""
        self._seen: dict[str, _Seen] = {}

    def fresh(self) -> Iterator[Event]:
        """Yield every event that was not there the last time. A file that cannot be read is passed over, for now."""
        for name in file_names(self.folder):
            yield from self._rest_of(name)

    def _rest_of(self, name: str) -> Iterator[Event]:
        data, status, start = self._read(name)
        if status is None:
            return
        # What follows the last newline may still be in the making.
        end = data.rfind(b"\n") + 1
        self._seen[name] = _Seen(status.st_ino, start + end)
        for line in data[:end].split(b"\n"):
            if not line.strip():
                continue
            try:
                yield read(line)
            except Unreadable:
                self.damaged += 1

    def _read(self, name: str) -> tuple[bytes, os.stat_result | None, int]:
        """Return what follows what was read of a file; no status where there is nothing new."""
        try:
            descriptor = os.open(self.folder / name, _FLAGS)
        except OSError:
            return b"", None, 0
        try:
            status = os.fstat(descriptor)
            seen = self._seen.get(name)
            # A synchroniser puts another file in its place; one that became shorter is another, too.
            start = seen.end if seen and seen.inode == status.st_ino and seen.end <= status.st_size else 0
            if not stat.S_ISREG(status.st_mode) or (seen and start == status.st_size):
                return b"", None, 0
            with os.fdopen(descriptor, "rb", closefd=False) as file:
                file.seek(start)
                return file.read(LARGEST), status, start
        except OSError:
            return b"", None, 0
        finally:
            os.close(descriptor)


def file_names(folder: Path) -> list[str]:
    """Return the names of the files of events, sorted; a synchroniser's copies among them."""
    try:
        return sorted(name for name in os.listdir(folder) if name.endswith(ENDING) and not name.startswith("."))  # noqa: PTH208
    except OSError:
        return []
