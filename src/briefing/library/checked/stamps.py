"""Which state of a file was checked, and which state of the program checked it."""

import os
import sys

from briefing import __version__, i18n
from briefing.loading.folder import stamp_of

_RACE = 100_000_000
"""Nanoseconds in which a file may change twice under one time stamp."""


def state_of(path: str) -> bytes:
    """Return the state of the files of a brief as bytes; another state has others."""
    from hashlib import blake2b  # noqa: PLC0415 - where there is a cache

    return blake2b(repr(stamp_of(path)).encode(), digest_size=12).digest()


def is_settled(path: str, moment: int) -> bool:
    """Return whether a brief was last changed so long before `moment`, in nanoseconds, that its stamp tells it."""
    return all(each is None or each[3] < moment - _RACE for each in stamp_of(path))


def file_state(path: str) -> bytes:
    """Return the state of any file as bytes, the same for all that are not there."""
    try:
        found = os.stat(path)  # noqa: PTH116 - any text may be a path here
    except (OSError, ValueError):
        return b""
    return repr((found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)).encode()


def program_state() -> bytes:
    """Return what tells this program from any other that finds other things, or says them otherwise."""
    from hashlib import blake2b  # noqa: PLC0415 - as above

    package = os.path.dirname(i18n.__file__)  # noqa: PTH120 - as above
    parts = [__version__, sys.version, i18n.language()]
    if os.path.basename(os.path.dirname(package)) == "src":  # noqa: PTH119, PTH120 - as above
        # In a checkout the code changes under one version.
        parts.append(str(_newest(package)))
    return blake2b("\n".join(parts).encode(), digest_size=12).digest()


def _newest(folder: str) -> int:
    newest = 0
    waiting = [folder]
    while waiting:
        with os.scandir(waiting.pop()) as scan:
            for entry in scan:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                else:
                    newest = max(newest, entry.stat().st_mtime_ns)
    return newest
