"""Moving through time: what the keys of the timeline do, and the list that grows while nobody waits."""

import asyncio
from collections.abc import Callable, Mapping

from briefing.i18n import gettext as _
from briefing.tui.arrange import Pane
from briefing.tui.panes.view import View
from briefing.tui.reading.part import Part

_COMMANDS = ("zoom-in", "zoom-out", "pan-left", "pan-right", "fit")
_JUMPS = ("timeline-today", "timeline-as-of", "timeline-event")
"""Those that can be gone back from."""
_CALM = 0.2
"""Seconds after a picture before the list grows: what is waited for comes first."""
_REST = 0.01
"""Seconds between two steps of that."""


class Timeline(Part):
    """Zooms, pans and jumps; says so where that leads nowhere."""

    _growing: asyncio.TimerHandle | None = None

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """What the keys of the timeline do."""
        return {how: lambda how=how: self._move(how) for how in (*_COMMANDS, *_JUMPS)}  # type: ignore[misc]

    def _move(self, how: str) -> None:
        reader = self.reader
        time = reader.pages.time if reader.pages else None
        if time is None:
            return
        current = reader.view.current
        before = reader.way.here()
        if not time.move(how, current.id if current else ""):
            reader.host.say(self._nowhere(how))
        elif how in _JUMPS:
            reader.way.leave(before)

    def _nowhere(self, how: str) -> str:
        """Return why the scale does not move."""
        brief = self.reader.brief
        if how == "timeline-as-of" and brief and brief.as_of is None:
            return _("The brief does not say what day it holds for.")
        if how == "timeline-event" and self.reader.view.current:
            return _("The scale is there already, or the event has no date.")
        return {
            "zoom-in": _("The scale goes no closer."),
            "zoom-out": _("The scale shows all there is."),
            "fit": _("The scale shows all there is."),
            "pan-left": _("Nothing is earlier."),
            "pan-right": _("Nothing is later."),
        }.get(how, _("The scale is there already."))

    def typed(self, key: str, character: str | None) -> bool:
        """Have all of the list before a key moves in it; take none."""
        del key, character
        if self.reader.active is Pane.TIMELINE and self.reader.pages and self.reader.pages.time:
            self.reader.pages.time.finish()
        return False

    def settled(self, pane: Pane, view: View) -> None:
        """Let the list grow as soon as there is time."""
        del view
        if pane is Pane.TIMELINE and self._growing is None:
            self._growing = asyncio.get_running_loop().call_later(_CALM, self._grow)

    def left(self) -> None:
        """Let nothing grow any more."""
        if self._growing:
            self._growing.cancel()
            self._growing = None

    def _grow(self) -> None:
        self._growing = None
        time = self.reader.pages.time if self.reader.pages else None
        if time and time.grow():
            self._growing = asyncio.get_running_loop().call_later(_REST, self._grow)
