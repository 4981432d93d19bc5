"""Hits as they are drawn over the lines of a view."""

from briefing.layout.find import Hits
from briefing.themes.roles import Role
from briefing.tui.panes.decoration import Decoration, Stretch
from briefing.tui.panes.view import View


def marking(hits: Hits, view: View, current: int | None) -> Decoration:
    """Return the marks of the hits in the window of a view; `current` is the number of the one that was gone to."""
    stretches: dict[int, tuple[Stretch, ...]] = {}
    for number, found in hits.between(view.offset, view.offset + view.rows):
        role = Role.MATCH_CURRENT if number == current else Role.MATCH
        for line, start, end in found:
            stretches[line] = (*stretches.get(line, ()), (start, end, role))
    return Decoration(stretches=stretches)
