"""What the files of a brief are: one, or the two of a folder brief; and which state of them was read."""

import os
import stat
from typing import TypeAlias

BRIEFS = ("brief.yaml", "brief.yml")
"""The first of them that is there holds the fields."""
SUMMARY = "summary.md"

Stamp: TypeAlias = tuple[tuple[int, int, int, int] | None, ...]
"""Device, inode, size and time of each file of a brief, None where it is not there: another state has another stamp."""


def files_of(path: str) -> tuple[str, ...]:
    """Return the files that the brief at `path` may consist of."""
    folder, name = os.path.split(path)
    if name not in {*BRIEFS, SUMMARY}:
        if not os.path.isdir(path):  # noqa: PTH112  # any text may be a path here, and each call costs
            return (path,)
        folder = path
    return tuple(os.path.join(folder, each) for each in (*BRIEFS, SUMMARY))  # noqa: PTH118  # as above


def stamp_of(path: str) -> Stamp:
    """Return the state of the files of the brief at `path`; links are followed."""
    if not path.endswith((*BRIEFS, SUMMARY)):
        # Most briefs are one file, and a look at that tells.
        try:
            found = os.stat(path)  # noqa: PTH116  # as above
        except (OSError, ValueError):
            return (None,)
        if not stat.S_ISDIR(found.st_mode):
            return (_state(found),)
    return tuple(_stamp(file) for file in files_of(path))


def _stamp(file: str) -> tuple[int, int, int, int] | None:
    try:
        return _state(os.stat(file))  # noqa: PTH116  # as above
    except (OSError, ValueError):
        return None


def _state(found: os.stat_result) -> tuple[int, int, int, int]:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
