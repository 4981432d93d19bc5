"""What the stage needs of whatever it shows: a picture for a size, and commands by their ids."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, NamedTuple

from briefing.i18n import gettext as _
from briefing.layout.line import Line, Run
from briefing.layout.line_tools import truncate
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.arrange import Rect
from briefing.tui.commands import Where
from briefing.tui.panes.backdrop import Decor
from briefing.tui.panes.decoration import PLAIN, Decoration
from briefing.tui.panes.view import View

if TYPE_CHECKING:
    from briefing.tui.screens.touch import Touch


class Shown(NamedTuple):
    """A view with its place on the screen."""

    view: View
    rect: Rect
    active: bool
    cursor: bool = True
    """Whether its cursor is to be seen at all."""
    related: Collection[str] = ()
    """Items whose own lines are marked."""
    mentioned: Collection[str] = ()
    """Items of which every mention is marked."""
    decoration: Decoration = PLAIN
    """What is drawn over the lines of the view."""


class Picture(NamedTuple):
    """What is to be seen."""

    decor: Decor
    panes: tuple[Shown, ...]


class Scene(ABC):
    """One state of the whole screen: the reader, or the library."""

    @property
    @abstractmethod
    def places(self) -> tuple[Where, ...]:
        """Where the reader is, the most special place first."""

    @property
    @abstractmethod
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """What each command does here, by its id."""

    @abstractmethod
    def picture(self, width: int, height: int, *, covered: bool) -> Picture:
        """Return what is to be seen at this size; `covered` where something above has the cursor."""

    @property
    @abstractmethod
    def touch(self) -> "Touch":
        """What the mouse does here."""

    def moved(self) -> None:  # noqa: B027 - a scene may have nothing to do
        """Know that a key has been pressed or the mouse used."""

    def left(self) -> None:  # noqa: B027 - a scene may have nothing to do
        """Know that another scene comes, or the end of the program."""

    def typed(self, key: str, character: str | None) -> bool:
        """Take a key before any command does; return whether it was taken."""
        del key, character
        return False


def too_small(width: int) -> tuple[Line, ...]:
    """Return what is shown where nothing can be read."""
    return (truncate((Run(SafeText(_("The window is too small.")), Role.WARNING),), width),)
