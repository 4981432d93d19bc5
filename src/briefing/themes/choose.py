"""Which theme to open with: what was asked for now, else what was chosen before, else what suits the terminal."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from briefing.themes.registry import DEFAULT_DARK, DEFAULT_LIGHT

VARIABLE = "BRIEFING_THEME"
_SHADES = {"dark": True, "light": False}


class Choice(NamedTuple):
    """The theme's name and whether the terminal is dark, as far as it was needed to know."""

    name: str
    dark: bool


def choose(
    asked: str | None,
    environ: Mapping[str, str],
    remembered: Callable[[bool], str],
    is_dark: Callable[[], bool],
    configured: str = "",
) -> Choice:
    """Return the choice: `asked` on the command line, else `BRIEFING_THEME`, else as `configured` in the settings.

    Where none of them says anything, it is the one remembered, else the default.

    `auto` asks for nothing; `dark` and `light` ask for a kind, and for that the remembered theme or the default.
    The terminal is asked (`is_dark`) only where no theme is named.
    """
    word = (asked or environ.get(VARIABLE, "") or configured).strip()
    if word and word != "auto" and word not in _SHADES:
        return Choice(word, dark=True)
    dark = _SHADES[word] if word in _SHADES else is_dark()
    return Choice(remembered(dark) or (DEFAULT_DARK if dark else DEFAULT_LIGHT), dark)


def colourless(environ: Mapping[str, str]) -> bool:
    """Return whether the reader wants no colour: `NO_COLOR` with any value but an empty one (no-color.org)."""
    return bool(environ.get("NO_COLOR"))
