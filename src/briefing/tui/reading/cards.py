"""What the reader puts above its panes: a peek beside the cursor, a whole detail, an address."""

from typing import TYPE_CHECKING

from briefing.i18n import gettext as _
from briefing.layout.line import Page, Run, Target, ToBrief, ToFootnote, ToItem, ToSentence, ToUrl, line_of
from briefing.layout.line_tools import truncate
from briefing.model.records import Figure
from briefing.model.text import SafeText
from briefing.themes.roles import Role
from briefing.tui.arrange import Pane, Rect, board_rect, overlay_rect, page_rect
from briefing.tui.screens.above import Above, Peek, UrlCard

if TYPE_CHECKING:
    from briefing.tui.reading.reader import Reader

_PEEK_WIDTH = 66
_PEEK_HEIGHT = 14
_READABLE = 56
"""Cells below which prose with its indents is broken too often."""
_EXCERPT = 4
"""Lines of a heading's text that a peek shows."""


class Cards:
    """Makes them for a reader, from the item or stop under the cursor."""

    def __init__(self, reader: "Reader") -> None:
        self._reader = reader

    def follow(self) -> None:
        """Follow the chosen stop, or show the item under the cursor whole."""
        reader = self._reader
        stage, current = reader.host.stage, reader.view.current
        if isinstance(stage.above, UrlCard):
            url, stage.above = stage.above.url.url, None
            reader.host.outside.open_url(url)
            return
        target = self._target()
        if target:
            reader.way.go(target)
        elif stage.above is None and current and self.is_item(current.id):
            self.show_item(current.id)
        else:
            self._nothing_here()

    def peek(self) -> None:
        """Show the target of the chosen stop, or the item under the cursor, in a card; take it away the second time."""
        stage = self._reader.host.stage
        if isinstance(stage.above, Peek):
            stage.above = None
            return
        target, current = self._target(), self._reader.view.current
        if target is None and stage.above is None and current and self.is_item(current.id):
            target = ToItem(current.id)
        match target:
            case ToUrl():
                self.show_url(target)
            case ToItem(key) if self.is_item(key):
                stage.above = Peek(_("Peek"), lambda width: self.item_page(key, width), self._beside_cursor, item=key)
            case ToFootnote() | ToItem() | ToSentence():
                stage.above = Peek(_("Peek"), lambda width: self._excerpt(target, width), self._beside_cursor)
            case ToBrief(brief):
                self._reader.host.say(_("Leads to another brief: {path}").format(path=brief))
            case None:
                self._nothing_here()

    def _nothing_here(self) -> None:
        reader = self._reader
        view = reader.host.stage.above.view if reader.host.stage.above else reader.view
        if view.page.stops:
            key = reader.host.stage.key("next-stop")
            reader.host.say(_("There is no link on this line. {key} goes to the next one.").format(key=key))

    def show_url(self, target: ToUrl) -> None:
        """Show a URL whole, as it is opened then; say so where it is not safe to."""
        from briefing.source.urls import safe_url  # noqa: PLC0415 - only for links
        from briefing.tui.programs.browser import opener  # noqa: PLC0415 - only for links
        from briefing.tui.screens.lists import url_page  # noqa: PLC0415 - only for links

        url = safe_url(target.url)
        if url is None:
            self._reader.host.say(_("{text} is no address that is safe to open").format(text=target.url))
            return
        opens = opener() is not None
        self._reader.host.stage.above = UrlCard(
            _("Open this address?") if opens else _("Copy this address?"),
            ToUrl(url),
            lambda width: url_page(url, width, opens=opens),
            self._beside_cursor,
            opens=opens,
        )

    def open_url(self) -> None:
        """Show the address of the chosen link, or of the source under the cursor; the second time, open it."""
        reader = self._reader
        above, current, target = reader.host.stage.above, reader.view.current, self._target()
        if isinstance(above, UrlCard):
            self.follow()
            return
        key = target.id if isinstance(target, ToItem) else above.item if above else current.id if current else ""
        source = reader.pages.setting.sources.get(key) if reader.pages else None
        if isinstance(target, ToUrl):
            self.show_url(target)
        elif source and source.url:
            self.show_url(ToUrl(source.url))
        else:
            reader.host.say(_("There is no address here."))

    def readable(self, width: int, height: int, lines: int) -> Rect:
        """Return the same where prose is easily read in it, else as much in the middle as it takes."""
        rect = self.half(width, height, lines)
        return rect if rect.width >= _READABLE else page_rect(width, height, lines)

    def half(self, width: int, height: int, lines: int) -> Rect:
        """Return the part of the screen that the active pane leaves free."""
        del lines
        arranged = self._reader.arranged(width, height)
        return overlay_rect(arranged, self._reader.active) if arranged.frames else Rect(0, 0, width, height)

    def _target(self) -> Target | None:
        above = self._reader.host.stage.above
        if isinstance(above, Peek) and above.item:
            return ToItem(above.item)
        if above is None or isinstance(above, Peek):
            return self._reader.view.target
        return above.view.target

    def show_item(self, key: str) -> None:
        """Show an item whole."""
        title = self._reader.title(self._reader.way.pane_of(key))
        item = self._reader.pages.setting.items.get(key) if self._reader.pages else None
        # Claims are compared on one axis: that takes all the width there is.
        rect = board_rect if isinstance(item, Figure) and len(item.claims) > 1 else self.half
        self._reader.host.stage.above = Above(title, lambda width: self._card_page(key, width), rect, item=key)

    def _card_page(self, key: str, width: int) -> Page:
        """Return the card of an item; of one with very many claims only the start, until the rest is laid out too."""
        pages = self._reader.pages
        page = pages.card(key, width) if pages else Page(width, ())
        if pages and pages.card_rest:
            return page
        for part in self._reader.parts:
            page = part.detail(key, page)
        return page

    def is_item(self, key: str) -> bool:
        """Return whether the brief has an item with this id."""
        pages = self._reader.pages
        return pages is not None and key in pages.setting.items

    def item_page(self, key: str, width: int) -> Page:
        """Return all that there is to say of an item."""
        pages = self._reader.pages
        page = pages.detail(key, width) if pages else Page(width, ())
        for part in self._reader.parts:
            page = part.detail(key, page)
        return page

    def _excerpt(self, target: Target, width: int) -> Page:
        """Return the lines of the summary that a footnote or heading leads to."""
        page = self._reader.views[Pane.SUMMARY].page
        first = line_of(page, target)
        if first is None:
            return Page(width, ((Run(SafeText(_("That place has not been read yet.")), Role.MUTED),),))
        last = next((one.last for one in page.placed if one.first == first), first)
        lines = page.lines[first : max(last + 1, first + _EXCERPT)]
        return Page(width, tuple(truncate(line, width) for line in lines))

    def _beside_cursor(self, width: int, height: int, lines: int) -> Rect:
        """Return a place below the cursor, or above it, that leaves the line itself free."""
        reader = self._reader
        wide = min(_PEEK_WIDTH, width - 2)
        high = min(lines + 2, _PEEK_HEIGHT)
        frame = reader.arranged(width, height).frame_of(reader.active)
        if frame is None:
            return Rect(0, 1, wide, min(high, height - 2))
        inside, view = frame.rect.inside(), reader.view
        row = inside.y + len(view.head) + view.line - view.offset
        stops = view.chosen_stops()
        column = inside.x + 1 + (stops[0].start if stops else 2)
        x = max(0, min(column - 2, width - wide))
        above, below = row - 1, height - 2 - row
        if high <= below or below >= above:
            return Rect(x, row + 1, wide, max(3, min(high, below)))
        high = max(3, min(high, above))
        return Rect(x, row - high, wide, high)
