"""The theme that a reader chose last, one for dark and one for light terminals, kept in the state folder."""

import os
from pathlib import Path

_FILE = "theme"
_SHADES = {True: "dark", False: "light"}
_MOST = 4096
"""Bytes that are read; the file has two short lines."""


def remembered(folder: Path, *, dark: bool) -> str:
    """Return the name of the theme last chosen for a dark or light terminal; empty where none is known."""
    return _read(folder).get(_SHADES[dark], "")


def remember(folder: Path, name: str, *, dark: bool) -> None:
    """Keep the choice, so that after a crash the file is the old one or the new one.

    Raises:
        OSError: the folder cannot be written to.
    """
    choices = {**_read(folder), _SHADES[dark]: name}
    text = "".join(f"{shade} {choices[shade]}\n" for shade in _SHADES.values() if shade in choices)
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f"{_FILE}.{os.getpid()}.draft"
    try:
        with draft.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(folder / _FILE)
    finally:
        draft.unlink(missing_ok=True)


def _read(folder: Path) -> dict[str, str]:
    try:
        with (folder / _FILE).open(encoding="utf-8", errors="replace") as file:
            lines = file.read(_MOST).splitlines()
    except OSError:
        return {}
    pairs = (line.partition(" ") for line in lines)
    return {shade: name.strip() for shade, _, name in pairs if shade in _SHADES.values() and name.strip()}
