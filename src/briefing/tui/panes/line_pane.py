"""The widget of a pane: draws the rows of a view, and sends only those that changed."""

from typing import TYPE_CHECKING

from textual.geometry import Region
from textual.strip import Strip

from briefing.layout.line import Run
from briefing.model.text import SafeText
from briefing.themes.roles import Role, Surface
from briefing.tui.ink import Ink, Look
from briefing.tui.panes.decoration import Stretch
from briefing.tui.panes.rows import Rows
from briefing.tui.panes.view import View

if TYPE_CHECKING:
    from briefing.tui.screens.scene import Shown
    from briefing.tui.stage import Stage

CURSOR_MARK = Run(SafeText("▌"), Role.BORDER_ACTIVE)
QUIET_MARK = Run(SafeText("▏"), Role.BORDER)
RELATED_MARK = Run(SafeText("»"), Role.PROVENANCE)
NO_MARK = Run(SafeText(" "))

_CACHED_ROWS = 2000


class LinePane(Rows, can_focus=False, inherit_css=False, inherit_bindings=False):
    """Rows of a view. The left-most column is a gutter for the marks of cursor and related items."""

    def __init__(self, stage: "Stage") -> None:
        super().__init__(stage)
        self.placing: Region | None = None
        """Where it stands on the screen; None where it is not shown."""
        self._cache: dict[Look, Strip] = {}
        self._cached_for: tuple[Ink | None, int, int, View | None] = (None, 0, 0, None)

    def compose_rows(self, shown: "Shown", ink: Ink) -> None:
        """Work out the rows; those that differ from what is on the screen are drawn again."""
        if self.placing is None:
            return
        view, active = shown.view, shown.active
        width = self.placing.width
        if self._cached_for != (ink, width, view.page.width, view):
            self._cache.clear()
            self._cached_for = (ink, width, view.page.width, view)
        elif len(self._cache) > _CACHED_ROWS:
            self._cache.clear()
        seen = shown.cursor and view.page.lines and (active or (view.visited and (view.item >= 0 or not view.by_item)))
        lines = view.cursor_lines() if seen else range(0)
        surface, mark = (Surface.CURSOR, CURSOR_MARK) if active else (Surface.CURSOR_QUIET, QUIET_MARK)
        if not active and not view.by_item:
            surface = Surface.PAGE
        stops = [(stop.line, stop.start, stop.end) for stop in view.chosen_stops()] if active else []
        marked_lines = view.lines_of(shown.related, shown.mentioned)
        decoration = shown.decoration
        rows = [
            self._row(Look(line, gutter=NO_MARK, marked=_stretches(view.head_marks, number)), ink)
            for number, line in enumerate(view.head)
        ]
        for number in range(view.offset, view.offset + self.placing.height - len(view.head)):
            line = view.page.lines[number] if 0 <= number < len(view.page.lines) else ()
            look = Look(
                line,
                gutter=NO_MARK,
                marked=decoration.stretches.get(number, ()),
                labels=decoration.labels.get(number, ()),
                margin=decoration.margin.get(number),
            )
            if number in marked_lines and not (active and number in lines):
                look = look._replace(surface=Surface.RELATED, gutter=RELATED_MARK)
            elif number in lines:
                chosen = _stretches((*stops, *view.page_marks), number)
                ground = Surface.PAGE if decoration.bare else surface
                look = look._replace(surface=ground, gutter=mark, marked=(*look.marked, *chosen))
            if number in decoration.gutter:
                look = look._replace(gutter=decoration.gutter[number])
            rows.append(self._row(look, ink))
        self._replace(rows[: self.placing.height])

    def _row(self, look: Look, ink: Ink) -> Strip:
        row = self._cache.get(look)
        if row is None:
            row = self._cache[look] = ink.row(look, self._cached_for[1])
        return row

    def _replace(self, rows: list[Strip]) -> None:
        old, self.shown = self.shown, rows
        if len(old) != len(rows) or not self.is_mounted:
            self.refresh()
            return
        changed = [y for y, (before, now) in enumerate(zip(old, rows, strict=True)) if before is not now]
        if changed:
            self.refresh(*_regions(changed, rows[0].cell_length))


def _stretches(marks: tuple[tuple[int, int, int], ...], line: int) -> tuple[Stretch, ...]:
    """Return those of `marks` (line, first cell, cell after the last) that lie on a line, as chosen ones."""
    return tuple((start, end, Surface.STOP) for number, start, end in marks if number == line)


def _regions(rows: list[int], width: int) -> list[Region]:
    """Return regions that cover these rows and no others."""
    regions: list[Region] = []
    start = last = rows[0]
    for y in [*rows[1:], -1]:
        if y != last + 1:
            regions.append(Region(0, start, width, last - start + 1))
            start = y
        last = y
    return regions
