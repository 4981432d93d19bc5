"""The timeline's pane: a scale that stays while the list of events scrolls, with a window to zoom and pan.

In a strip there is no list: there the axis stays, and the lanes scroll.
"""

from collections.abc import Iterator
from datetime import timedelta, timezone

from briefing.clock import now
from briefing.layout.growing import Growing
from briefing.layout.setting import Setting
from briefing.layout.timeline import Chart, Scale, Window, draw_scale, events_layout, is_strip, lanes_page, scale_lines
from briefing.tui.panes.view import View

_CLOSER = 0.5
_STEP = 0.2
_LANES = 200
"""Lanes that a strip scrolls through at most."""
_FIRST = 60
"""Lines of the list that are laid out at once; it grows when there is time."""
_MORE = 24
"""Lines that it grows by at a time."""
_SECONDS = 86_400


class Time:
    """Keeps the window and draws what changed: the scale on zoom and pan, the list only for another width."""

    def __init__(self, setting: Setting) -> None:
        self.chart = Chart(setting)
        self.window: Window = self.chart.opening()
        self.first = self.window
        """The window that was shown first."""
        self.followed = ""
        """The event under the cursor, which the window follows as soon as it is another one."""
        self._chosen = self.window
        """The window as it was zoomed and moved to last; following the cursor does not count."""
        self._list: Growing | None = None
        self._list_width = 0
        self._made: tuple[Window, int, int] | None = None
        """What the scale was made for."""
        self._drawn: tuple[Window, int, int] | None = None
        """What of it the view shows."""
        self._scale = Scale((), (), self.window)
        self._view: View | None = None

    def succeed(self, before: "Time") -> None:
        """Show the window of the timeline of an earlier edition, unless that was all of it, or as at the start."""
        if before.window not in {before.first, before.chart.whole()}:
            self.show(before.window.within(self.world()))
        self.followed = before.followed

    def settle(self, view: View, width: int, height: int, *, active: bool, wanted: str = "") -> None:
        """Lay the pane out for a size, and mark the event under the cursor on the scale where that is `active`.

        The window moves along with the cursor, and to the event that is `wanted`, where it would not show them.
        """
        here = wanted or _id(view)
        if wanted or (active and here != self.followed):
            self.window = self._toward(here)
        if wanted and wanted in self._scale.missing:
            self._made = self._drawn = None
        strip = is_strip(height)
        if self._drawn != (self.window, width, height) or self._view is not view:
            self._make(width, height, here if active else "")
            self._drawn = self._made
            self._view = view
            if strip:
                view.show(lanes_page(self.chart, self._scale, width), self._scale.lines[:1])
            else:
                view.head = (*self._scale.lines, ()) if self._scale.lines else ()
        if not strip:
            self._show_list(view, width, whole=bool(wanted))
        self.followed = wanted or _id(view)
        self._mark(view, _id(view) if active else "", strip=strip)

    def _make(self, width: int, height: int, current: str) -> None:
        """Draw the scale for a size, with the event `current` under the cursor."""
        if self._made != (self.window, width, height):
            strip = is_strip(height)
            most = _LANES if strip else scale_lines(height)
            self._scale = draw_scale(
                self.chart, width, most, self.window, alone=strip, today=self.today(), current=current
            )
            self._made = (self.window, width, height)

    def _toward(self, event: str) -> Window:
        """Return the window in which an event shows: that which was chosen, where it shows it."""
        return self.chart.toward(event, self._chosen if self.chart.shows(event, self._chosen) else self.window)

    def _show_list(self, view: View, width: int, *, whole: bool) -> None:
        """Show the list; all of it where some place in it is gone to, else as much as is likely to be seen."""
        listed = self._listed(width)
        known = listed.page
        listed.fill(_FIRST)
        # In place of another page, some place of that is to be found again.
        if whole or (view.page.lines and view.page is not known):
            listed.whole()
        if view.page is listed.page:
            return
        if view.page is known and known.lines:
            view.grow(listed.page)
        else:
            view.show(listed.page, view.head)

    def _listed(self, width: int) -> Growing:
        if self._list is None or self._list_width != width:
            self._list, self._list_width = events_layout(self.chart, width), width
        return self._list

    def prepare(self, width: int, height: int, *, active: bool) -> Iterator[None]:
        """Draw the scale and lay out the list for a size, some lines at each step."""
        self._make(width, height, self.followed if active else "")
        yield
        listed = None if is_strip(height) else self._listed(width)
        while listed and not listed.complete:
            listed.fill(listed.height + _MORE)
            yield

    def forget(self) -> None:
        """Lay the list out anew, the next time that it is shown."""
        self._list = None

    def grow(self) -> bool:
        """Lay out some more of the list that is shown; return whether there is still more."""
        view, listed = self._view, self._list
        if view is None or listed is None or listed.complete or view.page is not listed.page:
            return False
        listed.fill(len(listed.page.lines) + _MORE)
        view.grow(listed.page)
        return not listed.complete

    def finish(self) -> None:
        """Lay out all of the list that is shown, before the cursor moves in it."""
        view, listed = self._view, self._list
        if view and listed and not listed.complete and view.page is listed.page:
            view.grow(listed.whole())

    def _mark(self, view: View, current: str, *, strip: bool) -> None:
        """Mark where an event is drawn or counted, in the head or, in a strip, on the page below the axis."""
        bars = self._scale.where(current) if current else ()
        view.head_marks = tuple(bar[1:] for bar in bars if not strip or not bar.line)
        view.page_marks = tuple((bar.line - 1, bar.start, bar.end) for bar in bars if strip and bar.line)

    def at(self, row: int, column: int) -> str | None:
        """Return the event that is drawn or counted at a row and column of the pane; None beside the scale.

        The list is laid out then, so that it can be gone to.
        """
        view = self._view
        if view is None or self._drawn is None:
            return None
        strip = is_strip(self._drawn[2])
        event = self._scale.at(row + view.offset if strip and row else row, column)
        if event:
            self.finish()
        return event

    def today(self) -> float:
        """Return the present moment on the clock of the axis."""
        offset = self.chart.offset
        zone = None if offset is None else timezone(timedelta(minutes=offset))
        here = now().astimezone(zone)
        return here.toordinal() + (here.hour * 3600 + here.minute * 60 + here.second) / _SECONDS

    def world(self) -> Window:
        """Return the longest window: that of all events, of `as_of` and of today."""
        return self.chart.world(self.today())

    def show(self, window: Window) -> None:
        """Show a window."""
        self.window = self._chosen = window

    def move(self, how: str, current: str) -> bool:
        """Move the window by a command, with the event `current` under the cursor; return whether it moved."""
        before = self.window
        if self.chart.marks:
            moved = self._moved(how, current)
            self.show(before if moved is None else moved.within(self.world()))
        return self.window != before

    def _moved(self, how: str, current: str) -> Window | None:
        window, chart = self.window, self.chart
        match how:
            case "zoom-in" | "zoom-out":
                window = chart.toward(current, window)
                factor = _CLOSER if how == "zoom-in" else 1 / _CLOSER
                return window.zoom(factor, chart.middle_of(current, window))
            case "pan-left":
                return window.pan(-_STEP)
            case "pan-right":
                return window.pan(_STEP)
            case "timeline-today":
                return window.around(self.today())
            case "timeline-as-of":
                return window.around((chart.as_of[0] + chart.as_of[1]) / 2) if chart.as_of else None
            case "timeline-event":
                return chart.onto(current)
        return chart.whole()


def _id(view: View) -> str:
    """Return the event under the cursor."""
    return view.current.id if view.current else ""
