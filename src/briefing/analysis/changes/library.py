"""What changed from one state of a library to another: its briefs matched by id."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.analysis.changes.compare import compare
from briefing.analysis.changes.values import Changes, Kind
from briefing.model.brief import Brief

NO_CHANGES = Changes()


class Compared(NamedTuple):
    """A brief in both states, or in one of them."""

    kind: Kind
    """`NEW`, `CHANGED`, `GONE` or `SAME`."""
    old: Brief | None
    """None for what is new, and for what is the same and was not read."""
    new: Brief | None
    """None for what is gone, and for what is the same and was not read."""
    changes: Changes = NO_CHANGES
    """What changed in one that is in both."""

    @property
    def brief(self) -> Brief:
        """The brief in the newest state that there is."""
        brief = self.new or self.old
        assert brief is not None, "it is in one of the states"  # noqa: S101 - as it was made
        return brief


def compare_one(old: Brief | None, new: Brief | None) -> Compared:
    """Return what became of one brief, which is in one state at least."""
    if old is None or new is None:
        return Compared(Kind.NEW if old is None else Kind.GONE, old, new)
    changes = compare(old, new)
    return Compared(Kind.CHANGED if changes else Kind.SAME, old, new, changes)


def compare_all(old: Sequence[Brief], new: Sequence[Brief]) -> tuple[Compared, ...]:
    """Return what became of the briefs, in the order of the new, what is gone last; of one id the first counts."""
    before: dict[str, Brief] = {}
    for brief in old:
        before.setdefault(brief.id, brief)
    compared: dict[str, Compared] = {}
    for brief in new:
        if brief.id not in compared:
            compared[brief.id] = compare_one(before.get(brief.id), brief)
    gone = (compare_one(brief, None) for id_, brief in before.items() if id_ not in compared)
    return (*compared.values(), *gone)
