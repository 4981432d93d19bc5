"""Checking for the interface, in the process that reads: what is to be told, each with its place on the screen.

The interface asks for these by their names; it imports none of it.
"""

import contextlib
import os
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from briefing.checking.changes import changes_of
from briefing.checking.check import check_whole
from briefing.checking.policy import Policy
from briefing.checking.seen import Seen
from briefing.diagnostics.finding import Finding
from briefing.diagnostics.make import in_order
from briefing.diagnostics.problem import Problem, Review, rank
from briefing.library.checked.across import look_across
from briefing.library.checked.packed import findings_of, pack
from briefing.library.checked.review import Review as Checking
from briefing.library.discover import Candidate
from briefing.loading.folder import Stamp, files_of, stamp_of
from briefing.loading.load import load_whole
from briefing.loading.settings import Settings, read_settings
from briefing.source.file import Unreadable, read_file, show_path

_BATCH = 100
"""So many problems are sent at a time: taken in within a frame."""
_EACH = 16
"""So many briefs are checked before what was found is told."""


def told(path: str, library: str | None, stamp: Stamp | None = None) -> Iterator[Review]:
    """Yield what is wrong with the brief at a path, as its library has it told; nothing in another state than `stamp`.

    The most severe comes first, equals in the order of the file.
    """
    root = Path(library) if library else None
    settings = read_settings(root) if root else Settings()
    whole = load_whole(path, library=root)
    if stamp is not None and stamp_of(path) != stamp:
        return
    checked = check_whole(whole, settings)
    found = list(checked.loaded.findings)
    packed = pack(checked)
    if library and packed.facts:
        across, _beside = look_across(library, {path: packed})
        found = in_order(found + findings_of(across.get(path, b"")))
    place = os.path.relpath(path, library) if library else path
    kept = _policy(settings).apply(found, place)
    seen = Seen(whole)
    problems = [_problem(seen, each) for each in kept if not each.ignored]
    yield from in_parts(path, sorted(problems, key=rank), sum(bool(each.ignored) for each in kept))


def told_all(targets: tuple[tuple[str, str | None], ...]) -> Iterator[Review]:
    """Yield what is wrong with several briefs, each named by its path and the root of its library.

    It is not said where on the screen that is. Of each the last review holds: what briefs say of one another comes when
    all of their library has been looked at.
    """
    candidates = [Candidate(path, library or "", named=True) for path, library in targets]
    for part in Checking().stream(candidates, _EACH):
        for one in part:
            path = one.candidate.path
            problems = [_unplaced(path, each) for each in in_order(list(one.findings)) if not each.ignored]
            standing = sum(bool(each.ignored) for each in one.findings)
            yield from in_parts(path, sorted(problems, key=rank), standing)


def _unplaced(path: str, finding: Finding) -> Problem:
    """Return a finding with what its fix would write, for which its file is looked at alone."""
    return Problem(finding, changes=changes_of(finding.fix, _lines_of(path)) if finding.fix else ())


def _lines_of(path: str) -> Callable[[str], list[str]]:
    """Return what gives the lines of a file of the brief at a path."""

    def lines(shown: str) -> list[str]:
        for file in files_of(path):
            if show_path(file) == shown:
                with contextlib.suppress(Unreadable):
                    return read_file(file).text.split("\n")
        return []

    return lines


def in_parts(path: str, problems: list[Problem], standing: int) -> Iterator[Review]:
    """Yield the review of a brief in parts that are each taken in within a frame."""
    for at in range(0, max(len(problems), 1), _BATCH):
        last = at + _BATCH >= len(problems)
        yield Review(path, tuple(problems[at : at + _BATCH]), standing if last else 0, complete=last)


def _problem(seen: Seen, finding: Finding) -> Problem:
    problem = seen.problem(finding)
    return problem._replace(changes=changes_of(finding.fix, seen.lines)) if finding.fix else problem


@lru_cache(maxsize=8)
def _policy(settings: Settings) -> Policy:
    return Policy(settings.levels)
