"""The sentence of the summary under the cursor."""

from typing import TYPE_CHECKING

from briefing.layout.sentences import sentences
from briefing.model.inline import HardBreak, Inlines, SoftBreak
from briefing.model.walk import walk_inline
from briefing.tui.panes.view import View

if TYPE_CHECKING:
    from briefing.layout.sentences import OnPage
    from briefing.layout.setting import Setting


def sentence_at(setting: "Setting", view: View) -> "OnPage | None":
    """Return the sentence of the chosen link, else the one that has most of the cursor's line; None off the text."""
    found = sentences(setting, view.page, view.line)
    stop = view.page.stops[view.stop] if view.stop >= 0 else None
    for one in found:
        if stop and one.holds(stop):
            return one
    return max(found, key=lambda one: _cells_on(one, view.line), default=None)


def lines_before(setting: "Setting", view: View) -> int:
    """Return how many lines of the file the passage under the cursor has before its sentence under the cursor."""
    here = sentence_at(setting, view)
    count = 0
    for one in sentences(setting, view.page, view.line):
        if one is here:
            return count + _breaks(one.statement.inlines, leading=True)
        count += _breaks(one.statement.inlines)
    return 0


def _breaks(inlines: Inlines, *, leading: bool = False) -> int:
    """Return how many ends of lines there are, or only before the first word."""
    count = 0
    for node in walk_inline(inlines):
        if isinstance(node, SoftBreak | HardBreak):
            count += 1
        elif leading:
            break
    return count


def _cells_on(one: "OnPage", line: int) -> int:
    return sum(end - start for at, start, end in one.extents if at == line)
