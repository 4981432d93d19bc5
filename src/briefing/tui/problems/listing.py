"""The list of problems: filtered by what is typed and by severity, with the cursor kept at its problem."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from briefing.clock import monotonic
from briefing.diagnostics.finding import Finding, Severity
from briefing.i18n import gettext as _
from briefing.layout.line import Page
from briefing.source.clean import clean_line
from briefing.tui.arrange import Rect
from briefing.tui.commands import Where
from briefing.tui.keys import shown_key
from briefing.tui.panes.backdrop import Decor
from briefing.tui.panes.view import View
from briefing.tui.problems.entries import Entry
from briefing.tui.problems.rows import Listed, Rows, chosen
from briefing.tui.problems.words import counted
from briefing.tui.screens.above import Above
from briefing.tui.screens.footer import Moment

if TYPE_CHECKING:
    from briefing.tui.pace import Pace
    from briefing.tui.stage import Stage

_START = 120
"""Lines that are laid out at once: more than a screen has."""
_STEP = 40
"""Lines that are laid out at a time."""
_SLICE = 0.002
"""Seconds of that between two keys; then the page is put together."""
_LEVELS = (Severity.INFO, Severity.ERROR, Severity.WARNING)
"""What is shown at least, in the order in which the key goes through them: all, then errors alone, …"""
_LONGEST = 80
"""Characters of a filter."""


class Around(Protocol):
    """What the list needs of the program around it."""

    stage: "Stage"

    @property
    def pace(self) -> "Pace":
        """When long work is done."""


class Problems(Above):
    """Lists problems; they are asked for anew when the list is refreshed."""

    where = Where.PROBLEMS

    def __init__(
        self,
        around: Around,
        groups: Callable[[], Sequence[Listed]],
        rect_for: Callable[[int, int, int], Rect],
        *,
        standing: Callable[[], int],
        waiting: Callable[[], bool],
    ) -> None:
        """List what `groups` gives.

        `standing` says how many findings are let stand, `waiting` whether there may be more soon.
        """
        super().__init__(_("Problems"), self._page, rect_for)
        self.view = View(by_item=True)
        self._around = around
        self._groups = groups
        self._standing = standing
        self._waiting = waiting
        self._all: Sequence[Listed] = ()
        """What there is."""
        self._fresh = True
        """Whether there may be something else by now."""
        self._by_key: dict[str, Entry] = {}
        """Those that are shown."""
        self._counts = ""
        self._rows: Rows | None = None
        self._growing = False
        self._query = ""
        self._typing = False
        self._least = Severity.INFO

    @property
    def places(self) -> tuple[Where, ...]:
        """In the list, which is a card."""
        return (Where.PROBLEMS, Where.CARD)

    @property
    def moment(self) -> Moment:
        """What the footer says: nothing of fixing where there is no fix."""
        idle, entry = super().moment.idle | {"next-pane"}, self.entry
        if entry is None:
            idle |= {"problem-go", "problem-fix", "problem-explain"}
        elif entry.problem.finding.fix is None:
            idle |= {"problem-fix"}
        return Moment(idle)

    @property
    def entry(self) -> Entry | None:
        """The problem under the cursor."""
        return self._by_key.get(self.view.current.id) if self.view.current else None

    @property
    def finding(self) -> Finding | None:
        """What was found there."""
        return self.entry.problem.finding if self.entry else None

    @property
    def is_waiting(self) -> bool:
        """Whether more may come, or it may be known better soon."""
        return self._waiting()

    def refresh(self) -> None:
        """List what there is now; the cursor stays at its problem, or goes to the one after it."""
        super().refresh()
        self._fresh = True

    # What is chosen

    def filter(self) -> None:
        """Let a filter be typed."""
        self._typing = True

    def next_severity(self) -> None:
        """Show the next choice of severities."""
        self._least = _LEVELS[(_LEVELS.index(self._least) + 1) % len(_LEVELS)]
        self._stale = True

    def typed(self, key: str, character: str | None) -> bool:
        """Take what is typed into the filter."""
        if not self._typing or key in {"ctrl+c", "ctrl+q", "up", "down", "pageup", "pagedown"}:
            return False
        before = self._query
        if key == "enter":
            self._typing = False
        elif key == "escape":
            self._typing, self._query = False, ""
        elif key == "backspace":
            self._query = self._query[:-1]
        elif character:
            self._query = clean_line(self._query + character)[:_LONGEST]
        self._stale |= before != self._query
        return True

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return what the keys do while a filter is typed."""
        if not self._typing:
            return ()
        keep, all_of_it = (shown_key("enter"), _("keep")), (shown_key("escape"), _("show all"))
        return (_("letters"), _("narrow the list")), keep, all_of_it

    # The picture

    def settle(self, width: int, height: int) -> None:
        """Lay the list out; the first problems that come are shown from their heading on."""
        was_empty = not self.view.page.placed
        super().settle(width, height)
        if was_empty:
            self.view.home()

    def decor(self, note: str = "") -> Decor:
        """Return its frame, with what is shown of how much."""
        said = [self._counts]
        if self._least is not Severity.INFO:
            said.append(_("errors alone") if self._least is Severity.ERROR else _("without notes"))
        if self._standing():
            said.append(_("{n} let stand").format(n=self._standing()))
        if self._query or self._typing:
            said.append(f"/{self._query}{'▏' if self._typing else ''}")
        if self._waiting():
            said.append("…")
        return super().decor(note or " · ".join(filter(None, said)))

    def _page(self, width: int) -> Page:
        groups = self._listed()
        shown = chosen(groups, self._query, self._least)
        self._by_key = {entry.key: entry for entry in shown.entries}
        self._counts = counted(shown.counts)
        self._rows = Rows(shown, width, self._nothing(), self._rows)
        here = self.view.current.id if self.view.current else ""
        self._rows.fill(self.view.offset + _START, here if here in self._by_key else "")
        self._grow_later()
        return self._rows.page

    def _listed(self) -> Sequence[Listed]:
        if self._fresh:
            self._all, self._fresh = self._groups(), False
        return self._all

    def _nothing(self) -> str:
        if any(one.entries for one in self._all):
            return _("No problem fits.")
        return _("Checking …") if self._waiting() else _("Nothing is wrong.")

    def _grow_later(self) -> None:
        if not self._growing and self._rows and not self._rows.complete:
            self._growing = True
            self._around.pace.soon(self._grow)

    def _grow(self) -> None:
        """Lay out some more of the list; the scroll mark tells of it with the next picture."""
        self._growing = False
        rows = self._rows
        if rows is None:
            return
        end = monotonic() + _SLICE
        while rows.fill(rows.height + _STEP) and monotonic() < end:
            pass
        if self.view.page.width == rows.width:
            self.view.grow(rows.page)
        if rows.complete and self._around.stage.above is self:
            self._around.stage.redraw()
        self._grow_later()
