"""A place in a brief."""

from typing import NamedTuple

from briefing.tui.arrange import Pane


class Spot(NamedTuple):
    """Where a reader was, for going back to it."""

    path: str
    pane: Pane
    offset: int
    line: int
    item: int
    stop: int
