"""The reader: one brief in four panes, links followed and gone back from, details above."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing.diagnostics.finding import Finding, Severity
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.layout.line import Line, Page, Run, Target, ToBrief, ToFootnote, ToItem, ToUrl, line_of
from briefing.layout.line_tools import truncate
from briefing.loading.loaded import Loaded, Message, More, Restart
from briefing.model.brief import Brief
from briefing.model.records import Claim, Event, Figure, Source
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.arrange import PANES, Arrangement, Pane, Rect, arrange, overlay_rect
from briefing.tui.commands import Where
from briefing.tui.history import JumpList
from briefing.tui.panes.backdrop import Decor, Framed, Title
from briefing.tui.panes.view import View
from briefing.tui.screens.above import Above, Peek, UrlCard
from briefing.tui.screens.pages import Pages
from briefing.tui.screens.scene import Picture, Scene, Shown, footer_line, too_small
from briefing.tui.stage import MOVES

if TYPE_CHECKING:
    from briefing.tui.relations import Relations
    from briefing.tui.stage import Stage

TITLES: Mapping[Pane, str] = {
    Pane.SUMMARY: "Summary",
    Pane.FIGURES: "Key figures",
    Pane.SOURCES: "Sources",
    Pane.TIMELINE: "Timeline",
}
"""The panes' names: messages of the catalogue, in the brief's language."""

_PEEK_WIDTH = 66
_PEEK_HEIGHT = 14


class Spot(NamedTuple):
    """Where a reader was, for going back to it."""

    path: str
    pane: Pane
    offset: int
    line: int
    item: int
    stop: int


class Host(Protocol):
    """What the reader asks of the program around it."""

    stage: "Stage"

    def leave(self, code: int = 0) -> None:
        """Leave the program."""

    def say(self, message: str) -> None:
        """Show a message until the next key."""

    def message(self) -> str:
        """Return the message to be shown now."""

    def up(self) -> bool:
        """Go back to the list of briefs; False where there is none."""

    def read(self, path: str, *, item: str = "", spot: Spot | None = None) -> None:
        """Read another brief."""

    def neighbour(self, step: int) -> None:
        """Read the next brief of the library, or with -1 the previous one."""

    def open_url(self, url: str) -> None:
        """Hand a safe URL to the desktop's browser, or to the clipboard."""

    def crumbs(self) -> tuple[SafeText, ...]:
        """Return the names of what the brief lies in."""


class Reader(Scene):
    """Everything that is shown of one brief, and how it answers to commands."""

    def __init__(self, host: Host, path: str, jumps: JumpList[Spot]) -> None:
        self.host = host
        self.path = path
        self.jumps = jumps
        self.brief: Brief | None = None
        self.findings: tuple[Finding, ...] = ()
        self.pages: Pages | None = None
        self.active = Pane.SUMMARY
        self.right = Pane.FIGURES
        self.zoomed = False
        self.views = {pane: View(by_item=pane is not Pane.SUMMARY) for pane in PANES}
        self.relations: Relations | None = None
        self._wanted: Target | Spot | None = None
        self._waiting = True
        self._fresh: set[Pane] = set()
        self._tour: tuple[str, ...] = ()
        self._tour_at = -1
        self._actions = self._table()

    # What comes from loading

    def take(self, message: Message) -> None:
        """Take what loading gives: the brief with the head of its summary, then the rest of it."""
        match message:
            case Loaded(brief, findings):
                self._waiting = False
                self.brief, self.findings = brief, findings
                self.pages = Pages(brief) if brief else None
                self._fresh = set()
            case More(blocks, complete, findings):
                self.findings += findings
                page = self.pages.add(blocks, complete=complete) if self.pages else None
                if page:
                    self.views[Pane.SUMMARY].grow(page)
                if complete:
                    self._fresh.discard(Pane.SOURCES)
            case Restart(blocks, complete, findings):
                self.findings += findings
                if self.brief:
                    summary = self.brief.summary._replace(blocks=blocks, complete=complete)
                    self.brief = self.brief._replace(summary=summary)
                    self.pages = Pages(self.brief)
                    self._fresh = set()

    # The picture

    @property
    def places(self) -> tuple[Where, ...]:
        """The active pane, in the reader."""
        return (Where(self.active.value), Where.READER)

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """What each command does."""
        return self._actions

    @property
    def view(self) -> View:
        """The active pane's view."""
        return self.views[self.active]

    def picture(self, width: int, height: int, *, covered: bool) -> Picture:
        """Return header, panes and footer."""
        footer = footer_line(self.host.stage.places, width, _, self.host.message())
        if self.pages is None:
            return Picture(Decor(width, height, self._plain_header(), footer, (), self._notice(width)), ())
        errors = sum(finding.severity is Severity.ERROR for finding in self.findings)
        arrangement = self._arranged(width, height)
        if not arrangement.frames:
            return Picture(Decor(width, height, (), (), (), too_small(width)), ())
        self._settle(arrangement)
        related, mentioned = self._related()
        panes = tuple(
            Shown(
                self.views[frame.pane],
                frame.rect.inside(),
                frame.pane is self.active and not covered,
                related=() if frame.pane is self.active else related,
                mentioned=() if frame.pane is self.active else mentioned,
            )
            for frame in arrangement.frames
        )
        header = (Run(SafeText(" ")), *self.pages.header(width - 2, self.host.crumbs()))
        bar = self._error_bar(errors, width) if errors else None
        return Picture(Decor(width, height, header, footer, self._frames(arrangement, covered=covered), (), bar), panes)

    def _settle(self, arrangement: Arrangement) -> None:
        """Lay out what is shown, at the width that it has now."""
        for frame in arrangement.frames:
            inside = frame.rect.inside()
            view = self.views[frame.pane]
            width = inside.width - 2
            if frame.pane is Pane.TIMELINE and self.pages:
                self.pages.settle_timeline(view, width, inside.height, active=self.active is Pane.TIMELINE)
            elif frame.pane not in self._fresh or view.page.width != width:
                view.show(self._page(frame.pane, width))
                self._fresh.add(frame.pane)
            view.resize(width, inside.height)
        self._arrive()

    def _page(self, pane: Pane, width: int) -> Page:
        if self.pages is None:
            return Page(width, ())
        return self.pages.page(pane, width)

    def _frames(self, arrangement: Arrangement, *, covered: bool) -> tuple[Framed, ...]:
        frames: list[Framed] = []
        for frame in arrangement.frames:
            active = frame.pane is self.active and not covered
            titles = tuple(
                Title(
                    f"{PANES.index(tab) + 1} {self._title(tab)}",
                    active=tab is self.active and not covered,
                    shown=tab is frame.pane,
                )
                for tab in frame.tabs
            )
            frames.append(Framed(frame.rect, titles, self._note(frame.pane), active, self.views[frame.pane].thumb()))
        return tuple(frames)

    def _title(self, pane: Pane) -> str:
        return self.pages.setting.t(TITLES[pane]) if self.pages else TITLES[pane]

    def _note(self, pane: Pane) -> str:
        brief = self.brief
        if brief is None:
            return ""
        counts = {Pane.FIGURES: brief.figures, Pane.SOURCES: brief.sources, Pane.TIMELINE: brief.timeline}
        if pane in counts:
            return str(len(counts[pane]))
        return "" if self.pages is None or self.pages.complete else "…"

    def _plain_header(self) -> Line:
        from briefing.source.clean import clean_line  # noqa: PLC0415 - where there is no brief

        return (Run(SafeText(" briefing  "), Role.TITLE), Run(clean_line(self.path), Role.MUTED))

    def _notice(self, width: int) -> tuple[Line, ...]:
        if self._waiting:
            return ((Run(SafeText(_("Reading …")), Role.MUTED),),)
        from briefing.tui.screens.lists import problems_page  # noqa: PLC0415 - where there is no brief

        return problems_page(self.findings, min(width - 4, 88)).lines

    def _error_bar(self, errors: int, width: int) -> Line:
        first = next(finding for finding in self.findings if finding.severity is Severity.ERROR)
        text = ngettext("{n} fault in the file", "{n} faults in the file", errors).format(n=errors)
        place = f"{first.span.path.rpartition('/')[2]}:{first.span.line}:{first.span.column}"
        return truncate(
            (
                Run(SafeText(f" ✖ {text}"), Role.ERROR),
                Run(SafeText(f"  {place}  {first.message}"), Role.TEXT),
                Run(SafeText("  p "), Role.KEY),
                Run(SafeText(_("shows all")), Role.MUTED),
            ),
            width,
        )

    # What belongs together

    def _related(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the items to mark in the other panes, and those whose mentions are to be marked."""
        view = self.view
        if self.brief is None or (view.line == 0 and self.active is Pane.SUMMARY):
            return (), ()
        if self.relations is None:
            from briefing.tui.relations import Relations  # noqa: PLC0415 - with the first move

            self.relations = Relations(self.brief)
        current = view.current
        if self.active is Pane.SUMMARY:
            mentioned = view.mentioned()
            here = list(self.relations.of(current.id)) if current else []
            return tuple(dict.fromkeys([key for one in mentioned for key in self.relations.whole(one)] + here)), ()
        if current is None:
            return (), ()
        return self.relations.of(current.id), self.relations.whole(current.id)

    # Going places

    def _spot(self) -> Spot:
        view = self.view
        return Spot(self.path, self.active, view.offset, view.line, view.item, view.stop)

    def pane_of(self, key: str) -> Pane:
        """Return the pane that shows an item."""
        item = self.pages.setting.items.get(key) if self.pages else None
        match item:
            case Figure() | Claim():
                return Pane.FIGURES
            case Source():
                return Pane.SOURCES
            case Event():
                return Pane.TIMELINE
            case _:
                return Pane.SUMMARY

    def go(self, target: Target) -> None:
        """Follow a link, and remember the place that it was followed from."""
        match target:
            case ToUrl():
                self.show_url(target)
                return
            case ToBrief(brief, key):
                path = resolve(self.path, brief)
                if path is None:
                    self.host.say(_("That brief is not there: {path}").format(path=brief))
                    return
                self.jumps.leave(self._spot())
                self.host.read(path, item=key)
                return
            case ToItem(key):
                self.jumps.leave(self._spot())
                self.activate(self.pane_of(key))
            case ToFootnote():
                self.jumps.leave(self._spot())
                self.activate(Pane.SUMMARY)
        self.host.stage.above = None
        self._wanted = target

    def arrive(self, wanted: Target | Spot) -> None:
        """Go to a place as soon as it is laid out; nothing is remembered."""
        if isinstance(wanted, Spot):
            self.activate(wanted.pane)
        elif isinstance(wanted, ToItem):
            self.activate(self.pane_of(wanted.id))
        self._wanted = wanted

    def _arrive(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        view = self.view
        if isinstance(wanted, Spot):
            view.restore(wanted.offset, wanted.line, wanted.item, wanted.stop)
        elif not (isinstance(wanted, ToItem) and view.to_item(wanted.id)):
            line = line_of(view.page, wanted)
            if line is not None:
                view.to_line(line)
            else:
                self.host.say(_("That place has not been read yet."))

    def activate(self, pane: Pane) -> None:
        """Make a pane the active one."""
        self.active = pane
        self.views[pane].visited = True
        if pane is not Pane.SUMMARY:
            self.right = pane

    def pointed(self, view: View, row: int, column: int) -> None:
        """Go where the mouse pressed: a stop is followed."""
        pane = next((pane for pane in PANES if self.views[pane] is view), None)
        if pane is None:
            return
        self.activate(pane)
        if view.to_row(row, column) and view.target:
            self.go(view.target)

    # What commands do

    def _table(self) -> dict[str, Callable[[], None]]:
        table: dict[str, Callable[[], None]] = {
            "follow": self._follow,
            "peek": self._peek,
            "back": self._back,
            "forward": self._forward,
            "next-related": lambda: self._step_related(1),
            "previous-related": lambda: self._step_related(-1),
            "open-url": self._open_url,
            "next-pane": lambda: self._step_pane(1),
            "previous-pane": lambda: self._step_pane(-1),
            "zoom": self._zoom,
            "pan-left": lambda: self._time("pan-left"),
            "pan-right": lambda: self._time("pan-right"),
            "zoom-in": lambda: self._time("zoom-in"),
            "zoom-out": lambda: self._time("zoom-out"),
            "fit": lambda: self._time("fit"),
            "previous-brief": lambda: self.host.neighbour(-1),
            "next-brief": lambda: self.host.neighbour(1),
            "problems": self._problems,
            "restore": self._restore,
            "quit": self._quit,
        }
        for pane in PANES:
            table[pane.value] = lambda pane=pane: self._show_pane(pane)  # type: ignore[misc]
        for command, move in MOVES.items():
            table[command] = lambda move=move: self._move(move)  # type: ignore[misc]
        return table

    def _move(self, move: Callable[[View], bool]) -> None:
        move(self.view)

    def _show_pane(self, pane: Pane) -> None:
        self.host.stage.above = None
        self.activate(pane)

    def _step_pane(self, step: int) -> None:
        self._show_pane(PANES[(PANES.index(self.active) + step) % len(PANES)])

    def _zoom(self) -> None:
        self.zoomed = not self.zoomed

    def _time(self, how: str) -> None:
        if self.pages:
            current = self.view.current
            self.pages.move_time(how, current.id if current else "")

    def _target(self) -> Target | None:
        """Return what `enter` and `space` act on: the chosen stop, else the item under the cursor."""
        above = self.host.stage.above
        if isinstance(above, Peek):
            return ToItem(above.item) if above.item else self.view.target
        if above:
            return above.view.target
        return self.view.target

    def _follow(self) -> None:
        above = self.host.stage.above
        if isinstance(above, UrlCard):
            self.host.stage.above = None
            self.host.open_url(above.url.url)
            return
        target = self._target()
        if target:
            self.go(target)
        elif above is None and self.view.current:
            self._detail(self.view.current.id)

    def _peek(self) -> None:
        stage = self.host.stage
        if isinstance(stage.above, Peek):
            stage.above = None
            return
        target = self._target()
        current = self.view.current
        if target is None and stage.above is None and current and self._is_item(current.id):
            target = ToItem(current.id)
        match target:
            case ToUrl():
                self.show_url(target)
            case ToItem(key) if self._is_item(key):
                stage.above = Peek(_("Peek"), lambda width: self._page_of(key, width), self._peek_rect, item=key)
            case ToFootnote() | ToItem():
                stage.above = Peek(_("Peek"), lambda width: self._excerpt(target, width), self._peek_rect)
            case ToBrief(brief, _key):
                self.host.say(_("Leads to another brief: {path}").format(path=brief))
            case None:
                pass

    def _is_item(self, key: str) -> bool:
        return self.pages is not None and key in self.pages.setting.items

    def _page_of(self, key: str, width: int) -> Page:
        return self.pages.detail(key, width) if self.pages else Page(width, ())

    def _excerpt(self, target: Target, width: int) -> Page:
        """Return the lines of the summary that a footnote or heading leads to."""
        page = self.views[Pane.SUMMARY].page
        first = line_of(page, target)
        if first is None:
            return Page(width, ((Run(SafeText(_("That place has not been read yet.")), Role.MUTED),),))
        last = next((one.last for one in page.placed if one.first == first), first)
        lines = tuple(truncate(line, width) for line in page.lines[first : max(last, first + 3) + 1])
        return Page(width, lines)

    def _detail(self, key: str) -> None:
        if self._is_item(key):
            self.host.stage.above = Above(
                self._title(self.pane_of(key)), lambda width: self._page_of(key, width), self.half, item=key
            )

    def show_url(self, target: ToUrl) -> None:
        """Show a URL whole before it is opened."""
        from briefing.tui.screens.lists import url_page  # noqa: PLC0415 - only for links

        self.host.stage.above = UrlCard(
            _("Open this address?"), target, lambda width: url_page(target.url, width), self._peek_rect
        )

    def _open_url(self) -> None:
        above = self.host.stage.above
        if isinstance(above, UrlCard):
            self._follow()
            return
        target = self._target()
        key = above.item if above else self.view.current.id if self.view.current else ""
        source = (
            self.pages.setting.sources.get(target.id if isinstance(target, ToItem) else key) if self.pages else None
        )
        if isinstance(target, ToUrl):
            self.show_url(target)
        elif source and source.url:
            self.show_url(ToUrl(source.url))
        else:
            self.host.say(_("There is no address here."))

    def _back(self) -> None:
        if self.host.stage.above:
            self.host.stage.above = None
            return
        spot = self.jumps.back(self._spot())
        if spot:
            self._to_spot(spot)
        elif not self.host.up():
            self.host.say(_("This is where you started."))

    def _forward(self) -> None:
        self.host.stage.above = None
        spot = self.jumps.forward(self._spot())
        if spot:
            self._to_spot(spot)
        else:
            self.host.say(_("There is nothing further ahead."))

    def _to_spot(self, spot: Spot) -> None:
        if spot.path == self.path:
            self.arrive(spot)
        else:
            self.host.read(spot.path, spot=spot)

    def _step_related(self, step: int) -> None:
        current = self.view.current
        here = current.id if current else ""
        if not (0 <= self._tour_at < len(self._tour)) or self._tour[self._tour_at] != here:
            related, _mentioned = self._related()
            self._tour, self._tour_at = related, -1 if step > 0 else 0
        if not self._tour:
            self.host.say(_("Nothing is related to this."))
            return
        self._tour_at = (self._tour_at + step) % len(self._tour)
        self.go(ToItem(self._tour[self._tour_at]))

    def _problems(self) -> None:
        from briefing.tui.screens.lists import problems_page  # noqa: PLC0415 - only when asked for

        findings = self.findings
        self.host.stage.above = Above(_("Problems"), lambda width: problems_page(findings, width), self.half)

    def _restore(self) -> None:
        self.zoomed = False

    def _quit(self) -> None:
        if self.host.stage.above:
            self.host.stage.above = None
        elif not self.host.up():
            self.host.leave()

    # Where things above lie

    def _arranged(self, width: int, height: int) -> Arrangement:
        bar = any(finding.severity is Severity.ERROR for finding in self.findings)
        return arrange(width, height, self.active, self.right, zoomed=self.zoomed, bar=bar)

    def half(self, width: int, height: int, lines: int) -> Rect:
        """Return the part of the screen that the active pane leaves free."""
        del lines
        arranged = self._arranged(width, height)
        return overlay_rect(arranged, self.active) if arranged.frames else Rect(0, 0, width, height)

    def _peek_rect(self, width: int, height: int, lines: int) -> Rect:
        """Return a place below the cursor, or above it, that leaves the line itself free."""
        wide = min(_PEEK_WIDTH, width - 2)
        high = max(3, min(lines + 2, _PEEK_HEIGHT, height - 4))
        frame = self._arranged(width, height).frame_of(self.active)
        if frame is None:
            return Rect(0, 1, wide, high)
        inside, view = frame.rect.inside(), self.view
        row = inside.y + len(view.head) + view.line - view.offset
        stops = view.chosen_stops()
        column = inside.x + 1 + (stops[0].start if stops else 2)
        x = max(0, min(column - 2, width - wide))
        below = row + 1
        if below + high <= height - 1:
            return Rect(x, below, wide, high)
        return Rect(x, max(1, row - high), wide, high)


def resolve(path: str, brief: str) -> str | None:
    """Return the file or folder that a reference to another brief means; None where there is none below the library.

    The library is the nearest folder above that holds a `.briefs` mark or `briefs` in its name, else the brief's own.
    """
    here = Path(path)
    folder = here if here.is_dir() else here.parent
    try:
        found = (folder / brief).resolve()
        root = _root(folder.resolve())
        if not found.is_relative_to(root) or not found.exists():
            return None
    except (OSError, ValueError):
        return None
    return str(found)


def _root(folder: Path) -> Path:
    from briefing.library.discover import library_root  # noqa: PLC0415 - only for links to other briefs

    return Path(library_root(str(folder)))
