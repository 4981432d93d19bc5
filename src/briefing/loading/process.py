"""Load a brief in another process, so that no text hangs or kills the interface, and both cores work at the start."""

from pathlib import Path

from briefing.loading.loaded import Message


class Loading:
    """A brief on its way: its head first, then the rest of its summary."""

    finished: bool = False
    """Whether the last message has been received."""

    def fileno(self) -> int:
        """Return what becomes readable when a message may be there; -1 where there is no such thing (see `receive`)."""
        raise NotImplementedError

    def receive(self, timeout: float | None = 0.0) -> Message | None:
        """Return the next message, None where none came within `timeout` seconds (None waits for as long as it takes).

        The first is `Loaded` with the head of the summary, then `More` or `Restart` until one is complete. Never
        raises: where the other process died or was stopped at its limit, the last message has a finding that says so.
        With `fileno() == -1` each call does the work itself.
        """
        raise NotImplementedError(timeout)

    def close(self) -> None:
        """Stop reading; what was not received is lost."""


def start(target: str | Path, *, library: Path | None = None, body_budget: int = 16_384) -> Loading:
    """Start to load the brief at `target`, as `load` does, in another process; return at once.

    `body_budget` is how many characters of the summary come with the first message.
    """
    raise NotImplementedError(target, library, body_budget)


def close() -> None:
    """End the loading process, if one runs; the program need not call it to leave."""
