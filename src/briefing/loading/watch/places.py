"""Which folders decide what a path leads to: those that hold it, and those that hold a link on the way."""

import os
from collections.abc import Iterable, Iterator

DEEPEST = 16
"""Folders below a root; deeper ones are looked at now and then, but not watched."""
MOST = 1000
"""Folders that are watched at most; the system has so many watches for all programs of a user."""
_LINKS = 40
"""Links that Linux follows in a path."""


def folders_of(paths: Iterable[str]) -> set[str]:
    """Return the folders in which something happens when what the paths lead to is changed, replaced or deleted.

    The folder above is among them, since the folder itself may go and come back.
    """
    found: set[str] = set()
    for path in paths:
        try:
            found.update(_existing(folder) for folder in _trail(os.path.abspath(path)))  # noqa: PTH100  # any text
        except (OSError, ValueError):
            continue
    return found


def folders_below(roots: Iterable[str]) -> set[str]:
    """Return the roots that are folders, and the folders below them; hidden ones and links are passed over."""
    found: set[str] = set()
    waiting = [(root, 0) for root in roots]
    while waiting and len(found) < MOST:
        here, depth = waiting.pop(0)
        try:
            with os.scandir(here) as scan:
                inner = [each.path for each in scan if each.name[0] not in "._" and each.is_dir(follow_symlinks=False)]
        except (OSError, ValueError):
            continue
        found.add(here)
        if depth < DEEPEST:
            waiting += ((each, depth + 1) for each in inner)
    return found


def folders_for(roots: Iterable[str]) -> set[str]:
    """Return the folders in which something happens when a brief comes or goes, below roots that are no files."""
    folders = [root for root in roots if os.path.isdir(root)]  # noqa: PTH112  # any text
    return folders_below(folders) | folders_of(root for root in roots if root not in folders)


def _trail(path: str) -> Iterator[str]:
    here, links = "/", 0
    names = path.split("/")[::-1]
    while names:
        name = names.pop()
        if name in {"", os.curdir}:
            continue
        if name == os.pardir:
            here = os.path.dirname(here)  # noqa: PTH120  # any text
            continue
        try:
            target = os.readlink(os.path.join(here, name))  # noqa: PTH115, PTH118  # any text
        except OSError:
            here = os.path.join(here, name)  # noqa: PTH118  # any text
            continue
        yield here
        links += 1
        if links > _LINKS:
            return
        here = "/" if target.startswith("/") else here
        names += target.split("/")[::-1]
    folder = os.path.dirname(here)  # noqa: PTH120  # any text
    yield folder
    yield os.path.dirname(folder)  # noqa: PTH120  # any text


def _existing(folder: str) -> str:
    """Return the folder, or the nearest one above it that is there."""
    while folder != "/" and not os.path.isdir(folder):  # noqa: PTH112  # any text
        folder = os.path.dirname(folder)  # noqa: PTH120  # any text
    return folder
