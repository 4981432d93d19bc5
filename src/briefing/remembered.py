"""Choices of a reader that are kept from one time to the next, a small file of `name value` lines for each subject."""

import os
from collections.abc import Mapping
from pathlib import Path

from briefing.atomic import write_whole

_MOST = 4096
"""Bytes that are read; such a file has a few short lines."""


def recall(folder: Path, subject: str) -> dict[str, str]:
    """Return the choices on a subject; none where nothing is known or can be read."""
    try:
        with (folder / subject).open(encoding="utf-8", errors="replace") as file:
            lines = file.read(_MOST).splitlines()
    except OSError:
        return {}
    pairs = (line.partition(" ") for line in lines)
    return {name: value.strip() for name, _, value in pairs if name and value.strip()}


def keep(folder: Path, subject: str, choices: Mapping[str, str]) -> None:
    """Keep the choices in place of those before, so that after a crash the file is the old one or the new one.

    Raises:
        OSError: the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join(f"{name} {value}\n" for name, value in choices.items())
    write_whole(folder / subject, text.encode(), folder / f"{subject}.{os.getpid()}.draft")
