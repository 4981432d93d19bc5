"""Which briefs are meant where none is named."""

import os
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from briefing.library.discover import discover, is_folder_brief
from briefing.resources import shipped_briefs

_LOOKED_AT = 200
"""Files that are looked at to tell whether a folder holds a brief: it may be somebody's home."""
_HEAD = 65536


class Choice(NamedTuple):
    """The paths to open."""

    paths: tuple[str, ...]
    shipped: bool
    """Whether they are the shipped briefs, which deserves a word."""


def default_paths(folder: Path) -> Choice:
    """Return what to open in `folder`: its `briefs/`, else itself, if it holds a brief; else the shipped briefs."""
    for name in ("briefs", "."):
        place = folder / name
        if place.is_dir() and holds_a_brief(place):
            return Choice((name if folder == Path.cwd() else str(place),), shipped=False)
    return Choice((str(shipped_briefs()),), shipped=True)


def holds_a_brief(folder: Path) -> bool:
    """Return whether one of the first files below `folder` says that it is a brief."""
    candidates = discover((str(folder),)).candidates
    return any(_says_so(candidate.path) for candidate in islice(candidates, _LOOKED_AT))


def _says_so(path: str) -> bool:
    if is_folder_brief(path):
        return True
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        try:
            head = os.read(handle, _HEAD)
        finally:
            os.close(handle)
    except OSError:
        return False
    return head.startswith(b"briefing:") or b"\nbriefing:" in head
