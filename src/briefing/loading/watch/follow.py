"""When the files of a brief have changed, and the change is whole: no half of a document is told of."""

import os
import stat
from typing import NamedTuple

from briefing.loading.folder import Stamp, files_of, stamp_of
from briefing.source.file import MAX_BYTES

SOON = 0.01
"""Seconds until the next look at what may be half written."""
REST = 1.0
"""Seconds until the next look where no event tells of anything."""
_PATIENCE = 0.4
"""Seconds without a further change after which even what looks half written is believed: gone, empty, or cut off."""
_CALM = 0.06
"""The same for what looked so a moment ago: a slow writer may be at the end of some line, not of the text."""
_LONGEST = 3.0
"""Seconds after which a file that does not come to rest is believed."""
_MUCH = 2
_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY"))


class Content(NamedTuple):
    """What tells one text from another."""

    size: int
    ended: bool
    """Whether it ends with the end of a line."""
    digest: bytes


class Follower:
    """Knows what was read last."""

    def __init__(self, path: str, stamp: Stamp) -> None:
        """Begin with the state of the brief at `path` that was read."""
        self.path = path
        self._stamp = stamp
        content = _contents(path)
        self._content = content if stamp_of(path) == stamp else None
        self._began: float | None = None
        """When it was found to be another one, until that is settled."""
        self._latest = stamp
        self._moved = 0.0
        self._doubted = False

    def look(self, now: float) -> Stamp | float:
        """Return the state of the brief where it reads differently, else the seconds after which to look again.

        `now` is the time in seconds.
        """
        stamp = stamp_of(self.path)
        if stamp == self._stamp:
            self._began = None
            return REST
        content = _contents(self.path)
        if self._began is None:
            self._began, self._doubted = now, False
        if stamp != self._latest:
            self._latest, self._moved = stamp, now
        doubtful = stamp_of(self.path) != stamp or self._is_doubtful(content)
        self._doubted |= doubtful
        needed = _PATIENCE if doubtful else _CALM if self._doubted else 0.0
        if now - self._moved < needed and now - self._began < _LONGEST:
            return SOON
        self._stamp, self._began = stamp, None
        if content == self._content:
            return REST
        self._content = content
        return stamp

    def _is_doubtful(self, content: tuple[Content | None, ...]) -> bool:
        if not any(content):
            return True
        known = self._content or ()
        return any(before and now and _is_cut(before, now) for before, now in zip(known, content, strict=False))


def _is_cut(before: Content, now: Content) -> bool:
    """Return whether a text looks like the beginning of one that is being written over the last one."""
    return now.size < before.size and (
        not now.size or (before.ended and not now.ended) or now.size * _MUCH < before.size
    )


def _contents(path: str) -> tuple[Content | None, ...]:
    return tuple(_content(file) for file in files_of(path))


def _content(file: str) -> Content | None:
    """Return what stands in a file; of one that is none, or too large to be read, what tells it from another."""
    from hashlib import blake2b  # noqa: PLC0415  # for the process that watches

    try:
        found = os.stat(file)  # noqa: PTH116  # any text may be a path here
        if not stat.S_ISREG(found.st_mode) or found.st_size > MAX_BYTES:
            return Content(found.st_size, ended=True, digest=repr((found.st_mode, found.st_mtime_ns)).encode())
        with open(os.open(file, _FLAGS), "rb") as opened:  # noqa: PTH123  # a descriptor
            data = opened.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        return None
    return Content(len(data), data.endswith(b"\n"), blake2b(data, digest_size=16).digest())
