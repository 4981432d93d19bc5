"""What a reader of a brief can do beside moving and following, each thing a part of its own.

A part knows its reader; the reader knows of its parts only what stands here. All hooks may be left as they are.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from briefing.layout.line import Line, Page
from briefing.tui.arrange import Pane
from briefing.tui.panes.decoration import PLAIN, Decoration
from briefing.tui.panes.view import View

if TYPE_CHECKING:
    from briefing.diagnostics.finding import Finding
    from briefing.tui.reading.edition import Edition
    from briefing.tui.reading.reader import Reader


class Part:
    """One such thing."""

    def __init__(self, reader: "Reader") -> None:
        self.reader = reader

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """What it does for commands, by their ids."""
        return {}

    @property
    def busy(self) -> bool:
        """Whether something is on its way to it that will be shown."""
        return False

    def opened(self) -> None:
        """Know that the brief has come, or another edition of it."""

    def grown(self) -> None:
        """Know that more of the summary has come."""

    def broken(self, edition: "Edition") -> None:
        """Know that a save has broken the brief; `edition` is what it is now, and the one before is still shown."""
        del edition

    def wanted(self, finding: "Finding") -> None:
        """Know that the brief is read for what is wrong with it at one place."""
        del finding

    def moved(self) -> None:
        """Know that a key has been pressed or the mouse used; cursor and pane may be others now."""

    def left(self) -> None:
        """Know that the reader goes elsewhere: to another brief, to the list, or out of the program."""

    def typed(self, key: str, character: str | None) -> bool:
        """Take a key before any command does, as while words are typed; return whether it was taken."""
        del key, character
        return False

    def pressed(self, pane: Pane, line: int, column: int) -> bool:
        """Take a press of the mouse on a cell of a line before it goes anywhere; return whether it was taken."""
        del pane, line, column
        return False

    def decorate(self, pane: Pane, view: View) -> Decoration:
        """Return what is drawn over the lines that the view shows now: those from `offset` on, `rows` of them."""
        del pane, view
        return PLAIN

    def settled(self, pane: Pane, view: View) -> None:
        """Know that a pane has been laid out for the next picture, and move its cursor where it is to be."""
        del pane, view

    def detail(self, item: str, page: Page) -> Page:
        """Return the card of an item with what else there is to say of it."""
        del item
        return page

    def note(self, pane: Pane) -> str:
        """Return words for the right end of a pane's title."""
        del pane
        return ""

    def footer(self, width: int) -> Line | None:
        """Return a line in place of the keys."""
        del width
        return None
