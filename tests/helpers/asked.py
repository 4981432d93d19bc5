"""Functions that the process that reads is asked for in tests, by their names."""

import os
from collections.abc import Iterator


def counted(end: int) -> Iterator[int]:
    """Yield the numbers from 0 on."""
    yield from range(end)


def endless(first: str) -> Iterator[str]:
    """Yield once, then work without end."""
    yield first
    while True:
        pass


def faulty(first: str) -> Iterator[str]:
    """Yield once, then break off."""
    yield first
    raise ValueError(first)


def deadly() -> Iterator[str]:
    """End the process at once."""
    os._exit(3)
    yield ""


def niceness() -> Iterator[int]:
    """Yield how much this process gives way to others."""
    yield os.nice(0)
