"""A resolved theme: total, so that whoever draws asks no questions."""

from collections.abc import Mapping
from typing import NamedTuple

from briefing.themes.roles import Role, Surface

ANSI = (
    "black",
    "red",
    "green",
    "yellow",
    "blue",
    "magenta",
    "cyan",
    "white",
    "bright-black",
    "bright-red",
    "bright-green",
    "bright-yellow",
    "bright-blue",
    "bright-magenta",
    "bright-cyan",
    "bright-white",
)
"""The sixteen colours of a terminal, in the order of their numbers."""

DEFAULT = "default"
"""The terminal's own foreground, or background."""


class Style(NamedTuple):
    """How words of a role look. A colour is `#rrggbb`, a name of `ANSI`, or `DEFAULT`."""

    color: str
    background: str = ""
    """Its own ground; empty: that of the surface it stands on."""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    reverse: bool = False
    dim: bool = False


class Mark(NamedTuple):
    """What a surface adds to the words on it beside its colour."""

    bold: bool = False
    underline: bool = False
    reverse: bool = False


PLAIN_MARKS: Mapping[Surface, Mark] = {
    Surface.PAGE: Mark(),
    Surface.PANEL: Mark(),
    Surface.CURSOR: Mark(reverse=True),
    Surface.CURSOR_QUIET: Mark(underline=True),
    Surface.RELATED: Mark(bold=True),
    Surface.STOP: Mark(bold=True, underline=True),
}
"""How surfaces show where no shade can."""


class Theme(NamedTuple):
    """Every role has a style, every surface a colour and a mark."""

    name: str
    """What a reader types; the name of its file without the ending."""
    title: str
    author: str
    description: str
    dark: bool
    styles: Mapping[Role, Style]
    surfaces: Mapping[Surface, str]
    marks: Mapping[Surface, Mark]

    @property
    def ansi(self) -> bool:
        """Whether it leaves the shades to the terminal: no colour of it is known as numbers."""
        return not self.surfaces[Surface.PAGE].startswith("#")

    def look(self, role: Role, surface: Surface) -> Style:
        """Return how words of a role look on a surface, its ground and mark included; `background` is never empty."""
        style, mark = self.styles[role], self.marks[surface]
        return style._replace(
            background=style.background or self.surfaces[surface],
            bold=style.bold or mark.bold,
            underline=style.underline or mark.underline,
            reverse=style.reverse != mark.reverse,
        )


def without_colour(theme: Theme) -> Theme:
    """Return the theme in the terminal's own two colours (for `NO_COLOR`): faces stay, marks take the place of grounds.

    A style with a ground of its own, as a search hit, turns to reverse video; the hit that was gone to is underlined.
    """
    styles = {
        role: style._replace(color=DEFAULT, background="", reverse=style.reverse != bool(style.background))
        for role, style in theme.styles.items()
    }
    styles[Role.MATCH_CURRENT] = styles[Role.MATCH_CURRENT]._replace(underline=True)
    return theme._replace(styles=styles, surfaces=dict.fromkeys(Surface, DEFAULT), marks=PLAIN_MARKS)
