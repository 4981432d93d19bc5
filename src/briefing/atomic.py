"""Files that are written whole or not at all."""

import os
from pathlib import Path


def write_whole(path: Path, data: bytes, draft: Path) -> None:
    """Write a file so that after a crash it is the old one or the new one; `draft`, beside it, is gone afterwards.

    Raises:
        OSError: it cannot be written; what was there is as it was.
    """
    try:
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
