"""The texts of what was read, each under the digest of its content, to tell what has changed since."""

import contextlib
import os
from collections.abc import Collection
from pathlib import Path

from briefing import clock
from briefing.atomic import write_whole
from briefing.library.own.journal import sync_folder
from briefing.loading.kept import Kept, kept_of, load_kept, unpack
from briefing.loading.loaded import Body
from briefing.model.brief import Brief
from briefing.source.file import Unreadable

ENDING = ".gz"
LARGEST = 8 * 1024 * 1024
"""Bytes of a packed text that are kept; of a longer one only the digest is."""
MOST = 1000
MOST_BYTES = 200 * 1024 * 1024
"""What all of them may take; beyond these the ones that were read longest ago go."""
_YOUNG = 86400.0
"""Seconds in which the event that names a text may still be on its way, from this program or another host."""
_HEX = frozenset("0123456789abcdef")
_DIGITS = 64


class Snapshots:
    """A folder of them. Reading never fails: what is missing or damaged is not there."""

    def __init__(self, folder: Path | None) -> None:
        """Take the folder, None for keeping nothing."""
        self.folder = folder

    def keep(self, path: str) -> str:
        """Keep the brief at `path` as it is now; return its digest, also where the text cannot be kept.

        Raises:
            Unreadable: it cannot be read.
        """
        kept = kept_of(path)
        digest = kept.digest
        with contextlib.suppress(OSError):
            self._write(digest, kept)
        return digest

    def keep_readable(self, path: str) -> str:
        """Do the same; return nothing for what cannot be read."""
        try:
            return self.keep(path)
        except Unreadable:
            return ""

    def load(self, digest: str) -> Kept | None:
        """Return the texts with this digest; None where they are not there, or not what they were."""
        file = self.path_of(digest)
        if file is None:
            return None
        try:
            with file.open("rb") as opened:
                data = opened.read(LARGEST + 1)
        except OSError:
            return None
        kept = unpack(data)
        return kept if kept is not None and kept.digest == digest else None

    def brief_of(self, digest: str, path: str, *, library: Path | None = None, body: Body = Body.FULL) -> Brief | None:
        """Return the brief at `path` as it was when it had this digest; None where that is not known."""
        kept = self.load(digest)
        return load_kept(kept, path, library=library, body=body).brief if kept else None

    def prune(self, named: Collection[str], *, most: int = MOST) -> None:
        """Remove what no event names, and of too many those that were read longest ago."""
        if self.folder is None:
            return
        aged: list[tuple[float, int, Path]] = []
        now = clock.now().timestamp()
        with contextlib.suppress(OSError):
            for path in self.folder.iterdir():
                with contextlib.suppress(OSError):
                    status = path.stat()
                    aged.append((now - status.st_mtime, status.st_size, path))
        total = 0
        for number, (age, size, path) in enumerate(sorted(aged)):
            total += size
            is_named = path.name.removesuffix(ENDING) in named
            if (age > _YOUNG and not is_named) or number >= most or total > MOST_BYTES:
                with contextlib.suppress(OSError):
                    path.unlink()

    def path_of(self, digest: str) -> Path | None:
        """Return the file of the texts with this digest, whether it is there or not; None for what is no digest."""
        # A digest comes out of an event, and no event may name any other file.
        is_digest = len(digest) == _DIGITS and _HEX.issuperset(digest)
        return self.folder / f"{digest}{ENDING}" if self.folder and is_digest else None

    def _write(self, digest: str, kept: Kept) -> None:
        file = self.path_of(digest)
        if file is None:
            return
        try:
            os.utime(file)
        except FileNotFoundError:
            data = kept.pack()
            if len(data) > LARGEST:
                return
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            draft = file.with_name(f".{digest}.{os.getpid()}.draft")
            write_whole(file, data, draft)
            sync_folder(file.parent)
