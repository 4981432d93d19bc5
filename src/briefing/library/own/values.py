"""What the reader's own layer says of a brief and its items, as values and as JSON says them."""

from collections.abc import Mapping
from typing import NamedTuple

from briefing.library.own.events import Value

BRIEF = ""
"""The item that stands for the brief itself."""


class Place(NamedTuple):
    """Where the cursor was in one pane: an item and how many lines into it, else a share of the whole."""

    item: str
    lines_in: int
    share: float


class Position(NamedTuple):
    """Where a brief was left, in words that outlive other widths and edits."""

    pane: str
    zoomed: bool = False
    places: Mapping[str, Place] = {}
    """By the names of panes."""


class Own(NamedTuple):
    """What a reader has put on one item, or on the brief itself."""

    item: str
    marked: bool
    note: str
    """Uncleaned; empty where there is none."""
    time: str
    """When the later of the two was put there, as stamps have it."""


def joined(*notes: str) -> str:
    """Return several notes on one item as one."""
    return " · ".join(filter(None, notes))


def position_value(position: Position) -> Value:
    """Return a position as JSON says it."""
    places: dict[str, Value] = {pane: list(place) for pane, place in position.places.items()}
    return {"pane": position.pane, "zoomed": position.zoomed, "places": places}


def read_position(value: Value) -> Position | None:
    """Return the position that a value says, as far as it does; None where it is none."""
    if not isinstance(value, Mapping):
        return None
    pane, zoomed, written = value.get("pane"), value.get("zoomed"), value.get("places")
    if not isinstance(pane, str):
        return None
    places: dict[str, Place] = {}
    for name, place in written.items() if isinstance(written, Mapping) else ():
        match place:
            case [str(item), int(lines_in), int() | float() as share]:
                # Written so that what is no number is out of range, too.
                places[name] = Place(item, max(0, lines_in), share if 0 <= share <= 1 else 0.0)
            case _:
                pass
    return Position(pane, zoomed is True, places)
