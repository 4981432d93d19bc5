"""The timeline's pane: a scale that stays while the list of events scrolls, with a window to zoom and pan."""

from briefing.layout.line import Page
from briefing.layout.setting import Setting
from briefing.layout.timeline import Chart, Scale, Window, draw_scale, events_page, is_strip, scale_lines
from briefing.tui.panes.view import View

_CLOSER = 0.5
_STEP = 0.2


class Time:
    """Keeps the window and draws what changed: the scale on zoom and pan, the list only for another width."""

    def __init__(self, setting: Setting) -> None:
        self.chart = Chart(setting)
        self.window: Window = self.chart.opening()
        self._width = 0
        self._height = 0
        self._drawn: Window | None = None
        self._scale = Scale((), (), self.window)

    def settle(self, view: View, width: int, height: int, *, active: bool) -> None:
        """Lay the pane out for a size, and mark the event under the cursor on the scale where that is `active`."""
        strip = is_strip(height)
        listed = (width, strip) == (self._width, is_strip(self._height)) and self._drawn is not None
        if not listed or self._drawn != self.window or height != self._height:
            self._scale = draw_scale(self.chart, width, scale_lines(height), self.window)
            self._drawn = self.window
            if strip:
                view.show(self._strip(width))
            else:
                head = (*self._scale.lines, ()) if self._scale.lines else ()
                view.show(events_page(self.chart, width) if not listed else view.page, head)
        self._width, self._height = width, height
        current = view.current if active and not strip else None
        view.head_marks = tuple(bar[1:] for bar in self._scale.bars if current and bar.id == current.id)

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

    def _strip(self, width: int) -> Page:
        from briefing.layout.timeline import TimelinePage  # noqa: PLC0415 - only on medium terminals

        return TimelinePage(self._scale, Page(width, ())).page

    def _middle_of(self, current: str) -> float | None:
        """Return the moment at the middle of the event under the cursor, where it is on the scale."""
        bar = next((bar for bar in self._scale.bars if bar.id == current), None)
        if bar is None or not self._width:
            return None
        return self.window.low + self.window.span * (bar.start + bar.end) / 2 / self._width
