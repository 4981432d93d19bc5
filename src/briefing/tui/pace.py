"""Long work in slices that no key waits for: one slice after a frame, none between a key and its frame."""

import asyncio
import math
from collections import deque
from collections.abc import Callable

from briefing.clock import monotonic

SLICE = 0.004
"""Seconds that a slice may take."""
_KEY = 0.03
"""Seconds after which nothing more is expected to be drawn for a key."""


class Turn:
    """Work that is to be done when its turn comes, unless it is cancelled before."""

    def __init__(self, do: Callable[[], None]) -> None:
        self.do: Callable[[], None] | None = do

    def cancel(self) -> None:
        """Do it no more."""
        self.do = None


class Pace:
    """Gives turns, first come, first served.

    While a key is on its way to a frame nobody has one. After a frame one is given in any case, so that long work goes
    on also under a key that is held down.
    """

    def __init__(self) -> None:
        self._turns: deque[Turn] = deque()
        self._next: asyncio.Handle | None = None
        self._pressed = -math.inf
        """When the key came that nothing has been drawn for yet."""
        self._owed = False

    def pressed(self) -> None:
        """Know that a key has come."""
        now = monotonic()
        # Keys that change nothing have no frame: held down, they must not keep all else waiting.
        if now - self._pressed > _KEY:
            self._pressed = now

    def painted(self) -> None:
        """Know that a frame has gone out."""
        self._pressed = -math.inf
        self._owed = True
        if self._next and self._turns:
            self._next.cancel()
            self._next = asyncio.get_running_loop().call_soon(self._give)

    def soon(self, do: Callable[[], None]) -> Turn:
        """Have something done that takes about `SLICE` seconds at most."""
        turn = Turn(do)
        self._turns.append(turn)
        self._plan()
        return turn

    def _plan(self) -> None:
        if self._turns and self._next is None:
            self._next = asyncio.get_running_loop().call_soon(self._give)

    def _give(self) -> None:
        left = _KEY - (monotonic() - self._pressed)
        if left > 0 and not self._owed:
            self._next = asyncio.get_running_loop().call_later(left, self._give)
            return
        self._next, self._owed = None, False
        turn = self._turns.popleft() if self._turns else None
        # What it asks for comes in a later round of the loop, after keys that have come by then.
        self._plan()
        if turn and turn.do:
            turn.do()
