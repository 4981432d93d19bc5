"""What of a brief a mark or note is put on: something with a name, that is still there after the next edit."""

from bisect import bisect_right
from collections.abc import Collection
from typing import TYPE_CHECKING

from briefing.layout.line import Page, Placed
from briefing.library.own.values import BRIEF
from briefing.tui.arrange import Pane

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader

_DEEPEST = 32
"""Items that may start between a line and the start of the item that holds it."""


def item_at_cursor(reader: "Reader") -> str:
    """Return the item under the cursor.

    In the summary that is the judgment, gap, heading or field on whose lines the cursor is; in the text the heading
    that it stands under, before the first heading the brief itself.
    """
    view = reader.view
    if reader.active is not Pane.SUMMARY:
        return view.current.id if view.current else BRIEF
    items = reader.pages.setting.items if reader.pages else {}
    line = view.line
    while line > 0 and not view.page.lines[line]:
        line -= 1
    above = view.page.placed[: bisect_right(view.page.placed, line, key=lambda one: one.first)]
    holder = next((one for one in reversed(above[-_DEEPEST:]) if one.last >= line and _has_name(one)), None)
    if holder:
        return holder.id
    if _is_text(view.page, line):
        return next((one.id for one in reversed(above) if _has_name(one) and _is_heading(one, items)), BRIEF)
    return next((one.id for one in reversed(above) if _has_name(one)), BRIEF)


def _has_name(one: Placed) -> bool:
    """Return whether it is named by its author: a footnote has only its number, which the next edit changes."""
    return not one.id.startswith("^")


def _is_heading(one: Placed, items: Collection[str]) -> bool:
    return not one.id.startswith(".") and one.id not in items


def _is_text(page: Page, line: int) -> bool:
    return bool(page.source_lines) and page.source_lines[line] > 0
