"""The pages of one brief: made when they are first shown at a width, and grown while the summary still comes in."""

from typing import TYPE_CHECKING

from briefing.layout.line import Line, Page
from briefing.layout.setting import Setting
from briefing.layout.summary import SummaryLayout
from briefing.model.blocks import Blocks
from briefing.model.brief import Brief
from briefing.model.text import SafeText
from briefing.tui.arrange import Pane
from briefing.tui.panes.view import View

if TYPE_CHECKING:
    from briefing.tui.reading.time import Time


class Pages:
    """Makes the page of each pane for a width."""

    def __init__(self, brief: Brief) -> None:
        self.setting = Setting(brief)
        self.complete = brief.summary.complete
        self._blocks: list[Blocks] = [brief.summary.blocks]
        self._summary: SummaryLayout | None = None
        self._time: Time | None = None

    def page(self, pane: Pane, width: int) -> Page:
        """Return the page of a pane other than the timeline."""
        if pane is Pane.SUMMARY:
            return self._summary_page(width)
        if pane is Pane.FIGURES:
            from briefing.layout.figures import figures_page  # noqa: PLC0415 - when it is first shown

            return figures_page(self.setting, width)
        from briefing.layout.sources import sources_page  # noqa: PLC0415 - when it is first shown

        return sources_page(self.setting, width)

    def add(self, blocks: Blocks, *, complete: bool) -> Page | None:
        """Take further blocks; return the grown page of the summary if it has been laid out."""
        self.setting.add(blocks, complete=complete)
        self._blocks.append(blocks)
        self.complete = complete
        if self._summary is None:
            return None
        self._summary.add(blocks)
        if complete:
            self._summary.finish()
        return self._summary.page

    def settle_timeline(self, view: View, width: int, height: int, *, active: bool, wanted: str = "") -> None:
        """Lay the timeline out in its view; `wanted` is the event that the reader is on the way to."""
        if self._time is None:
            from briefing.tui.reading.time import Time  # noqa: PLC0415 - when it is first shown

            self._time = Time(self.setting)
        self._time.settle(view, width, height, active=active, wanted=wanted)

    def move_time(self, how: str, current: str) -> None:
        """Zoom or pan the timeline's scale."""
        if self._time:
            self._time.move(how, current)

    def detail(self, item: str, width: int) -> Page:
        """Return everything about an item."""
        from briefing.layout.detail import detail_page  # noqa: PLC0415 - only when asked for

        return detail_page(self.setting, item, width)

    def header(self, width: int, breadcrumbs: tuple[SafeText, ...]) -> Line:
        """Return the header line."""
        from briefing.layout.header import header_line  # noqa: PLC0415 - with the first picture

        return header_line(self.setting, width, breadcrumbs)

    def _summary_page(self, width: int) -> Page:
        self._summary = SummaryLayout(self.setting, width)
        for blocks in self._blocks:
            self._summary.add(blocks)
        if self.complete:
            self._summary.finish()
        return self._summary.page
