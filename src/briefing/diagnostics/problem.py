"""A finding as the interface needs it: with the place in the brief where it is seen, and what its fix would write."""

from typing import NamedTuple

from briefing.diagnostics.finding import Finding, Severity
from briefing.model.text import SafeText


class Change(NamedTuple):
    """Lines that a fix would write anew; of long ones the part around what differs."""

    line: int
    """The number of the first, from 1."""
    before: tuple[SafeText, ...]
    after: tuple[SafeText, ...]


class Problem(NamedTuple):
    """A finding that is told. Where it is seen nowhere, as a fault of YAML, it has neither item nor line."""

    finding: Finding
    item: str = ""
    """The id of the item that it lies in, or the name of a field of the brief, behind a dot."""
    line: int = 0
    """In the body of the summary the line of the file at which its innermost block begins."""
    sentence: int = 0
    """Which sentence of that block, from 0."""
    changes: tuple[Change, ...] = ()
    """What its fix would write, top to bottom; none where it has no fix."""


class Review(NamedTuple):
    """What was found in a brief, or a part of that; more may follow."""

    path: str
    problems: tuple[Problem, ...] = ()
    standing: int = 0
    """How many findings the brief lets stand, of those that would have been among these."""
    complete: bool = True
    """Whether nothing more follows on this brief."""


_ORDER = tuple(Severity)


def rank(problem: Problem) -> int:
    """Return 0 for the most severe, more for what is less so."""
    return _ORDER.index(problem.finding.severity)
