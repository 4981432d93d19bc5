"""The jump list, as in Vim: where the reader came from, and where they went back from."""

from typing import Generic, TypeVar

Place = TypeVar("Place")

_LONGEST = 200


class JumpList(Generic[Place]):
    """Places left behind, and places gone back from. It holds no widget and knows nothing of what a place is."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Whether `back` has somewhere to go."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether `forward` has somewhere to go."""
        return bool(self._ahead)

    def leave(self, place: Place) -> None:
        """Remember `place` before a jump away from it; what was ahead is forgotten."""
        self._ahead.clear()
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[:-_LONGEST]

    def back(self, here: Place) -> Place | None:
        """Return the place before `here`, which `forward` will return to; None at the start."""
        return self._go(self._behind, self._ahead, here)

    def forward(self, here: Place) -> Place | None:
        """Return the place that was last gone back from; None at the end."""
        return self._go(self._ahead, self._behind, here)

    @staticmethod
    def _go(source: list[Place], target: list[Place], here: Place) -> Place | None:
        while source:
            place = source.pop()
            if place != here:
                target.append(here)
                return place
        return None
