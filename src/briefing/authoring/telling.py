"""Fixing for the interface, in the process that reads: one fix, and what came of it."""

from collections.abc import Iterator
from pathlib import Path

from briefing.authoring.fix.fix import fix_one
from briefing.authoring.fix.result import Result
from briefing.diagnostics.finding import Finding


def mended(path: str, library: str | None, finding: Finding) -> Iterator[str]:
    """Apply the fix of a finding, and yield why that was not done, as a phrase; empty where it was."""
    result, reason = fix_one(path, Path(library) if library else None, finding)
    yield "" if result is Result.DONE else reason
