"""The free cells of a line, and words that found room on it."""

from typing import NamedTuple

from briefing.layout.line_tools import cells
from briefing.themes.roles import Role


class Words(NamedTuple):
    """Words with the cell that they start at."""

    start: int
    text: str
    role: Role

    @property
    def ends(self) -> tuple[int, int]:
        """The first cell and that after the last, blanks left out."""
        start = self.start + len(self.text) - len(self.text.lstrip(" "))
        return start, start + cells(self.text.strip(" "))


class Room:
    """Cells, all of them free at first."""

    def __init__(self, width: int) -> None:
        self._free = bytearray(b"\x01" * width)

    def __len__(self) -> int:
        """Return how many cells there are."""
        return len(self._free)

    def copy(self) -> "Room":
        """Return the same room."""
        room = Room(0)
        room._free[:] = self._free
        return room

    def is_free(self, start: int, size: int = 1) -> bool:
        """Return whether so many cells from `start` on are there and free."""
        return start >= 0 and start + size <= len(self._free) and 0 not in self._free[start : start + size]

    def take(self, start: int, size: int = 1) -> None:
        """Take cells."""
        self._free[start : start + size] = bytes(size)

    def put(self, starts: list[int] | range, text: str, role: Role) -> Words | None:
        """Take room for words at the first of `starts` where there is some; None where there is none."""
        size = cells(text)
        start = next((start for start in starts if self.is_free(start, size)), None)
        if start is None:
            return None
        self.take(start, size)
        return Words(start, text, role)

    def put_left(self, text: str, role: Role) -> Words | None:
        """Take room for words as far to the left as there is some."""
        return self.put(range(len(self) - cells(text) + 1), text, role)

    def put_right(self, text: str, role: Role) -> Words | None:
        """Take room for words as far to the right as there is some."""
        return self.put(range(len(self) - cells(text), -1, -1), text, role)
