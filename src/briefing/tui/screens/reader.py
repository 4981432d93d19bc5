"""The reader: one brief in four panes, links followed and gone back from, details above."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from briefing.diagnostics.finding import Finding, Severity
from briefing.i18n import gettext as _
from briefing.i18n import ngettext
from briefing.layout.line import Line, Page, Run
from briefing.layout.line_tools import truncate
from briefing.loading.loaded import Loaded, Message, More, Restart
from briefing.model.brief import Brief
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.arrange import PANES, Arrangement, Pane, arrange
from briefing.tui.commands import Where
from briefing.tui.history import JumpList
from briefing.tui.panes.backdrop import Decor, Framed, Title
from briefing.tui.panes.view import View
from briefing.tui.screens.cards import Cards
from briefing.tui.screens.pages import Pages
from briefing.tui.screens.scene import Picture, Scene, Shown, footer_line, too_small
from briefing.tui.screens.spot import Spot
from briefing.tui.screens.way import Way
from briefing.tui.stage import MOVES

if TYPE_CHECKING:
    from briefing.tui.relations import Relations
    from briefing.tui.screens.host import Host

TITLES: Mapping[Pane, str] = {
    Pane.SUMMARY: "Summary",
    Pane.FIGURES: "Key figures",
    Pane.SOURCES: "Sources",
    Pane.TIMELINE: "Timeline",
}
"""The panes' names: messages of the catalogue, in the brief's language."""


class Reader(Scene):
    """Everything that is shown of one brief, and how it answers to commands."""

    def __init__(self, host: "Host", path: str, jumps: JumpList[Spot]) -> None:
        self.host = host
        self.path = path
        self.brief: Brief | None = None
        self.findings: tuple[Finding, ...] = ()
        self.pages: Pages | None = None
        self.active = Pane.SUMMARY
        self.right = Pane.FIGURES
        self.zoomed = False
        self.views = {pane: View(by_item=pane is not Pane.SUMMARY) for pane in PANES}
        self.relations: Relations | None = None
        self._waiting = True
        self._fresh: set[Pane] = set()
        self.way = Way(self, jumps)
        self.cards = Cards(self)
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
        arrangement = self.arranged(width, height)
        if not arrangement.frames:
            return Picture(Decor(width, height, (), (), (), too_small(width)), ())
        self._settle(arrangement)
        related, mentioned = self.related()
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

    def arranged(self, width: int, height: int) -> Arrangement:
        """Return where the panes stand."""
        bar = any(finding.severity is Severity.ERROR for finding in self.findings)
        return arrange(width, height, self.active, self.right, zoomed=self.zoomed, bar=bar)

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
        self.way.arrive(self.view)

    def _page(self, pane: Pane, width: int) -> Page:
        if self.pages is None:
            return Page(width, ())
        page = self.pages.page(pane, width)
        return page if page.lines else Page(width, ((Run(SafeText(_("Nothing is recorded here.")), Role.MUTED),),))

    def _frames(self, arrangement: Arrangement, *, covered: bool) -> tuple[Framed, ...]:
        frames: list[Framed] = []
        for frame in arrangement.frames:
            active = frame.pane is self.active and not covered
            titles = tuple(
                Title(
                    f"{PANES.index(tab) + 1} {self.title(tab)}",
                    active=tab is self.active and not covered,
                    shown=tab is frame.pane,
                )
                for tab in frame.tabs
            )
            frames.append(Framed(frame.rect, titles, self._note(frame.pane), active, self.views[frame.pane].thumb()))
        return tuple(frames)

    def title(self, pane: Pane) -> str:
        """Return the name of a pane in the brief's language."""
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

    def related(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
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
            self.way.go(view.target)

    def touched(self, frame: int, title: int) -> None:
        """Go to the pane whose title was pressed."""
        frames = self.arranged(*self.host.stage.size).frames
        if frame < len(frames) and title < len(frames[frame].tabs):
            self.activate(frames[frame].tabs[title])

    # What commands do

    def _table(self) -> dict[str, Callable[[], None]]:
        table: dict[str, Callable[[], None]] = {
            "follow": self.cards.follow,
            "peek": self.cards.peek,
            "back": self.way.back,
            "forward": self.way.forward,
            "next-related": lambda: self.way.step_related(1),
            "previous-related": lambda: self.way.step_related(-1),
            "open-url": self.cards.open_url,
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
            "problems": self.cards.problems,
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

    def _restore(self) -> None:
        self.zoomed = False

    def _quit(self) -> None:
        if self.host.stage.above:
            self.host.stage.above = None
        elif not self.host.up():
            self.host.leave()
