"""What became of a single fix. The interface takes these from the process that reads, so this module is cheap."""

from enum import Enum, auto
from typing import NamedTuple


class Result(Enum):
    """What became of it."""

    DONE = auto()
    NO_FIX = auto()
    """The finding has none."""
    STALE = auto()
    """The file is not as it was when the finding was made."""
    FAILED = auto()
    """The fix does not do what it promises."""
    UNWRITTEN = auto()
    """The file cannot be read any more, or not be written."""


class One(NamedTuple):
    """What fixing one finding came to."""

    result: Result
    reason: str = ""
    """Why it was not done, as a phrase; empty where it was."""
