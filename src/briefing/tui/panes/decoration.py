"""What is drawn over the lines of a page without a change to the page: hits, marks, hint letters."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

from briefing.layout.line import Run
from briefing.themes.roles import Role, Surface

Stretch: TypeAlias = tuple[int, int, "Role | Surface"]
"""First cell, the cell after the last, and what is drawn there: words of another role, or another ground."""


class Decoration(NamedTuple):
    """What is drawn over the lines of a page, by their indices; cells count from the start of the line."""

    stretches: Mapping[int, tuple[Stretch, ...]] = {}
    """Of several that overlap the later one holds, role and ground each on its own."""
    labels: Mapping[int, tuple[tuple[int, Run], ...]] = {}
    """Words that stand over those of the line, each from a cell on."""
    gutter: Mapping[int, Run] = {}
    """One cell before the line, in place of the marks of cursor and related items."""
    margin: Mapping[int, Run] = {}
    """One cell at the right edge of the pane: marks that last."""
    bare: bool = False
    """Whether the line of the cursor keeps the ground of the page, as stretches show what is under the cursor."""


PLAIN = Decoration()


def merged(decorations: Iterable[Decoration]) -> Decoration:
    """Return several decorations as one; of marks for the same cell the first holds."""
    found = [each for each in decorations if each is not PLAIN]
    if len(found) <= 1:
        return found[0] if found else PLAIN
    stretches: dict[int, tuple[Stretch, ...]] = {}
    labels: dict[int, tuple[tuple[int, Run], ...]] = {}
    gutter: dict[int, Run] = {}
    margin: dict[int, Run] = {}
    for each in found:
        for line, some in each.stretches.items():
            stretches[line] = (*stretches.get(line, ()), *some)
        for line, words in each.labels.items():
            labels[line] = (*labels.get(line, ()), *words)
        for line, run in each.gutter.items():
            gutter.setdefault(line, run)
        for line, run in each.margin.items():
            margin.setdefault(line, run)
    return Decoration(stretches, labels, gutter, margin, any(each.bare for each in found))
