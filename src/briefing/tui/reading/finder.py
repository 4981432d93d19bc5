"""Search in the brief, as a part of the reader: nothing of it is loaded before something is searched for."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from briefing.layout.line import Line
from briefing.tui.arrange import Pane
from briefing.tui.panes.decoration import PLAIN, Decoration
from briefing.tui.panes.view import View
from briefing.tui.reading.part import Part

if TYPE_CHECKING:
    from briefing.tui.reading.finding import Finding


class Finder(Part):
    """Begins a search, and hands what the reader asks to it."""

    _finding: "Finding | None" = None

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """Type words to find, go to the next and the previous hit."""
        return {
            "find": lambda: self._begun().open(),
            "find-next": lambda: self._begun().step(1),
            "find-previous": lambda: self._begun().step(-1),
        }

    @property
    def busy(self) -> bool:
        """Whether texts are still being read for what is sought."""
        return self._finding is not None and self._finding.busy

    def _begun(self) -> "Finding":
        if self._finding is None:
            from briefing.tui.reading.finding import Finding  # noqa: PLC0415 - when something is searched for

            self._finding = Finding(self.reader)
        return self._finding

    def opened(self) -> None:
        """Search on in the other edition."""
        if self._finding:
            self._finding.begin_anew()

    def grown(self) -> None:
        """Search on in what has come."""
        if self._finding:
            self._finding.read_on()

    def left(self) -> None:
        """Stop reading."""
        if self._finding:
            self._finding.close()

    def typed(self, key: str, character: str | None) -> bool:
        """Take what is typed into the query."""
        return self._finding is not None and self._finding.typed(key, character)

    def settled(self, pane: Pane, view: View) -> None:
        """Search in a page that is new."""
        if self._finding:
            self._finding.settled(pane, view)

    def decorate(self, pane: Pane, view: View) -> Decoration:
        """Mark the hits that are in view."""
        return self._finding.decorate(pane, view) if self._finding else PLAIN

    def note(self, pane: Pane) -> str:
        """Say how many hits a pane has."""
        return self._finding.note(pane) if self._finding else ""

    def footer(self, width: int) -> Line | None:
        """Show the query while it is typed."""
        return self._finding.footer(width) if self._finding else None
