"""Where a reader was in all panes, to go back to as if nothing had been."""

from typing import TYPE_CHECKING, NamedTuple

from briefing.tui.arrange import PANES, Pane, Preset
from briefing.tui.reading.spot import Spot

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader


class Origin(NamedTuple):
    """What a search was begun from."""

    pane: Pane
    right: Pane
    zoomed: bool
    preset: Preset
    places: tuple[tuple[int, int, int, int], ...]
    """Offset, line, item and stop of each pane."""

    @property
    def line(self) -> int:
        """The line of the cursor."""
        return self.places[PANES.index(self.pane)][1]

    def spot(self, path: str) -> Spot:
        """Return the place of the cursor, in the brief at `path`."""
        return Spot(path, self.pane, *self.places[PANES.index(self.pane)])


def origin_of(reader: "Reader") -> Origin:
    """Return where a reader is."""
    views = (reader.views[pane] for pane in PANES)
    places = tuple((view.offset, view.line, view.item, view.stop) for view in views)
    return Origin(reader.active, reader.right, reader.zoomed, reader.preset, places)


def return_to(reader: "Reader", origin: Origin) -> None:
    """Put all cursors where they were; how much is shown stays as it is."""
    reader.activate(origin.pane)
    reader.right, reader.zoomed = origin.right, origin.zoomed
    for pane, place in zip(PANES, origin.places, strict=True):
        reader.views[pane].restore(*place)
