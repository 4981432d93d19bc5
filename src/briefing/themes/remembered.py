"""The theme that a reader chose last, one for dark and one for light terminals, kept in the state folder."""

from pathlib import Path

from briefing.remembered import keep, recall

_FILE = "theme"
_SHADES = {True: "dark", False: "light"}


def remembered(folder: Path, *, dark: bool) -> str:
    """Return the name of the theme last chosen for a dark or light terminal; empty where none is known."""
    return recall(folder, _FILE).get(_SHADES[dark], "")


def remember(folder: Path, name: str, *, dark: bool) -> None:
    """Keep the choice.

    Raises:
        OSError: the folder cannot be written to.
    """
    known = recall(folder, _FILE)
    choices = {shade: known[shade] for shade in _SHADES.values() if shade in known}
    keep(folder, _FILE, {**choices, _SHADES[dark]: name})
