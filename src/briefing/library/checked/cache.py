"""What was found in the briefs of a library, kept for the next time. It can be deleted at any time, and heals itself.

One file a library as it was named from one folder: a line that tells its form, a checksum, and the entries. Whatever
is not exactly what was written is no entry.
"""

import contextlib
import marshal
import os
import zlib
from hashlib import blake2b
from pathlib import Path

from briefing.atomic import write_whole
from briefing.library.checked.kept import Kept
from briefing.paths import cache_folder

_HEAD = b"briefing checks 1\n"
_SUM = 4
_OLD = 60 * 24 * 3600
"""Seconds after which a file that nobody has asked for is removed."""


class Cache:
    """The file of one library."""

    def __init__(self, library: str, state: bytes, folder: Path | None = None) -> None:
        """Take the root of the library as it was named, and the state of program and settings that entries hold for."""
        name = blake2b(f"{os.getcwd()}\0{library}".encode(errors="surrogatepass"), digest_size=12).hexdigest()  # noqa: PTH109 - as text
        self._folder = folder or cache_folder() / "checks"
        self._path = self._folder / name
        self._state = state

    def read(self) -> Kept:
        """Return what is known; nothing where there is no file, or one of another state, or a damaged one."""
        try:
            data = self._path.read_bytes()
        except OSError:
            return Kept({})
        start = len(_HEAD) + len(self._state)
        if data[:start] != _HEAD + self._state:
            return Kept({})
        body = memoryview(data)[start + _SUM :]
        if int.from_bytes(data[start : start + _SUM], "big") != zlib.crc32(body):
            return Kept({})
        try:
            entries, library, key, watched = marshal.loads(body)  # noqa: S302 - a file of our own, and whole
        except (ValueError, EOFError, TypeError):
            return Kept({})
        return Kept(entries, library, key, watched)

    def write(self, kept: Kept) -> None:
        """Keep what is known; where nothing can be written, nothing is kept."""
        body = marshal.dumps((kept.entries, dict(kept.library), kept.key, kept.watched))
        data = _HEAD + self._state + zlib.crc32(body).to_bytes(_SUM, "big") + body
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, data, self._folder / f"{self._path.name}.{os.getpid()}.draft")
            self._sweep(self._path.stat().st_mtime)

    def _sweep(self, now: float) -> None:
        """Remove what nobody has asked for in a long time."""
        with os.scandir(self._folder) as scan:
            for entry in scan:
                if entry.stat().st_mtime < now - _OLD:
                    with contextlib.suppress(OSError):
                        os.unlink(entry.path)  # noqa: PTH108 - from a scan
