"""The reader: one brief in four panes, links followed and gone back from, details above."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from briefing.diagnostics.finding import Finding
from briefing.i18n import gettext as _
from briefing.layout.document import MOST_CELLS
from briefing.layout.line import Line, Page, Run
from briefing.layout.line_tools import truncate
from briefing.loading.messages import Message, More
from briefing.model.brief import Brief
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.arrange import PANES, SMALLEST, Arrangement, Frame, Pane, Preset, Rect, arrange
from briefing.tui.commands import Where
from briefing.tui.panes.backdrop import Decor, Framed, Title
from briefing.tui.panes.decoration import merged
from briefing.tui.panes.view import View
from briefing.tui.reading.brushing import Brushing
from briefing.tui.reading.cards import Cards
from briefing.tui.reading.chrome import Chrome
from briefing.tui.reading.edition import Edition
from briefing.tui.reading.history import JumpList
from briefing.tui.reading.parts import parts_of
from briefing.tui.reading.spot import Spot
from briefing.tui.reading.way import Way
from briefing.tui.screens.scene import Picture, Scene, Shown, too_small
from briefing.tui.stage import MOVES

if TYPE_CHECKING:
    from briefing.tui.reading.pages import Pages
    from briefing.tui.screens.host import Host
    from briefing.tui.screens.touch import Touch

TITLES: Mapping[Pane, str] = {
    Pane.SUMMARY: "Summary",
    Pane.FIGURES: "Key figures",
    Pane.SOURCES: "Sources",
    Pane.TIMELINE: "Timeline",
}
"""The panes' names: messages of the catalogue, in the brief's language."""
_EMPTY: Mapping[Pane, str] = {Pane.FIGURES: "No key figures.", Pane.SOURCES: "No sources."}
"""What a pane says that has nothing to show, likewise; the others say so themselves."""


class Reader(Scene):
    """Everything that is shown of one brief, and how it answers to commands."""

    def __init__(self, host: "Host", path: str, jumps: JumpList[Spot]) -> None:
        self.host = host
        self.path = path
        self.edition = Edition()
        """The brief as it is shown."""
        self.active = Pane.SUMMARY
        self.right = Pane.FIGURES
        self.zoomed = False
        self.preset = host.preset
        self.views = {pane: View(by_item=pane is not Pane.SUMMARY) for pane in PANES}
        self.views[self.active].visited = True
        self._fresh: set[Pane] = set()
        self.way = Way(self, jumps)
        self.cards = Cards(self)
        self.chrome = Chrome(self)
        self.brushing = Brushing(self)
        self.parts = (self.brushing, *parts_of(self))
        self._actions = self._table()

    # What comes from loading

    def take(self, message: Message) -> None:
        """Take what loading gives: the brief with the head of its summary, then the rest of it."""
        page = self.edition.take(message)
        if isinstance(message, More):
            if page:
                self.views[Pane.SUMMARY].grow(page)
            if message.complete:
                self._fresh.discard(Pane.SOURCES)
            for part in self.parts:
                part.grown()
        else:
            self._show_edition()

    def replace(self, edition: Edition) -> None:
        """Show another edition of the brief; panes, cursors and what lies above stay where they are."""
        edition.succeed(self.edition)
        self.edition = edition
        self._show_edition()
        above = self.host.stage.above
        if above and above.item and not self.cards.is_item(above.item):
            self.host.stage.above = None
        elif above:
            above.refresh()

    def _show_edition(self) -> None:
        self._fresh = set()
        if self.pages:
            self.pages.folded = self.preset is Preset.GLANCE
        for part in self.parts:
            part.opened()

    def show_as(self, preset: Preset) -> None:
        """Show as much as there is time for."""
        self.preset = preset
        folded = preset is Preset.GLANCE
        if self.pages and self.pages.folded is not folded:
            self.pages.folded = folded
            self._fresh.discard(Pane.SUMMARY)

    def lay_out_again(self, pane: Pane) -> None:
        """Show a page that has been made anew, as something on it has changed; the cursor stays at its place."""
        self._fresh.discard(pane)

    def unfold(self) -> None:
        """Show the body of the summary, where it is folded away."""
        if self.pages and self.pages.folded:
            self.show_as(Preset.SHORT)

    @property
    def brief(self) -> Brief | None:
        """The brief; None while it is not there, or where it is none."""
        return self.edition.brief

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with its files."""
        return self.edition.findings

    @property
    def pages(self) -> "Pages | None":
        """Its pages."""
        return self.edition.pages

    # The picture

    @property
    def places(self) -> tuple[Where, ...]:
        """The active pane, in the reader; without a brief there are no panes but one of text."""
        return (Where(self.active.value) if self.pages else Where.SUMMARY, Where.READER)

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """What each command does."""
        return self._actions

    @property
    def touch(self) -> "Touch":
        """What the mouse does."""
        from briefing.tui.reading.touch import ReaderTouch  # noqa: PLC0415 - when the mouse is used

        return ReaderTouch(self)

    @property
    def view(self) -> View:
        """The active pane's view."""
        return self.views[self.active]

    def picture(self, width: int, height: int, *, covered: bool) -> Picture:
        """Return header, panes and footer."""
        if width < SMALLEST[0] or height < SMALLEST[1]:
            return Picture(Decor(width, height, (), (), (), too_small(width)), ())
        if self.pages is None:
            return self._no_brief(width, height, covered=covered)
        arrangement = self.arranged(width, height)
        self._settle(arrangement)
        decorations = {
            frame.pane: merged(part.decorate(frame.pane, self.views[frame.pane]) for part in self.parts)
            for frame in arrangement.frames
        }
        related = self.brushing.related
        panes = tuple(
            Shown(
                self.views[frame.pane],
                frame.rect.inside(),
                frame.pane is self.active and not covered,
                related=() if frame.pane is self.active else related.items,
                mentioned=() if frame.pane in {self.active, Pane.SUMMARY} else related.mentioned,
                decoration=decorations[frame.pane],
            )
            for frame in arrangement.frames
        )
        header = (Run(SafeText(" ")), *self.pages.header(width - 2, self.host.crumbs()))
        errors = self.edition.errors
        bar = self.chrome.error_bar(errors, width) if errors else None
        footer = self.chrome.footer(width)
        return Picture(
            Decor(width, height, header, footer, self.chrome.frames(arrangement, covered=covered), (), bar), panes
        )

    def arranged(self, width: int, height: int, *, active: Pane | None = None) -> Arrangement:
        """Return where the panes stand, or would if `active` were the active one."""
        return arrange(
            width,
            height,
            active or self.active,
            self.right,
            zoomed=self.zoomed,
            bar=bool(self.edition.errors),
            preset=self.preset,
        )

    def _settle(self, arrangement: Arrangement) -> None:
        """Lay out what is shown, at the width that it has now."""
        for frame in arrangement.frames:
            self._settle_pane(frame)
            for part in self.parts:
                part.settled(frame.pane, self.views[frame.pane])
        self.way.arrive(self.view)

    def _settle_pane(self, frame: Frame) -> None:
        inside = frame.rect.inside()
        view = self.views[frame.pane]
        width = inside.width - 2
        if frame.pane is Pane.TIMELINE and self.pages:
            active = self.active is Pane.TIMELINE
            self.pages.settle_timeline(view, width, inside.height, active=active, wanted=self.way.wanted)
        elif frame.pane not in self._fresh or view.page.width != width:
            view.show(self._page(frame.pane, width))
            self._fresh.add(frame.pane)
        view.resize(width, inside.height)

    def lay_out(self, pane: Pane) -> bool:
        """Lay out a pane as it will be when it is the active one; return whether that was still to be done."""
        frame = self.arranged(*self.host.stage.size, active=pane).frame_of(pane)
        before = self.views[pane].page
        if frame is not None and self.pages is not None:
            self._settle_pane(frame)
        return self.views[pane].page is not before

    def _page(self, pane: Pane, width: int) -> Page:
        if self.pages is None:
            return Page(width, ())
        page = self.pages.page(pane, width)
        return page if page.lines or pane not in _EMPTY else _words(self.pages.setting.t(_EMPTY[pane]), width)

    def title(self, pane: Pane) -> str:
        """Return the name of a pane in the brief's language."""
        return self.pages.setting.t(TITLES[pane]) if self.pages else TITLES[pane]

    def _no_brief(self, width: int, height: int, *, covered: bool) -> Picture:
        """Return what is wrong with a file that is no brief, in a pane of its own; while it is read, that it is."""
        header, footer = self.chrome.plain_header(width), self.chrome.footer(width)
        if self.edition.waiting:
            reading: Line = (Run(SafeText(_("Reading …")), Role.MUTED),)
            return Picture(Decor(width, height, header, footer, (), (reading,)), ())
        from briefing.tui.screens.lists import problems_page  # noqa: PLC0415 - where there is no brief

        rect = Rect(0, 1, width, height - 2)
        inside, view = rect.inside(), self.views[Pane.SUMMARY]
        if view.page.width != min(inside.width - 2, MOST_CELLS):
            view.show(problems_page(self.findings, min(inside.width - 2, MOST_CELLS)))
        view.resize(inside.width - 2, inside.height)
        frame = Framed(rect, (Title(_("Problems"), active=not covered),), "", not covered, view.thumb())
        return Picture(Decor(width, height, header, footer, (frame,)), (Shown(view, inside, active=not covered),))

    # What the parts do

    def typed(self, key: str, character: str | None) -> bool:
        """Let a part take a key before any command does."""
        return any(part.typed(key, character) for part in self.parts)

    def moved(self) -> None:
        """Tell the parts that something has been done."""
        for part in self.parts:
            part.moved()

    def left(self) -> None:
        """Tell the parts that the reader goes elsewhere."""
        for part in self.parts:
            part.left()

    # Going places

    def activate(self, pane: Pane) -> None:
        """Make a pane the active one."""
        self.active = pane
        self.views[pane].visited = True
        if pane is not Pane.SUMMARY:
            self.right = pane

    def want(self, finding: Finding) -> None:
        """Go to the place of what is wrong with the brief, as soon as that is known."""
        for part in self.parts:
            part.wanted(finding)

    # What commands do

    def _table(self) -> dict[str, Callable[[], None]]:
        table: dict[str, Callable[[], None]] = {
            "follow": self.cards.follow,
            "peek": self.cards.peek,
            "back": self.way.back,
            "forward": self.way.forward,
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
            "restore": self._restore,
            "quit": self._quit,
        }
        for pane in PANES:
            table[pane.value] = lambda pane=pane: self._show_pane(pane)  # type: ignore[misc]
        for command, move in MOVES.items():
            silent = not command.endswith("-stop")
            table[command] = lambda move=move, silent=silent: self._move(move, silent=silent)  # type: ignore[misc]
        for part in self.parts:
            table.update(part.actions)
        return table

    def _move(self, move: Callable[[View], bool], *, silent: bool) -> None:
        if not move(self.view) and not silent:
            self.host.say(_("There is no further link."))

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
            self.host.stage.uncover()
        elif not self.host.up():
            self.host.leave()


def _words(words: str, width: int) -> Page:
    return Page(width, (truncate((Run(SafeText(words), Role.MUTED),), width),))
