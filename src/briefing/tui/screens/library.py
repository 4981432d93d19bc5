"""The list of briefs, the newest first, with a preview beside it that follows the cursor."""

import os
from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.diagnostics.finding import Finding, Severity
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.language.dates import word_date
from briefing.layout.header import TLP
from briefing.layout.line import Line, Page, Placed, Run
from briefing.layout.line_tools import beside, join, line_width, truncate
from briefing.layout.own_signs import MARK
from briefing.layout.wrap import wrap_runs
from briefing.library.listing import Row, by_date
from briefing.loading.loaded import Loaded
from briefing.model.text import SafeText
from briefing.model.vocabulary import Marking, Status
from briefing.themes.roles import Role
from briefing.tui.arrange import MEDIUM_WIDTH, SMALLEST, Rect, list_rect
from briefing.tui.commands import PROBLEM_COMMANDS, Where
from briefing.tui.keys import shown_key
from briefing.tui.panes.backdrop import Decor, Framed, Title
from briefing.tui.panes.view import View
from briefing.tui.screens.above import matching
from briefing.tui.screens.footer import Moment, hints_line
from briefing.tui.screens.preview import preview_page
from briefing.tui.screens.scene import Picture, Scene, Shown, too_small
from briefing.tui.screens.shelf import Known, Shelf, Sign
from briefing.tui.stage import MOVES

if TYPE_CHECKING:
    from briefing.tui.problems.entries import Entry
    from briefing.tui.problems.handling import Handling
    from briefing.tui.problems.listing import Problems
    from briefing.tui.screens.host import ListHost
    from briefing.tui.screens.review import LibraryReview
    from briefing.tui.screens.touch import Touch

_TITLE = 2
"""Lines that a title takes at most: what tells the parts of a series apart often stands at its end."""
_NO_SIGN = Sign()
_SIGN_ROLES = {Known.READ: Role.TEXT, Known.UNREAD: Role.KEY, Known.CHANGED: Role.CHANGED}
_KEPT = 40
"""Previews that are kept for coming back to."""


class Library(Scene):
    """Rows, a cursor on them, a filter, and what is shown of the brief under the cursor."""

    def __init__(self, host: "ListHost", name: str, findings: tuple[Finding, ...] = ()) -> None:
        self.host = host
        self.name = name
        """What the list is called in the header."""
        self.findings = findings
        self.view = View(by_item=True)
        self.preview = View()
        self.view.visited = self.preview.visited = True
        self.in_preview = False
        self.complete = False
        self.query = ""
        self.typing = False
        self._shelf = Shelf(host.own, self._resign)
        self._rows: list[Row] = []
        self._shown: list[Row] = []
        self._lines: dict[str, tuple[Line, ...]] = {}
        self._loaded: dict[str, Loaded] = {}
        self._previewed = ""
        self._asked = ""
        self._stale = True
        self._preview_stale = False
        """Whether the brief in the preview reads differently by now."""
        self._touched = False
        """Whether the reader has moved: until then the cursor stays at the top, whatever comes above it."""
        self._last = 0
        self._review: LibraryReview | None = None
        self._problems: Problems | None = None
        self._handling: Handling | None = None
        self._was_listed = False
        """Whether the brief that is read was come to from the list of problems."""
        self._actions = self._table()

    def take(self, batch: Sequence[Row], *, complete: bool) -> None:
        """Take more rows; the cursor stays on its brief."""
        self.complete = complete
        if batch:
            self._rows = by_date([*self._rows, *batch])
            self._narrow()
        if complete:
            self._shelf.look(self._rows)
            if self._review:
                self._review.begin()

    def renew(self, batch: Sequence[Row], paths: Collection[str]) -> None:
        """Put rows in the place of all rows of these paths; the cursor stays on its brief, or goes to a neighbour."""
        self._rows = by_date([*(row for row in self._rows if row.path not in paths), *batch])
        for path in paths:
            self._lines.pop(path, None)
            self._loaded.pop(path, None)
            self._shelf.forget(path)
        self._preview_stale |= self._previewed in paths
        self._narrow()
        self._shelf.look(self._rows)
        if self._review:
            self._review.renew(paths)

    def _resign(self) -> None:
        """Draw the rows anew: what is unread, changed or marked is not what it was."""
        self._lines.clear()
        self._stale = True

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self._shown[self.view.item] if 0 <= self.view.item < len(self._shown) else None

    @property
    def is_previewed(self) -> bool:
        """Whether the preview shows the brief under the cursor."""
        return self.row is not None and self._previewed == self.row.path

    def neighbour(self, step: int, path: str) -> str | None:
        """Return the brief after that at `path`, or with -1 before it, and put the cursor there; None at the ends."""
        readable = [row.path for row in self._shown if row.readable]
        if path not in readable:
            return None
        index = readable.index(path) + step
        if not 0 <= index < len(readable):
            return None
        self.view.to_item(readable[index])
        return readable[index]

    def come_back(self, path: str) -> None:
        """Put the cursor on the brief that was read, however the reader came to it."""
        self._touched = True
        if not self.view.to_item(path):
            real = os.path.realpath(path)
            path = next((row.path for row in self._shown if os.path.realpath(row.path) == real), "")
            self.view.to_item(path)
        self._shelf.forget(path)
        self._shelf.look(self._rows)
        if self._was_listed and self._problems:
            self._was_listed = False
            self._problems.refresh()
            self.host.stage.above = self._problems

    def find(self, key: str) -> str | None:
        """Return the path of the brief with this id."""
        return next((row.path for row in self._rows if row.id == key), None)

    def left(self) -> None:
        """Find out nothing more of the rows."""
        self._shelf.close()

    # The picture

    @property
    def places(self) -> tuple[Where, ...]:
        """The list, or the preview beside it."""
        return (Where.PREVIEW, Where.LIBRARY) if self.in_preview else (Where.LIBRARY,)

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """What each command does."""
        return self._actions

    @property
    def touch(self) -> "Touch":
        """What the mouse does."""
        from briefing.tui.screens.list_touch import ListTouch  # noqa: PLC0415 - when the mouse is used

        return ListTouch(self)

    def picture(self, width: int, height: int, *, covered: bool) -> Picture:
        """Return the list, the preview where there is room, header and footer."""
        if width < SMALLEST[0] or height < SMALLEST[1]:
            return Picture(Decor(width, height, (), (), (), too_small(width)), ())
        both = width >= MEDIUM_WIDTH
        self.in_preview = self.in_preview and both
        left = min(72, width * 9 // 20) if both else width
        body = Rect(0, 1, left, height - 2)
        if not self._rows:
            return Picture(Decor(width, height, self._header(width), self._footer(width), (), self._empty(width)), ())
        self._settle_list(body.inside())
        active = not covered and not self.in_preview
        frames = [Framed(body, (Title(_("Briefs"), active),), self._note(), active, self.view.thumb())]
        panes = [Shown(self.view, body.inside(), active)]
        if both:
            beside_it = Rect(left, 1, width - left, height - 2)
            self._settle_preview(beside_it.inside())
            active = not covered and self.in_preview
            frames.append(Framed(beside_it, (Title(_("Preview"), active),), "", active, self.preview.thumb()))
            panes.append(Shown(self.preview, beside_it.inside(), active, cursor=self.in_preview))
        return Picture(Decor(width, height, self._header(width), self._footer(width), tuple(frames)), tuple(panes))

    def _settle_list(self, inside: Rect) -> None:
        width = inside.width - 2
        if self._stale or self.view.page.width != width:
            if self.view.page.width != width:
                self._lines.clear()
            lines: list[Line] = []
            placed: list[Placed] = []
            for row in self._shown:
                first = len(lines)
                lines += self._row_lines(row, width)
                placed.append(Placed(row.path, first, len(lines) - 1))
            if not lines:
                lines = [truncate((Run(SafeText(_("No brief fits the filter.")), Role.MUTED),), width)]
            self.view.show(Page(width, tuple(lines), tuple(placed)), keep=self._touched)
            self._stale = False
        self.view.resize(width, inside.height)
        top = self.view.offset
        first, end = (bisect_left(self.view.page.placed, line, key=_last_line) for line in (top, top + inside.height))
        self._shelf.look_closer(self._shown[first : end + 1])

    def _settle_preview(self, inside: Rect) -> None:
        row, width = self.row, inside.width - 2
        if row is None:
            self.preview.show(Page(width, ()), keep=False)
            self._previewed = ""
        elif row.path in self._loaded:
            if self._previewed != row.path or self.preview.page.width != width or self._preview_stale:
                same = self._previewed == row.path
                self._preview_stale = False
                self.preview.show(preview_page(self._loaded[row.path], width), keep=same)
                self._previewed = row.path
                self._look_ahead()
        else:
            self._ask(row.path)
        self.preview.resize(width, inside.height)

    def _fetched(self, path: str, loaded: Loaded) -> None:
        while len(self._loaded) >= _KEPT:
            del self._loaded[next(iter(self._loaded))]
        self._loaded[path] = loaded
        self._asked = ""
        self._look_ahead()

    def _ask(self, path: str) -> None:
        if self._asked != path:
            self._asked = path
            self.host.fetch(path, lambda loaded: self._fetched(path, loaded))

    def _look_ahead(self) -> None:
        """Ask for the brief that the cursor comes to if it goes on as before."""
        here = self.view.item
        step = -1 if here < self._last else 1
        self._last = here
        if 0 <= here + step < len(self._shown):
            path = self._shown[here + step].path
            if path not in self._loaded:
                self._ask(path)

    def _row_lines(self, row: Row, width: int) -> tuple[Line, ...]:
        found = self._lines.get(row.path)
        if found is None:
            found = self._lines[row.path] = row_lines(row, width, self._shelf.sign(row.path))
        return found

    def _header(self, width: int) -> Line:
        left: Line = (Run(SafeText(f" {_('Briefing')} ▸ "), Role.MUTED), Run(SafeText(self.name), Role.TITLE))
        count = ngettext("{n} brief", "{n} briefs", len(self._rows)).format(n=len(self._rows))
        more = "" if self.complete else " …"
        right: Line = (Run(SafeText(f"{count}{more} "), Role.MUTED),)
        return beside(left, right, width)

    def _footer(self, width: int) -> Line:
        if self.typing:
            typing = ((_("letters"), _("narrow the list")), ("enter", _("keep")), (shown_key("escape"), _("show all")))
            return hints_line(typing, width)
        idle: set[str] = set()
        if not self._rows:
            idle |= {"open-brief", "next-pane", "filter", "problems"}
        elif width < MEDIUM_WIDTH:
            idle.add("next-pane")
        words = {} if self.row and self._shelf.is_read(self.row.path) else {"toggle-read": _("read")}
        return self.host.stage.footer(width, self.host.message(), Moment(frozenset(idle), words))

    def _note(self) -> str:
        if self.typing:
            return f"/{self.query}▏"
        return f"/{self.query}  {len(self._shown)}" if self.query else ""

    def _empty(self, width: int) -> tuple[Line, ...]:
        if not self.complete:
            return ((Run(SafeText(_("Reading …")), Role.MUTED),),)
        from briefing.tui.screens.lists import problems_page  # noqa: PLC0415 - where there is nothing to list

        return problems_page(self.findings, min(width - 4, 88)).lines

    # What commands do

    def _table(self) -> dict[str, Callable[[], None]]:
        table: dict[str, Callable[[], None]] = {
            "open-brief": self._open,
            "next-pane": self._other,
            "previous-pane": self._other,
            "filter": self._filter,
            "problems": self._show_problems,
            "toggle-read": self._toggle_read,
            "edit": self._edit,
            "restore": self._restore,
            "quit": self._quit,
        }
        for command in PROBLEM_COMMANDS:
            table[command] = lambda command=command: self._handle(command)  # type: ignore[misc]
        for command, move in MOVES.items():
            table[command] = lambda move=move: self._move(move)  # type: ignore[misc]
        return table

    def _move(self, move: Callable[[View], bool]) -> None:
        self._touched = True
        move(self.preview if self.in_preview else self.view)

    def point(self, row: int, column: int) -> bool:
        """Put the cursor on a row of the list, or of the preview if that is active; return whether a link is there."""
        self._touched = True
        return (self.preview if self.in_preview else self.view).to_row(row, column)

    def _open(self) -> None:
        if self.row:
            self.host.read(self.row.path)

    def _other(self) -> None:
        self.host.stage.above = None
        self.in_preview = not self.in_preview and bool(self.preview.page.lines)

    def _filter(self) -> None:
        self.typing = True
        self.in_preview = False

    def typed(self, key: str, character: str | None) -> bool:
        """Take what is typed into the filter."""
        if not self.typing:
            return False
        if key == "enter":
            self.typing = False
        elif key == "escape":
            self.typing, self.query = False, ""
        elif key == "backspace":
            self.query = self.query[:-1]
        elif character and character.isprintable():
            self.query += character
        else:
            return False
        self._narrow()
        return True

    def _narrow(self) -> None:
        if self.query:
            titles = [f"{row.title} {row.section} {row.date.text if row.date else ''}" for row in self._rows]
            self._shown = [self._rows[index] for index in sorted(matching(self.query, titles, exact=True))]
        else:
            self._shown = self._rows
        self._stale = True

    # What is wrong with them

    @property
    def busy(self) -> bool:
        """Whether briefs are being checked, or something done about a problem."""
        checking = self._review is not None and self._review.busy
        return checking or (self._handling is not None and self._handling.busy)

    def _show_problems(self) -> None:
        """List what is wrong with all briefs."""
        from briefing.tui.problems.listing import Problems  # noqa: PLC0415 - only when asked for
        from briefing.tui.screens.review import LibraryReview  # noqa: PLC0415 - as above

        if self._review is None:
            review = self._review = LibraryReview(lambda: self._rows, self.host.pace, self._draw_problems)
            self._problems = Problems(
                self.host,
                review.groups,
                list_rect,
                standing=lambda: review.standing,
                waiting=lambda: review.busy or not self.complete,
            )
            review.begin()
        self.host.stage.above = self._problems

    def _draw_problems(self) -> None:
        if self._problems:
            self._problems.refresh()
            self.host.redraw(self)

    def _handle(self, command: str) -> None:
        if self._handling is None:
            from briefing.tui.problems.handling import Handling  # noqa: PLC0415 - with the list of problems

            self._handling = Handling(self.host, self._go_to_problem)
        self._handling.actions[command]()

    def _go_to_problem(self, entry: "Entry") -> None:
        """Read the brief, at the problem."""
        self._was_listed = True
        self.host.read(entry.group.path, finding=entry.problem.finding)

    def _edit(self) -> None:
        """Open the author's editor on the brief under the cursor, at the fault that is looked at."""
        from briefing.tui.reading.place import place_of_finding  # noqa: PLC0415 - only to edit

        above = self.host.stage.above
        entry = self._problems.entry if self._problems and above and above.finding else None
        path = entry.group.path if entry else self.row.path if self.row else ""
        if path and self.host.outside.edit(*place_of_finding(path, entry.problem.finding if entry else None)):
            # It is asked for again when the list is drawn; what may be on its way is older.
            self._loaded.pop(path, None)
            self._previewed = self._asked = ""

    def _toggle_read(self) -> None:
        if self.row and self.row.readable:
            is_read = self._shelf.toggle(self.row)
            self._shelf.look(self._rows)
            words = _("Read: {title}") if is_read else _("Unread: {title}")
            self.host.say(words.format(title=self.row.title))

    def _restore(self) -> None:
        if self.query:
            self.query = ""
            self._narrow()
        else:
            self.in_preview = False

    def _quit(self) -> None:
        if self.host.stage.above:
            self.host.stage.uncover()
        else:
            self.host.leave()


def row_lines(row: Row, width: int, sign: Sign = _NO_SIGN) -> tuple[Line, ...]:
    """Return the lines of a row: the title on up to two, then date, section, status; at the right, whole, the marks."""
    mark: Line = ()
    if row.errors or not row.readable:
        mark = (Run(SafeText(f"✖ {row.errors or 1}"), Role.ERROR),)
    elif any(finding.severity is Severity.WARNING for finding in row.findings):
        mark = (Run(SafeText("!"), Role.WARNING),)
    room = width - line_width(mark) - (1 if mark else 0)
    title = wrap_runs((Run(row.title, Role.STRONG),), room)
    if len(title) > _TITLE:
        title[_TITLE - 1 :] = [truncate(join(*((*line, Run(SafeText(" "))) for line in title[_TITLE - 1 :])), room)]
    title[0] = beside(title[0], mark, width)
    parts: list[Run] = []
    if row.readable:
        date = word_date(row.date, row.lang or "en", short=True) if row.date else SafeText(_("no date"))
        parts.append(Run(date, Role.MUTED))
    if row.section:
        parts.append(Run(row.section, Role.MUTED))
    if row.status is not Status.FINAL:
        parts.append(Run(SafeText(_(row.status.value)), Role.WARNING))
    if not row.readable and row.findings:
        parts.append(Run(SafeText(row.findings[0].message), Role.MUTED))
    if sign.own:
        parts.append(Run(SafeText(f"{MARK} {sign.own}"), Role.KEY))
    line: list[Run] = [Run(SafeText(f"{sign.known} "), _SIGN_ROLES[sign.known])]
    for number, part in enumerate(parts):
        line += ([Run(SafeText(" · "), Role.MUTED)] if number else []) + [part]
    marking: Line = (Run(SafeText(row.tlp.value), TLP[row.tlp]),) if row.tlp is not Marking.CLEAR else ()
    return *title, beside(tuple(line), marking, width)


def _last_line(placed: Placed) -> int:
    return placed.last
