"""What the mouse does in a scene, beside what it does everywhere."""

from enum import Enum, auto

from briefing.layout.line import Target
from briefing.tui.panes.view import View


class Turn(Enum):
    """The wheel, where it does not scroll."""

    EARLIER = auto()
    LATER = auto()
    CLOSER = auto()
    FARTHER = auto()


class Touch:
    """Nothing, unless a scene says otherwise. Frames and titles go by their numbers in the picture."""

    def pointed(self, view: View, row: int, column: int) -> None:
        """Act on a press on a row of a pane; the column counts from the start of the lines."""
        del self, view, row, column

    def titled(self, frame: int, title: int) -> None:
        """Act on a press on a title of a frame."""
        del self, frame, title

    def followed(self, target: Target) -> None:
        """Follow a link that was pressed in what lies above."""
        del self, target

    def turned(self, view: View, column: int, turn: Turn) -> bool:
        """Act on a wheel that is turned sideways, or with a key held down; return whether anything changed."""
        del self, view, column, turn
        return False

    def to_list(self) -> None:
        """Act on a press on the way to the list."""
