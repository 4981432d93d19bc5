"""A place in a brief."""

from typing import TYPE_CHECKING, NamedTuple

from briefing.tui.arrange import Pane

if TYPE_CHECKING:
    from briefing.layout.timeline.window import Window


class Spot(NamedTuple):
    """Where a reader was, for going back to it."""

    path: str
    pane: Pane
    offset: int
    line: int
    item: int
    stop: int
    window: "Window | None" = None
    """What the timeline's scale showed."""
