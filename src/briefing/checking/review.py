"""Checking for the interface, in the process that reads: what is to be told, each with its place on the screen.

The interface asks for these by their names; it imports nothing of this room.
"""

import os
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from briefing.checking.changes import changes_of
from briefing.checking.check import check_whole
from briefing.checking.policy import Policy
from briefing.checking.seen import Seen
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.problem import Problem, Review, rank
from briefing.loading.folder import Stamp, stamp_of
from briefing.loading.load import load_whole
from briefing.loading.settings import Settings, read_settings

_BATCH = 100
"""So many problems are sent at a time: taken in within a frame."""


def review(path: str, library: str | None, stamp: Stamp | None = None) -> Iterator[Review]:
    """Yield what is wrong with the brief at a path, as its library has it told; nothing in another state than `stamp`.

    The most severe comes first, equals in the order of the file.
    """
    root = Path(library) if library else None
    settings = read_settings(root) if root else Settings()
    whole = load_whole(path, library=root)
    if stamp is not None and stamp_of(path) != stamp:
        return
    found = check_whole(whole, settings).loaded.findings
    told = _policy(settings).apply(found, _place(path, library))
    seen = Seen(whole)
    problems = [_problem(seen, each) for each in told if not each.ignored]
    yield from _parts(path, sorted(problems, key=rank), sum(bool(each.ignored) for each in told))


def review_many(targets: Iterable[tuple[str, str | None]]) -> Iterator[Review]:
    """Yield the same for several briefs, each named by its path and the root of its library."""
    for path, library in targets:
        yield from review(path, library)


def _parts(path: str, problems: list[Problem], standing: int) -> Iterator[Review]:
    for at in range(0, max(len(problems), 1), _BATCH):
        last = at + _BATCH >= len(problems)
        yield Review(path, tuple(problems[at : at + _BATCH]), standing if last else 0, complete=last)


def _problem(seen: Seen, finding: Finding) -> Problem:
    problem = seen.problem(finding)
    return problem._replace(changes=changes_of(finding.fix, seen.lines)) if finding.fix else problem


@lru_cache(maxsize=8)
def _policy(settings: Settings) -> Policy:
    return Policy(settings.levels)


def _place(path: str, library: str | None) -> str:
    """Return the path of a brief below its library."""
    return os.path.relpath(path, library) if library else path
