"""How much of the summary is supported, the way to what is not, and what rests on a source."""

import asyncio
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from briefing.i18n import gettext as _
from briefing.layout.line import Page, ToItem
from briefing.tui.arrange import Pane
from briefing.tui.reading.part import Part
from briefing.tui.screens.above import Above, Peek

if TYPE_CHECKING:
    from briefing.tui.panes.view import View
    from briefing.tui.reading.reader import Reader

_SLICE = 50
"""Texts that are looked through before the next key may come: some 4 ms."""


class Provenance(Part):
    """Says the share of supported sentences, goes to the unsupported ones, and shows what rests on a source."""

    def __init__(self, reader: "Reader") -> None:
        super().__init__(reader)
        self._search = 0
        """Counts the searches: one that is not the last goes no further."""

    @property
    def actions(self) -> Mapping[str, Callable[[], None]]:
        """What its commands do."""
        return {
            "next-unsupported": lambda: self._seek(1),
            "previous-unsupported": lambda: self._seek(-1),
            "rests": self._show_reliance,
        }

    def opened(self) -> None:
        """End a search through the edition before."""
        self._search += 1

    left = opened

    def note(self, pane: Pane) -> str:
        """Return the share of sentences that are supported, when all have been read."""
        pages, percent = self.reader.pages, self.reader.edition.coverage.percent
        if pane is not Pane.SUMMARY or pages is None or not pages.complete or percent is None:
            return ""
        return pages.setting.t("{n}\u00a0% supported").format(n=percent)

    # The way to what is not supported

    def _seek(self, step: int) -> None:
        reader = self.reader
        if reader.edition.complete and not reader.edition.coverage.unsupported:
            reader.host.say(_("Every sentence is supported."))
            return
        reader.host.stage.above = None
        reader.unfold()
        reader.activate(Pane.SUMMARY)
        reader.lay_out(Pane.SUMMARY)
        view = reader.view
        passages = view.page.passages
        inside = [number for number, passage in enumerate(passages) if passage.first <= view.line]
        start = max(inside[-1] if inside else 0, 0)
        self._search += 1
        self._look(view.page, view.line, start, step, self._search)

    def _look(self, page: Page, line: int, at: int, step: int, search: int) -> None:
        """Look through a slice of the passages from `at` on; go on later where nothing is found in it."""
        from briefing.analysis.support import Support  # noqa: PLC0415 - with the first search
        from briefing.layout.sentences import sentences  # noqa: PLC0415 - likewise

        reader = self.reader
        view = reader.views[Pane.SUMMARY]
        if search != self._search or view.page.width != page.width or reader.pages is None:
            return
        end = max(-1, min(len(page.passages), at + step * _SLICE))
        for number in range(at, end, step):
            found = sentences(reader.pages.setting, page, page.passages[number].first)
            lines = [
                one.extents[0].line
                for one in found
                if one.counts and one.support is Support.UNSUPPORTED and one.extents
            ]
            ahead = [first for first in lines if (first - line) * step > 0]
            if ahead:
                reader.way.leave(reader.way.here())
                view.to_line(ahead[0] if step > 0 else ahead[-1])
                reader.host.stage.redraw()
                return
        if 0 <= end < len(page.passages):
            asyncio.get_running_loop().call_later(0, lambda: self._look(page, line, end, step, search))
        else:
            self._nothing(step)

    def _nothing(self, step: int) -> None:
        reader = self.reader
        if step > 0 and not reader.edition.complete:
            reader.host.say(_("No further one has been read yet."))
        elif step > 0:
            reader.host.say(_("No unsupported sentence follows."))
        else:
            reader.host.say(_("No unsupported sentence comes before."))
        reader.host.stage.redraw()

    # What rests on a source

    def detail(self, item: str, page: Page) -> Page:
        """Say on the whole card of a source how much falls without it; a peek is not to wait for that."""
        pages, above = self.reader.pages, self.reader.host.stage.above
        if pages is None or item not in pages.setting.sources or isinstance(above, Peek):
            return page
        from briefing.layout.reliance import with_reliance  # noqa: PLC0415 - only when a source is shown

        return with_reliance(pages.setting, item, page)

    def _show_reliance(self) -> None:
        reader = self.reader
        chosen = self._source()
        near = [chosen] if chosen else self._sources_near()
        if reader.pages is None or len(near) != 1:
            several = _("Choose one of the {n} sources first.").format(n=len(near))
            reader.host.say(several if near else _("Choose a source or a citation first."))
            return
        key = near[0]
        setting = reader.pages.setting

        def make(width: int) -> Page:
            from briefing.layout.reliance import reliance_page  # noqa: PLC0415 - only when asked for

            return reliance_page(setting, key, width)

        reader.host.stage.above = Above(_("What rests on it"), make, reader.cards.readable)

    def _source(self) -> str:
        """Return the source under the cursor, or that the chosen citation leads to."""
        reader = self.reader
        pages, above = reader.pages, reader.host.stage.above
        view: View = above.view if above and above.takes_keys else reader.view
        target = view.target
        keys = [target.id] if isinstance(target, ToItem) else []
        if above and above.item:
            keys.append(above.item)
        elif view.by_item and view.current:
            keys.append(view.current.id)
        else:
            keys += [
                stop.target.id for stop in view.page.stops if stop.line == view.line and isinstance(stop.target, ToItem)
            ]
        return next((key for key in keys if pages and key in pages.setting.sources), "")

    def _sources_near(self) -> list[str]:
        """Return the sources of the item or sentence under the cursor, or of the item that a card shows."""
        reader = self.reader
        pages, above, brushing = reader.pages, reader.host.stage.above, reader.brushing
        if pages is None:
            return []
        keys = brushing.relations.of(above.item) if above else brushing.related.items
        return [key for key in keys if key in pages.setting.sources]
