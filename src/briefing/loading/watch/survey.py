"""Which of many briefs have come, changed or gone since the last look at all of them."""

import os

from briefing.loading.folder import Stamp, files_of, stamp_of
from briefing.loading.jobs import Found, WatchList
from briefing.loading.watch.messages import Altered

_SLACK = 1_000_000_000
"""Nanoseconds by which the clock of a file system may be behind."""


class Survey:
    """Knows the state of every brief at the last look."""

    def __init__(self, job: WatchList) -> None:
        self._find = job.find
        self._stamps: dict[str, Stamp] = {}
        found = {each.path: each for each in self._find()}
        for path in found:
            self._stamps[path] = stamp_of(path)
        self.missed = Altered(
            tuple(each for path, each in found.items() if path not in job.known or _is_since(path, job.since)),
            tuple(path for path in job.known if path not in found),
        )
        """What happened before this began to look."""

    def look(self) -> Altered:
        """Return what is not as it was at the last look."""
        found = {each.path: each for each in self._find()}
        changed: list[Found] = []
        for path, each in found.items():
            stamp = stamp_of(path)
            if stamp != self._stamps.get(path):
                self._stamps[path] = stamp
                changed.append(each)
        gone = [path for path in self._stamps if path not in found]
        for path in gone:
            del self._stamps[path]
        return Altered(tuple(changed), tuple(gone))


def _is_since(path: str, moment: int) -> bool:
    """Return whether a file of the brief was changed after a moment, or put in its place."""
    for file in files_of(path):
        try:
            found = os.stat(file)  # noqa: PTH116  # any text may be a path here
        except (OSError, ValueError):
            continue
        if max(found.st_mtime_ns, found.st_ctime_ns) >= moment - _SLACK:
            return True
    return False
