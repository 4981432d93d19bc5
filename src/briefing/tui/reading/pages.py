"""The pages of one brief: made when they are first shown at a width, and grown while the summary still comes in."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from briefing.clock import monotonic
from briefing.layout.growing import Growing
from briefing.layout.line import Line, Page
from briefing.layout.setting import Setting
from briefing.layout.summary import SummaryLayout
from briefing.model.blocks import Block, Blocks
from briefing.model.brief import Brief
from briefing.model.text import SafeText
from briefing.tui.arrange import Pane
from briefing.tui.panes.view import View

if TYPE_CHECKING:
    from briefing.analysis.relations import Relations
    from briefing.layout.timeline.window import Window
    from briefing.tui.reading.time import Time

_START = 100
"""Lines of records that come with the first picture."""
_STEP = 24
"""Lines of records that are laid out at a time."""


class Pages:
    """Makes the page of each pane for a width."""

    def __init__(self, brief: Brief) -> None:
        self.setting = Setting(brief)
        self.complete = brief.summary.complete
        self.folded = False
        """Whether the body of the summary is left out."""
        self.aside = False
        """Whether nobody looks at the summary as it grows."""
        self._blocks: list[Blocks] = [brief.summary.blocks]
        self._summary: SummaryLayout | None = None
        self._summary_before: SummaryLayout | None = None
        """The whole summary at the width before: who takes a zoom back does not wait for it again."""
        self._ready: dict[Pane, Page] = {}
        """Pages that were prepared."""
        self._card: tuple[str, int, Growing] | None = None
        self._rest: dict[Pane, Growing] = {}
        """Pages of which the start has been given, and is to be seen before the rest is laid out."""
        self._seen: set[Pane] = set()
        self._given = False
        """Whether any page is already known to the reader, who may be anywhere on it."""
        self._figures_before: tuple[Setting, Page] | None = None
        self._time: Time | None = None
        self._time_before: Time | None = None
        self._relations: Relations | None = None

    @property
    def blocks(self) -> Iterator[Block]:
        """The body of the summary as far as it has come."""
        return chain.from_iterable(self._blocks)

    def page(self, pane: Pane, width: int) -> Page:
        """Return the page of a pane other than the timeline."""
        if pane is Pane.SUMMARY:
            return self._summary_page(width)
        ready = self._ready.get(pane)
        return ready if ready and ready.width == width else self._start(pane, width)

    def rest(self, pane: Pane) -> Growing | None:
        """Return the page of a pane that only its start has been given of; None where it was given whole."""
        return self._rest.get(pane)

    def finish(self, pane: Pane) -> Page | None:
        """Return the whole page of a pane that only its start has been given of; None where it was given whole."""
        growing = self._rest.pop(pane, None)
        return growing.whole() if growing else None

    def grow(self, pane: Pane, view: View, until: float) -> bool:
        """Lay out more of a pane that only the start is there of, up to a time; return whether there is still more."""
        if pane is Pane.TIMELINE:
            while self._time is not None and self._time.grow():
                if monotonic() > until:
                    return True
            return False
        growing = self._rest.get(pane)
        while growing and not growing.complete:
            if monotonic() > until:
                return True
            growing.fill(growing.height + _STEP)
        page = self.finish(pane)
        if page and page.width == view.page.width:
            view.grow(page)
        return False

    def forget(self, pane: Pane) -> None:
        """Make the page of a pane of records anew, the next time that it is asked for."""
        self._ready.pop(pane, None)
        if pane is Pane.TIMELINE and self._time:
            self._time.forget()

    def prepare(self, pane: Pane, width: int) -> Iterator[None]:
        """Lay out a page of records, some lines at each step, so that `page` has it at once."""
        if pane is Pane.FIGURES and self._figures_before:
            setting, page = self._figures_before
            self._figures_before = None
            if page.width == width and _same_figures(setting, self.setting):
                self._ready[pane] = page
                return
        growing = self._growing(pane, width)
        lines = 0
        while not growing.complete:
            lines += _STEP
            growing.fill(lines)
            yield
        self._ready[pane] = growing.page
        self._rest.pop(pane, None)

    def prepare_timeline(self, width: int, height: int, *, active: bool) -> Iterator[None]:
        """Draw the timeline's scale and lay out its list for a size, a little at each step."""
        time = self._timeline()
        yield
        yield from time.prepare(width, height, active=active)

    def prepare_moves(self) -> Iterator[None]:
        """Find out, a little at each step, what the first move of the cursor needs."""
        self.relations  # noqa: B018 - found where it is asked for
        yield
        self.setting.sentences.base  # noqa: B018 - likewise
        yield

    @property
    def relations(self) -> "Relations":
        """Which items belong together."""
        if self._relations is None:
            from briefing.analysis.relations import Relations  # noqa: PLC0415 - with the first move

            self._relations = Relations(self.setting.brief)
        return self._relations

    @property
    def time(self) -> "Time | None":
        """The timeline, or the one of the edition before as long as it has not been shown."""
        return self._time or self._time_before

    @property
    def figures(self) -> tuple[Setting, Page] | None:
        """The page of figures, where it was prepared, with what it was made of."""
        page = self._ready.get(Pane.FIGURES)
        return (self.setting, page) if page else None

    def succeed(self, before: "Pages") -> None:
        """Show the same part of the timeline as the pages of the edition before."""
        self._time_before = before.time
        self._figures_before = before.figures
        self._given = True

    def add(self, blocks: Blocks, *, complete: bool) -> Page | None:
        """Take further blocks; return the grown page of the summary if it has been laid out and is looked at."""
        self.setting.add(blocks, complete=complete)
        self._blocks.append(blocks)
        self.complete = complete
        if self._summary is None:
            return None
        self._summary.add(blocks)
        if complete:
            self._summary.finish()
        return None if self.aside else self._summary.page

    def settle_timeline(self, view: View, width: int, height: int, *, active: bool, wanted: str = "") -> None:
        """Lay the timeline out in its view; `wanted` is the event that the reader is on the way to."""
        self._timeline().settle(view, width, height, active=active, wanted=wanted)

    def move_time(self, how: str, current: str) -> None:
        """Zoom or pan the timeline's scale."""
        if self._time:
            self._time.move(how, current)

    def show_window(self, window: "Window") -> None:
        """Show a stretch of time on the timeline's scale."""
        self._timeline().show(window)

    def detail(self, item: str, width: int) -> Page:
        """Return everything about an item."""
        from briefing.layout.detail import detail_page  # noqa: PLC0415 - only when asked for

        return detail_page(self.setting, item, width)

    def card(self, item: str, width: int) -> Page:
        """Return everything about an item, or the start of it while there is a `card_rest` to be laid out."""
        from briefing.layout.detail import detail_layout  # noqa: PLC0415 - only when asked for

        if self._card is None or self._card[:2] != (item, width):
            self._card = item, width, detail_layout(self.setting, item, width)
            self._card[2].fill(_START)
        page = self._card[2].page
        if self._card[2].complete:
            self._card = None
        return page

    @property
    def card_rest(self) -> Growing | None:
        """The card of which only the start has been given; None where it was given whole."""
        return self._card[2] if self._card else None

    def header(self, width: int, breadcrumbs: tuple[SafeText, ...]) -> Line:
        """Return the header line."""
        from briefing.layout.header import header_line  # noqa: PLC0415 - with the first picture

        return header_line(self.setting, width, breadcrumbs)

    def _summary_page(self, width: int) -> Page:
        if self.folded:
            from briefing.layout.summary import folded_page  # noqa: PLC0415 - few read it so

            return folded_page(self.setting, width)
        if self._summary is None or self._summary.page.width != width:
            before, self._summary_before = self._summary_before, self._summary if self.complete else None
            self._summary = before if before and before.page.width == width else self._laid_out(width)
        return self._summary.page

    def _laid_out(self, width: int) -> SummaryLayout:
        """Return the summary, as far as it has come, laid out for a width."""
        summary = SummaryLayout(self.setting, width)
        for blocks in self._blocks:
            summary.add(blocks)
        if self.complete:
            summary.finish()
        return summary

    def _timeline(self) -> "Time":
        if self._time is None:
            from briefing.tui.reading.time import Time  # noqa: PLC0415 - when it is first shown

            self._time = Time(self.setting)
            if self._time_before:
                self._time.succeed(self._time_before)
                self._time_before = None
        return self._time

    def _start(self, pane: Pane, width: int) -> Page:
        """Return the start of a page that has not been seen before; one that has been, whole at the new width."""
        growing = self._growing(pane, width)
        if self._given or pane in self._seen:
            self._rest.pop(pane, None)
            return growing.whole()
        self._seen.add(pane)
        growing.fill(_START)
        if not growing.complete:
            self._rest[pane] = growing
        return growing.page

    def _growing(self, pane: Pane, width: int) -> Growing:
        if pane is Pane.FIGURES:
            from briefing.layout.figures import figures_layout  # noqa: PLC0415 - when it is first shown

            return figures_layout(self.setting, width)
        from briefing.layout.sources import sources_layout  # noqa: PLC0415 - when it is first shown

        return sources_layout(self.setting, width)


def _same_figures(one: Setting, other: Setting) -> bool:
    """Return whether the pages of figures are the same: for most saves they are."""
    if one.before or other.before or one.lang != other.lang:
        return False
    return one.brief.sources == other.brief.sources and one.brief.figures == other.brief.figures
