"""Where the reader's own layer lies: one folder, so that it can be copied between hosts by anything, as a whole."""

from pathlib import Path


def events_folder(state: Path) -> Path:
    """Return the folder of the files of events in the reader's state folder."""
    return state / "own" / "events"


def texts_folder(state: Path) -> Path:
    """Return the folder of the texts that were read in the reader's state folder."""
    return state / "own" / "read"
