"""A round of places that are gone to one after the other."""

from typing import NamedTuple

from briefing.layout.line import ToItem
from briefing.tui.arrange import Pane
from briefing.tui.panes.view import View


class Mention(NamedTuple):
    """A place in the summary that leads to an item: one of its page's stops."""

    stop: int


class Tour:
    """The stations of a round, and which of them the reader is at."""

    def __init__(self, stations: tuple[ToItem | Mention, ...] = (), at: int = -1) -> None:
        """Begin before the first station, or with `at` 0 after the last."""
        self.stations = stations
        self._at = at

    @property
    def number(self) -> int:
        """The number of the station, from 1."""
        return self._at + 1

    def step(self, step: int) -> ToItem | Mention | None:
        """Go to the next station, or with -1 to the previous one; None where there are none."""
        if not self.stations:
            return None
        self._at = (self._at + step) % len(self.stations)
        return self.stations[self._at]

    def is_at(self, pane: Pane, view: View) -> bool:
        """Return whether the cursor of the active pane is where the round has come to."""
        if not 0 <= self._at < len(self.stations):
            return False
        match self.stations[self._at]:
            case ToItem(key):
                return view.current is not None and view.current.id == key
            case Mention(stop):
                return pane is Pane.SUMMARY and view.stop == stop
