"""The timeline's pane: a scale that stays while the list of events scrolls, with a window to zoom and pan.

In a strip there is no list: there the axis stays, and the lanes scroll.
"""

from briefing.layout.setting import Setting
from briefing.layout.timeline import Chart, Scale, Window, draw_scale, events_page, is_strip, lanes_page, scale_lines
from briefing.tui.panes.view import View

_CLOSER = 0.5
_STEP = 0.2
_LANES = 200
"""Lanes that a strip scrolls through at most."""


class Time:
    """Keeps the window and draws what changed: the scale on zoom and pan, the list only for another width."""

    def __init__(self, setting: Setting) -> None:
        self.chart = Chart(setting)
        self.window: Window = self.chart.opening()
        self._width = 0
        self._height = 0
        self._drawn: Window | None = None
        self._scale = Scale((), (), self.window)
        self.followed = ""
        """The event that the window was moved to last."""

    def succeed(self, before: "Time") -> None:
        """Show the window of the timeline of an earlier edition, unless that was all of it, or as at the start."""
        if before.window not in {before.chart.opening(), before.chart.whole()}:
            self.window = before.window.within(self.chart.whole())
        self.followed = before.followed

    def settle(self, view: View, width: int, height: int, *, active: bool, wanted: str = "") -> None:
        """Lay the pane out for a size, and mark the event under the cursor on the scale where that is `active`.

        The window moves along with the cursor, and to the event that is `wanted`, where it would not show them.
        """
        current = view.current if active else None
        here = wanted or (current.id if current else "")
        if here and here != self.followed:
            self.window = self.chart.toward(here, self.window)
        strip = is_strip(height)
        listed = (width, strip) == (self._width, is_strip(self._height)) and self._drawn is not None
        if not listed or self._drawn != self.window or height != self._height:
            most = _LANES if strip else scale_lines(height)
            self._scale = draw_scale(self.chart, width, most, self.window, alone=strip)
            self._drawn = self.window
            if strip:
                view.show(lanes_page(self.chart, self._scale, width), self._scale.lines[:1])
            else:
                head = (*self._scale.lines, ()) if self._scale.lines else ()
                view.show(events_page(self.chart, width) if not listed else view.page, head)
        self._width, self._height = width, height
        self.followed = here
        self._mark(view, view.current.id if active and view.current else "", strip=strip)

    def _mark(self, view: View, current: str, *, strip: bool) -> None:
        """Mark the bars of an event, in the head or, in a strip, on the page below the axis."""
        bars = [bar for bar in self._scale.bars if bar.id == current]
        view.head_marks = () if strip else tuple(bar[1:] for bar in bars)
        view.page_marks = tuple((bar.line - 1, bar.start, bar.end) for bar in bars) if strip else ()

    def move(self, how: str, current: str) -> bool:
        """Zoom or pan the scale; return whether there is one."""
        if not self.chart.marks:
            return False
        whole = self.chart.whole()
        match how:
            case "zoom-in":
                self.window = self.window.zoom(_CLOSER, self._middle_of(current))
            case "zoom-out":
                self.window = self.window.zoom(1 / _CLOSER)
            case "pan-left":
                self.window = self.window.pan(-_STEP)
            case "pan-right":
                self.window = self.window.pan(_STEP)
            case _:
                self.window = whole
        self.window = self.window.within(whole)
        return True

    def _middle_of(self, current: str) -> float | None:
        """Return the moment at the middle of the event under the cursor, where it is on the scale."""
        bar = next((bar for bar in self._scale.bars if bar.id == current), None)
        if bar is None or not self._width:
            return None
        return self.window.low + self.window.span * (bar.start + bar.end) / 2 / self._width
