"""Makes one file out of those that processes of this host left behind, with what still holds.

A crash at any moment leaves either the old files, or both, or the new one: events that are there twice merge away.
Removals are kept for ever: an older file that a synchroniser brings back years later brings nothing back to life.
"""

import contextlib
import os
from pathlib import Path

from briefing.atomic import write_whole
from briefing.library.own.events import Event, Unreadable, read
from briefing.library.own.journal import sync_folder
from briefing.library.own.locks import lock
from briefing.library.own.state import State
from briefing.library.own.store import LARGEST, file_names
from briefing.library.own.writer import NOBODY, fresh_name, is_running, parse_name

DRAFT = ".draft"
ENOUGH = 8
"""So many files are worth the work."""


def compact(folder: Path, host: str, *, enough: int = ENOUGH) -> bool:
    """Merge the files of this host whose processes have ended, where there are `enough`; return whether that was done.

    A file with damage in its middle is left as it is, for somebody to look at. A fault leaves everything as it was.
    """
    _sweep(folder, host)
    left = [name for name in file_names(folder) if (known := parse_name(name)) and known.host == host]
    ended = [name for name in left if (known := parse_name(name)) and not is_running(known.process)]
    if len(ended) < enough:
        return False
    held: dict[str, int] = {}
    try:
        events: list[Event] = []
        for name in ended:
            events += _take(folder / name, held)
        if len(held) < min(enough, 2):
            return False
        _write(folder, host, State(events).events())
        for name in held:
            (folder / name).unlink(missing_ok=True)
        sync_folder(folder)
    except OSError:
        return False
    finally:
        for descriptor in held.values():
            os.close(descriptor)
    return True


def _take(path: Path, held: dict[str, int]) -> list[Event]:
    """Return the events of a file and hold it locked; not if somebody else works on it, or it is damaged."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    status = os.fstat(descriptor)
    # Locked by its process, which lives after all, or by another that compacts; or that other has just removed it.
    if not lock(descriptor) or not os.fstat(descriptor).st_nlink or status.st_size > LARGEST:
        os.close(descriptor)
        return []
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        lines = file.read(LARGEST).split(b"\n")
    # Behind the last newline stands nothing, or what was cut off and never was said to be kept.
    lines.pop()
    try:
        events = [read(line) for line in lines if line.strip()]
    except Unreadable:
        os.close(descriptor)
        return []
    held[path.name] = descriptor
    return events


def _write(folder: Path, host: str, events: list[Event]) -> None:
    name = str(fresh_name(host, NOBODY))
    data = b"".join(event.line.encode() + b"\n" for event in events)
    write_whole(folder / name, data, folder / f".{os.getpid()}+{name}{DRAFT}")
    sync_folder(folder)


def _sweep(folder: Path, host: str) -> None:
    """Remove the drafts of processes of this host that have ended."""
    with contextlib.suppress(OSError):
        for path in folder.glob(f".*+{host}+*{DRAFT}"):
            process = path.name[1:].partition("+")[0]
            if process.isdecimal() and not is_running(int(process)):
                path.unlink(missing_ok=True)
