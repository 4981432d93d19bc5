"""What rules over a library need of one brief: small, and plain enough to be kept in a cache."""

from typing import NamedTuple

from briefing.checking.ignore import Waiting
from briefing.checking.subject import Subject


class Facts(NamedTuple):
    """One brief as its library sees it."""

    path: str
    id: str
    waiting: tuple[Waiting, ...] = ()
    """Entries of `ignore` for rules over a library."""


def facts_of(subject: Subject, waiting: tuple[Waiting, ...]) -> Facts:
    """Return what a library needs to know of a brief."""
    brief = subject.brief
    return Facts(brief.path, brief.id, waiting)
